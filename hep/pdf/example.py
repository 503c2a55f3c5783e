"""Beside the rules of the chart: a box checked, a number and a circle filled in by hand, as an example."""

from dataclasses import dataclass

from hep.domain.chart import Chart
from hep.pdf import fonts, icons, text
from hep.pdf.boxes import Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look
from hep.pdf.text import Run


@dataclass(kw_only=True)
class Example:
    """Three things filled in, under a heading. A `twin` says the same in a second language, `lang`."""

    chart: Chart
    look: Look
    twin: Chart | None = None
    lang: str = ""

    def __post_init__(self) -> None:
        self._count = 3 if self.chart.example_felt else 2  # older documents show no circle

    def height(self, width: float) -> float:  # noqa: ARG002 - every box is asked the same way
        """The heading and a line each."""
        return (1 + self._count) * self.look.size.chart_row + self.look.size.small

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """What is filled in, then the words, one language after the other."""
        size = self.look.size
        left = x + size.pad
        middles = [y - size.chart_row * (place + 0.5) - 1 for place in range(1 + self._count)]
        with canvas.artifact():
            self._frame(canvas, x, y, width)
            for sign, middle in zip((self._checked, self._number, self._circle), middles[1:], strict=False):
                sign(canvas, left, middle)
        told = [(self.chart, ""), *([(self.twin, self.lang)] if self.twin else [])]
        for place, (chart, lang) in enumerate(told):
            lift = size.body * 0.64 + (len(told) - 1 - 2 * place) * self.look.tight.leading / 2
            for said, middle in zip(self._said(chart, lang), middles, strict=True):
                begin = left if middle == middles[0] else left + size.pain_box + size.pad
                said.draw(canvas, begin, middle + lift, x + width - begin - 2)

    def _said(self, chart: Chart, lang: str) -> list[Text]:
        """The heading, then what each sign means."""
        lines = (chart.example_done, chart.example_pain, chart.example_felt)[: self._count]
        heading = words(chart.example_heading, self.look.bold, lang=lang)
        return [heading, *(words(line, self.look.body, lang=lang) for line in lines)]

    def _frame(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        canvas.ink(self.look.inks.ink)
        canvas.setLineWidth(1)
        canvas.setDash(3, 2)
        canvas.rect(x, y - self.height(width), width, self.height(width))
        canvas.setDash()
        canvas.setLineWidth(self.look.size.box_line)

    def _checked(self, canvas: TaggedCanvas, left: float, middle: float) -> None:
        box = self.look.size.check_box
        canvas.rect(left + 1, middle - box / 2, box, box)
        icons.tick(canvas, left + 2, middle + 1, box)
        canvas.setLineWidth(self.look.size.box_line)
        canvas.setLineCap(0)

    def _number(self, canvas: TaggedCanvas, left: float, middle: float) -> None:
        size = self.look.size
        canvas.roundRect(left, middle - size.pain_box / 2, size.pain_box, size.pain_box, 3)
        number = Run("3", fonts.BOLD)
        at = left + (size.pain_box - text.width([number], size.body)) / 2
        canvas.write_lines([(number,)], self.look.bold, at, middle + size.body * 0.64)

    def _circle(self, canvas: TaggedCanvas, left: float, middle: float) -> None:
        radius = self.look.size.check_box / 2
        canvas.circle(left + 1 + radius, middle, radius, stroke=1, fill=0)
        canvas.circle(left + 1 + radius, middle, radius / 2, stroke=0, fill=1)
