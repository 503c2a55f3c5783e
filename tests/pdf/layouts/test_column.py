"""Large and giant print: reading order, two short exercises on a page, an exercise on two pages."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from hep import pdf
from hep.domain.errors import RuleBroken
from hep.domain.handout import Cue, CueKind, Layout, Paper
from hep.pdf import fonts
from hep.pdf.boxes import Space
from hep.pdf.layouts import column
from hep.pdf.layouts.column import _front, _place_code
from hep.pdf.page import Block
from hep.pdf.pain import pain
from hep.pdf.style import MEASURES, look
from tests import make_cards, make_document
from tests.pdf.conftest import letters, page_texts


def test_the_order_is_plan_warnings_pain_exercises_chart(structure: Callable[[bytes], list[str]]) -> None:
    content = pdf.render(replace(make_document.follow_up(), layout=Layout.LARGE))
    read = [line for line in structure(content) if line.startswith('"')]
    wanted = [
        "Riverside Physical Therapy",
        "Your back and knee program",
        "Your plan",
        "Book or change your visit",  # at the foot of the page that has room for it
        "Your day",
        "Call 911 now if you have",
        "Stop and call us today if you have",
        "Stop these old exercises",
        "How much pain is OK?",
        "Fine. Keep going.",
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


@pytest.mark.parametrize("layout", [Layout.LARGE, Layout.GIANT])
def test_no_page_reaches_into_its_margin(layout: Layout) -> None:
    size = MEASURES[layout, Paper.LETTER]
    for page in letters(pdf.render(replace(make_document.follow_up(), layout=layout))):
        assert min(letter.low for letter in page if letter.size > size.foot + 0.05) >= size.bottom - 0.5


def test_the_front_has_less_white_where_that_saves_a_page() -> None:
    fonts.register()
    document = replace(make_document.follow_up(), layout=Layout.LARGE, chart=None)
    own = look(Layout.LARGE, Paper.LETTER, is_mono=False)
    rule = pain(document.pain, own)
    usual, denser = (len(_front(document, one, rule)) for one in (own, own.denser_column))
    assert denser < usual
    assert len(column.pages(document, own, [])) == denser


def test_the_code_stands_under_the_chart_where_the_front_has_no_room() -> None:
    fonts.register()
    own = look(Layout.LARGE, Paper.LETTER, is_mono=False)
    document = make_document.follow_up()
    assert document.link
    front, full = ([Block(box=Space(size=own.size.depth), section=name)] for name in ("front", "chart"))
    roomy = [Block(box=Space(size=100), section="chart")]
    _place_code(document.link, ([front], own), [[full, roomy]], own)
    assert [block.section for block in roomy] == ["chart", "link"]
    _place_code(document.link, (pages := [front], own), [[full]], own)
    assert [len(blocks) for blocks in pages] == [1, 1]
