"""A handout document to the bytes of a PDF that is printed, read aloud (PDF/UA-1) and kept (PDF/A-3a).

`render` only shows: every word, number and figure stands in the document. It needs no app, session, clock or
locale, and the same document always gives the same bytes.
"""

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock

from hep.domain.handout import HandoutDocument, Layout, LeafletDocument
from hep.pdf import dual, fonts, layouts, page, text
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.enclosure import NAME as PROGRAM_NAME
from hep.pdf.leaflet import leaflet_pages
from hep.pdf.metadata import Record, moment
from hep.pdf.opening import MAX_BYTES, program_in
from hep.pdf.page import Page
from hep.pdf.pictures import film_picture, frame_picture, page_count, page_picture
from hep.pdf.single import single_pages
from hep.pdf.style import Look, look

__all__ = [
    "MAX_BYTES",
    "PROGRAM_NAME",
    "count_pages",
    "film_picture",
    "frame_picture",
    "page_count",
    "page_picture",
    "program_in",
    "render",
    "render_leaflet",
    "render_single",
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
    own_look = _look(document)
    pages, title = _pages(document, own_look), document.file_title or document.title
    if document.twin:
        title = dual.title(document, document.twin)
        document = replace(document, footer=dual.footer(document, document.twin))
    author = document.letterhead.clinic
    return _drawn(document, title, author, pages, own_look, program=document.program)


def count_pages(document: HandoutDocument) -> int:
    """How many pages the handout takes, laid out but not drawn. RuleBroken names what no page can hold."""
    fonts.register()
    return len(_pages(document, _look(document)))


def _look(document: HandoutDocument) -> Look:
    footer = dual.footer(document, document.twin) if document.twin else document.footer
    how = look(
        document.layout,
        document.paper,
        is_mono=document.is_mono,
        is_dual=bool(document.twin),
        accent=document.accent,
    )
    return page.with_foot(how, footer)


def _pages(document: HandoutDocument, look: Look) -> list[Page]:
    if document.twin:
        return dual.pages(document, document.twin, look)
    return layouts.pages(document, look)


def render_leaflet(document: LeafletDocument) -> bytes:
    """The PDF of one education page. RuleBroken when its words are longer than a page."""
    fonts.register()
    own_look = page.with_foot(
        look(Layout.STANDARD, document.paper, is_mono=document.is_mono, accent=document.accent), document.footer
    )
    pages = leaflet_pages([document.leaflet], own_look)
    return _drawn(document, document.file_title, document.clinic, pages, own_look)


def render_single(document: HandoutDocument) -> bytes:
    """The PDF of one exercise by itself: its card, the pain rule, when to stop."""
    fonts.register()
    own_look = _look(replace(document, layout=Layout.STANDARD, twin=None))
    pages, own_look = single_pages(document, own_look)
    return _drawn(document, document.file_title, document.letterhead.clinic, pages, own_look)


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
