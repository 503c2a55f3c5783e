"""The columns of the chart's table and their headings: exercise, days, how it felt. Rows are in `weeks.py`."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from hep.domain.chart import Chart, ChartWeek
from hep.pdf import tags
from hep.pdf.boxes import words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.cells import Cell, Said
from hep.pdf.style import Look, Type


class Told(NamedTuple):
    """A chart and one of its weeks in a second language; "" is the document's own."""

    chart: Chart
    week: ChartWeek
    lang: str = ""


_USUAL_DAYS = 7


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Where each column stands, and its words.

    Where the week has a `twin`, each heading says it in both languages.
    In one column a table holds either days or ratings: both side by side would be squeezed.
    """

    chart: Chart
    week: ChartWeek
    look: Look
    twin: Told | None = None

    @cached_property
    def label(self) -> float:
        """The width of the exercise column."""
        return self.look.size.chart_label if self.week.days else self.look.size.room - self.ratings

    @cached_property
    def day(self) -> float:
        """The width of a day; a short week keeps it."""
        return (self.look.size.room - self.label - self.ratings) / _USUAL_DAYS

    @cached_property
    def ratings(self) -> float:
        """The width of all ratings together; 0 where they have a table of their own."""
        return self.look.size.chart_rating * len(self.chart.ratings) if self.has_ratings else 0

    @property
    def has_ratings(self) -> bool:
        """Whether the table asks how each exercise felt."""
        return not (self.look.size.is_one_column and self.week.days)

    @cached_property
    def wide(self) -> float:
        """The width of the whole table."""
        return self.label + self.day * len(self.week.days) + self.ratings

    @cached_property
    def head(self) -> float:
        """The height of the headings."""
        felt = ratings = 0.0
        if self.has_ratings:
            felt = self._felt.height(self.ratings)
            ratings = max(rating.height(self.look.size.chart_rating) for rating in self._ratings)
        days = max((heading.height(self.day) for heading in self._headings), default=0)
        return max(felt + ratings, days, self._exercise.height(self.label - 8)) + self.look.size.step

    def day_centre(self, place: int) -> float:
        """The middle of a day's column from the left edge of the table."""
        return self.label + (place + 0.5) * self.day

    def rating_centre(self, place: int) -> float:
        """The middle of a rating's column from the left edge of the table."""
        return self.wide - self.ratings + (place + 0.5) * self.look.size.chart_rating

    @property
    def _told(self) -> tuple[Told, ...]:
        """The chart and the week in each language."""
        own = Told(self.chart, self.week)
        return (own, self.twin) if self.twin else (own,)

    def _cell(self, said: Callable[[Chart], str], style: Type, *, is_centred: bool = True) -> Cell:
        """What the chart says in each language."""
        parts = [
            Said(texts=[words(said(one.chart), style, "")], actual=said(one.chart), lang=one.lang) for one in self._told
        ]
        return Cell(said=parts, is_centred=is_centred)

    @cached_property
    def _exercise(self) -> Cell:
        return self._cell(lambda chart: chart.exercise_label, self.look.bold, is_centred=False)

    @cached_property
    def _felt(self) -> Cell:
        return self._cell(lambda chart: chart.felt_label, self.look.bold)

    @cached_property
    def _ratings(self) -> list[Cell]:
        def rating(place: int) -> Cell:
            return self._cell(lambda chart: chart.ratings[place], self.look.tight)

        return [rating(place) for place in range(len(self.chart.ratings))]

    @cached_property
    def _headings(self) -> list[Cell]:
        """Weekday and date of each day, read as the whole date."""
        bold, body = self.look.bold, self.look.body
        spoken = [
            [
                Said(texts=[words(day.weekday, bold, ""), words(date, body, "")], actual=day.full, lang=one.lang)
                for day, date in zip(one.week.days, short_dates(one.week), strict=True)
            ]
            for one in self._told
        ]
        return [Cell(said=said) for said in zip(*spoken, strict=True)]

    def draw(self, canvas: TaggedCanvas, x: float, y: float, *, is_read: bool) -> None:
        """Two rows of headings. Repeated on a later page they are decoration, for they were read before."""
        if is_read:
            self._draw(canvas, x, y, is_read=True)
        else:
            with canvas.artifact():
                self._draw(canvas, x, y, is_read=False)

    def _draw(self, canvas: TaggedCanvas, x: float, y: float, *, is_read: bool) -> None:
        def draw(cell: Cell, left: float, top: float, width: float, told: tuple[str, ...]) -> None:
            if is_read:
                cell.draw(canvas, left, top, width, told)
            else:
                cell.show(canvas, left, top, width)

        two_rows = tags.head_cell("Column", rows=2) if self.has_ratings else tags.head_cell("Column")
        left, room, rating = x + self.wide - self.ratings, self.label - 8, self.look.size.chart_rating
        with _row(canvas, is_read=is_read):
            draw(self._exercise, x + 5, y - (self.head - self._exercise.height(room)) / 2, room, two_rows)
            for place, heading in enumerate(self._headings):
                top = y - (self.head - heading.height(self.day)) / 2
                draw(heading, x + self.label + place * self.day, top, self.day, two_rows)
            if not self.has_ratings:
                return
            draw(self._felt, left, y - 2, self.ratings, tags.head_cell("Column", columns=len(self._ratings)))
        with _row(canvas, is_read=is_read):
            for place, cell in enumerate(self._ratings):
                free = self.head - 4 - self._felt.height(self.ratings)
                top = y - 2 - self._felt.height(self.ratings) - (free - cell.height(rating)) / 2
                draw(cell, left + place * rating, top, rating, tags.head_cell("Column"))


def short_dates(week: ChartWeek) -> list[str]:
    """Nov 23, 24, 25 ...: what a date shares with the day before is said once."""
    said: list[str] = []
    before: set[str] = set()
    for day in week.days:
        parts = day.date.split()
        said.append(" ".join(part for part in parts if part not in before) or day.date)
        before = set(parts)
    return said


def _row(canvas: TaggedCanvas, *, is_read: bool) -> AbstractContextManager[None]:
    return canvas.element("TR") if is_read else nullcontext()
