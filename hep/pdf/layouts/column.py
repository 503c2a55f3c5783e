"""Large and giant print: all in one column, plan and safety first, then an exercise or two a page, then the chart.

An exercise that no page can hold takes two, each with its number and name: picture and dose, then steps and cues.
"""

from hep.domain.handout import HandoutDocument
from hep.pdf import page
from hep.pdf.booking import link, link_line
from hep.pdf.boxes import words
from hep.pdf.calls import safety_in_a_column
from hep.pdf.chart import chart
from hep.pdf.front import SECTION, head, plan
from hep.pdf.large_cards import least, on_half_a_page, on_pages
from hep.pdf.layouts.placing import place
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
    """Front, cards, chart, each from a new page; the code to scan and the closing words where there is room."""
    size = look.size
    first = [
        head(document, look),
        *plan(document, look),
        *safety_in_a_column(document, look),
        pain(document.pain, look),
    ]
    parts = [page.fill(first, size, size.front_gap), page.fill(cards, size, size.card_gap)]
    if document.link:
        forms = link(document.link, look), link_line(document.link, look)
        place([Block(box=form, section=SECTION) for form in forms], parts[0][::-1], parts[0], look)
    if document.chart:
        parts.append(page.fill(list(chart(document.chart, look)), size, size.card_gap))
    if document.closing:
        last = next(part for part in reversed(parts) if part)
        place([Block(box=words(document.closing, look.bold), section="closing")], last[-1:], last, look)
    return [one for part in parts for one in page.spread(part, size, size.card_gap, size.front_spread)]
