"""A heading cell of the chart: its words, or those of two languages one under the other, each read as its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from hep.pdf import text
from hep.pdf.boxes import Text
from hep.pdf.canvas import TaggedCanvas


@dataclass(frozen=True, kw_only=True)
class Said:
    """Untagged texts of one language; `actual` is read in their place."""

    texts: Sequence[Text]
    actual: str = ""
    lang: str = ""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What the cell says in each language."""

    said: Sequence[Said]
    is_centred: bool = True

    def height(self, width: float) -> float:
        """All texts under one another."""
        return sum(one.height(width) for said in self.said for one in said.texts)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float, told: tuple[str, ...]) -> None:
        """Draw as one heading cell with these attributes."""
        if len(self.said) == 1:
            (said,) = self.said
            with canvas.leaf("TH", attributes=told, actual=text.clean(said.actual), lang=said.lang):
                self._draw(canvas, x, y, width, said)
            return
        with canvas.element("TH", attributes=told):
            for said in self.said:
                with canvas.leaf("Span", actual=text.clean(said.actual), lang=said.lang):
                    y = self._draw(canvas, x, y, width, said)

    def show(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw without a tag, where it was read before."""
        for said in self.said:
            y = self._draw(canvas, x, y, width, said)

    def _draw(self, canvas: TaggedCanvas, x: float, y: float, width: float, said: Said) -> float:
        for one in said.texts:
            if self.is_centred:
                centred(canvas, one, x, y, width)
            else:
                one.draw(canvas, x, y, width)
            y -= one.height(width)
        return y


def centred(canvas: TaggedCanvas, content: Text, x: float, y: float, width: float) -> None:
    """Lines of text in the middle of a column, untagged."""
    style = content.style
    for place, line in enumerate(content.lines(width)):
        left = x + (width - text.width(line, style.size)) / 2
        canvas.write_lines([line], style, left, y - place * style.leading)
