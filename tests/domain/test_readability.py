"""The reading grade: syllables by rule, sentences, and what patient words come to."""

import pytest

from hep.domain import readability

BY_SYLLABLES = {
    1: "lie knee hip bridge raised breathe squeeze sides pulled guide used thigh pier",
    2: "slowly muscle handles bridges squeezes lifted sideways careful being doing little because settled quiet isn't",
    3: "together exercise quadriceps medial position activate gradual various easier heaviest lateral",
    4: "anterior activation comfortable abdominal evaluate diagonal",
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in BY_SYLLABLES.items() for word in words.split()]
)
def test_syllables_are_counted_as_they_are_said(word, count):
    assert readability.syllables(word) == count


def test_a_number_counts_a_syllable_for_each_digit():
    assert readability.syllables("90") == 2


def test_the_grade_is_the_formula_of_flesch_and_kincaid():
    # 9 words in 1 sentence, 15 syllables
    text = "Maintain a neutral lumbar spine and activate your belly."
    assert readability.grade(text) == pytest.approx(0.39 * 9 + 11.8 * 15 / 9 - 15.59, abs=0.05)


def test_short_words_in_short_sentences_read_at_the_lowest_grade():
    assert readability.grade("Lie on your back. Bend your knees. Lift your hips.") < 1


def test_a_grade_is_never_below_zero():
    assert readability.grade("Sit. Up.") == 0


@pytest.mark.parametrize("text", ["", "   ", "... !?"])
def test_a_text_without_words_has_no_grade(text):
    assert readability.grade(text) == 0


def test_a_new_line_ends_a_sentence_as_a_period_does():
    assert readability.sentences("Bend your knees\nKeep your feet together. Lift.") == (
        "Bend your knees",
        "Keep your feet together.",
        "Lift.",
    )


def test_marks_without_words_are_no_sentence():
    assert readability.sentences("Hold. ... Breathe!") == ("Hold.", "Breathe!")


def test_the_parts_of_a_hyphenated_word_count_one_by_one():
    assert readability.words("side-lying, don’t stop at 90") == ("side", "lying", "don’t", "stop", "at", "90")


def test_a_text_is_hard_above_grade_six():
    assert readability.is_hard("Maintain a neutral lumbar spine and activate your belly.")
    assert not readability.is_hard("Keep your low back still. Tighten your belly.")


@pytest.mark.parametrize(
    ("text", "is_hard"), [("rushing.", False), ("Keep going.", False), ("Pelvic activation.", True)]
)
def test_a_text_of_a_few_words_is_judged_by_its_longest_word(text, is_hard):
    assert readability.is_hard(text) is is_hard


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("pie", 1),
        ("rodilla", 3),
        ("espalda", 3),
        ("línea", 3),
        ("día", 2),
        ("que", 1),
        ("guía", 2),
        ("90", 2),
        ("aéreo", 4),
    ],
)
def test_spanish_syllables_are_counted_by_rule(word, count):
    assert readability.spanish_syllables(word) == count


def test_short_spanish_is_easier_than_long_spanish():
    easy = readability.spanish_ease("Doble la rodilla. Baje el pie.")
    hard = readability.spanish_ease("Incremente progresivamente la amplitud articular de la extremidad comprometida.")
    assert easy > readability.EASY_SPANISH > hard
    assert readability.spanish_ease("") == 100.0
