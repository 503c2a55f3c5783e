"""Finding in a clinic's library: words and facets together, and an index that follows every change."""

from dataclasses import replace

import pytest

from hep.domain.shelf import FACETS, Wanted
from hep.domain.thesaurus import Thesaurus
from hep.services import curation, finding, library
from tests.services import verbs

TABLE = Thesaurus(short={"hs": ("hamstring",)})


@pytest.mark.parametrize("verb", verbs.of("finding"), ids=str)
def test_a_verb_asks_for_its_permission_and_changes_nothing(session, verb):
    verbs.check(session, verb)


def slugs(session, actor, query="", **facets):
    wanted = Wanted(query=query, **{name: frozenset(values) for name, values in facets.items()})
    return [each.slug for each in finding.find(session, actor, wanted, TABLE).exercises]


def test_words_and_facets_find_together(session, therapist):
    assert slugs(session, therapist, "hs stretch")[0] == "hamstring-seated-stretch"
    assert set(slugs(session, therapist, "bridge", category={"core"})) <= set(slugs(session, therapist, "bridge"))
    assert slugs(session, therapist, "bridge", position={"seated"}) == []


def test_counts_follow_the_words(session, therapist):
    found = finding.find(session, therapist, Wanted(query="bridge"), TABLE, FACETS)
    assert found.counts["position"]["supine"] >= 1
    assert set(found.counts) == set(FACETS)
    assert found.total == len(library.published(session, therapist))


def test_a_published_change_is_found_at_once_and_only_by_its_clinic(session, curator, stranger):
    old = library.get(session, curator, "bridge")
    words = replace(old.content.words[0], name="Quokka lift")
    assert slugs(session, curator, "quokka") == []
    curation.publish(session, curator, replace(old.content, words=(words,)), old.drawing)
    session.flush()
    assert slugs(session, curator, "quokka") == ["bridge"]
    assert slugs(session, stranger, "quokka") == []


def test_what_is_retired_is_not_found(session, curator):
    assert "bridge" in slugs(session, curator, "bridge")
    curation.retire(session, curator, "bridge")
    assert "bridge" not in slugs(session, curator, "bridge")
    curation.restore(session, curator, "bridge")
    assert "bridge" in slugs(session, curator, "bridge")


def test_nothing_found_suggests_what_is_near(session, therapist):
    found = finding.find(session, therapist, Wanted(query="bridge moonwalk"), TABLE)
    assert found.exercises == []
    assert "bridge" in [each.slug for each in found.nearest]


def test_the_same_library_is_not_read_twice(session, therapist):
    assert finding.of(session, therapist, TABLE) is finding.of(session, therapist, TABLE)
