"""A heading cell of the chart: its words, or those of two languages, each read as its own: "evening / noche"."""

import math
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from hep.pdf import text
from hep.pdf.boxes import Text, words
from hep.pdf.canvas import TaggedCanvas

_AROUND_SLASH = 3.5


@dataclass(frozen=True, kw_only=True)
class Said:
    """Untagged texts of one language; `actual` is read in their place."""

    texts: Sequence[Text]
    actual: str = ""
    lang: str = ""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What the cell says in each language, one under the other; in one line where it `is_joined` and that fits."""

    said: Sequence[Said]
    is_centred: bool = True
    is_joined: bool = False

    def height(self, width: float) -> float:
        """All texts under one another, or one line."""
        heights = [one.height(width) for said in self.said for one in said.texts]
        return max(heights) if self._is_one_line(width) else sum(heights)

    def _is_one_line(self, width: float) -> bool:
        """Whether both languages stand in one line."""
        if not self.is_joined or len(self.said) < 2:
            return False
        *_, (last, begin) = self._begins()
        return begin + _wide(last) <= width

    def _begins(self) -> Iterator[tuple[Said, float]]:
        """Where each language begins in a line that holds all."""
        begin = 0.0
        for said in self.said:
            yield said, begin
            begin += _wide(said) + _wide(_slash(said)) + 2 * _AROUND_SLASH

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float, told: tuple[str, ...]) -> None:
        """Draw as one heading cell with these attributes."""
        if len(self.said) == 1:
            (said,) = self.said
            with canvas.leaf("TH", attributes=told, actual=text.clean(said.actual), lang=said.lang):
                self._draw(canvas, x, y, width, said)
            return
        with canvas.element("TH", attributes=told):
            if self._is_one_line(width):
                self._draw_one_line(canvas, x, y, width)
                return
            for said in self.said:
                with _span(canvas, said):
                    y = self._draw(canvas, x, y, width, said)

    def _draw_one_line(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """One language after the other, a slash between them that is not read."""
        for said, begin in self._begins():
            if begin:
                slash = _slash(said)
                with canvas.artifact():
                    self._draw(canvas, x + begin - _wide(slash) - _AROUND_SLASH, y, width, slash)
            with _span(canvas, said):
                self._draw(canvas, x + begin, y, width, said)

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


def _span(canvas: TaggedCanvas, said: Said) -> AbstractContextManager[None]:
    return canvas.leaf("Span", actual=text.clean(said.actual), lang=said.lang)


def _slash(said: Said) -> Said:
    return Said(texts=[words("/", said.texts[0].style, "")])


def _wide(said: Said) -> float:
    return sum(one.wide(math.inf) for one in said.texts)


def centred(canvas: TaggedCanvas, content: Text, x: float, y: float, width: float) -> None:
    """Lines of text in the middle of a column, untagged."""
    style = content.style
    for place, line in enumerate(content.lines(width)):
        left = x + (width - text.width(line, style.size)) / 2
        canvas.write_lines([line], style, left, y - place * style.leading)
