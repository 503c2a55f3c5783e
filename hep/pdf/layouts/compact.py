"""Pictures and dose only, as many exercises on a page as fit: two side by side, whose it is above, safety below.

Page 1 says on its own when to stop and when to call. There is no chart.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from hep.domain.handout import HandoutDocument
from hep.pdf import page
from hep.pdf.boxes import Box, Row, Space, Tagged
from hep.pdf.compact import cell, head, safety
from hep.pdf.page import Block, Page
from hep.pdf.style import Look

_MOST_GAP = 14
_SHARES = (1.5, 1.25, 1.0, 0.85)  # of the usual size of a picture


def card_blocks(document: HandoutDocument, look: Look) -> list[Block]:
    """A block an exercise, half a page wide, with the largest pictures that cost no page. `pages` sets two in a row.

    With a second language beside it, each exercise is there twice and its pictures are small: the same in both.
    """
    tried = [_cells(document, look, share) for share in (_SHARES[-1:] if document.twin else _SHARES)]
    return min(tried, key=lambda blocks: len(pages(document, look, blocks)))


def _cells(document: HandoutDocument, look: Look, share: float) -> list[Block]:
    size = replace(look.size, figure_tall=look.size.figure_tall * share, figure_flat=look.size.figure_flat * share)
    own = replace(look, size=size)
    return [
        Block(box=cell(card, own), section=f"card-{card.number}", what=f"Exercise {card.number}, {card.name},")
        for card in document.cards
    ]


def pages(document: HandoutDocument, look: Look, cards: list[Block]) -> list[Page]:
    """Head and safety on page 1 with as many rows as fit between; the others on further pages."""
    size = look.size
    above, below = head(document, look), safety(document, look)
    rows = [_row(pair, look) for pair in zip_longest(cards[::2], cards[1::2])]
    room = size.depth - above.height(size) - below.height(size) - 2 * size.card_gap
    first = next(iter(page.fill(rows, size, size.card_gap, room)), [])
    if sum(row.height(size) + size.card_gap for row in first) > room + size.card_gap:
        first = []
    rest = page.balance(rows[len(first) :], size, size.card_gap)
    return page.spread([[above, *first, below], *rest], size, size.card_gap, _MOST_GAP)


def _row(pair: Sequence[Block | None], look: Look) -> Block:
    """Two exercises, each a section of its own to a reader."""
    kids: list[Box] = [
        Tagged(kid=one.box, tag="Sect", name=one.section, lang=one.lang) if one else Space(size=0) for one in pair
    ]
    what = next(one.what for one in pair if one)
    return Block(box=Row(kids=kids, widths=[None, None], gap=look.size.gap), section="cards", what=what)
