"""PEMAT-P items 15 to 19: pictures and tables, and handouts without them."""

from dataclasses import replace

import pytest

from hep.domain.exams.results import Verdict
from tests.make_exams import handout, item, with_card

GOOD = handout()
CARD = GOOD.cards[0]


def spoiled_week(**changes):
    week = GOOD.chart.weeks[0]
    return replace(GOOD, chart=replace(GOOD.chart, weeks=(replace(week, **changes),)))


SPOILED = {
    15: [with_card(figures=())],
    17: [
        with_card(figures=(replace(CARD.figures[0], caption=""), *CARD.figures[1:])),
        with_card(figures=(replace(CARD.figures[0], alt=" "), *CARD.figures[1:])),
    ],
    19: [
        replace(GOOD, chart=replace(GOOD.chart, pain_label="The worst pain that you had on that day, from 0 to 10")),
        replace(GOOD, chart=replace(GOOD.chart, felt_label="")),
        spoiled_week(rows=(GOOD.chart.weeks[0].rows[0],) * 2),
        spoiled_week(days=GOOD.chart.weeks[0].days[:3]),
    ],
}


@pytest.mark.parametrize(("number", "spoiled"), [(n, each) for n, group in SPOILED.items() for each in group])
def test_a_measured_item_can_fail(number, spoiled):
    assert item(GOOD, number).verdict is Verdict.AGREE
    assert item(spoiled, number).verdict is Verdict.DISAGREE


def test_without_a_table_its_item_does_not_apply():
    assert item(replace(GOOD, chart=None), 19).verdict is Verdict.NOT_APPLICABLE
