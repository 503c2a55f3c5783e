"""One good example of each value: for previews, tests and docs. Nothing here is anybody's data."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from hep.domain.actor import Actor, Role
from hep.domain.dosage import Dosage
from hep.domain.drawing import Drawing, Frame, Path, PathKind
from hep.domain.exercise import Chain, Exercise, ExerciseContent, ExerciseWords, FrameWords
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.domain.text import ReviewStatus
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Laterality, MovementTag, Position, Side

ACTOR = Actor(user_id=UUID(int=1), clinic_id=UUID(int=2), role=Role.ADMIN, at=datetime(2026, 11, 23, 15, 0, tzinfo=UTC))


def drawing(*, side: Side | None = Side.RIGHT, frames: tuple[str, ...] = ("start", "end")) -> Drawing:
    """A drawing of one square a frame."""
    square = Path(kind=PathKind.FILL, role="shirt", d="M10 10l80 0 0 80 -80 0z", fill="#4f9fb5")
    return Drawing(
        sha="0" * 64,
        title="A square",
        width=200,
        height=100,
        side=side,
        frames=tuple(Frame(name=name, paths=(square,)) for name in frames),
    )


def words(name: str = "Clamshell") -> ExerciseWords:
    """The English words of a one-sided exercise."""
    return ExerciseWords(
        locale="en",
        status=ReviewStatus.UNREVIEWED,
        name=name,
        synonyms=("clam", "clams"),
        steps=("Lie on {your OTHER|one} side.", "Lift {your SIDE|the top} knee.", "Lower slowly."),
        frames=(
            FrameWords(frame="start", caption="knees together", alt="Lying on one side, knees bent."),
            FrameWords(frame="end", caption="{SIDE|top} knee up", alt="The top knee is lifted."),
        ),
        feel="the side of your hip works.",
        avoid="rolling your hips back.",
        stop="you have sharp pain in your hip.",
    )


def content(
    slug: str = "clamshell",
    *,
    category: Category = Category.STRENGTH,
    laterality: Laterality = Laterality.UNILATERAL,
    dosage: Dosage | None = None,
    tags: tuple[MovementTag, ...] = (),
    chain: Chain | None = None,
) -> ExerciseContent:
    """A whole exercise, ready to be published."""
    return ExerciseContent(
        slug=slug,
        category=category,
        regions=(BodyRegion.HIP, BodyRegion.KNEE),
        position=Position.SIDE_LYING,
        laterality=laterality,
        equipment=(Equipment.MAT,),
        muscles=("gluteus medius",),
        movement_tags=tags,
        dosage=dosage or Dosage(sets=2, reps=15, rest_s=30, days_per_week=3),
        words=(words(slug.replace("-", " ").capitalize()),),
        chain=chain or Chain(),
        sources=("A textbook",),
        provenance="Written for hep.",
        licence="CC-BY-4.0",
    )


def exercise(slug: str = "clamshell", **facets: object) -> Exercise:
    """The exercise with its drawing."""
    return Exercise(content=content(slug, **facets), drawing=drawing())  # type: ignore[arg-type]


def item(slug: str = "clamshell", *, number: int = 1, side: Side | None = Side.LEFT, **dose: int) -> PlannedExercise:
    """One exercise of a plan."""
    return PlannedExercise(
        item_id=UUID(int=number),
        slug=slug,
        dosage=replace(Dosage(sets=2, reps=15, rest_s=30, days_per_week=3), **dose),  # type: ignore[arg-type]
        side=side,
    )


PLAN = Plan(
    title="Hip and knee",
    goal="Walk the dog",
    regions=(BodyRegion.HIP,),
    review_on=date(2026, 12, 7),
    items=(item(), item("bridge", number=2, side=None)),
)
CLINIC = ClinicFacts(name="Riverside Physical Therapy", phone="555-0100", schedule_url="https://riverside.example/book")
PATIENT = PatientFacts(label="M. R.")
SHEET = ProgramSheet(plan=PLAN, on=date(2026, 11, 23), patient=PATIENT, therapist="J. Ortiz, PT, DPT", clinic=CLINIC)
LIBRARY = {
    "clamshell": exercise(),
    "bridge": exercise("bridge", laterality=Laterality.BILATERAL),
}
