"""Large and giant print: reading order, two short exercises on a page, an exercise on two pages."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from hep import pdf
from hep.domain.errors import RuleBroken
from hep.domain.handout import Cue, CueKind, Layout
from tests import make_cards, make_document
from tests.pdf.conftest import page_texts


def test_the_order_is_plan_warnings_pain_code_exercises_chart(structure: Callable[[bytes], list[str]]) -> None:
    content = pdf.render(replace(make_document.follow_up(), layout=Layout.LARGE))
    read = [line for line in structure(content) if line.startswith('"')]
    wanted = [
        "Riverside Physical Therapy",
        "Your back and knee program",
        "Your plan",
        "Your day",
        "Call 911 now if you have",
        "Stop and call us today if you have",
        "Stop these old exercises",
        "How much pain is OK?",
        "Fine. Keep going.",
        "Book or change your visit",
        "Bridge",
        "Changed",
        "Start: hips down",
        "Hold 5 seconds. Do 10. Rest 30 seconds. Do 10 more. Rest. Do 10 more.",
        "Lie on your back. Bend your knees.",
        "Feel: your buttocks and thighs work.",
        "Clamshell",
        "Check off your exercises",
        "Worst pain, 0 to 10",
        "How it felt",
    ]
    at = -1
    for words in wanted:
        at = read.index(f'"{words}"', at + 1)


def test_two_short_exercises_share_a_page() -> None:
    short = make_cards.bridge(steps=("Lift your hips.",), cues=(), dose=("Do 10.",), extras=(), changed="", mark="")
    cards = tuple(replace(short, number=number, name=f"Bridge {number}") for number in range(1, 5))
    pages = page_texts(pdf.render(replace(make_document.document(cards, chart=None), layout=Layout.LARGE)))
    assert [page.count("Lift your hips.") for page in pages if "Lift" in page] == [2, 2]


def test_an_exercise_too_long_for_a_page_has_its_number_and_name_on_both() -> None:
    card = make_cards.bridge(cues=(Cue(kind=CueKind.NOTE, label="Note:", text="Move slowly and keep on. " * 12),))
    pages = page_texts(pdf.render(replace(make_document.document((card,), chart=None), layout=Layout.GIANT)))
    first, second = (page for page in pages if "1 Bridge" in page and "Your day" not in page)
    assert "Start: hips down" in first
    assert " ".join(card.dose) in first
    assert all(step in second for step in card.steps)
    assert second.count("keep on.") == 12


def test_what_no_page_can_hold_is_refused_by_name() -> None:
    card = make_cards.bridge(cues=(Cue(kind=CueKind.NOTE, label="Note:", text="Move slowly and keep on. " * 60),))
    with pytest.raises(RuleBroken, match=r"^Exercise 1, Bridge, is longer than one page\. Shorten its note"):
        pdf.render(replace(make_document.document((card,)), layout=Layout.GIANT))


def test_closing_words_stand_at_the_end() -> None:
    pages = page_texts(pdf.render(replace(make_document.document(closing="See you soon."), layout=Layout.LARGE)))
    assert "See you soon." in pages[-1]
