"""A handout document to the bytes of a PDF that is printed, read on a screen and read aloud (PDF/UA-1).

`render` only shows: every word, number and figure stands in the document. It needs no app, session, clock or
locale, and the same document always gives the same bytes.
"""

from collections.abc import Sequence
from threading import Lock

from hep.domain.handout import HandoutDocument
from hep.pdf import fonts, page, text
from hep.pdf.boxes import words
from hep.pdf.calls import holds_link, safety
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.cards import card
from hep.pdf.chart import chart
from hep.pdf.front import SECTION, head, link, plan
from hep.pdf.metadata import Record, moment
from hep.pdf.page import Block, Page
from hep.pdf.pain import pain
from hep.pdf.pictures import page_count, page_picture
from hep.pdf.style import Look, look

__all__ = ["page_count", "page_picture", "render"]

# ReportLab's fonts keep a place in their file while they are cut down: one document at a time.
_FONTS_IN_USE = Lock()


def render(document: HandoutDocument) -> bytes:
    """The PDF of a handout. RuleBroken names what no page can hold."""
    fonts.register()
    own_look = look(document.paper, is_mono=document.is_mono)
    record = Record(
        title=text.clean(document.file_title) or text.clean(document.title),
        author=text.clean(document.letterhead.clinic),
        language=document.language,
        created=moment(document.created),
    )
    with _FONTS_IN_USE:
        canvas = TaggedCanvas((own_look.size.width, own_look.size.height), record)
        page.draw(canvas, _pages(document, own_look), document.footer, own_look)
        return canvas.finish()


def _pages(document: HandoutDocument, look: Look) -> list[Page]:
    """Front, cards, chart. What page 1 cannot hold goes before the cards; the code to scan may go to the end."""
    size = look.size
    first, rest, end = _front(document, look)
    flow = [*rest, *(card(one, look) for one in document.cards)]
    cards = page.balance(flow, size, size.card_gap)
    charts = page.fill(list(chart(document.chart, look)) if document.chart else [], size, size.card_gap)
    after = [*end, *_closing(document, look)]
    for block in after:
        _place(block, [*cards[-1:], *charts[-1:]], charts or cards, look)
    return [
        *page.spread(first, size, size.front_gap, size.front_spread),
        *page.spread(cards, size, size.card_gap, size.card_spread),
        *page.spread(charts, size, size.card_gap, size.front_spread),
    ]


def _front(document: HandoutDocument, look: Look) -> tuple[list[list[Block]], list[Block], list[Block]]:
    """The pages of the front, what goes before the cards instead, and what goes to the end of the handout."""
    size = look.size
    tried = [_front_pages(document, look, has_link=has_link) for has_link in (True, False)]
    has_link = len(tried[0]) == len(tried[1])
    pages = tried[0] if has_link else tried[1]
    before_cards = pages.pop() if len(pages) > 1 else []
    end: list[Block] = []
    if document.link and not (has_link and holds_link(document)):
        code = Block(box=link(document.link, look), section=SECTION)
        if page.room_left(pages[-1], size, size.front_gap) >= code.height(size) + size.front_gap:
            pages[-1].append(code)
        else:
            end.append(code)
    return pages, before_cards, end


def _front_pages(document: HandoutDocument, look: Look, *, has_link: bool) -> list[list[Block]]:
    """The front with or without the code to scan among the warnings: without it, page 1 may hold all the rest."""
    warnings = safety(document, look, has_link=has_link)
    blocks = [head(document, look), *plan(document, look), warnings, pain(document.pain, look)]
    return page.fill(blocks, look.size, look.size.front_gap)


def _closing(document: HandoutDocument, look: Look) -> list[Block]:
    if not document.closing:
        return []
    return [Block(box=words(document.closing, look.bold), section="closing")]


def _place(block: Block, candidates: Sequence[list[Block]], pages: list[list[Block]], look: Look) -> None:
    """Put a block under the first candidate that has room for it, else on a page of its own."""
    size = look.size
    for blocks in candidates:
        if page.room_left(blocks, size, size.card_gap) >= block.height(size) + size.card_gap:
            blocks.append(block)
            return
    pages.append([block])
