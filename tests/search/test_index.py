"""Finding: names before synonyms, meanings, stems, beginnings, slips, and nothing where nothing is."""

import pytest

from hep.domain.thesaurus import Thesaurus
from hep.search import Entry, Index

TABLE = Thesaurus(
    same=(("calf raise", "heel raise"), ("butt", "buttock", "glute")),
    short={"hs": ("hamstring",), "er": ("external rotation",)},
    ignored=frozenset({"for", "the"}),
)
ENTRIES = [
    Entry(
        key="bridge", names=("Bridge", "Puente"), synonyms=("hip lift",), regions=("hip", "cadera"), muscles=("glute",)
    ),
    Entry(key="heel-raise", names=("Standing heel raise",), synonyms=("toe stand",), regions=("ankle",)),
    Entry(key="calf-stretch", names=("Calf stretch",), synonyms=("gastroc stretch",), regions=("ankle",)),
    Entry(key="hamstring-curl", names=("Hamstring curl",), regions=("knee",), positions=("standing",)),
    Entry(key="press-up", names=("Prone press-up",), synonyms=("bridge of the back",), regions=("low back",)),
    Entry(key="rotation", names=("Band rotation",), synonyms=("external rotation with band",), regions=("shoulder",)),
    Entry(key="mini-bridge", names=("Mini bridge",), regions=("hip",), told=("Squeeze your cheeks, then curl.",)),
]
INDEX = Index(ENTRIES, TABLE)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bridge", ["bridge", "mini-bridge", "press-up"]),  # the name itself, a name with it, a synonym with it
        ("Mini Bridge", ["mini-bridge"]),
        ("calf raises", ["heel-raise"]),  # a synonym by group, its words bent
        ("hs", ["hamstring-curl"]),
        ("er", ["rotation"]),
        ("butt", ["bridge"]),
        ("puente", ["bridge"]),
        ("CADERA", ["bridge"]),
        ("pressup", ["press-up"]),
        ("press up", ["press-up"]),
        ("hamst", ["hamstring-curl"]),  # as it is typed
        ("brigde", ["bridge", "mini-bridge", "press-up"]),  # letters changed about
        ("hamstrnig curl", ["hamstring-curl"]),
        ("curl hamstring", ["hamstring-curl"]),
        ("standing knee", ["hamstring-curl"]),
        ("the bridge for", ["bridge", "mini-bridge", "press-up"]),
        ("the", ["press-up"]),  # a word that says nothing, when nothing else is said
        ("xyzzy", []),
        ("", []),
        ("…", []),
    ],
)
def test_a_query_finds_in_this_order(query, found):
    assert list(INDEX.search(query).keys) == found


def test_every_word_must_be_found_or_the_nearest_is_suggested():
    found = INDEX.search("bridge moonwalk")
    assert found.hits == ()
    assert found.nearest[0] == "bridge"
    assert INDEX.search("moonwalk").nearest == ()


def test_the_words_of_the_steps_count_when_nothing_else_fits():
    assert INDEX.search("squeeze cheeks").keys == ("mini-bridge",)
    assert INDEX.search("curl").keys == ("hamstring-curl",)


def test_a_word_of_the_steps_is_never_taken_for_a_slip():
    assert INDEX.search("sqeeze").keys == ()


def test_of_three_words_one_may_be_missing():
    assert INDEX.search("prone moonwalk press").keys == ("press-up",)
    assert INDEX.search("moonwalk spacewalk press").keys == ()


def test_a_finished_word_is_no_beginning():
    assert INDEX.search("ham ").keys == ()


def test_a_short_word_is_never_a_slip():
    assert INDEX.search("hup").keys == ()


def test_the_limit_holds_and_scores_fall():
    found = INDEX.search("bridge", 2)
    assert len(found.hits) == 2
    assert found.hits[0][1] > found.hits[1][1]


def test_an_empty_index_finds_nothing():
    assert Index([], TABLE).search("bridge").hits == ()


def test_what_a_hostile_query_holds_is_only_words():
    for query in ('"', "(", "a" * 5000, "bridge AND (", "[x TO y]", "*", "names:bridge", "\x00", "🦵 bridge"):
        INDEX.search(query)


def test_a_word_that_another_index_knows_is_no_slip():
    beside = Index([Entry(key="fridge", names=("Fridge door",))], TABLE)
    assert INDEX.search("fridge").keys == INDEX.search("bridge").keys
    assert INDEX.search("fridge", besides=beside).hits == ()
    assert INDEX.search("bridge", besides=beside).keys == INDEX.search("bridge").keys
    assert beside.knows("fridges")
    assert beside.knows("frid")
    assert not beside.knows("bridge")
