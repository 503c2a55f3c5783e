"""PEMAT-P items 20 to 26: actions, steps, the chart, and handouts that leave the reader without them."""

from dataclasses import replace

import pytest

from hep.domain.exams.results import Verdict
from tests.make_exams import handout, item, noted, with_card

GOOD = handout()
CARD = GOOD.cards[0]
LONG_STEP = "Lift. Hold. Lower. Rest. Then lift again."
SPOILED = {
    20: [with_card(steps=("Your knees.",), dose=(), when="", extras=(), cues=())],
    21: [noted("The patient lifts slowly."), with_card(steps=("Knees.",), dose=(), when="", extras=(), cues=())],
    22: [
        with_card(steps=("Lift.",)),
        with_card(steps=("Lift.",) * 8),
        with_card(steps=("Lift.", LONG_STEP)),
        with_card(steps=("Lift.", "Lift " + "up and up and " * 7)),
    ],
    23: [replace(GOOD, chart=None), replace(GOOD, chart=replace(GOOD.chart, weeks=()))],
    25: [
        replace(GOOD, chart=replace(GOOD.chart, how_to=())),
        replace(GOOD, chart=replace(GOOD.chart, example_done="")),
        replace(GOOD, pain=replace(GOOD.pain, groups=(replace(GOOD.pain.groups[0], text=""),))),
    ],
    26: [with_card(figures=()), with_card(figures=(replace(CARD.figures[0], label=""),))],
}


@pytest.mark.parametrize(("number", "spoiled"), [(n, each) for n, group in SPOILED.items() for each in group])
def test_a_measured_item_can_fail(number, spoiled):
    assert item(GOOD, number).verdict is Verdict.AGREE
    found = item(spoiled, number)
    assert (found.verdict, bool(found.faults)) == (Verdict.DISAGREE, True)


def test_a_sum_without_its_result_is_a_calculation_that_nobody_explains():
    assert item(GOOD, 24).verdict is Verdict.NOT_APPLICABLE
    assert item(noted("Lift 50% of your body weight."), 24).verdict is Verdict.DISAGREE


def test_a_question_with_its_answer_is_one_sentence_of_a_step():
    asked = with_card(steps=("Lift.", "Come back. Switch legs. Knees sore? Use a pad."))
    assert item(asked, 22).verdict is Verdict.AGREE
