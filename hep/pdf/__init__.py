"""A handout document to the bytes of a PDF that is printed, read aloud (PDF/UA-1) and kept (PDF/A-3a).

`render` only shows: every word, number and figure stands in the document. It needs no app, session, clock or
locale, and the same document always gives the same bytes.
"""

from collections.abc import Sequence
from threading import Lock

from hep.domain.handout import HandoutDocument, Layout, LeafletDocument
from hep.pdf import fonts, page, text
from hep.pdf.boxes import words
from hep.pdf.calls import holds_link, safety
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.cards import card
from hep.pdf.chart import chart
from hep.pdf.enclosure import NAME as PROGRAM_NAME
from hep.pdf.front import SECTION, head, link, link_line, plan
from hep.pdf.leaflet import leaflet_pages
from hep.pdf.metadata import Record, moment
from hep.pdf.opening import MAX_BYTES, program_in
from hep.pdf.page import Block, Page
from hep.pdf.pain import pain
from hep.pdf.pictures import film_picture, frame_picture, page_count, page_picture
from hep.pdf.style import Look, look

__all__ = [
    "MAX_BYTES",
    "PROGRAM_NAME",
    "film_picture",
    "frame_picture",
    "page_count",
    "page_picture",
    "program_in",
    "render",
    "render_leaflet",
    "warm_up",
]

# ReportLab's fonts keep a place in their file while they are cut down: one document at a time.
_FONTS_IN_USE = Lock()


def warm_up() -> None:
    """Make what the first handout of a process would wait for: the fonts."""
    fonts.register()


def render(document: HandoutDocument) -> bytes:
    """The PDF of a handout. RuleBroken names what no page can hold."""
    fonts.register()
    own_look = page.with_foot(
        look(document.layout, document.paper, is_mono=document.is_mono, accent=document.accent), document.footer
    )
    title = document.file_title or document.title
    author = document.letterhead.clinic
    return _drawn(document, title, author, _pages(document, own_look), own_look, program=document.program)


def render_leaflet(document: LeafletDocument) -> bytes:
    """The PDF of one education page. RuleBroken when its words are longer than a page."""
    fonts.register()
    own_look = page.with_foot(
        look(Layout.STANDARD, document.paper, is_mono=document.is_mono, accent=document.accent), document.footer
    )
    pages = leaflet_pages([document.leaflet], own_look)
    return _drawn(document, document.file_title, document.clinic, pages, own_look)


def _drawn(
    document: HandoutDocument | LeafletDocument,
    title: str,
    author: str,
    pages: Sequence[Page],
    look: Look,
    *,
    program: str = "",
) -> bytes:
    record = Record(
        title=text.clean(title),
        author=text.clean(author),
        language=document.language,
        created=moment(document.created),
    )
    with _FONTS_IN_USE:
        canvas = TaggedCanvas((look.size.width, look.size.height), record)
        page.draw(canvas, pages, document.footer, look)
        return canvas.finish(program)


def _pages(document: HandoutDocument, look: Look) -> list[Page]:
    """The layout with fewer pages, with or without the code to scan among the warnings of page 1; then education."""
    cards = [card(one, look) for one in document.cards]
    charts = list(chart(document.chart, look)) if document.chart else []
    choices = (True, False) if holds_link(document) else (False,)
    tried = [_laid_out(document, look, cards, charts, has_link=choice) for choice in choices]
    return [*min(tried, key=len), *leaflet_pages(document.leaflets, look)]


def _laid_out(
    document: HandoutDocument, look: Look, made: list[Block], chart_blocks: list[Block], *, has_link: bool
) -> list[Page]:
    """Front, cards, chart. What page 1 cannot hold goes before the cards; the code to scan may go to the end."""
    size = look.size
    first, rest, end = _front(document, look, has_link=has_link)
    cards = page.balance([*rest, *made], size, size.card_gap)
    charts = page.fill(chart_blocks, size, size.card_gap)
    for choices in end:
        _place(choices, [*cards[-1:], *charts[-1:]], charts or cards, look)
    return [
        *page.spread(first, size, size.front_gap, size.front_spread),
        *page.spread(cards, size, size.card_gap, size.card_spread),
        *page.spread(charts, size, size.card_gap, size.front_spread),
    ]


def _front(
    document: HandoutDocument, look: Look, *, has_link: bool
) -> tuple[list[list[Block]], list[Block], list[list[Block]]]:
    """The pages of the front, what goes before the cards instead, and what goes to the end of the handout."""
    size = look.size
    warnings = safety(document, look, has_link=has_link)
    blocks = [head(document, look), *plan(document, look), warnings, pain(document.pain, look)]
    pages = page.fill(blocks, size, size.front_gap)
    before_cards = pages.pop() if len(pages) > 1 else []
    end: list[list[Block]] = []
    if document.link and not (has_link and holds_link(document)):
        code = Block(box=link(document.link, look), section=SECTION)
        if page.room_left(pages[-1], size, size.front_gap) >= code.height(size) + size.front_gap:
            pages[-1].append(code)
        else:
            forms = link(document.link, look), link_line(document.link, look)
            end.append([Block(box=form, section="link") for form in forms])
    if document.closing:
        end.append([Block(box=words(document.closing, look.bold), section="closing")])
    return pages, before_cards, end


def _place(choices: Sequence[Block], found: Sequence[list[Block]], pages: list[list[Block]], look: Look) -> None:
    """Put the first of the choices that finds room under the blocks of a page; else the first on its own page."""
    size = look.size
    for block in choices:
        for blocks in found:
            if page.room_left(blocks, size, size.card_gap) >= block.height(size) + size.card_gap:
                blocks.append(block)
                return
    pages.append([choices[0]])
