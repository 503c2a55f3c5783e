"""The library's files into the rows: the seed library on start, and the demo clinic on the very first."""

from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hep.domain.actor import Role
from hep.domain.curation import Stage
from hep.domain.exercise import Exercise as LibraryExercise
from hep.domain.program import ClinicFacts
from hep.models import Clinic, Exercise, ExerciseRevision, User
from hep.services import accounts, audit, clinics, curation

DEMO_CLINIC = ClinicFacts(
    name="Riverside Physical Therapy",
    phone="555-0100",
    address="12 River Street",
    schedule_url="https://riverside.example/book",
    hours="Monday to Friday, 8 to 6",
    hours_es="de lunes a viernes, de 8 a 6",
)
DEMO_PEOPLE = {
    Role.THERAPIST: ("J. Ortiz, PT, DPT", "therapist@demo.example"),
    Role.CURATOR: ("A. Lindqvist, PT", "curator@demo.example"),
    Role.ADMIN: ("S. Okafor, clinic manager", "admin@demo.example"),
}


def load_seed(session: Session, exercises: Mapping[str, LibraryExercise], at: datetime) -> int:
    """Bring the seed library in line with its files; returns how many exercises changed.

    An exercise whose words or picture differ from the last revision gets a new one; one whose file is gone is retired.
    """
    current = {row.slug: row for row in session.scalars(select(Exercise).where(Exercise.clinic_id.is_(None)))}
    changed = [slug for slug, exercise in exercises.items() if _bring_in(session, current.get(slug), exercise, at)]
    for slug, row in current.items():
        if slug not in exercises and row.stage != Stage.RETIRED:
            row.stage = Stage.RETIRED
            changed.append(slug)
    if changed:
        audit.record_machine(session, at, "library.loaded", "library", "seed", changed=changed)
    return len(changed)


def _bring_in(session: Session, row: Exercise | None, exercise: LibraryExercise, at: datetime) -> bool:
    if row is None:
        row = Exercise(
            id=uuid4(),
            clinic_id=None,
            slug=exercise.slug,
            stage=Stage.PUBLISHED,
            revision_number=0,
            created_at=at,
        )
        session.add(row)
        session.flush()
    elif row.stage == Stage.PUBLISHED and _is_same(session, row, exercise):
        return False
    row.revision_number, row.stage = row.revision_number + 1, Stage.PUBLISHED
    session.add(curation.write_revision(session, row, exercise.content, exercise.drawing, by=None, at=at))
    return True


def _is_same(session: Session, row: Exercise, exercise: LibraryExercise) -> bool:
    last = session.scalars(
        select(ExerciseRevision).where(
            ExerciseRevision.exercise_id == row.id, ExerciseRevision.number == row.revision_number
        )
    ).one()
    return last.content == exercise.content and last.art_sha == exercise.drawing.sha


def seed_demo(session: Session, at: datetime) -> bool:
    """Make the demo clinic and its three people, if no clinic is there yet. They have no passwords."""
    if session.scalar(select(func.count()).select_from(Clinic)):
        return False
    clinic = clinics.create(session, DEMO_CLINIC, at)
    for role, (name, email) in DEMO_PEOPLE.items():
        accounts.make_user(
            session,
            clinic_id=clinic.id,
            at=at,
            email=email,
            display_name=name,
            role=role,
            password=None,
            is_demo=True,
        )
    audit.record_machine(session, at, "clinic.demo_seeded", "clinic", clinic.id, clinic_id=clinic.id)
    return True


def demo_people(session: Session) -> list[User]:
    """The demo people that may sign in with one click; empty outside a demo."""
    return list(session.scalars(select(User).where(User.is_demo, User.is_active).order_by(User.display_name)))
