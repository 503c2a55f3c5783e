"""One week in giant print: each exercise has a strip of its own, its name across, the days under it, how it felt."""

from dataclasses import dataclass

from hep.domain.chart import ChartRow
from hep.pdf import fonts, tags, text
from hep.pdf.boxes import Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.text import Run
from hep.pdf.weeks import Group, WeekTable


@dataclass(kw_only=True)
class StripTable(WeekTable):
    """A table whose names and ratings stand in rows of their own, so that the seven days have room beside them."""

    def _label(self, row: ChartRow) -> Text:
        return Text(runs=[Run(text.clean(row.slot), fonts.REGULAR)] if row.slot else [], style=self.look.tight, tag="")

    @property
    def _indent(self) -> float:
        return 5

    def _name(self, row: ChartRow) -> Text:
        return words(row.name, self.look.type(fonts.SEMIBOLD, self.look.size.body, self.look.size.leading), "")

    def _name_room(self) -> float:
        return self.look.size.room - self.look.size.chart_disc - 14

    def _name_height(self, row: ChartRow) -> float:
        return self._name(row).height(self._name_room()) + self.look.size.chart_pad

    def _group_height(self, group: Group) -> float:
        return self._name_height(group[0]) + super()._group_height(group) + self.look.size.chart_row

    def _pain_height(self) -> float:
        return self._pain.height(self.look.size.room - 10) + self.look.size.chart_row + self.look.size.step

    def _group(self, canvas: TaggedCanvas, group: Group, x: float, y: float) -> None:
        first = group[0]
        with canvas.element("TR"):
            self._across(canvas, f"{first.number}. {first.name}", first.language)
            tall = self._name_height(first)
            super()._disc(canvas, first, x, y - tall / 2 - 1)
            with canvas.artifact():
                name = self._name(first)
                top = y - (tall - name.height(self._name_room())) / 2
                name.draw(canvas, x + self.look.size.chart_disc + 12, top, self._name_room())
        y -= tall
        super()._group(canvas, group, x, y)
        y -= sum(self._row_height(row) for row in group)
        self._felt(canvas, first, x, y - self.look.size.chart_row / 2)

    def _disc(self, canvas: TaggedCanvas, row: ChartRow, x: float, middle: float) -> None:
        """None: the number stands before the name."""

    def _across(self, canvas: TaggedCanvas, said: str, language: str = "") -> None:
        """A cell over the whole width, read as `said`. No heading: a row of headings alone misleads readers."""
        told = tags.cell(columns=1 + len(self.week.days))
        with canvas.leaf("TD", attributes=told, actual=text.clean(said), lang=language):
            pass

    def _felt(self, canvas: TaggedCanvas, row: ChartRow, x: float, middle: float) -> None:
        """A ring before each rating, at thirds of the width."""
        size = self.look.size
        third = size.room / len(self.chart.ratings)
        with canvas.element("TR"):
            said = text.clean(f"{row.number}. {row.name}, {self.chart.felt_label}")
            with canvas.leaf("TH", attributes=tags.head_cell("Row"), actual=said, lang=row.language):
                pass
            for place, rating in enumerate(self.chart.ratings):
                spans = self._spans()[place]
                with canvas.leaf("TD", attributes=tags.cell(columns=spans), actual=text.clean(rating)):
                    left, style = x + place * third + size.step, self.look.body
                    canvas.ink(self.look.inks.ink)
                    canvas.setLineWidth(size.box_line)
                    canvas.circle(left + size.check_box / 2, middle, size.check_box / 2, stroke=1, fill=0)
                    run = Run(text.clean(rating), style.font)
                    canvas.write_lines([(run,)], style, left + size.check_box + size.small, middle + style.size * 0.64)

    def _spans(self) -> list[int]:
        """How many days each rating is as wide as, to a reader."""
        days, count = len(self.week.days), len(self.chart.ratings)
        return [days * (place + 1) // count - days * place // count for place in range(count)]

    def _pain_row(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        size = self.look.size
        label = self._pain.height(size.room - 10)
        with canvas.element("TR"):
            with canvas.leaf("TH", attributes=tags.head_cell("Row")):
                self._pain.draw(canvas, x + 5, y - 2, size.room - 10)
            self._pain_boxes(canvas, x, y - label - (size.chart_row + size.step) / 2)
