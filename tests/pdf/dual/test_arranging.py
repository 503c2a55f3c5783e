"""Two languages on as few pages as may be: what is denser, where the code stands, what follows the front."""

from dataclasses import replace

import pytest

from hep.domain.handout import HandoutDocument, Layout, Paper
from hep.pdf import fonts
from hep.pdf.dual import front
from hep.pdf.dual.arranging import fewest
from hep.pdf.page import Page, room_left
from hep.pdf.style import look
from tests import make_dual

LOOK = look(Layout.STANDARD, Paper.LETTER, is_mono=False, is_dual=True)


@pytest.fixture(autouse=True)
def _fonts() -> None:
    fonts.register()


def pages(document: HandoutDocument) -> list[Page]:
    assert document.twin
    return fewest(document, document.twin, LOOK)


def sections(document: HandoutDocument) -> list[list[str]]:
    return [[block.section for block in page.blocks] for page in pages(document)]


@pytest.mark.parametrize("is_follow_up", [False, True])
@pytest.mark.parametrize("count", [2, 3, 5, 8, 10])
def test_no_guide_to_the_chart_stands_alone_and_no_page_is_too_full(count: int, is_follow_up: bool) -> None:
    made = pages(make_dual.document(count=count, is_follow_up=is_follow_up))
    assert [block.what for page in made for block in page.blocks].count("The guide to the chart") == 1
    for page in made:
        assert [block.what for block in page.blocks] != ["The guide to the chart"]
        assert room_left(page.blocks, LOOK.size, page.gap) >= -0.5


def test_the_front_takes_two_pages_and_holds_what_to_stop() -> None:
    document = make_dual.document(is_follow_up=True)
    made = sections(document)
    assert [index for index, names in enumerate(made) if "front" in names] == [0, 1]
    said = [block.what for page in pages(document) for block in page.blocks]
    assert said.index("The plan on the first page") < said.index("The old exercises to stop")
    assert said.index("The old exercises to stop") < said.index("The warnings")


@pytest.mark.parametrize(("count", "is_denser"), [(11, False), (10, True)])
def test_lines_are_nearer_only_where_that_saves_a_page(count: int, is_denser: bool) -> None:
    document = make_dual.document(count=count, is_follow_up=True)
    assert document.twin
    ways = [front.pages((document, document.twin), each) for each in (LOOK, LOOK.denser_beside)]
    assert (len(ways[1]) < len(ways[0])) is is_denser
    usual, denser = (way[0][0].height(LOOK.size) for way in ways)
    assert denser < usual
    assert pages(document)[0].blocks[0].height(LOOK.size) == (denser if is_denser else usual)


def test_what_the_front_leaves_over_goes_on_with_the_cards() -> None:
    assert ["front", "card-1"] in sections(make_dual.document(count=8))


def test_the_words_stay_as_large_and_the_margins_as_wide_where_lines_are_nearer() -> None:
    usual, denser = LOOK.size, LOOK.denser_beside.size
    for name in ("body", "dose", "h1", "h2", "h3", "name", "side", "top", "bottom", "width", "height", "check_box"):
        assert getattr(denser, name) == getattr(usual, name)
    assert denser.leading >= 1.1 * denser.body


def test_the_code_is_there_once() -> None:
    document = make_dual.document()
    assert [name for names in sections(document) for name in names].count("link") == 1
    assert document.twin
    bare = replace(document, link=None, twin=replace(document.twin, link=None))
    assert "link" not in [name for names in sections(bare) for name in names]


def test_closing_words_are_the_last_block() -> None:
    document = make_dual.document()
    assert document.twin
    said = replace(document, closing="Bye.", twin=replace(document.twin, closing="Adiós."))
    assert sections(said)[-1][-1] == "closing"
