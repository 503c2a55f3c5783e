"""A patient's program: start it, add and order exercises, dose them, say what it is for. One plan, replaced whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from uuid import UUID, uuid4

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session, joinedload
from sqlalchemy.orm.exc import StaleDataError

from hep.domain import coach
from hep.domain.actor import Actor, Permission
from hep.domain.advice import Advice
from hep.domain.curation import Stage
from hep.domain.dosage import Dosage
from hep.domain.education import EducationPage
from hep.domain.errors import Conflict, NotFound, RuleBroken
from hep.domain.exercise import Exercise
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ProgramSheet
from hep.domain.vocabulary import BodyRegion, Side
from hep.models import Clinic, User, program_exercise
from hep.models import Program as Program
from hep.services import audit, clinics, library, patients


def get(session: Session, actor: Actor, program_id: UUID) -> Program:
    """A program of the actor's clinic; NotFound otherwise."""
    actor.require(Permission.EDIT_PROGRAM)
    program = session.scalar(
        select(Program)
        .where(Program.id == program_id, Program.clinic_id == actor.clinic_id)
        .options(joinedload(Program.patient))
    )
    if program is None:
        raise NotFound("There is no such program at this clinic.")
    return program


def list_recent(
    session: Session, actor: Actor, *, limit: int = 50, patient_id: UUID | None = None
) -> Sequence[Program]:
    """The clinic's programs, last changed first; those of one patient when one is named."""
    actor.require(Permission.EDIT_PROGRAM)
    wanted = (
        select(Program)
        .where(Program.clinic_id == actor.clinic_id)
        .options(joinedload(Program.patient))
        .order_by(Program.updated_at.desc(), Program.id)
        .limit(limit)
    )
    if patient_id is not None:
        wanted = wanted.where(Program.patient_id == patient_id)
    return session.scalars(wanted).all()


def create(
    session: Session,
    actor: Actor,
    patient_id: UUID,
    plan: Plan | None = None,
    *,
    deed: str = "program.created",
    **details: str,
) -> Program:
    """A new program of a patient, empty or with a plan to begin with. `deed` and its details go to the audit list."""
    actor.require(Permission.EDIT_PROGRAM)
    patient = patients.get(session, actor, patient_id)
    program = Program(
        id=uuid4(),
        clinic_id=actor.clinic_id,
        patient_id=patient.id,
        number=_next_number(session, actor),
        plan=Plan(),
        created_by_id=actor.person,
        updated_by_id=actor.person,
        created_at=actor.at,
        updated_at=actor.at,
    )
    session.add(program)
    session.flush()
    if plan is not None:
        _save(session, actor, program, plan)
    audit.record(session, actor, deed, "program", program.id, **details)
    return program


def add_exercise(
    session: Session,
    actor: Actor,
    program_id: UUID,
    version: int,
    *,
    slug: str,
    dosage: Dosage | None = None,
    side: Side | None = None,
) -> Program:
    """Put an exercise at the end of the plan, with its usual dosage unless one is given."""
    actor.require(Permission.EDIT_PROGRAM)
    program = fresh(session, actor, program_id, version)
    exercise = library.get(session, actor, slug)
    if library.rows(session, actor)[slug].stage != Stage.PUBLISHED:
        raise RuleBroken(f"{exercise.content.name} is retired. Choose another exercise.", "slug")
    item = PlannedExercise(item_id=uuid4(), slug=slug, dosage=dosage or exercise.content.dosage, side=side)
    _save(session, actor, program, program.plan.add(item))
    audit.record(session, actor, "program.exercise_added", "program", program.id, slug=slug)
    return program


def move_exercise(session: Session, actor: Actor, program_id: UUID, version: int, item_id: UUID, by: int) -> Program:
    """Move an exercise up (negative) or down."""
    actor.require(Permission.EDIT_PROGRAM)
    program = fresh(session, actor, program_id, version)
    _save(session, actor, program, program.plan.move(item_id, by))
    audit.record(session, actor, "program.exercise_moved", "program", program.id, item=str(item_id), by=by)
    return program


