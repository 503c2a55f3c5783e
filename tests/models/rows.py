"""Rows for the tests of the models: one of each, as plain as it can be."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy.orm import Session

from hep.domain import sample, stored
from hep.domain.actor import Role
from hep.domain.composing import compose
from hep.domain.curation import Stage
from hep.domain.exercise import ExerciseContent
from hep.models import Art, Clinic, Exercise, ExerciseRevision, Handout, Patient, Program, User

AT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def put(session: Session, row: Any) -> Any:
    """Write the row and forget what was loaded, so that a test reads what the database keeps."""
    session.add(row)
    session.commit()
    session.expire_all()
    return row


def clinic(session: Session, **values: Any) -> Clinic:
    return put(session, Clinic(**({"id": uuid4(), "facts": sample.CLINIC, "logo": None, "created_at": AT} | values)))


def user(session: Session, **values: Any) -> User:
    own = {"id": uuid4(), "email": f"{uuid4()}@clinic.example", "display_name": "J. Ortiz, PT", "role": Role.THERAPIST}
    if "clinic_id" not in values:
        own["clinic_id"] = clinic(session).id
    return put(session, User(**(own | {"created_at": AT} | values)))


def patient(session: Session, by: User) -> Patient:
    facts = sample.PATIENT
    own = {"id": uuid4(), "clinic_id": by.clinic_id, "label": facts.label, "facts": facts}
    return put(session, Patient(**own, created_at=AT, updated_at=AT))


def program(session: Session) -> Program:
    by = user(session)
    return put(
        session,
        Program(
            id=uuid4(),
            clinic_id=by.clinic_id,
            patient_id=patient(session, by).id,
            number=1,
            plan=sample.PLAN,
            created_by_id=by.id,
            updated_by_id=by.id,
            created_at=AT,
            updated_at=AT,
        ),
    )


def handout(session: Session) -> Handout:
    of = program(session)
    return put(
        session,
        Handout(
            id=uuid4(),
            clinic_id=of.clinic_id,
            program_id=of.id,
            version=1,
            number="0001-1",
            plan=of.plan,
            document=stored.to_data(compose(sample.SHEET, sample.LIBRARY)),
            pdf=b"%PDF-1.7\x00\xff",
            sha256="a" * 64,
            locale="en",
            issued_by_id=of.created_by_id,
            issued_at=AT,
        ),
    )


def art(session: Session) -> Art:
    return put(session, Art(sha="b" * 64, svg="<svg/>"))


def revision(session: Session, content: ExerciseContent | None = None) -> ExerciseRevision:
    content = content or sample.content()
    picture = art(session)
    exercise = Exercise(
        id=uuid4(), clinic_id=None, slug=content.slug, stage=Stage.PUBLISHED, revision_number=1, created_at=AT
    )
    put(session, exercise)
    own = {"id": uuid4(), "exercise_id": exercise.id, "number": 1, "content": content, "art_sha": picture.sha}
    return put(session, ExerciseRevision(**own, by_user_id=None, at=AT))
