"""The pattern of a word list: whole words, the longest first."""

from dataclasses import replace

from hep.domain.exams.english import ENGLISH
from hep.domain.exams.lexicon import word_list


def test_the_longest_words_are_found_first():
    assert ENGLISH.plain_words.findall("External rotation of the lower extremity") == [
        "External rotation",
        "lower extremity",
    ]


def test_a_word_inside_another_is_not_found():
    assert ENGLISH.plain_words.search("gaiters pronewards") is None


def test_abbreviations_are_found_by_their_letters_only():
    assert ENGLISH.short_words.search("ROM")
    assert ENGLISH.short_words.search("rom") is None


def test_a_lexicon_can_be_changed():
    assert replace(ENGLISH, medical=word_list("spleen")).medical_words.search("Spleen")
