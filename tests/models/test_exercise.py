"""The library's rows: what was published once never changes, and a slug is one exercise to each clinic."""

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from hep.domain import sample
from hep.domain.curation import Stage
from hep.models import Exercise, ExerciseRevision
from tests.models import rows


@pytest.mark.parametrize(
    ("field", "value"),
    [("content", replace(sample.content(), licence="None")), ("number", 2), ("at", rows.AT.replace(hour=16))],
)
def test_a_revision_never_changes(session, field, value):
    revision = rows.revision(session)
    setattr(revision, field, value)
    with pytest.raises(RuntimeError, match="A row of ExerciseRevision never changes"):
        session.flush()
    session.rollback()
    assert session.get(ExerciseRevision, revision.id).content == sample.content()


def test_art_never_changes(session):
    art = rows.art(session)
    art.svg = "<svg>other</svg>"
    with pytest.raises(RuntimeError, match="A row of Art never changes"):
        session.flush()


def test_an_exercise_row_may_move_on(session):
    exercise = rows.revision(session).exercise
    exercise.stage, exercise.revision_number = Stage.RETIRED, 2
    session.commit()
    assert (session.get(Exercise, exercise.id).stage, exercise.revision_number) == (Stage.RETIRED, 2)


def row(clinic_id, slug="clamshell"):
    return Exercise(
        id=uuid4(), clinic_id=clinic_id, slug=slug, stage=Stage.PUBLISHED, revision_number=1, created_at=rows.AT
    )


def test_the_seed_and_each_clinic_may_have_an_exercise_of_the_same_name(session):
    first, second = rows.clinic(session), rows.clinic(session)
    session.add_all([row(None), row(first.id), row(second.id)])
    session.commit()
    assert session.query(Exercise).count() == 3


@pytest.mark.parametrize("is_seed", [True, False])
def test_nobody_has_two_exercises_of_the_same_name(session, is_seed):
    clinic_id = None if is_seed else rows.clinic(session).id
    session.add_all([row(clinic_id), row(clinic_id)])
    with pytest.raises(IntegrityError):
        session.flush()


def test_a_revision_number_is_given_once_in_each_exercise(session):
    revision = rows.revision(session)
    own = {"id": uuid4(), "exercise_id": revision.exercise_id, "number": 1, "content": revision.content}
    session.add(ExerciseRevision(**own, art_sha=revision.art_sha, by_user_id=None, at=rows.AT))
    with pytest.raises(IntegrityError):
        session.flush()
