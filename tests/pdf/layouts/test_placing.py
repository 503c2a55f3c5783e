"""The fewest pages with the guide, the code and the closing words counted; then no guide alone, then the most even."""

from hep.domain.handout import Layout, Paper
from hep.pdf.boxes import Space
from hep.pdf.layouts.placing import CLOSING, Arranged, Loose, arrange
from hep.pdf.page import Block
from hep.pdf.style import look

LOOK = look(Layout.STANDARD, Paper.LETTER, is_mono=False)
DEPTH = LOOK.size.depth


def block(share: float, section: str = "card") -> Block:
    """A block that takes this share of a page, less a little for the white between blocks."""
    return Block(box=Space(size=share * DEPTH - LOOK.size.card_gap), section=section)


def cards(*shares: float) -> list[Block]:
    return [block(share) for share in shares]


GUIDE, WEEK = block(0.2, "guide"), block(0.9, "week")
CODE = [block(0.12, "code"), block(0.04, "line")]


def sections(pages: list[list[Block]]) -> list[list[str]]:
    return [[one.section for one in blocks] for blocks in pages]


def counts(made: Arranged) -> tuple[list[int], list[int]]:
    return [len(blocks) for blocks in made.cards], [len(blocks) for blocks in made.charts]


def test_cards_are_even_where_nothing_else_wants_room() -> None:
    assert counts(arrange(cards(0.4, 0.4, 0.2, 0.2, 0.4), [], Loose(), LOOK))[0] == [2, 3]
    assert counts(arrange(cards(0.3, 0.3, 0.3, 0.3), [GUIDE, block(0.7)], Loose(), LOOK)) == ([2, 2], [2])


def test_a_guide_that_its_week_leaves_alone_stands_under_the_last_card() -> None:
    made = arrange(cards(0.3, 0.3, 0.3, 0.3), [GUIDE, WEEK, WEEK], Loose(), LOOK)
    assert sections(made.cards) == [["card", "card"], ["card", "card", "guide"]]
    assert counts(made)[1] == [1, 1]


def test_cards_move_up_to_leave_room_for_the_guide() -> None:
    flow = [block(0.2, "front"), *cards(0.35, 0.35, 0.45, 0.45, 0.45, 0.45, 0.45)]
    made = arrange(flow, [GUIDE, WEEK, WEEK], Loose(code=CODE), LOOK)
    assert sections(made.cards)[0] == ["front", "card", "card"]
    assert sections(made.cards)[-1] == ["card", "guide", "code"]
    assert len(made) == 6


def test_full_pages_come_before_even_ones_where_that_saves_the_page_of_the_code() -> None:
    flow = cards(0.3, 0.3, 0.3, 0.3)
    assert sections(arrange(flow, [], Loose(), LOOK).cards) == [["card", "card"], ["card", "card"]]
    made = arrange(flow, [], Loose(code=[block(0.6, "code")]), LOOK)
    assert sections(made.cards) == [["card", "card", "card"], ["card", "code"]]


def test_the_code_goes_to_any_page_with_room_before_it_shrinks_to_a_line() -> None:
    made = arrange([block(0.2, "front"), *cards(0.6, 0.95)], [block(0.95)], Loose(code=CODE), LOOK)
    assert sections(made.cards) == [["front", "code", "card"], ["card"]]


def test_the_code_is_a_line_or_has_a_page_where_no_page_has_room() -> None:
    lined = arrange(cards(0.95, 0.92), [WEEK], Loose(code=[block(0.2, "code"), block(0.04, "line")]), LOOK)
    assert sections([*lined.cards, *lined.charts]) == [["card"], ["card", "line"], ["week"]]
    alone = arrange(cards(0.99), [], Loose(code=CODE), LOOK)
    assert sections(alone.cards) == [["card"], ["code"]]


def test_the_closing_words_are_the_last() -> None:
    last = [block(0.05, CLOSING)]
    made = arrange(cards(0.4), [GUIDE, block(0.5, "week")], Loose(code=CODE, closing=last), LOOK)
    assert sections(made.charts) == [["guide", "week", CLOSING]]
    made = arrange([block(0.2, "front"), *cards(0.4)], [], Loose(closing=last), LOOK)
    assert sections(made.cards) == [["front", "card", CLOSING]]


def test_the_last_card_goes_down_to_a_guide_that_would_be_alone() -> None:
    made = arrange(cards(0.5, 0.45, 0.5, 0.45), [GUIDE, WEEK, WEEK], Loose(), LOOK)
    assert sections(made.cards) == [["card", "card"], ["card"], ["card", "guide"]]


def test_a_guide_has_a_page_alone_only_where_nothing_avoids_it() -> None:
    made = arrange(cards(0.95), [GUIDE, WEEK], Loose(), LOOK)
    assert sections([*made.cards, *made.charts]) == [["card"], ["guide"], ["week"]]
