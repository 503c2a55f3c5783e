"""Cards and chart to pages, with the small things that go where there is room: the fewest pages, then the most even.

The guide to the chart may stand under the last cards, the code to scan and the closing words under anything.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hep.pdf import page
from hep.pdf.front import SECTION as FRONT
from hep.pdf.page import Block
from hep.pdf.style import Look

CLOSING = "closing"

Pages = list[list[Block]]


@dataclass(frozen=True, kw_only=True)
class Loose:
    """What goes where there is room: the code to scan in its forms, the fullest first, and the closing words."""

    code: Sequence[Block] = ()
    closing: Sequence[Block] = ()


@dataclass(kw_only=True)
class Arranged:
    """One way to fill the pages of the cards and those of the chart."""

    cards: Pages
    charts: Pages

    def __len__(self) -> int:
        """How many pages it takes."""
        return len(self.cards) + len(self.charts)


def arrange(flow: Sequence[Block], chart: Sequence[Block], loose: Loose, look: Look) -> Arranged:
    """The way with the fewest pages; among those the guide to the chart not alone, then the cards most even.

    Whatever goes where there is room has its place before the pages are counted.
    """
    found: list[tuple[int, bool, Arranged]] = []
    for way in _ways(flow, chart, look):
        bare, is_alone = len(way), _guide_is_alone(way, chart)
        made = _with_loose(way, loose, look)
        found.append((len(made), is_alone, made))
        if len(made) == bare and not is_alone:  # no other way takes less
            break
    return min(found, key=lambda one: one[:2])[2]


def _ways(flow: Sequence[Block], chart: Sequence[Block], look: Look) -> Iterator[Arranged]:
    """Even pages before full ones; where the chart does not hold its guide, those first on which the cards do."""
    size = look.size
    charts = page.fill(chart, size, size.card_gap)
    if len(charts) > 1 and len(charts[0]) == 1:
        closed = [*flow, chart[0]]
        for filled in (page.balance, page.fill):
            cards = _accompanied(filled(closed, size, size.card_gap), look)
            yield Arranged(cards=cards, charts=[list(part) for part in charts[1:]])
    for filled in (page.balance, page.fill):
        yield Arranged(cards=filled(flow, size, size.card_gap), charts=[list(part) for part in charts])


def _accompanied(pages: Pages, look: Look) -> Pages:
    """The same with a last block that would be alone under the one before it, where that has company too."""
    size = look.size
    if len(pages) > 1 and len(pages[-1]) == 1 < len(pages[-2]):
        joined = [pages[-2][-1], *pages[-1]]
        if page.room_left(joined, size, size.card_gap) >= 0:
            return [*pages[:-2], pages[-2][:-1], joined]
    return pages


def _guide_is_alone(made: Arranged, chart: Sequence[Block]) -> bool:
    """Whether a page holds the guide and no more, though there are weeks to guide through."""
    return len(chart) > 1 and any(len(blocks) == 1 and blocks[0] is chart[0] for blocks in made.cards + made.charts)


def _with_loose(made: Arranged, loose: Loose, look: Look) -> Arranged:
    """The same with the code after all cards or weeks, else where most room is; and the closing words at the end."""
    size, pages = look.size, made.charts or made.cards
    if loose.code:
        roomy = sorted(made.cards[:-1], key=lambda blocks: -page.room_left(blocks, size, size.card_gap))
        place(loose.code, [*made.cards[-1:], *made.charts[-1:], *roomy], pages, look)
    if loose.closing:
        place(loose.closing, [*made.charts[-1:], *made.cards[-1:]], pages, look)
    return made


def place(choices: Sequence[Block], found: Sequence[list[Block]], pages: Pages, look: Look) -> None:
    """Put the first of the choices that finds room on a page; else the first on its own page."""
    if not has_place(choices, found, look):
        pages.append([choices[0]])


def has_place(choices: Sequence[Block], found: Sequence[list[Block]], look: Look) -> bool:
    """Put the first of the choices that finds room on a page: under what the front left over, else under all."""
    size = look.size
    gap = max(size.front_gap, size.card_gap)
    for block in choices:
        for blocks in found:
            if page.room_left(blocks, size, gap) >= block.height(size) + gap:
                blocks.insert(_place_on(blocks, block), block)
                return True
    return False


def _place_on(blocks: Sequence[Block], block: Block) -> int:
    """Where on the page: the closing words last, whatever stands there."""
    leading = next((place for place, one in enumerate(blocks) if one.section != FRONT), 0)
    return leading if leading and block.section != CLOSING else len(blocks)
