"""One exercise by itself: its usual dose, the side asked, nobody's name, words in one language."""

from datetime import date

import pytest

from hep.domain import sample
from hep.domain.composing.singles import compose_single
from hep.domain.errors import RuleBroken
from hep.domain.program import ClinicFacts
from hep.domain.vocabulary import Side

ON = date(2026, 11, 24)
CLINIC = ClinicFacts(name="Riverside", phone="555", address="12 Mill Street")


def single(**how):
    return compose_single(
        sample.exercise(), **({"language": "en", "on": ON, "side": Side.LEFT, "clinic": CLINIC} | how)
    )


def test_it_is_named_by_the_exercise_and_by_nobody():
    document = single()
    assert document.title == document.file_title == "Clamshell"
    assert [fact.label for fact in document.letterhead.facts] == ["Date"]
    assert document.letterhead.lines == ("12 Mill Street · 555",)
    assert document.footer.left == "Riverside · 555 · Tuesday, November 24, 2026"
    assert document.purpose.startswith("You need: ")
    assert document.chart is None


def test_its_card_has_the_usual_dose_for_the_side():
    (card,) = single(side=Side.RIGHT).cards
    assert card.number == 0
    assert "right" in " ".join(card.dose).lower()


def test_a_side_that_is_needed_is_asked_for():
    with pytest.raises(RuleBroken, match="Choose the side"):
        single(side=None)


def test_an_exercise_without_words_in_the_language_is_printed_in_its_own():
    assert single(language="es").language == "en"


def test_a_clinic_that_says_nothing_leaves_no_empty_line():
    document = single(clinic=None)
    assert document.letterhead.lines == ()
    assert document.footer.left == "Tuesday, November 24, 2026"


def test_the_clinics_own_line_stands_in_the_footer():
    document = single(clinic=ClinicFacts(name="Riverside", footer="riverside.example"))
    assert document.footer.left == "Riverside · Tuesday, November 24, 2026 · riverside.example"
