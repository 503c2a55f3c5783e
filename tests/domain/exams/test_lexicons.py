"""Which languages the exams judge."""

from hep.domain.exams.lexicons import LEXICONS, lexicon
from hep.domain.words import LANGUAGES


def test_every_language_of_the_handout_is_judged_by_its_own_words():
    assert set(LEXICONS) == set(LANGUAGES)
    assert lexicon("es") is LEXICONS["es"]


def test_a_language_without_words_is_judged_as_english():
    assert lexicon("xx") is LEXICONS["en"]


def test_no_plain_word_is_itself_a_clinic_word():
    for words in LEXICONS.values():
        for hard, plain in words.plain.items():
            assert not words.plain_words.search(plain), (hard, plain)