def remove_exercise(session: Session, actor: Actor, program_id: UUID, version: int, item_id: UUID) -> Program:
    """Take an exercise out of the plan."""
    actor.require(Permission.EDIT_PROGRAM)
    program = fresh(session, actor, program_id, version)
    slug = program.plan.item(item_id).slug
    _save(session, actor, program, program.plan.remove(item_id))
    audit.record(session, actor, "program.exercise_removed", "program", program.id, slug=slug)
    return program


def change_exercise(  # noqa: PLR0913 (one parameter a field of the form)
    session: Session,
    actor: Actor,
    program_id: UUID,
    version: int,
    item_id: UUID,
    *,
    dosage: Dosage,
    side: Side | None,
    note: str,
    until: date | None,
) -> Program:
    """Give an exercise of the plan a new dosage, side, note and last day."""
    actor.require(Permission.EDIT_PROGRAM)
    program = fresh(session, actor, program_id, version)
    how: Callable[[PlannedExercise], PlannedExercise] = lambda item: replace(  # noqa: E731
        item, dosage=dosage, side=side, note=note, until=until
    )
    _save(session, actor, program, program.plan.change(item_id, how))
    audit.record(session, actor, "program.exercise_changed", "program", program.id, item=str(item_id))
    return program


def change_details(  # noqa: PLR0913 (one parameter a field of the form)
    session: Session,
    actor: Actor,
    program_id: UUID,
    version: int,
    *,
    title: str,
    goal: str,
    regions: tuple[BodyRegion, ...],
    review_on: date | None,
    education: tuple[str, ...] | None = None,
) -> Program:
    """Say what the program is for, when it is looked at again, and its education pages (None: as before)."""
    actor.require(Permission.EDIT_PROGRAM)
    program = fresh(session, actor, program_id, version)
    plan = replace(program.plan, title=title, goal=goal, regions=regions, review_on=review_on)
    if education is not None:
        plan = replace(plan, education=education)
    _save(session, actor, program, plan)
    audit.record(session, actor, "program.details_changed", "program", program.id)
    return program


def exercises(session: Session, actor: Actor, *plans: Plan) -> Mapping[str, Exercise]:
    """Every exercise that the plans name."""
    return library.for_slugs(session, actor, frozenset[str]().union(*(plan.slugs for plan in plans)))


def advise(
    session: Session,
    actor: Actor,
    program: Program,
    second: str = "",
    pages: Mapping[str, EducationPage] = MappingProxyType({}),
) -> Advice:
    """What the coach says of the program for its patient, as it would be printed now.

    `second` is a language printed beside the patient's; `pages` are the education pages that a plan may name.
    """
    used = exercises(session, actor, program.plan)
    return coach.advise(program.plan, used, program.patient.facts, second, on=actor.at.date(), pages=pages)


def sheet(session: Session, actor: Actor, program: Program) -> ProgramSheet:
    """The program as it would be printed now."""
    therapist = session.get_one(User, actor.person)
    return ProgramSheet(
        plan=program.plan,
        on=actor.at.date(),
        patient=program.patient.facts,
        therapist=therapist.display_name,
        clinic=clinics.letterhead(session, actor),
    )


def fresh(session: Session, actor: Actor, program_id: UUID, version: int) -> Program:
    """The program, if it is still as the actor saw it; Conflict otherwise."""
    program = get(session, actor, program_id)
    if program.version != version:
        raise Conflict("Somebody changed this program after you opened it.")
    return program


def _save(session: Session, actor: Actor, program: Program, plan: Plan) -> None:
    """Replace the plan and rebuild its links: the one place where a plan is saved."""
    program.plan, program.updated_at, program.updated_by_id = plan, actor.at, actor.person
    try:
        session.flush()
    except StaleDataError:
        raise Conflict("Somebody changed this program at the same moment.") from None
    session.execute(delete(program_exercise).where(program_exercise.c.program_id == program.id))
    rows = library.rows(session, actor)
    links = [{"program_id": program.id, "exercise_id": rows[slug].id} for slug in sorted(plan.slugs)]
    if links:
        session.execute(insert(program_exercise), links)


def _next_number(session: Session, actor: Actor) -> int:
    """The next number of the clinic, counted in the database: two at once never get the same."""
    count_on = (
        update(Clinic)
        .where(Clinic.id == actor.clinic_id)
        .values(last_program_number=Clinic.last_program_number + 1)
        .returning(Clinic.last_program_number)
    )
    return session.scalars(count_on).one()
