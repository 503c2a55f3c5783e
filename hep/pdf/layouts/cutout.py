"""Cards to cut out: an exercise a half page with larger pictures, a dashed line between, on each half whose it is.

The first page and the chart are those of the standard layout.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hep.domain.handout import Card, HandoutDocument
from hep.pdf import page
from hep.pdf.boxes import Box
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.cards import CardBox, card
from hep.pdf.chart import SECTION as CHART
from hep.pdf.layouts import standard
from hep.pdf.page import Block, Page
from hep.pdf.style import Look

_SHARES = (1, 0.92, 0.84, 0.77, 0.7, 0.62)  # pictures as large as they may be; 0.77 is the size of the standard layout


def card_blocks(document: HandoutDocument, look: Look) -> list[Block]:
    """A block an exercise, as high as half a sheet; one with long texts takes a whole sheet."""
    return [_half(one, look) or card(one, look) for one in document.cards]


def pages(document: HandoutDocument, look: Look, cards: list[Block]) -> list[Page]:
    """The standard pages, and between the first and the chart those to cut."""
    around = standard.pages(document, look, [])
    at = next((place for place, one in enumerate(around) if one.blocks[0].section == CHART), len(around))
    return [*around[:at], *_cut(cards, look), *around[at:]]


def _cut(cards: list[Block], look: Look) -> Iterator[Page]:
    """Two halves a sheet, or one card that needs it whole."""
    between = _between(look)
    for blocks in page.fill(cards, look.size, between):
        yield Page(blocks=tuple(blocks), gap=between, is_cut=isinstance(blocks[0].box, HalfPage))


def _between(look: Look) -> float:
    """The margins on both sides of the cut."""
    return look.size.top + look.size.bottom


def _half(card: Card, look: Look) -> Block | None:
    for share in _SHARES:
        size = look.size
        smaller = replace(
            size,
            figures=size.figures * share,
            figures_wide=tuple(width * share for width in size.figures_wide),
            figure_tall=size.figure_tall * share,
            figure_flat=size.figure_flat * share,
        )
        box = CardBox(card=card, look=replace(look, size=smaller))
        half = HalfPage(kid=box, tall=size.height / 2 - _between(look))
        if box.height(size.room) <= half.tall:
            return Block(box=half, section=f"card-{card.number}")
    return None


@dataclass(kw_only=True)
class HalfPage:
    """A card that takes all of its half of the sheet."""

    kid: Box
    tall: float

    def height(self, width: float) -> float:  # noqa: ARG002 - every box is asked the same way
        """Half a sheet between its margins."""
        return self.tall

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the card at the top."""
        self.kid.draw(canvas, x, y, width)
