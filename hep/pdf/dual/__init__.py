"""The handout in two languages: what goes on which page. The numbers and pictures are the same in both.

The standard layout lies, with both languages side by side: each section is a file here. The other layouts take turns.
"""

from collections.abc import Sequence

from hep.domain.handout import Footer, HandoutDocument, Layout
from hep.pdf import page
from hep.pdf.boxes import words
from hep.pdf.dual import front, woven
from hep.pdf.dual.cards import card_pages
from hep.pdf.dual.chart import chart
from hep.pdf.dual.columns import Beside
from hep.pdf.layouts.placing import place
from hep.pdf.page import Block, Page
from hep.pdf.style import Look

__all__ = ["footer", "pages", "title"]

_BETWEEN = " · "


def pages(first: HandoutDocument, second: HandoutDocument, look: Look) -> list[Page]:
    """All pages of both."""
    return (_side_by_side if first.layout is Layout.STANDARD else woven.pages)(first, second, look)


def _side_by_side(first: HandoutDocument, second: HandoutDocument, look: Look) -> list[Page]:
    """Front, cards, chart; then the education pages of the first language and those of the second."""
    size = look.size
    fronts = page.fill(list(front.blocks((first, second), look)), size, size.front_gap)
    cards = card_pages(first.cards, second.cards, second.language, look)
    charts: list[list[Block]] = []
    if first.chart and second.chart:
        charts = page.fill(list(chart(first.chart, second.chart, second.language, look)), size, size.card_gap)
    if len(charts) > 1 and len(charts[0]) == 1 and cards and _has_room(cards[-1], charts[0][0], look):
        cards[-1] += charts.pop(0)  # the guide to the chart, which would have a page to itself
    last = [*cards[-1:], *charts[-1:]]
    if code := front.link((first, second), look):
        roomy = sorted(fronts, key=lambda blocks: -page.room_left(blocks, size, size.front_gap))
        place([code], [*roomy, *last], charts or cards or fronts, look)
    if first.closing:
        place([_closing(first, second, look)], last[::-1], charts or cards or fronts, look)
    return [
        *page.spread(fronts, size, size.front_gap, size.front_spread),
        *page.spread(cards, size, size.card_gap, size.card_spread),
        *page.spread(charts, size, size.card_gap, size.front_spread),
        *woven.education_pages(first, second, look),
    ]


def _has_room(blocks: Sequence[Block], more: Block, look: Look) -> bool:
    size = look.size
    return page.room_left(blocks, size, size.card_gap) >= more.height(size) + size.card_gap


def _closing(first: HandoutDocument, second: HandoutDocument, look: Look) -> Block:
    said = words(first.closing, look.bold), words(second.closing, look.bold)
    return Block(box=Beside(kids=said, gap=look.size.gap, language=second.language), section="closing")


def title(first: HandoutDocument, second: HandoutDocument) -> str:
    """The title of the file in both languages."""
    return " / ".join(dict.fromkeys(one.file_title or one.title for one in (first, second)))


def footer(first: HandoutDocument, second: HandoutDocument) -> Footer:
    """Side by side, one that says in both languages what differs, and once what does not; else the first's."""
    here, there = first.footer, second.footer
    if first.layout is not Layout.STANDARD:
        return here
    return Footer(
        left=_merged(here.left, there.left),
        right=_merged(here.right, there.right),
        page=_merged(here.page, there.page),
    )


def _merged(first: str, second: str) -> str:
    """The parts of two lines in turn, each once."""
    lines: Sequence[list[str]] = [[part.strip() for part in line.split("·")] for line in (first, second)]
    parts = [part for pair in zip(*lines, strict=False) for part in pair]
    rest = [part for line in lines for part in line]
    return _BETWEEN.join(dict.fromkeys(part for part in [*parts, *rest] if part))
