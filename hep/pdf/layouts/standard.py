"""The standard layout: page 1 is plan and safety, then three or four exercises a page, then the chart."""

from dataclasses import replace

from hep.domain.handout import HandoutDocument
from hep.pdf import page
from hep.pdf.booking import link, link_line
from hep.pdf.boxes import words
from hep.pdf.calls import holds_link, safety
from hep.pdf.cards import card
from hep.pdf.chart import chart
from hep.pdf.front import SECTION, head, plan
from hep.pdf.layouts.placing import CLOSING, Loose, arrange
from hep.pdf.page import Block, Page
from hep.pdf.pain import PAIN, pain
from hep.pdf.style import Look


def card_blocks(document: HandoutDocument, look: Look) -> list[Block]:
    """A block an exercise; all set a little tighter where that saves a page."""
    size = look.size
    usual, tighter = [card(one, look) for one in document.cards], list[Block]()
    sheets = len(page.fill(usual, size, size.card_gap))
    if sum(block.height(size) for block in usual) < (sheets - 1) * size.depth:  # else nothing can be saved
        tighter = [
            replace(card(one, look.denser), roomier=roomy) for one, roomy in zip(document.cards, usual, strict=True)
        ]
    return tighter if tighter and len(page.fill(tighter, size, size.card_gap)) < sheets else usual


def pages(document: HandoutDocument, look: Look, cards: list[Block]) -> list[Page]:
    """The form with fewer pages, the pain rule on the first: with the code to scan among its warnings, or without."""
    charts = list(chart(document.chart, look)) if document.chart else []
    links = (True, False) if holds_link(document) else (False,)
    tried: list[list[Page]] = []
    for own in (look, look.denser):
        if not any(map(_says_pain, tried)):
            told = [head(document, own), *plan(document, own)], pain(document.pain, own)
            tried += [_laid_out(document, own, told, cards, charts, has_link=link) for link in links]
    return min(tried, key=lambda made: (len(made), not _says_pain(made)))


def _says_pain(made: list[Page]) -> bool:
    """Whether the first page holds the pain rule."""
    return any(block.what == PAIN for block in made[0].blocks)


def _laid_out(
    document: HandoutDocument,
    look: Look,
    told: tuple[list[Block], Block],
    made: list[Block],
    chart_blocks: list[Block],
    *,
    has_link: bool,
) -> list[Page]:
    """Front, cards, chart. What page 1 cannot hold goes before the cards; the code to scan may go to their end."""
    size = look.size
    first, rest, code = _front(document, look, told, has_link=has_link)
    loose = Loose(code=code, closing=closing(document, look))
    rest_of_all = arrange([*rest, *made], chart_blocks, loose, look)
    card_pages = [page.relaxed(blocks, size, size.card_gap) for blocks in rest_of_all.cards]
    return [
        *page.spread(first, size, size.front_gap, size.front_spread),
        *page.spread(card_pages, size, size.card_gap, size.card_spread),
        *page.spread(rest_of_all.charts, size, size.card_gap, size.front_spread),
    ]


def closing(document: HandoutDocument, look: Look) -> list[Block]:
    """The closing words, where there are any."""
    return [Block(box=words(document.closing, look.bold), section=CLOSING)] if document.closing else []


def _front(
    document: HandoutDocument, look: Look, told: tuple[list[Block], Block], *, has_link: bool
) -> tuple[list[list[Block]], list[Block], list[Block]]:
    """The pages of the front, what goes before the cards instead, and the forms of the code that found no room."""
    size = look.size
    above, rule = told
    blocks = [*above, safety(document, look, has_link=has_link), rule]
    pages = page.fill(blocks, size, size.front_gap)
    before_cards = pages.pop() if len(pages) > 1 else []
    if document.link and not (has_link and holds_link(document)):
        code = Block(box=link(document.link, look), section=SECTION)
        if page.room_left(pages[-1], size, size.front_gap) >= code.height(size) + size.front_gap:
            pages[-1].append(code)
        else:
            forms = link(document.link, look), link_line(document.link, look)
            return pages, before_cards, [Block(box=form, section="link") for form in forms]
    return pages, before_cards, []
