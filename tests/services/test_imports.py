"""Packages and tables into a clinic's library: foreseen exactly, then all of it or nothing, and never the seed's."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from hep.domain import sample
from hep.domain.exercise import Chain
from hep.exchange import as_csv, csv_file
from hep.exchange.delivery import Delivered, Delivery
from hep.exchange.problems import FileRefused, Problem
from hep.models import AuditEntry, Exercise, ExerciseRevision
from hep.services import curation, imports, library
from tests.services import verbs


@pytest.fixture
def bridge(session, curator):
    return library.get(session, curator, "bridge")


@pytest.mark.parametrize("verb", verbs.of("imports"), ids=str)
def test_a_verb_asks_for_its_permission_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def at(field, message):
    return Problem(file="a.yaml", field=field, message=message)


def delivery(*exercises, **more):
    delivered = (Delivered(content=each.content, drawing=each.drawing, at=at) for each in exercises)
    return Delivery(exercises=tuple(delivered), **more)


def but(exercise, **changes):
    return replace(exercise, content=replace(exercise.content, **changes))


def bring_in(session, actor, *exercises):
    done = imports.bring_in(session, actor, delivery(*exercises))
    session.flush()
    return done


def said(session, actor, given):
    before = session.scalar(select(func.count()).select_from(ExerciseRevision))
    with pytest.raises(FileRefused) as refused:
        imports.bring_in(session, actor, given)
    assert session.scalar(select(func.count()).select_from(ExerciseRevision)) == before
    return [str(problem) for problem in refused.value.problems]


def own_rows(session, actor):
    return session.scalars(select(Exercise).where(Exercise.clinic_id == actor.clinic_id)).all()


def test_what_is_here_already_is_left_and_makes_no_copy(session, curator):
    given = imports.published(session, curator)
    done = bring_in(session, curator, *given)
    assert (done.added, done.changed, len(done.left)) == ((), (), len(given))
    assert own_rows(session, curator) == []
    assert not session.scalars(select(AuditEntry).where(AuditEntry.action == "library.imported")).all()


def test_what_would_change_is_told_by_its_fields_and_not_done(session, curator, bridge):
    words = (replace(bridge.content.words[0], feel="Your hips work."), *bridge.content.words[1:])
    changed = replace(but(bridge, words=words, provenance="Ours."), drawing=replace(bridge.drawing, title="Ours"))
    found = imports.prospect(session, curator, delivery(changed, but(bridge, slug="our-bridge")))
    assert [change.exercise.slug for change in found.added] == ["our-bridge"]
    assert [change.fields for change in found.changed] == [("words.en.feel", "provenance", "picture")]
    assert own_rows(session, curator) == []


def test_an_import_is_the_clinic_s_own_revision_and_the_seed_stays(session, curator, stranger, bridge):
    bring_in(session, curator, but(bridge, provenance="Ours."))
    assert library.get(session, curator, "bridge").content.provenance == "Ours."
    assert library.get(session, stranger, "bridge").content == bridge.content
    (revision,) = curation.revisions(session, curator, "bridge")
    assert revision.by_user_id == curator.user_id
    line = session.scalars(select(AuditEntry).where(AuditEntry.action == "library.imported")).one()
    assert line.details == {"added": [], "changed": ["bridge"]}


def test_the_shell_imports_as_nobody(session, curator, bridge):
    bring_in(session, replace(curator, user_id=None), but(bridge, provenance="Ours."))
    assert curation.revisions(session, curator, "bridge")[0].by_user_id is None


def test_two_new_neighbours_come_in_together(session, curator, bridge):
    one, two = but(bridge, slug="one", chain=Chain(harder="two")), but(bridge, slug="two", chain=Chain(easier="one"))
    assert len(bring_in(session, curator, one, two).added) == 2
    assert library.get(session, curator, "one").content.chain.harder == "two"


def test_everything_that_stands_against_it_is_told_at_once_and_nothing_is_done(session, curator, bridge):
    curation.retire(session, curator, "plank")
    session.flush()
    plank, words = library.get(session, curator, "plank"), bridge.content.words
    uncaptioned = replace(words[0], frames=words[0].frames[:1])
    given = delivery(
        but(bridge, provenance="Ours."),
        but(plank, provenance="Ours."),
        but(bridge, slug="a", chain=Chain(easier="a", harder="no-such")),
        but(bridge, slug="b", chain=Chain(), words=(uncaptioned,)),
        problems=(Problem(file="c.yaml", message="Broken."),),
    )
    assert said(session, curator, given) == [
        "c.yaml: Broken.",
        "a.yaml, slug: This exercise is retired. Bring it back before you publish a revision.",
        "a.yaml, chain.easier: An exercise cannot be its own neighbour.",
        "a.yaml, chain.harder: There is no exercise no-such. Choose one of the library.",
        "a.yaml, captions.end: Write a caption for the picture “end”.",
    ]


def test_a_retired_neighbour_is_not_given_away_and_not_lost_by_coming_back(session, curator):
    named = next(each for each in imports.published(session, curator) if each.content.chain.harder)
    curation.retire(session, curator, named.content.chain.harder)
    session.flush()
    given = {each.slug: each for each in imports.published(session, curator)}
    assert given[named.slug].content.chain.harder is None
    assert bring_in(session, curator, *given.values()).changed == ()
    bring_in(session, curator, but(given[named.slug], provenance="Ours."))
    assert library.get(session, curator, named.slug).content.chain == named.content.chain


def test_only_its_own_is_given_when_asked(session, curator, bridge):
    assert imports.published(session, curator, is_own_only=True) == []
    bring_in(session, curator, but(bridge, provenance="Ours."))
    assert [each.slug for each in imports.published(session, curator, is_own_only=True)] == ["bridge"]


def test_a_table_changes_words_and_keeps_picture_and_other_languages(session, curator, bridge):
    english = replace(bridge.content.words_in("en"), feel="Your hips work.")
    table = as_csv.write([replace(bridge.content, words=(english,))])
    done = imports.bring_in(session, curator, csv_file.read(table, "lib.csv"))
    assert [change.fields for change in done.changed] == [("words.en.feel",)]
    session.flush()
    now = library.get(session, curator, "bridge")
    assert (now.drawing, now.content.words_in("en")) == (bridge.drawing, english)
    assert now.content.words[1:] == bridge.content.words[1:]


def test_a_table_names_the_new_ones_that_lack_a_picture(session, curator, bridge):
    table = as_csv.write([replace(bridge.content, slug="our-bridge"), replace(bridge.content, provenance="Ours.")])
    assert said(session, curator, csv_file.read(table, "lib.csv")) == [
        f"lib.csv, row {len(bridge.content.words) + 2}, column slug: {imports.NO_PICTURE}"
    ]


def test_a_caption_that_a_picture_lacks_is_placed_in_its_cell(session, curator, bridge):
    words = replace(bridge.content.words_in("en"), frames=bridge.content.words_in("en").frames[:1])
    content = replace(bridge.content, slug="our-bridge", words=(words,))
    bring_in(session, curator, but(bridge, slug="our-bridge", words=(bridge.content.words_in("en"),)))
    (problem,) = said(session, curator, csv_file.read(as_csv.write([content]), "lib.csv"))
    assert problem == "lib.csv, row 2, column caption_end: Write a caption for the picture “end”."


def test_the_same_picture_is_kept_once_whatever_its_sha(session, curator):
    given = replace(sample.exercise("our-clam"), drawing=replace(sample.drawing(), sha="f" * 64))
    bring_in(session, curator, given)
    assert bring_in(session, curator, replace(given, drawing=sample.drawing())).left == ("our-clam",)
