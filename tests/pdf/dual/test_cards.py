from collections.abc import Sequence
from dataclasses import replace

import pytest

from hep.domain.errors import RuleBroken
from hep.domain.handout import Card, Cue, CueKind, HandoutDocument, Layout, Paper
from hep.domain.words import handout_words
from hep.pdf import fonts
from hep.pdf.cards import WideCardBox
from hep.pdf.dual.cards import DualCardBox, Side, card_blocks, grown
from hep.pdf.page import Block, balance, room_left
from hep.pdf.style import Look, look
from tests import make_dual

LOOK = look(Layout.STANDARD, Paper.LETTER, is_mono=False, is_dual=True)


@pytest.fixture(autouse=True)
def _fonts() -> None:
    fonts.register()


def twins(document: HandoutDocument) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    assert document.twin
    return document.cards, document.twin.cards


def boxes(pages: list[list[Block]]) -> list[list[DualCardBox]]:
    return [[block.box for block in blocks if isinstance(block.box, DualCardBox)] for blocks in pages]


def card_pages(first: Sequence[Card], second: Sequence[Card], language: str, own: Look) -> list[list[Block]]:
    pages = balance(card_blocks(first, second, language, own), own.size, own.size.card_gap)
    return [grown(blocks, own) for blocks in pages]


def noted(card: Card, times: int) -> Card:
    note = Cue(kind=CueKind.NOTE, label="Note:", text="Move slowly and keep on breathing. " * times)
    return replace(card, cues=(*card.cues, note))


def test_two_cards_and_more_stand_on_a_page_where_they_fit() -> None:
    pages = card_pages(*twins(make_dual.document(count=10)), "es", LOOK)
    assert [len(blocks) for blocks in pages] == [2, 2, 2, 2, 2]
    assert all(room_left(blocks, LOOK.size, LOOK.size.card_gap) >= 0 for blocks in pages)


def test_cards_of_a_page_share_their_columns_and_grow_with_the_room() -> None:
    pages = boxes(card_pages(*twins(make_dual.document()), "es", LOOK))
    for cards in pages:
        assert len({card.column for card in cards}) == 1
        assert len({card.is_flush for card in cards}) == 1
    alone = boxes(card_pages(*twins(make_dual.document(count=1)), "es", LOOK))[0][0]
    assert alone.column > min(card.column for cards in pages for card in cards)


def test_no_sentence_of_the_dose_breaks_for_a_larger_picture() -> None:
    cards = twins(make_dual.document())
    for page in boxes(card_pages(*cards, "es", LOOK)):
        for box in page:
            assert box.whole_lines() >= replace(box, column=LOOK.size.figures_wide[0]).whole_lines() - 1
        least = [replace(box, column=LOOK.size.figures_wide[0]).whole_lines() for box in page]
        assert sum(box.whole_lines() for box in page) >= sum(least)


def test_the_longer_language_gets_the_wider_column_and_neither_is_squeezed() -> None:
    english, spanish = twins(make_dual.document())
    (first, *_), *_ = boxes(card_pages(english, spanish, "es", LOOK))
    (turned, *_), *_ = boxes(card_pages(spanish, english, "en", LOOK))
    assert first.share < 0.5 < turned.share
    assert first.share == pytest.approx(1 - turned.share)
    long = tuple(replace(card, steps=tuple(step * 4 for step in card.steps)) for card in english)
    (uneven, *_), *_ = boxes(card_pages(long, spanish, "es", LOOK))
    assert uneven.share == pytest.approx(0.56)


def test_a_card_longer_than_a_page_is_told_once_in_each_language() -> None:
    english, spanish = twins(make_dual.document(count=1))
    pages = card_pages((noted(english[0], 50),), (noted(spanish[0], 50),), "es", LOOK)
    blocks = [block for page in pages for block in page]
    assert [(block.section, block.lang) for block in blocks] == [("card-1", ""), ("card-1-es", "es")]
    assert all(isinstance(block.box, WideCardBox) for block in blocks)


def test_one_that_no_page_can_hold_is_refused_by_name() -> None:
    english, spanish = twins(make_dual.document(count=1))
    with pytest.raises(RuleBroken, match=r"^Exercise 1, Heel slide, is longer than one page\."):
        card_pages((noted(english[0], 140),), (noted(spanish[0], 140),), "es", LOOK)


def test_an_exercise_without_a_picture_keeps_its_words() -> None:
    bare = [(replace(cards[0], figures=()),) for cards in twins(make_dual.document(count=1))]
    ((block,),) = card_pages(*bare, "es", LOOK)
    assert block.height(LOOK.size) > 100


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_category_breaks_in_the_narrowest_column(language: str) -> None:
    card, _ = (cards[0] for cards in twins(make_dual.document(count=1)))
    table = handout_words(language).categories
    for name in table.values():
        for word in name.split():
            side = Side(cards=(replace(card, category_name=word),) * 2, look=LOOK)
            one_line = 2 * LOOK.category_tight.leading
            assert side.height(LOOK.size.figures_wide[0]) <= max(LOOK.size.disc, one_line), word
