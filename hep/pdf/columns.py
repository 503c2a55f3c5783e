"""The columns of the chart's table and their headings: exercise, days, how it felt. Rows are in `weeks.py`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from hep.domain.handout import Chart, ChartWeek
from hep.pdf import tags, text
from hep.pdf.boxes import Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look, Type

_USUAL_DAYS = 7


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Where each column stands, and its words."""

    chart: Chart
    week: ChartWeek
    look: Look

    @property
    def label(self) -> float:
        """The width of the exercise column."""
        return self.look.size.chart_label

    @property
    def day(self) -> float:
        """The width of a day; a short week keeps it."""
        return (self.look.size.room - self.label - self.ratings) / _USUAL_DAYS

    @property
    def ratings(self) -> float:
        """The width of all ratings together."""
        return self.look.size.chart_rating * len(self.chart.ratings)

    @property
    def wide(self) -> float:
        """The width of the whole table."""
        return self.label + self.day * len(self.week.days) + self.ratings

    @property
    def head(self) -> float:
        """The height of the headings."""
        deepest = max(len(self._lines(rating)) for rating in self.chart.ratings)
        return (1 + max(2, deepest)) * self.look.size.leading + self.look.size.step

    def day_centre(self, place: int) -> float:
        """The middle of a day's column from the left edge of the table."""
        return self.label + (place + 0.5) * self.day

    def rating_centre(self, place: int) -> float:
        """The middle of a rating's column from the left edge of the table."""
        return self.wide - self.ratings + (place + 0.5) * self.look.size.chart_rating

    def dates(self) -> list[str]:
        """Nov 23, 24, 25 ...: what a date shares with the day before is said once."""
        said: list[str] = []
        before: set[str] = set()
        for day in self.week.days:
            parts = day.date.split()
            said.append(" ".join(part for part in parts if part not in before) or day.date)
            before = set(parts)
        return said

    def draw(self, canvas: TaggedCanvas, x: float, y: float, *, is_read: bool) -> None:
        """Two rows of headings. Repeated on a later page they are decoration, for they were read before."""
        if is_read:
            self._draw(canvas, x, y, is_read=True)
        else:
            with canvas.artifact():
                self._draw(canvas, x, y, is_read=False)

    def _draw(self, canvas: TaggedCanvas, x: float, y: float, *, is_read: bool) -> None:
        look, leading = self.look, self.look.size.leading
        top = y - (self.head - 2 * leading) / 2
        two_rows = tags.head_cell("Column", rows=2)
        with _row(canvas, is_read=is_read):
            exercise = words(self.chart.exercise_label, look.bold, "")
            with _cell(canvas, two_rows, is_read=is_read):
                exercise.draw(canvas, x + 5, y - (self.head - leading) / 2, self.label)
            for place, (day, date) in enumerate(zip(self.week.days, self.dates(), strict=True)):
                with _cell(canvas, two_rows, day.full, is_read=is_read):
                    centred(canvas, day.weekday, look.bold, x + self.day_centre(place), top)
                    centred(canvas, date, look.body, x + self.day_centre(place), top - leading)
            with _cell(canvas, tags.head_cell("Column", columns=3), is_read=is_read):
                middle = x + self.wide - self.ratings / 2
                centred(canvas, self.chart.felt_label, look.bold, middle, y - 2)
        with _row(canvas, is_read=is_read):
            for place, rating in enumerate(self.chart.ratings):
                with _cell(canvas, tags.head_cell("Column"), rating, is_read=is_read):
                    self._rating(canvas, rating, x + self.rating_centre(place), y)

    def _lines(self, rating: str) -> list[str]:
        """Too easy stands in two lines."""
        return text.clean(rating).split(" ", 1)

    def _rating(self, canvas: TaggedCanvas, rating: str, centre: float, y: float) -> None:
        leading = self.look.size.leading - 1.5
        lines = self._lines(rating)
        top = y - 2 - self.look.size.leading - (2 - len(lines)) * leading / 2
        for place, line in enumerate(lines):
            centred(canvas, line, self.look.body, centre, top - place * leading)


def centred(canvas: TaggedCanvas, content: str, style: Type, centre: float, y: float) -> None:
    """One line of text round a middle, untagged."""
    line: Text = words(content, style, "")
    wide = text.width(line.runs, style.size)
    line.draw(canvas, centre - wide / 2, y, wide + 1)


@contextmanager
def _row(canvas: TaggedCanvas, *, is_read: bool) -> Iterator[None]:
    if is_read:
        with canvas.element("TR"):
            yield
    else:
        yield


@contextmanager
def _cell(canvas: TaggedCanvas, told: tuple[str, ...], actual: str = "", *, is_read: bool) -> Iterator[None]:
    if is_read:
        with canvas.leaf("TH", attributes=told, actual=text.clean(actual)):
            yield
    else:
        yield
