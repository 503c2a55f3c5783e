"""Grade and sentence length of the parts: the house's lines, and what is told beyond them."""

import pytest

from hep.domain.exams.grades import faults, measure, readings, whole
from hep.domain.exams.passages import FRONT, Passage, passages
from tests.make_exams import handout, noted, with_card

HARD = "Maintain lumbopelvic stability, activating abdominal musculature throughout the repetition."
LONG = "Lift your leg and hold it and breathe and then put it down and lift it up and hold it and breathe out."


def said(text, language="en", **more):
    return Passage(part=FRONT, place="goal", text=text, language=language, **more)


def test_each_part_and_the_whole_have_a_reading():
    texts = passages(handout())
    parts = [str(reading.part) for reading in readings(texts)]
    assert parts == ["Front page", *(f"Exercise {n}" for n in range(1, 7)), "Chart"]
    (all_of_it,) = whole(texts)
    assert all_of_it.is_easy
    assert all_of_it.words == sum(reading.words for reading in readings(texts))


def test_the_good_handout_has_nothing_to_mend():
    assert list(faults(passages(handout()))) == []


def test_a_sentence_over_twenty_words_is_told_with_its_length():
    (fault,) = faults(passages(noted(f"Go slow. {LONG}")))
    assert (fault.where, fault.sentence, fault.mend) == (
        "Exercise 1, note",
        LONG,
        "23 words in one sentence. Use two.",
    )


def test_a_semicolon_does_not_make_a_sentence_shorter():
    text = "Lift your leg and hold it and breathe; then put it down and lift it up; hold it and breathe out, now."
    assert measure(FRONT, "en", [said(text)]).longest > 20


def test_a_hard_note_is_told_though_its_card_reads_easily():
    told = list(faults(passages(noted(HARD))))
    assert [(fault.where, fault.is_serious) for fault in told] == [("Exercise 1, note", True)]


def test_a_card_above_grade_six_is_told_and_above_eight_it_is_serious():
    for steps, is_serious in (((HARD,) * 5, True), (("Gradually elevate your extremity a little.",) * 5, True)):
        card = with_card(steps=steps, dose=(), when="", extras=(), cues=(), changed="")
        (fault,) = (fault for fault in faults(passages(card)) if fault.where == "Exercise 1")
        assert fault.is_serious is is_serious


def test_long_sentences_on_average_are_told():
    steps = ("Lift your leg and hold it up and then put it down on the mat for me.",) * 3
    card = with_card(steps=steps, dose=(), when="", extras=(), cues=(), changed="")
    assert any("on average" in fault.mend for fault in faults(passages(card)))


@pytest.mark.parametrize(
    ("language", "text", "is_easy", "is_serious"),
    [
        ("en", "Lift your leg. Hold it. Breathe.", True, False),
        ("en", HARD, False, True),
        ("es", "Suba la pierna. Respire. Baje la pierna.", True, False),
        ("es", "Incremente progresivamente la amplitud articular de la extremidad comprometida.", False, True),
    ],
)
def test_each_language_has_its_own_measure(language, text, is_easy, is_serious):
    reading = measure(FRONT, language, [said(text, language)])
    assert (reading.is_easy, reading.is_serious) == (is_easy, is_serious)
    assert reading.told.startswith("ease" if language == "es" else "grade")


def test_a_few_words_of_one_s_own_are_judged_by_the_serious_line_only():
    goal = said("Sit at the table with family again.", is_own=True)
    assert list(faults((goal,))) == []
