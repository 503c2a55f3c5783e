"""The compact layout: pictures and dose, safety on the first page, no steps, no chart."""

from collections.abc import Callable
from dataclasses import replace

from hep import pdf
from hep.domain.handout import HandoutDocument, Layout
from tests import make_document
from tests.pdf.conftest import page_texts
from tests.pdf.test_render import many


def compact(document: HandoutDocument) -> HandoutDocument:
    return replace(document, layout=Layout.COMPACT)


def test_six_exercises_stand_on_one_page_with_safety_and_the_address() -> None:
    document = compact(make_document.document())
    (page,) = page_texts(pdf.render(document))
    for words in (
        "Call 911 now if you have",
        "Stop and call us today",
        "How much pain is OK?",
        "riverside.example/book",
    ):
        assert words in page
    assert "Check off" not in page
    assert not any(step in page for card in document.cards for step in card.steps)


def test_more_go_on_to_further_pages_and_safety_stays_on_the_first() -> None:
    pages = page_texts(pdf.render(compact(many(20))))
    assert len(pages) > 2
    assert ["Call 911 now" in page for page in pages] == [True] + [False] * (len(pages) - 1)
    numbers = [int(word) for page in pages for word in page.split() if word.isdigit() and int(word) <= 20]
    assert set(range(1, 21)) <= set(numbers)


def test_it_is_read_in_the_order_of_the_exercises(structure: Callable[[bytes], list[str]]) -> None:
    document = compact(make_document.follow_up())
    read = [line for line in structure(pdf.render(document)) if line.startswith('"')]
    names = [f'"{card.name}"' for card in document.cards]
    assert [line for line in read if line in names] == names
    assert '"New"' in read
    assert any(line.startswith('"Stop these old exercises: Lower trunk rotation') for line in read)
