"""What goes on which page: a form for each layout, its exercises as blocks and the pages that are filled with them.

A form takes its blocks from outside, so that a document and its twin in a second language can be woven together.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hep.domain.handout import HandoutDocument, Layout
from hep.pdf.layouts import column, compact, cutout, standard
from hep.pdf.leaflet import leaflet_pages
from hep.pdf.page import Block, Page
from hep.pdf.style import Look


@dataclass(frozen=True, kw_only=True)
class Form:
    """How a layout makes a block (or more) of each exercise, and pages of all."""

    card_blocks: Callable[[HandoutDocument, Look], list[Block]]
    pages: Callable[[HandoutDocument, Look, list[Block]], list[Page]]


FORMS = {
    Layout.STANDARD: Form(card_blocks=standard.card_blocks, pages=standard.pages),
    Layout.LARGE: Form(card_blocks=column.card_blocks, pages=column.pages),
    Layout.GIANT: Form(card_blocks=column.card_blocks, pages=column.pages),
    Layout.CARDS: Form(card_blocks=cutout.card_blocks, pages=cutout.pages),
    Layout.COMPACT: Form(card_blocks=compact.card_blocks, pages=compact.pages),
}


def pages(document: HandoutDocument, look: Look) -> list[Page]:
    """All pages of a handout, education pages last."""
    form = FORMS[document.layout]
    return [*form.pages(document, look, form.card_blocks(document, look)), *leaflet_pages(document.leaflets, look)]
