"""The library's files into the rows, and the demo clinic on the very first start."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from hep.domain.actor import Role
from hep.domain.curation import Stage
from hep.domain.exercise import Exercise as LibraryExercise
from hep.models import AuditEntry, Clinic, Exercise, ExerciseRevision, User
from hep.services import curation, library, transfers
from tests.store import NOW


@pytest.fixture
def files(session, therapist):
    """The exercises as they were loaded."""
    return {slug: replace(each, revision=1) for slug, each in library.published(session, therapist).items()}


def load(session, files):
    changed = transfers.load_seed(session, files, NOW)
    session.flush()
    return changed


def row(session, slug):
    return session.scalars(select(Exercise).where(Exercise.slug == slug, Exercise.clinic_id.is_(None))).one()


def reworded(exercise, provenance="Written anew."):
    return replace(exercise, content=replace(exercise.content, provenance=provenance))


def count(session, kind):
    return session.scalar(select(func.count()).select_from(kind))


def test_loading_the_same_files_again_changes_nothing(session, files):
    before = (count(session, ExerciseRevision), count(session, AuditEntry))
    assert load(session, files) == 0
    assert (count(session, ExerciseRevision), count(session, AuditEntry)) == before


def test_a_changed_file_is_a_new_revision_and_the_old_one_stays(session, therapist, files):
    assert load(session, files | {"bridge": reworded(files["bridge"])}) == 1
    assert library.get(session, therapist, "bridge").content.provenance == "Written anew."
    assert [revision.number for revision in curation.revisions(session, therapist, "bridge")] == [2, 1]


def test_a_new_picture_alone_is_a_new_revision(session, therapist, files):
    swapped = LibraryExercise(content=files["bridge"].content, drawing=files["plank"].drawing)
    assert load(session, files | {"bridge": swapped}) == 1
    assert library.get(session, therapist, "bridge").drawing == files["plank"].drawing


def test_an_exercise_whose_file_is_gone_is_retired_once(session, therapist, files):
    fewer = {slug: each for slug, each in files.items() if slug != "bridge"}
    assert load(session, fewer) == 1
    assert row(session, "bridge").stage == Stage.RETIRED
    assert "bridge" not in library.published(session, therapist)
    assert load(session, fewer) == 0


def test_a_file_that_comes_back_is_published_again(session, therapist, files):
    load(session, {slug: each for slug, each in files.items() if slug != "bridge"})
    assert load(session, files) == 1
    assert library.published(session, therapist)["bridge"].content == files["bridge"].content


def test_a_new_file_is_a_new_exercise(session, therapist, files):
    content = replace(files["bridge"].content, slug="bridge-two")
    assert load(session, files | {"bridge-two": replace(files["bridge"], content=content)}) == 1
    assert library.get(session, therapist, "bridge-two").revision == 1


def test_loading_leaves_a_clinic_s_own_revision_alone(session, curator, files):
    own = reworded(files["bridge"], "Ours.")
    curation.publish(session, curator, own.content, own.drawing)
    session.flush()
    load(session, files | {"bridge": reworded(files["bridge"])})
    assert library.get(session, curator, "bridge").content.provenance == "Ours."


def test_what_was_loaded_stands_in_the_audit_list_with_no_person(session, files):
    load(session, files | {"bridge": reworded(files["bridge"])})
    lines = session.scalars(select(AuditEntry).where(AuditEntry.action == "library.loaded")).all()
    assert [line for line in lines if line.details == {"changed": ["bridge"]}]
    assert all((line.user_id, line.clinic_id) == (None, None) for line in lines)


def test_the_demo_clinic_has_one_person_of_each_role_and_no_password(session):
    people = transfers.demo_people(session)
    assert {person.role for person in people} == set(Role)
    assert {person.password_hash for person in people} == {None}
    assert len({person.clinic_id for person in people}) == 1


def test_the_demo_clinic_is_made_on_the_very_first_start_only(session):
    before = (count(session, Clinic), count(session, User))
    assert not transfers.seed_demo(session, NOW)
    assert (count(session, Clinic), count(session, User)) == before


def test_a_demo_person_who_was_switched_off_is_not_offered(session):
    person = transfers.demo_people(session)[0]
    person.is_active = False
    session.flush()
    assert person not in transfers.demo_people(session)
