from dataclasses import replace

import pytest

from hep.domain.errors import RuleBroken
from hep.domain.handout import Footer, Layout, Paper
from hep.pdf import fonts, page
from hep.pdf.boxes import Space
from hep.pdf.page import Block
from hep.pdf.style import Measures, look

SIZE = Measures(height=1000, top=0, bottom=0)


def blocks(*heights: float) -> list[Block]:
    return [Block(box=Space(size=height), section="a", what=f"Block {height:.0f}") for height in heights]


def heights(pages: list[list[Block]]) -> list[list[float]]:
    return [[block.height(SIZE) for block in one] for one in pages]


def test_pages_are_filled_in_order() -> None:
    assert heights(page.fill(blocks(400, 400, 300, 900), SIZE, 10)) == [[400, 400], [300], [900]]


def test_balance_leaves_no_lone_block_at_the_end() -> None:
    assert heights(page.balance(blocks(300, 300, 300, 300), SIZE, 10)) == [[300, 300], [300, 300]]


def test_balance_needs_no_more_pages_than_filling() -> None:
    assert heights(page.balance(blocks(500, 480, 500, 480), SIZE, 10)) == [[500, 480], [500, 480]]


def test_spare_height_is_shared_up_to_a_limit() -> None:
    assert page.spread([blocks(300, 300)], SIZE, 10, 26)[0].gap == 36
    assert page.spread([blocks(490, 490)], SIZE, 10, 26)[0].gap == 20
    assert page.spread([blocks(300)], SIZE, 10, 26)[0].gap == 10


@pytest.mark.parametrize(("roomier", "taken"), [(490, [490, 490]), (510, [450, 490])])
def test_a_page_is_set_with_more_white_where_all_of_it_finds_room(roomier: float, taken: list[float]) -> None:
    tight, other = blocks(450, 490)
    tight = replace(tight, roomier=blocks(roomier)[0])
    assert heights([page.relaxed([tight, other], SIZE, 10)]) == [taken]


def test_nothing_makes_no_page() -> None:
    assert page.fill([], SIZE, 10) == []


def test_a_block_taller_than_a_page_is_named() -> None:
    with pytest.raises(RuleBroken, match="Block 1200 is longer than one page"):
        page.fill(blocks(1200), SIZE, 10)


def test_the_margin_grows_with_a_footer_that_it_would_not_hold() -> None:
    fonts.register()
    usual = look(Layout.STANDARD, Paper.LETTER, is_mono=False)
    short = Footer(left="Made for you only", right="Handout 0001-1", page="Page {page} of {pages}")
    assert page.with_foot(usual, short) is usual
    grown = page.with_foot(usual, replace(short, left="A clinic with a long name " * 12)).size.bottom
    assert grown > usual.size.bottom + usual.size.foot_leading
