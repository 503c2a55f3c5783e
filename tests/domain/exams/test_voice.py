"""Voice by simple rules, in English and Spanish."""

import pytest

from hep.domain.exams.lexicons import lexicon
from hep.domain.exams.passages import passages
from hep.domain.exams.voice import about_reader, is_to_reader, passive_in, silent_parts, voice
from tests.make_exams import handout, noted, with_card


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("en", "The band is held by the door.", "is held"),
        ("en", "Your heel should be slowly lowered.", "be slowly lowered"),
        ("en", "The knee gets pushed out.", "gets pushed"),
        ("es", "La banda es sujetada por la puerta.", "es sujetada"),
        ("es", "El talón debe ser bajado despacio.", "ser bajado"),
    ],
)
def test_a_passive_is_found(language, sentence, words):
    start, end = passive_in(sentence, lexicon(language))
    assert sentence[start:end] == words


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Your knees are bent and your feet are crossed."),
        ("en", "Bend the knee that is sore."),
        ("es", "Las rodillas están dobladas."),
        ("es", "Se dobla la rodilla."),
        ("es", "Este es el lado izquierdo."),
    ],
)
def test_a_state_is_no_passive(language, sentence):
    assert passive_in(sentence, lexicon(language)) is None


@pytest.mark.parametrize(
    ("language", "sentence", "is_spoken"),
    [
        ("en", "Lift the hips.", True),
        ("en", "The side of your hip works.", True),
        ("en", "Pain at 6: call us.", True),
        ("en", "The hip works.", False),
        ("es", "Suba la cadera.", True),
        ("es", "Debe sentir el muslo.", True),
        ("es", "El muslo trabaja.", False),
    ],
)
def test_a_sentence_speaks_to_the_reader_or_not(language, sentence, is_spoken):
    assert is_to_reader(sentence, lexicon(language)) is is_spoken


def test_a_good_handout_is_active_and_speaks_to_the_reader():
    found = voice(passages(handout()))
    assert found.active > 0.95
    assert found.to_reader > 0.6
    assert list(silent_parts(passages(handout()))) == []


def test_nothing_said_is_nothing_wrong():
    assert voice(()).active == voice(()).to_reader == 1


def test_words_about_the_patient_are_told():
    (fault,) = about_reader(passages(noted("Breathe. The patient lifts slowly.")))
    assert (fault.where, fault.sentence) == ("Exercise 1, note", "The patient lifts slowly.")


def test_a_card_that_speaks_to_nobody_is_told():
    silent = with_card(steps=("The hip goes up.",), dose=(), when="", extras=(), cues=(), changed="")
    assert [str(part) for part in silent_parts(passages(silent))] == ["Exercise 1"]
