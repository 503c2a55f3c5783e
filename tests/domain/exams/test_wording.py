"""Clinic words, abbreviations, medical terms, numbers and sums, in both languages."""

import pytest

from hep.domain.exams.passages import FRONT, Part, PartKind, Passage
from hep.domain.exams.wording import bare_numbers, count_of_terms, frightening, hard_words, sums, undefined_terms

CARD = Part(kind=PartKind.CARD, number=2)


def said(text, language="en", part=CARD):
    return (Passage(part=part, place="note", text=text, language=language),)


@pytest.mark.parametrize(
    ("language", "text", "plain"),
    [
        ("en", "Lie supine.", "on your back"),
        ("en", "Do 10 reps.", "times"),
        ("es", "Decúbito prono, despacio.", "boca abajo"),
        ("es", "Utilice la banda.", "use"),
    ],
)
def test_a_clinic_word_is_told_with_the_plain_one(language, text, plain):
    (fault,) = hard_words(said(text, language))
    assert plain in fault.mend


def test_an_abbreviation_is_found_as_it_is_spelled():
    assert len(list(hard_words(said("Work on ROM, then WBAT.")))) == 2
    assert list(hard_words(said("Roam about. We add a bit."))) == []


def test_a_word_said_again_in_a_sentence_is_told_once():
    assert [fault.span for fault in hard_words(said("Lie supine, then prone, then Supine."))] == [(4, 10), (17, 22)]


def test_everyday_words_pass_in_both_languages():
    assert list(hard_words(said("Bend your knee. Put weight on your leg."))) == []
    assert list(hard_words(said("Doble la rodilla. Compresa tibia. Marche.", "es"))) == []


def test_a_term_is_told_once_however_often_it_stands():
    texts = said("Rest the meniscus. The torn meniscus heals.")
    assert len(list(undefined_terms(texts))) == 1
    assert count_of_terms(texts) == 2


def test_a_spanish_term_in_brackets_is_explained():
    assert list(undefined_terms(said("Apriete las nalgas (glúteos).", "es"))) == []


def test_a_range_is_a_question_on_a_card_and_hours_on_the_front_page():
    assert [fault.mend for fault in bare_numbers(said("Do 8-12 of them."))] == ["Pick one number."]
    assert list(bare_numbers(said("Open 8-12 today.", part=FRONT))) == []


@pytest.mark.parametrize(
    ("language", "text"), [("en", "Use 70% of your max."), ("es", "Sume los días."), ("en", "Multiply it by 3.")]
)
def test_a_sum_is_told(language, text):
    assert len(list(sums(said(text, language)))) == 1


def test_splitting_a_load_is_no_sum():
    assert list(sums(said("Divida una carga grande.", "es"))) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Your knee is bone on bone.", "bone on bone"),
        ("en", "Sitting causes your pain.", "causes your pain"),
        ("es", "Tiene desgaste en la rodilla.", "desgaste"),
    ],
)
def test_words_that_scare_are_told(language, text, words):
    (fault,) = frightening(said(text, language))
    assert text[slice(*fault.span)] == words


def test_calm_words_about_pain_pass():
    assert list(frightening(said("Hurt does not mean harm. Moving is safe."))) == []
    assert list(frightening(said("Dolor no significa daño.", "es"))) == []
