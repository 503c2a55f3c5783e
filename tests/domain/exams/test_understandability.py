"""PEMAT-P items 1 to 12: each that is measured fails for a handout that deserves it."""

from dataclasses import replace

import pytest

from hep.domain.exams.results import Verdict
from hep.domain.handout import DayEntry
from tests.make_exams import handout, item, noted, with_card

GOOD = handout()


def other_day():
    """A day that lists the second exercise before the first."""
    first, *rest = GOOD.day
    return (replace(first, entries=(DayEntry(number=2, name="B"), *first.entries)), *rest)


SPOILED = {
    1: [replace(GOOD, purpose=""), replace(GOOD, title=" ")],
    3: [noted("Keep the lumbar area flat."), noted("Work on your ROM."), replace(GOOD, title="Bilateral knees")],
    4: [noted("Rest your meniscus today.")],
    5: [noted("The band is held by your foot.")],
    6: [noted("Do 3x10 today."), noted("Use 50 % of your strength."), noted("Do it 2/day."), noted("Hold 5 sec.")],
    7: [noted("Divide it by two, then add up the days."), noted("Lift twice your usual weight.")],
    8: [noted("Go slow and breathe. " * 14)],
    9: [replace(GOOD, plan_heading=""), with_card(name="")],
    10: [with_card(number=9), replace(GOOD, day=other_day())],
    11: [replace(GOOD, plan=()), replace(GOOD, day=GOOD.day[1:])],
}


@pytest.mark.parametrize(("number", "spoiled"), [(n, each) for n, group in SPOILED.items() for each in group])
def test_a_measured_item_can_fail(number, spoiled):
    assert item(GOOD, number).verdict is Verdict.AGREE
    found = item(spoiled, number)
    assert (found.verdict, bool(found.faults)) == (Verdict.DISAGREE, True)


def test_the_offending_sentence_is_told_with_its_place():
    (fault,) = item(noted("Breathe. Keep the lumbar area flat."), 3).faults
    assert (fault.where, fault.sentence) == ("Exercise 1, note", "Keep the lumbar area flat.")
    assert "low back" in fault.mend


@pytest.mark.parametrize(
    "note",
    [
        "Rest your meniscus. The meniscus is a pad in your knee.",
        "Rest your meniscus (the pad in your knee).",
        "Rest the pad in your knee (meniscus).",
    ],
)
def test_a_medical_term_that_is_explained_is_fine(note):
    assert item(noted(note), 4).verdict is Verdict.AGREE


@pytest.mark.parametrize("note", ["Keep your knees bent.", "Your feet are crossed.", "If your knee is swollen, rest."])
def test_how_the_body_is_held_is_no_passive_voice(note):
    assert item(noted(note), 5).verdict is Verdict.AGREE


def test_one_page_of_active_words_does_not_hide_a_passive_note():
    (fault,) = item(noted("The foot is pulled up by the strap."), 5).faults
    assert fault.sentence[slice(*fault.span)] == "is pulled"


@pytest.mark.parametrize("note", ["Call 555-0100.", "A fever over 100.4 °F (38 °C).", "Do half of it on bad days."])
def test_plain_numbers_are_clear_and_half_is_no_sum(note):
    assert item(noted(note), 6).verdict is item(noted(note), 7).verdict is Verdict.AGREE
