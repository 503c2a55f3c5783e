"""One week as a table: exercises down, days across, a box for each prescribed session, how it felt at the right."""

from collections.abc import Iterator
from dataclasses import dataclass

from hep.domain.chart import Chart, ChartRow, ChartWeek, Mark
from hep.pdf import fonts, icons, tags, text
from hep.pdf.boxes import Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.cells import Cell, Said
from hep.pdf.columns import Columns, Told
from hep.pdf.style import Look
from hep.pdf.text import Run

Group = tuple[ChartRow, ...]
"""The rows of one exercise."""


@dataclass(kw_only=True)
class WeekTable:
    """A table, or the part of it that stands on one page. A `twin` is the same week in a second language."""

    chart: Chart
    week: ChartWeek
    groups: tuple[Group, ...]
    name: str
    look: Look
    is_first: bool
    is_last: bool
    twin: Told | None = None

    def __post_init__(self) -> None:
        self._columns = Columns(chart=self.chart, week=self.week, look=self.look, twin=self.twin)
        self._words = dict(self.chart.mark_words)
        self._pain = words(self.chart.pain_label, self.look.bold, "")
        self._told = [Told(self.chart, self.week), *([self.twin] if self.twin else [])]
        self._labels = dict(self._cells())
        pain = [Said(texts=[words(one.chart.pain_label, self.look.bold, "")], lang=one.lang) for one in self._told]
        self._pain_cell = Cell(said=pain, is_centred=False)

    # --- measures
    def _label(self, row: ChartRow) -> Text:
        runs = [Run(text.clean(row.name), fonts.SEMIBOLD)] if row.is_first else []
        if row.slot:
            runs.append(Run((", " if runs else "") + text.clean(row.slot), fonts.REGULAR))
        return Text(runs=runs, style=self.look.tight, tag="")

    def _cells(self) -> Iterator[tuple[int, Cell]]:
        """The label of each row in each language; a time of day alone in one line where both fit."""
        mine = {id(row) for group in self.groups for row in group}
        for rows in zip(*(one.week.rows for one in self._told), strict=True):
            if id(rows[0]) in mine:
                said = [self._said(row, one.lang) for row, one in zip(rows, self._told, strict=True)]
                yield id(rows[0]), Cell(said=said, is_centred=False, is_joined=not rows[0].is_first)

    def _said(self, row: ChartRow, lang: str) -> Said:
        read = ", ".join(filter(None, (f"{row.number}. {row.name}", row.slot)))
        return Said(texts=[self._label(row)], actual=read, lang=row.language or lang)

    @property
    def _label_room(self) -> float:
        return self._columns.label - self._indent - 3

    @property
    def _indent(self) -> float:
        return self.look.size.chart_disc + 9

    def _row_height(self, row: ChartRow) -> float:
        return max(self.look.size.week_row, self._labels[id(row)].height(self._label_room) + self.look.size.chart_pad)

    def _group_height(self, group: Group) -> float:
        return sum(self._row_height(row) for row in group)

    def _pain_height(self) -> float:
        label = self._pain_cell.height(self._columns.label - 10)
        return max(self.look.size.week_row + 1, label + self.look.size.step)

    def height(self, width: float) -> float:  # noqa: ARG002 - the table is as wide as its days
        """Headings, rows, and the pain row at the end."""
        rows = sum(self._group_height(group) for group in self.groups)
        return self._columns.head + rows + (self._pain_height() if self._asks_pain else 0)

    @property
    def _asks_pain(self) -> bool:
        """The pain of each day stands at the end of the days."""
        return self.is_last and bool(self.week.days)

    # --- drawing
    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Lines, headings, rows. Parts on several pages are one table to a reader."""
        with canvas.element("Table", name=self.name):
            self._lines(canvas, x, y, y - self.height(width))
            self._columns.draw(canvas, x, y, is_read=self.is_first)
            y -= self._columns.head
            for group in self.groups:
                self._group(canvas, group, x, y)
                y -= self._group_height(group)
            if self._asks_pain:
                self._pain_row(canvas, x, y)

    def _lines(self, canvas: TaggedCanvas, x: float, y: float, bottom: float) -> None:
        size, inks = self.look.size, self.look.inks
        columns = self._columns
        right, at = x + columns.wide, y - columns.head
        with canvas.artifact():
            canvas.ink(inks.tint)
            canvas.rect(x, at, columns.wide, columns.head, stroke=0, fill=1)
            canvas.ink(inks.rule)
            canvas.setLineWidth(size.thin)
            for group in self.groups:
                at -= self._group_height(group)
                canvas.line(x, at, right, at)
            canvas.ink(inks.ink)
            canvas.setLineWidth(size.line)
            canvas.rect(x, bottom, columns.wide, y - bottom)
            canvas.line(x, y - columns.head, right, y - columns.head)
            if columns.has_ratings:
                canvas.line(right - columns.ratings, y, right - columns.ratings, bottom)

    def _group(self, canvas: TaggedCanvas, group: Group, x: float, y: float) -> None:
        for row in group:
            self._row(canvas, row, group, x, y)
            y -= self._row_height(row)

    def _row(self, canvas: TaggedCanvas, row: ChartRow, group: Group, x: float, y: float) -> None:
        height = self._row_height(row)
        middle = y - height / 2
        label = self._labels[id(row)]
        with canvas.element("TR"):
            if row.is_first:
                first_line = y - (height - label.height(self._label_room)) / 2 - self.look.tight.leading * 0.53
                beside = middle if len(group) == 1 else min(first_line, y - self.look.size.chart_disc / 2 - 2)
                self._disc(canvas, row, x, beside)
            top = middle + label.height(self._label_room) / 2 + 0.5
            label.draw(canvas, x + self._indent, top, self._label_room, tags.head_cell("Row"))
            for place, mark in enumerate(row.marks):
                self._mark(canvas, mark, x + self._columns.day_centre(place), middle)
            if self._columns.has_ratings and row.is_first:
                self._ratings(canvas, x, y - self._group_height(group) / 2)
            elif self._columns.has_ratings:
                self._no_ratings(canvas)

    def _disc(self, canvas: TaggedCanvas, row: ChartRow, x: float, middle: float) -> None:
        with canvas.artifact():
            icons.disc(canvas, row.number, x + 4, middle, self.look.size.chart_disc, self.look)

    def _mark(self, canvas: TaggedCanvas, mark: Mark, centre: float, middle: float) -> None:
        """A box for a session, a line for a day without, nothing on the visit day or a day that is over."""
        size, inks = self.look.size, self.look.inks
        with canvas.leaf("TD", actual=self._words.get(mark, "")):
            canvas.ink(inks.ink)
            canvas.setLineWidth(size.box_line)
            if mark is Mark.BOX:
                half = size.check_box / 2
                canvas.inside(inks.paper)
                canvas.rect(centre - half, middle - half, size.check_box, size.check_box, stroke=1, fill=1)
            elif mark is Mark.REST:
                half = size.check_box * 4 / 15
                canvas.line(centre - half, middle, centre + half, middle)

    def _ratings(self, canvas: TaggedCanvas, x: float, middle: float) -> None:
        """The circles of an exercise. To a reader they stand in its first row: a span over the rows confuses some."""
        size = self.look.size
        for place, rating in enumerate(self.chart.ratings):
            with canvas.leaf("TD", actual=text.clean(rating)):
                canvas.ink(self.look.inks.ink)
                canvas.setLineWidth(size.box_line)
                canvas.circle(x + self._columns.rating_centre(place), middle, size.check_box / 2, stroke=1, fill=0)

    def _pain_row(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        columns = self._columns
        height = self._pain_height()
        middle = y - height / 2
        with canvas.element("TR"):
            label_width = columns.label - 10
            top = middle + self._pain_cell.height(label_width) / 2 + 0.5
            self._pain_cell.draw(canvas, x + 5, top, label_width, tags.head_cell("Row"))
            self._pain_boxes(canvas, x, middle)
            if columns.has_ratings:
                self._no_ratings(canvas)

    def _no_ratings(self, canvas: TaggedCanvas) -> None:
        """One empty cell in place of the circles, so that every row has all columns."""
        with canvas.element("TD", attributes=tags.cell(columns=len(self.chart.ratings))):
            pass

    def _pain_boxes(self, canvas: TaggedCanvas, x: float, middle: float) -> None:
        """A box for a number on each day."""
        size, columns = self.look.size, self._columns
        for place in range(len(self.week.days)):
            with canvas.leaf("TD", actual=self._words.get(Mark.BOX, "")):
                wide = columns.day - size.pad
                left = x + columns.day_centre(place) - wide / 2
                canvas.ink(self.look.inks.ink)
                canvas.setLineWidth(size.box_line)
                canvas.roundRect(left, middle - size.pain_box / 2, wide, size.pain_box, 3)
