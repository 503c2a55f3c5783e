"""Large and giant print: all in one column, plan and safety first, then an exercise or two a page, then the chart.

An exercise that no page can hold takes two, each with its number and name: picture and dose, then steps and cues.
"""

from collections.abc import Sequence
from dataclasses import replace

from hep.domain.handout import HandoutDocument, LinkBox
from hep.pdf import page
from hep.pdf.booking import link, link_line
from hep.pdf.boxes import words
from hep.pdf.calls import safety_in_a_column
from hep.pdf.chart import chart
from hep.pdf.front import SECTION, head, plan
from hep.pdf.large_cards import least, on_half_a_page, on_pages
from hep.pdf.layouts.placing import CLOSING, Pages, has_place, place
from hep.pdf.page import Block, Page
from hep.pdf.pain import pain
from hep.pdf.style import Look


def card_blocks(document: HandoutDocument, look: Look) -> list[Block]:
    """A block an exercise with pictures as large as the page allows; small where two in a row share a page."""
    size, blocks = look.size, list[Block]()
    cards = list(document.cards)
    while cards:
        pair = [least(one, look) for one in cards[:2]]
        if len(pair) == 2 and sum(pair) + size.card_gap <= size.depth:
            blocks += [on_half_a_page(one, look) for one in cards[:2]]
            del cards[:2]
        else:
            blocks += on_pages(cards.pop(0), look)
    return blocks


def pages(document: HandoutDocument, look: Look, cards: list[Block]) -> list[Page]:
    """Front, cards, chart, each from a new page; the front with less white where that saves one."""
    size = look.size
    rule = pain(document.pain, look)
    tried = [(own, _front(document, own, rule)) for own in (look, look.denser_column)]
    own, front = min(tried, key=lambda each: len(each[1]))
    parts = [page.fill(cards, size, size.card_gap)]
    if document.chart:
        parts.append(page.fill(list(chart(document.chart, look)), size, size.card_gap))
    if document.link:
        _place_code(document.link, (front, own), parts[1:], look)
    if document.closing:
        last = next(part for part in [*reversed(parts), front] if part)
        place([Block(box=words(document.closing, look.bold), section=CLOSING)], last[-1:], last, look)
    return [
        *page.spread(front, own.size, own.size.front_gap, size.front_spread),
        *(one for part in parts for one in page.spread(part, size, size.card_gap, size.front_spread)),
    ]


def _front(document: HandoutDocument, look: Look, rule: Block) -> Pages:
    above = [head(document, look), *plan(document, look), *safety_in_a_column(document, look)]
    return page.fill([*above, rule], look.size, look.size.front_gap)


def _place_code(box: LinkBox, front: tuple[Pages, Look], charts: Sequence[Pages], look: Look) -> None:
    """The code on a page of the front or under the chart; as a line where neither has room."""
    pages, own = front
    code, line = (Block(box=form, section=SECTION) for form in (link(box, look), link_line(box, look)))
    under_chart = [blocks for part in charts for blocks in part]
    if has_place([code], pages[::-1], own) or has_place([replace(code, section="link")], under_chart, look):
        return
    place([line, code], pages[::-1], pages, own)
