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


def test_words_that_say_nothing_are_left_out_unless_they_are_all_there_is_or_belong_to_a_phrase():
    table = Meanings(Thesaurus(same=(("sit to stand", "chair stand"),), ignored=frozenset({"to", "my"})))
    never = frozenset().__contains__
    assert [group.words for group in understand("my knee to hip", table, never)] == [("knee",), ("hip",)]
    assert [group.words for group in understand("my", table, never)] == [("my",)]
    assert [group.words for group in understand("my sit to stand", table, never)] == [("sit", "to", "stand")]
