"""Programs: the plan is changed one verb at a time, on the version that the actor saw, and nothing is ever lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hep.domain import sample
from hep.domain.dosage import Dosage
from hep.domain.errors import Conflict, NotFound, RuleBroken
from hep.domain.patient import PatientFacts, Precaution
from hep.domain.plan import Plan
from hep.domain.vocabulary import BodyRegion, Side
from hep.models import program_exercise
from hep.services import curation, library, patients, programs, store
from tests.services import scene, verbs


@pytest.fixture
def program(session, therapist):
    return scene.program_of(session, therapist, "bridge", "clamshell")


def slugs(program):
    return [item.slug for item in program.plan.items]


def links(session, program):
    """How many exercises the link table holds for the program."""
    held = select(func.count()).where(program_exercise.c.program_id == program.id)
    return session.scalar(held)


@pytest.mark.parametrize("verb", verbs.of("programs"), ids=str)
def test_a_verb_asks_for_its_permission_hides_other_clinics_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def test_an_added_exercise_comes_with_its_usual_dosage_and_no_side(session, therapist, program):
    bridge, clam = program.plan.items
    assert bridge.dosage == library.get(session, therapist, "bridge").content.dosage
    assert (clam.side, clam.note) == (None, "")


def test_an_added_exercise_takes_the_dosage_and_side_that_are_given(session, therapist, program):
    dosage = Dosage(sets=1, reps=5)
    program = programs.add_exercise(
        session, therapist, program.id, program.version, slug="heel-slide", dosage=dosage, side=Side.LEFT
    )
    assert (program.plan.items[-1].dosage, program.plan.items[-1].side) == (dosage, Side.LEFT)


def test_the_same_exercise_may_be_added_twice_with_an_id_of_its_own(session, therapist, program):
    programs.add_exercise(session, therapist, program.id, program.version, slug="bridge")
    assert slugs(program) == ["bridge", "clamshell", "bridge"]
    assert len({item.item_id for item in program.plan.items}) == 3
    assert links(session, program) == 2


def test_an_exercise_that_is_not_in_the_library_is_not_found(session, therapist, program):
    with pytest.raises(NotFound, match="no exercise no-such"):
        programs.add_exercise(session, therapist, program.id, program.version, slug="no-such")
    assert slugs(program) == ["bridge", "clamshell"]


def test_a_retired_exercise_stays_in_programs_but_cannot_be_added(session, curator, program):
    curation.retire(session, curator, "bridge")
    session.flush()
    with pytest.raises(RuleBroken, match="Bridge is retired. Choose another exercise") as refused:
        programs.add_exercise(session, curator, program.id, program.version, slug="bridge")
    assert refused.value.field == "slug"
    item_id = program.plan.items[0].item_id
    changed = programs.change_exercise(
        session, curator, program.id, program.version, item_id, dosage=Dosage(reps=5), side=None, note="", until=None
    )
    assert slugs(changed) == ["bridge", "clamshell"]
    assert set(programs.exercises(session, curator, changed.plan)) == {"bridge", "clamshell"}


def test_moving_changing_and_removing_act_on_the_item_that_is_named(session, therapist, program):
    first, second = program.plan.items
    programs.move_exercise(session, therapist, program.id, program.version, first.item_id, 1)
    assert slugs(program) == ["clamshell", "bridge"]
    dosage = Dosage(sets=2, reps=8, load="green band")
    programs.change_exercise(
        session,
        therapist,
        program.id,
        program.version,
        second.item_id,
        dosage=dosage,
        side=Side.RIGHT,
        note="Slow.",
        until=None,
    )
    clam = program.plan.items[0]
    assert (clam.item_id, clam.dosage, clam.side, clam.note) == (second.item_id, dosage, Side.RIGHT, "Slow.")
    programs.remove_exercise(session, therapist, program.id, program.version, second.item_id)
    assert slugs(program) == ["bridge"]
    assert links(session, program) == 1


@pytest.mark.parametrize("verb", ["move_exercise", "remove_exercise", "change_exercise"])
def test_an_item_that_left_the_plan_is_not_found(session, therapist, program, verb):
    more = {
        "move_exercise": {"by": 1},
        "remove_exercise": {},
        "change_exercise": {"dosage": Dosage(), "side": None, "note": "", "until": None},
    }[verb]
    with pytest.raises(NotFound, match="no longer in the program"):
        getattr(programs, verb)(session, therapist, program.id, program.version, uuid4(), **more)


def test_details_say_what_the_program_is_for(session, therapist, program):
    details = {"title": "Phase 2", "goal": "Stairs", "regions": (BodyRegion.KNEE,), "review_on": date(2026, 12, 7)}
    plan = programs.change_details(session, therapist, program.id, program.version, **details).plan
    assert {name: getattr(plan, name) for name in details} == details
    assert len(plan.items) == 2


@pytest.mark.parametrize(("field", "value"), [("title", "x" * 121), ("goal", "a\x00b")])
def test_details_that_are_not_clean_are_refused_and_change_nothing(session, therapist, program, field, value):
    details = {"title": "", "goal": "", "regions": (), "review_on": None} | {field: value}
    before = program.plan
    with pytest.raises(RuleBroken) as refused:
        programs.change_details(session, therapist, program.id, program.version, **details)
    assert (refused.value.field, program.plan) == (field, before)


@pytest.mark.parametrize(
    "verb", [verb for verb in verbs.of("programs") if verb.leaves and verb.name != "programs.create"], ids=str
)
def test_a_stale_version_is_a_conflict_and_nothing_is_lost(session, therapist, verb):
    made = scene.scene(session)
    theirs, stale = made.program.plan, made.program.version - 1
    seen = replace(made, program=_Seen(made.program, stale))
    with pytest.raises(Conflict, match="Somebody changed this program after you opened it"):
        verb.call(session, therapist, seen)
    assert made.program.plan == theirs


class _Seen:
    """The program as a tab shows it that was opened some versions ago."""

    def __init__(self, program, version):
        self.id, self.plan, self.version = program.id, program.plan, version


def test_of_two_saves_at_the_same_moment_one_is_a_conflict_and_the_other_stays(database_url):
    with store.opened(database_url) as first:
        by = next(iter(scene.actors(first).values()))
        program = scene.program_of(first, by, "bridge")
        first.commit()
        version = programs.get(first, by, program.id).version
        with Session(first.get_bind()) as second:
            programs.add_exercise(second, by, program.id, version, slug="plank")
            second.commit()
        with pytest.raises(Conflict, match="at the same moment"):
            programs.add_exercise(first, by, program.id, version, slug="dead-bug")
        first.rollback()
        assert slugs(programs.get(first, by, program.id)) == ["bridge", "plank"]


def test_programs_are_numbered_in_their_clinic_and_begin_empty(session, therapist, stranger):
    numbers = [scene.program_of(session, therapist).number for _ in range(3)]
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]
    other = scene.program_of(session, stranger)
    assert (other.number, other.plan) == (1, Plan())


def test_programs_that_are_begun_at_the_same_moment_get_numbers_of_their_own(database_url):
    with store.opened(database_url) as session:
        by = next(iter(scene.actors(session).values()))
        patient_id = scene.program_of(session, by).patient_id
        session.commit()

        def begin(_):
            with Session(session.get_bind()) as own:
                number = programs.create(own, by, patient_id).number
                own.commit()
                return number

        with ThreadPoolExecutor(3) as pool:
            numbers = list(pool.map(begin, range(9)))
        assert len(set(numbers)) == 9


def test_a_program_may_begin_with_a_plan(session, therapist, program):
    again = programs.create(session, therapist, program.patient_id, program.plan)
    assert again.plan == program.plan
    assert again.number == program.number + 1
    assert links(session, again) == 2


def test_the_last_changed_program_comes_first(session, therapist, program):
    older = scene.program_of(session, therapist, "plank")
    later = replace(therapist, at=therapist.at + timedelta(hours=1))
    programs.add_exercise(session, later, older.id, older.version, slug="bridge")
    assert [p.id for p in programs.list_recent(session, therapist, limit=2)] == [older.id, program.id]
    own = programs.list_recent(session, therapist, patient_id=program.patient_id)
    assert [p.id for p in own] == [program.id]


def test_a_clinic_lists_its_own_programs_only(session, therapist, stranger, program):
    assert list(programs.list_recent(session, stranger)) == []
    assert list(programs.list_recent(session, stranger, patient_id=program.patient_id)) == []


def test_the_coach_reads_the_plan_and_the_patient(session, therapist, program):
    assert [finding.id for finding in programs.advise(session, therapist, program).blocks] == ["R1"]
    patients.change(session, therapist, program.patient_id, PatientFacts(label="M.", precautions=(Precaution.GTPS,)))
    assert {finding.id for finding in programs.advise(session, therapist, program).blocks} == {"R1", "R3"}


def test_the_sheet_is_dated_and_signed_by_the_actor(session, therapist, program):
    sheet = programs.sheet(session, therapist, program)
    assert (sheet.on, sheet.therapist) == (therapist.at.date(), "J. Ortiz, PT, DPT")
    assert (sheet.plan, sheet.patient.label) == (program.plan, "M. R.")
    assert sheet.clinic.name == sample.CLINIC.name
