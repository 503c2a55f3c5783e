"""Two languages in a layout that is made for one: each exercise in the first language, then at once in the second.

The front of the second follows that of the first, in the compact layout the exercises; so do the chart and the
education pages. Any layout works
that makes its exercises as blocks; the compact one sets two blocks side by side, so a row holds both languages.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from hep.domain.handout import HandoutDocument, Layout
from hep.pdf.chart import SECTION as CHART
from hep.pdf.front import SECTION as FRONT
from hep.pdf.layouts import FORMS
from hep.pdf.leaflet import leaflet_pages
from hep.pdf.page import Block, Page, room_left
from hep.pdf.style import Look


def pages(first: HandoutDocument, second: HandoutDocument, look: Look) -> list[Page]:
    """All pages of both."""
    form, language = FORMS[first.layout], second.language
    cards = woven(form.card_blocks(first, look), form.card_blocks(replace(second, twin=first), look), language)
    own = form.pages(first, look, cards)
    other = [told(page, second) for page in form.pages(second, look, [])]
    begin = max((place for place, page in enumerate(own, 1) if _holds(page, FRONT)), default=0)
    front = [page for page in other if not _holds(page, f"{CHART}-{language}")]
    return [
        *(_ended(own, front, look) if first.layout is Layout.COMPACT else [*own[:begin], *front, *own[begin:]]),
        *(page for page in other if _holds(page, f"{CHART}-{language}")),
        *education_pages(first, second, look),
    ]


def education_pages(first: HandoutDocument, second: HandoutDocument, look: Look) -> list[Page]:
    """Those of the first language, then of the second. One with words in one language only is printed once."""
    own = [leaflet for leaflet in first.leaflets if leaflet.language != second.language]
    other = [leaflet for leaflet in second.leaflets if leaflet.language != first.language]
    return [*leaflet_pages(own, look), *(told(page, second) for page in leaflet_pages(other, look))]


def _ended(own: Sequence[Page], front: Sequence[Page], look: Look) -> list[Page]:
    """The second language's front at the end, on the last page where that has room: the exercises stay together."""
    *before, last = own
    joined = Page(blocks=(*last.blocks, *front[0].blocks), gap=look.size.card_gap)
    fits = room_left(joined.blocks, look.size, joined.gap) >= 0
    return [*before, joined, *front[1:]] if fits else [*own, *front]


def woven(first: Sequence[Block], second: Sequence[Block], language: str) -> list[Block]:
    """The blocks of each section in the first language, then those of the same section in the second."""
    ours, theirs = (
        [list(blocks) for _, blocks in groupby(one, lambda block: block.section)] for one in (first, second)
    )
    made: list[Block] = []
    for mine, other in zip(ours, theirs, strict=True):
        made += [*mine, *(_in(block, language) for block in other)]
    return made


def told(page: Page, second: HandoutDocument) -> Page:
    """A page that is all in the second language, its footer too."""
    return replace(page, blocks=tuple(_in(block, second.language) for block in page.blocks), footer=second.footer)


def _in(block: Block, language: str) -> Block:
    return replace(block, section=f"{block.section}-{language}", lang=language)


def _holds(page: Page, section: str) -> bool:
    return any(block.section == section for block in page.blocks)
