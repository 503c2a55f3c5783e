"""What the files of stored/v1 hold, spelled out with every field, so that a change of a default shows."""

from datetime import date
from uuid import UUID

from hep.domain.country import Country
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.exercise import (
    Chain,
    ExerciseContent,
    ExerciseWords,
    FrameWords,
    Limb,
    Preposition,
    Timed,
    Wording,
)
from hep.domain.patient import PatientFacts, Precaution, Surgery, WeightBearing
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ClinicFacts
from hep.domain.text import ReviewStatus
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Laterality, MovementTag, Position, Side

PLAN = Plan(
    title="Knee, phase 1",
    goal="Walk the dog 20 minutes",
    regions=(BodyRegion.KNEE, BodyRegion.HIP),
    review_on=date(2026, 12, 7),
    items=(
        PlannedExercise(
            item_id=UUID(int=1),
            slug="clamshell",
            dosage=Dosage(
                sets=3,
                reps=10,
                hold_s=5,
                rest_s=30,
                times_per_day=2,
                days_per_week=2,
                when=(TimeOfDay.MORNING, TimeOfDay.BEDTIME),
                days=(Weekday.MONDAY, Weekday.FRIDAY),
                load="green band",
                rpe=6,
                pain_limit=3,
            ),
            side=Side.LEFT,
            note="Slowly.\nBreathe.",
        ),
        PlannedExercise(item_id=UUID(int=2), slug="bridge", dosage=Dosage(every_other_day=True), side=None),
    ),
    education=("lifting",),
)
EXERCISE = ExerciseContent(
    slug="clamshell",
    category=Category.STRENGTH,
    other_categories=(Category.CORE,),
    regions=(BodyRegion.HIP, BodyRegion.KNEE),
    position=Position.SIDE_LYING,
    laterality=Laterality.UNILATERAL,
    equipment=(Equipment.MAT, Equipment.LOOP_BAND),
    muscles=("gluteus medius",),
    movement_tags=(MovementTag.LATERAL_HIP_COMPRESSION,),
    dosage=Dosage(sets=2, reps=15, hold_s=2, rest_s=30, days_per_week=3),
    wording=Wording(limb=Limb.SIDE, preposition=Preposition.ON, timed=Timed.KEEP_GOING),
    chain=Chain(easier="clamshell-easy", harder=None),
    words=(
        ExerciseWords(
            locale="en",
            status=ReviewStatus.UNREVIEWED,
            name="Clamshell",
            synonyms=("clam", "clams"),
            steps=("Lie on {your OTHER|one} side.", "Lift {your SIDE|the top} knee."),
            frames=(
                FrameWords(frame="start", caption="knees together", alt="Lying on one side."),
                FrameWords(frame="end", caption="{SIDE|top} knee up", alt="The top knee is lifted."),
            ),
            feel="the side of your hip works.",
            avoid="rolling your hips back.",
            stop="you have sharp pain.",
        ),
    ),
    sources=("A textbook",),
    provenance="Written for hep.",
    licence="CC-BY-4.0",
)
PATIENT = PatientFacts(
    label="M. R.",
    language="es",
    precautions=(Precaution.FALL_RISK, Precaution.GTPS),
    equipment=(Equipment.MAT,),
    surgery=Surgery(
        procedure="total knee replacement",
        on=date(2026, 11, 2),
        weight_bearing=WeightBearing.PARTIAL,
        limits="Flexion as tolerated",
    ),
)
CLINIC = ClinicFacts(
    name="Riverside Physical Therapy",
    phone="555-0100",
    address="12 River Street",
    schedule_url="https://riverside.example/book",
    hours="8 to 6",
    after_hours="Call 555-0199.",
    country=Country.UNITED_STATES,
    emergency_number="112",
    accent="",
    header="",
    footer="",
    closing="",
    closing_es="",
    logo=b"\x89PNG\x00\xff",
)
VALUES = {"plan": PLAN, "exercise": EXERCISE, "patient": PATIENT, "clinic": CLINIC}
