"""A column of words for each language, their rows level. What stands in the columns is decided by the sections.

Each column is read whole before the next one begins: who listens wants one language at a time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hep.pdf.boxes import Box, Panel, Stack, Tagged
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look

_NAMES = ("first language", "second language")


@dataclass(kw_only=True)
class Beside:
    """The same in two languages side by side. `language` is that of the second."""

    kids: tuple[Box, Box]
    gap: float
    language: str

    def share(self, width: float) -> float:
        """The width of a column."""
        return (width - self.gap) / 2

    def height(self, width: float) -> float:
        """The taller language."""
        return max(kid.height(self.share(width)) for kid in self.kids)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Each language in an element of its own, to which the next box of the same section comes back."""
        share = self.share(width)
        for place, (kid, language) in enumerate(zip(self.kids, ("", self.language), strict=True)):
            with canvas.element("Div", name=_NAMES[place], lang=language):
                kid.draw(canvas, x + place * (share + self.gap), y, share)


def alone(box: Box) -> Box:
    """What is said once, for both: it is read with the first language."""
    return Tagged(kid=box, tag="Div", name=_NAMES[0])


@dataclass(kw_only=True)
class Padded:
    """A box with white below it, as high as its neighbour in the other language."""

    kid: Box
    least: float

    def height(self, width: float) -> float:
        """The kid's, or the neighbour's."""
        return max(self.least, self.kid.height(width))

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the kid at the top."""
        self.kid.draw(canvas, x, y, width)


def level(first: Sequence[Box], second: Sequence[Box], widths: tuple[float, float]) -> tuple[list[Box], list[Box]]:
    """Rows of two languages made equally high, row by row; a panel grows, what else is shorter gets white below."""
    here, there = widths
    deepest = [max(one.height(here), other.height(there)) for one, other in zip(first, second, strict=False)]
    return _at_least(first, deepest, here), _at_least(second, deepest, there)


def _at_least(boxes: Sequence[Box], deepest: Iterable[float], width: float) -> list[Box]:
    made = [_grown(box, least, width) for box, least in zip(boxes, deepest, strict=False)]
    return [*made, *boxes[len(made) :]]


def _grown(box: Box, least: float, width: float) -> Box:
    if isinstance(box, Panel):
        return replace(box, least=least)
    if isinstance(box, Stack) and box.kids and isinstance(last := box.kids[-1], Panel):
        grown = replace(last, least=last.height(width) + least - box.height(width))
        return Stack(kids=[*box.kids[:-1], grown], gap=box.gap)
    return box if box.height(width) >= least else Padded(kid=box, least=least)


@lru_cache
def column(look: Look) -> Look:
    """The look of a page as wide as one of two columns: what asks for the room of the page gets that of the column."""
    size = look.size
    share = (size.room - size.gap) / 2
    return replace(look, size=replace(size, width=share + 2 * size.side))
