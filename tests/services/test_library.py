"""The library as a clinic sees it: the seed, and its own exercises in their place."""

from dataclasses import replace

import pytest

from hep.cli.files import shipped_library
from hep.domain.errors import NotFound
from hep.services import curation, library
from tests.services import verbs


@pytest.mark.parametrize("verb", verbs.of("library"), ids=str)
def test_a_verb_asks_for_its_permission_and_changes_nothing(session, verb):
    verbs.check(session, verb)


def publish_own(session, actor, slug="bridge", provenance="Ours."):
    seed = library.get(session, actor, slug)
    curation.publish(session, actor, replace(seed.content, provenance=provenance), seed.drawing)
    session.flush()


def test_the_seed_is_there_for_every_clinic_in_the_order_of_names(session, therapist, stranger):
    own, other = library.published(session, therapist), library.published(session, stranger)
    assert own == other
    assert len(own) == len(shipped_library().exercises)
    names = [exercise.content.name.lower() for exercise in own.values()]
    assert names == sorted(names)
    assert all(slug == exercise.slug for slug, exercise in own.items())


def test_a_clinic_s_own_revision_shadows_the_seed_only_for_that_clinic(session, curator, stranger):
    publish_own(session, curator)
    assert library.get(session, curator, "bridge").content.provenance == "Ours."
    assert library.published(session, curator)["bridge"].content.provenance == "Ours."
    assert library.get(session, stranger, "bridge").content.provenance != "Ours."
    assert len(library.published(session, curator)) == len(shipped_library().exercises)


def test_a_clinic_sees_nothing_of_what_another_wrote(session, curator, stranger):
    seed = library.get(session, curator, "bridge")
    curation.publish(session, curator, replace(seed.content, slug="our-own-bridge"), seed.drawing)
    session.flush()
    assert "our-own-bridge" in library.published(session, curator)
    assert "our-own-bridge" not in library.published(session, stranger)
    with pytest.raises(NotFound, match="no exercise our-own-bridge"):
        library.get(session, stranger, "our-own-bridge")


def test_a_retired_exercise_is_not_offered_but_can_still_be_read(session, curator):
    curation.retire(session, curator, "bridge")
    session.flush()
    assert "bridge" not in library.published(session, curator)
    assert library.get(session, curator, "bridge").content.name == "Bridge"


@pytest.mark.parametrize("slug", ["no-such-thing", "", "Bridge", "bridge\x00", "'; --"])
def test_an_exercise_that_is_not_there_is_not_found(session, therapist, slug):
    with pytest.raises(NotFound, match="There is no exercise"):
        library.get(session, therapist, slug)


def test_one_missing_exercise_among_several_is_named(session, therapist):
    with pytest.raises(NotFound, match="no exercise lost"):
        library.for_slugs(session, therapist, frozenset({"bridge", "lost"}))
    assert set(library.for_slugs(session, therapist, frozenset({"bridge", "plank"}))) == {"bridge", "plank"}


def test_a_picture_is_found_by_its_sha_for_ever(session, therapist):
    drawing = library.get(session, therapist, "bridge").drawing
    assert library.drawing(session, drawing.sha) == drawing
    with pytest.raises(NotFound, match="no such picture"):
        library.drawing(session, "0" * 64)
