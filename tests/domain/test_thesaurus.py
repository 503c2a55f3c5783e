"""Words that mean the same: plain words, facet names, and several tables as one."""

import pytest

from hep.domain.thesaurus import Thesaurus, joined, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Press-Up", ("press", "up")),
        ("  Elevación  de talones ", ("elevacion", "de", "talones")),
        ("90/90 rest", ("90", "90", "rest")),
        ("…", ()),
    ],
)
def test_words_are_plain_and_in_order(text, words):
    assert words_of(text) == words


def test_a_facet_value_without_phrases_names_itself():
    table = Thesaurus(facets={"region": {"hip": ("hip", "cadera")}})
    assert table.named("region", ["hip", "moon"]) == ("hip", "cadera", "moon")
    assert table.named("position", ["prone"]) == ("prone",)


def test_a_second_table_adds_to_the_first():
    ours = Thesaurus(same=(("a", "b"),), short={"x": ("one",)}, facets={"region": {"hip": ("hip",)}})
    theirs = Thesaurus(
        same=(("c", "d"),), short={"x": ("two",)}, facets={"region": {"hip": ("cadera",)}}, ignored=frozenset({"of"})
    )
    whole = joined([ours, theirs])
    assert whole.same == (("a", "b"), ("c", "d"))
    assert whole.short == {"x": ("one", "two")}
    assert whole.facets == {"region": {"hip": ("hip", "cadera")}}
    assert whole.ignored == {"of"}
    assert joined([]) == Thesaurus()
