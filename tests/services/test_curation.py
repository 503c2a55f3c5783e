"""What a curator does: publish, retire, bring back, and see where an exercise is used."""

from dataclasses import replace

import pytest

from hep.cli.files import shipped_library
from hep.domain import sample
from hep.domain.curation import Stage
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.exercise import Chain
from hep.services import curation, library, programs
from tests.services import verbs
from tests.services.scene import program_of


@pytest.fixture
def bridge(session, curator):
    return library.get(session, curator, "bridge")


def publish(session, actor, exercise, **changes):
    row = curation.publish(session, actor, replace(exercise.content, **changes), exercise.drawing)
    session.flush()
    return row


@pytest.mark.parametrize("verb", verbs.of("curation"), ids=str)
def test_a_verb_asks_for_its_permission_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def test_each_publication_is_a_new_revision_and_the_old_ones_stay(session, curator, bridge):
    for provenance in ("One.", "Two."):
        row = publish(session, curator, bridge, provenance=provenance)
    assert (row.revision_number, row.stage, row.clinic_id) == (2, Stage.PUBLISHED, curator.clinic_id)
    said = [(r.number, r.content.provenance, r.by_user_id) for r in curation.revisions(session, curator, "bridge")]
    assert said == [(2, "Two.", curator.user_id), (1, "One.", curator.user_id)]


def test_the_seed_s_own_revisions_stay_as_they_are(session, curator, stranger, bridge):
    publish(session, curator, bridge, provenance="Ours.")
    (seed,) = curation.revisions(session, stranger, "bridge")
    assert (seed.content, seed.by_user_id) == (bridge.content, None)


def test_a_new_exercise_needs_no_seed(session, curator, bridge):
    row = publish(session, curator, bridge, slug="our-bridge")
    assert (row.slug, row.revision_number) == ("our-bridge", 1)
    assert library.get(session, curator, "our-bridge").revision == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"regions": ()}, "regions"),
        ({"sources": ("x" * 301,)}, "sources"),
        ({"words": ()}, "captions.start"),
        ({"chain": Chain(harder="no-such-exercise")}, "chain.harder"),
        ({"chain": Chain(easier="bridge")}, "chain.easier"),
    ],
)
def test_what_is_not_whole_is_not_published(session, curator, bridge, changes, field):
    with pytest.raises(RuleBroken) as refused:
        publish(session, curator, bridge, **changes)
    assert refused.value.field == field
    session.flush()
    assert library.get(session, curator, "bridge") == bridge


def test_a_picture_without_its_caption_is_not_published(session, curator, bridge):
    words = replace(bridge.content.words[0], frames=bridge.content.words[0].frames[:1])
    with pytest.raises(RuleBroken, match="Write a caption for the picture “end”"):
        publish(session, curator, bridge, words=(words,))


def test_new_art_is_kept_once_and_old_art_stays(session, curator, bridge):
    other = library.get(session, curator, "plank").drawing
    curation.publish(session, curator, bridge.content, other)
    session.flush()
    assert library.get(session, curator, "bridge").drawing == other
    assert library.drawing(session, bridge.drawing.sha) == bridge.drawing


def test_an_exercise_is_retired_and_brought_back(session, curator, stranger):
    row = curation.retire(session, curator, "bridge")
    session.flush()
    assert (row.stage, row.clinic_id) == (Stage.RETIRED, curator.clinic_id)
    assert "bridge" in library.published(session, stranger)
    assert curation.restore(session, curator, "bridge").stage == Stage.PUBLISHED
    session.flush()
    assert library.published(session, curator)["bridge"].content.name == "Bridge"


@pytest.mark.parametrize("act", [curation.retire, curation.restore])
def test_an_exercise_that_is_not_there_cannot_be_moved(session, curator, act):
    with pytest.raises(NotFound, match="no exercise no-such"):
        act(session, curator, "no-such")


def test_what_is_retired_is_not_retired_again_and_what_is_published_not_restored(session, curator):
    with pytest.raises(RuleBroken, match="is published cannot become published"):
        curation.restore(session, curator, "bridge")
    curation.retire(session, curator, "bridge")
    with pytest.raises(RuleBroken, match="is retired cannot become retired"):
        curation.retire(session, curator, "bridge")


def test_a_retired_exercise_must_be_brought_back_before_a_new_revision(session, curator, bridge):
    curation.retire(session, curator, "bridge")
    with pytest.raises(RuleBroken, match="Bring it back before you publish"):
        publish(session, curator, bridge)


def test_the_list_shows_every_exercise_with_its_stage_owner_and_use(session, curator, stranger, bridge):
    publish(session, curator, bridge)
    curation.retire(session, curator, "plank")
    program_of(session, curator, "bridge", "clamshell")
    program_of(session, curator, "bridge")
    program_of(session, stranger, "bridge")
    session.flush()
    listed = {line.slug: line for line in curation.list_all(session, curator)}
    assert len(listed) == len(shipped_library().exercises)
    own, plank, clam = (listed[slug] for slug in ("bridge", "plank", "clamshell"))
    assert (own.stage, own.revision, own.is_own, own.programs) == (Stage.PUBLISHED, 1, True, 2)
    assert (plank.stage, plank.is_own, plank.programs) == (Stage.RETIRED, True, 0)
    assert (clam.is_own, clam.programs) == (False, 1)
    names = [line.name.lower() for line in curation.list_all(session, curator)]
    assert names == sorted(names)


def test_use_is_counted_over_the_seed_and_the_own_revision_and_not_over_other_clinics(
    session, curator, stranger, bridge
):
    before = program_of(session, curator, "bridge")
    publish(session, curator, bridge)
    after = program_of(session, curator, "bridge")
    program_of(session, stranger, "bridge")
    used = curation.usage(session, curator, "bridge")
    assert {program.id for program in used.programs} == {before.id, after.id}
    assert used.handouts == 0
    programs.remove_exercise(session, curator, after.id, after.version, after.plan.items[0].item_id)
    session.flush()
    assert [program.id for program in curation.usage(session, curator, "bridge").programs] == [before.id]


def test_an_exercise_that_nobody_uses_is_used_nowhere(session, curator):
    used = curation.usage(session, curator, "plank")
    assert (list(used.programs), used.handouts) == ([], 0)


def test_the_sample_exercise_with_its_own_drawing_can_be_published(session, curator):
    drawing = library.get(session, curator, "clamshell").drawing
    curation.publish(session, curator, sample.content("sample-clam"), drawing)
    session.flush()
    assert library.get(session, curator, "sample-clam").content == sample.content("sample-clam")
