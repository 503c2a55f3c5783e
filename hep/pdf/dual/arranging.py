"""Front, cards and chart of two languages to as few pages as may be: each part denser only where that saves a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from hep.domain.handout import HandoutDocument
from hep.pdf import page
from hep.pdf.boxes import words
from hep.pdf.dual import front
from hep.pdf.dual.cards import card_blocks, grown
from hep.pdf.dual.chart import chart
from hep.pdf.dual.columns import Beside
from hep.pdf.layouts.placing import CLOSING, Arranged, Loose, Pages, arrange, has_place
from hep.pdf.page import Block, Page
from hep.pdf.style import Look


def fewest(first: HandoutDocument, second: HandoutDocument, look: Look) -> list[Page]:
    """The pages but for the education pages. Of two ways with as many pages, the one with less that is denser."""
    usual, denser = (_Parts(documents=(first, second), look=each) for each in (look, look.denser_beside))
    least = min(map(len, _tried(denser, denser, denser)))
    ways = sorted(product((usual, denser), repeat=3), key=lambda parts: parts.count(denser))
    tried: list[_Way] = []
    for parts in ways:
        tried += _tried(*parts)
        if min(map(len, tried)) <= least:
            break
    return min(tried, key=len).pages


@dataclass(kw_only=True)
class _Parts:
    """The blocks of each part of the handout in one look, made when they are first asked for."""

    documents: tuple[HandoutDocument, HandoutDocument]
    look: Look

    @cached_property
    def fronts(self) -> Pages:
        """The pages of the front."""
        return front.pages(self.documents, self.look)

    @cached_property
    def cards(self) -> list[Block]:
        """The cards with the smallest pictures."""
        first, second = self.documents
        return card_blocks(first.cards, second.cards, second.language, self.look)

    @cached_property
    def chart(self) -> list[Block]:
        """The guide and the weeks."""
        first, second = self.documents
        if not first.chart or not second.chart:
            return []
        return list(chart(first.chart, second.chart, second.language, self.look))

    @cached_property
    def code(self) -> list[Block]:
        """The code to scan."""
        code = front.link(self.documents, self.look)
        return [code] if code else []

    @cached_property
    def closing(self) -> list[Block]:
        """The closing words."""
        first, second = self.documents
        if not first.closing:
            return []
        said = words(first.closing, self.look.bold), words(second.closing, self.look.bold)
        return [Block(box=Beside(kids=said, gap=self.look.size.gap, language=second.language), section=CLOSING)]


@dataclass(frozen=True, kw_only=True)
class _Way:
    """One way to fill the pages, and the looks of the front and of the cards."""

    fronts: Pages
    rest: Arranged
    looks: tuple[Look, Look]

    def __len__(self) -> int:
        """How many pages it takes."""
        return len(self.fronts) + len(self.rest)

    @property
    def pages(self) -> list[Page]:
        """The pages with their white, and with pictures as large as there is room for."""
        before, size = self.looks[0].size, self.looks[1].size
        cards = [grown(blocks, self.looks[1]) for blocks in self.rest.cards]
        return [
            *page.spread(self.fronts, before, before.front_gap, before.front_spread),
            *page.spread(cards, size, size.card_gap, size.card_spread),
            *page.spread(self.rest.charts, size, size.card_gap, size.front_spread),
        ]


def _tried(before: _Parts, cards: _Parts, weeks: _Parts) -> Iterator[_Way]:
    """The front on pages of its own; or its last page goes on with the cards."""
    for own in sorted({len(before.fronts), max(1, len(before.fronts) - 1)}, reverse=True):
        fronts = [list(blocks) for blocks in before.fronts[:own]]
        over = [block for blocks in before.fronts[own:] for block in blocks]
        size = before.look.size
        roomy = sorted(fronts, key=lambda blocks: -page.room_left(blocks, size, size.front_gap))
        code = [] if has_place(before.code, roomy, before.look) else before.code
        loose = Loose(code=code, closing=cards.closing)
        rest = arrange([*over, *cards.cards], weeks.chart, loose, cards.look)
        yield _Way(fronts=fronts, rest=rest, looks=(before.look, cards.look))
