"""A query as groups: the longest phrase wins, two words may be one, the last word may be a beginning."""

from hep.domain.thesaurus import Thesaurus
from hep.search.meanings import Meanings
from hep.search.understanding import MOST_WORDS, understand

MEANINGS = Meanings(Thesaurus(same=(("calf raise", "heel raise"),), short={"hs": ("hamstring",)}))


def groups(query, written=()):
    return understand(query, MEANINGS, written.__contains__)


def test_the_longest_phrase_is_one_group():
    seated, raised = groups("seated calf raise ")
    assert seated.words == ("seated",)
    assert (raised.words, raised.tokens) == (("calf", "raise"), ("~0",))


def test_only_the_word_that_is_being_typed_is_open():
    assert [group.is_open for group in groups("hip str")] == [False, True]
    assert [group.is_open for group in groups("hip str ")] == [False, False]


def test_two_words_that_are_written_as_one_are_joined():
    (group,) = groups("clam shell", written={"clamshell"})
    assert group.instead == (("clamshell",),)


def test_an_abbreviation_brings_what_it_means():
    assert groups("hs")[0].instead == (("hamstring",),)


def test_a_very_long_query_is_cut():
    assert len(groups("word " * 100)) == MOST_WORDS
