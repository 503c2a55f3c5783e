"""The columns of the chart's table and their headings: exercise, days, how it felt. Rows are in `weeks.py`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from hep.domain.chart import Chart, ChartWeek
from hep.pdf import tags, text
from hep.pdf.boxes import Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look

_USUAL_DAYS = 7


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Where each column stands, and its words.

    In one column a table holds either days or ratings: both side by side would be squeezed.
    """

    chart: Chart
    week: ChartWeek
    look: Look

    @property
    def label(self) -> float:
        """The width of the exercise column."""
        return self.look.size.chart_label if self.week.days else self.look.size.room - self.ratings

    @property
    def day(self) -> float:
        """The width of a day; a short week keeps it."""
        return (self.look.size.room - self.label - self.ratings) / _USUAL_DAYS

    @property
    def ratings(self) -> float:
        """The width of all ratings together; 0 where they have a table of their own."""
        return self.look.size.chart_rating * len(self.chart.ratings) if self.has_ratings else 0

    @property
    def has_ratings(self) -> bool:
        """Whether the table asks how each exercise felt."""
        return not (self.look.size.is_one_column and self.week.days)

    @property
    def wide(self) -> float:
        """The width of the whole table."""
        return self.label + self.day * len(self.week.days) + self.ratings

    @cached_property
    def head(self) -> float:
        """The height of the headings."""
        felt = ratings = 0.0
        if self.has_ratings:
            felt = self._felt.height(self.ratings)
            ratings = max(self._rating(rating).height(self.look.size.chart_rating) for rating in self.chart.ratings)
        tall = (weekday.height(self.day) + date.height(self.day) for weekday, date in self._headings)
        days = max(tall, default=0)
        return max(felt + ratings, days, self._exercise.height(self.label - 8)) + self.look.size.step

    def day_centre(self, place: int) -> float:
        """The middle of a day's column from the left edge of the table."""
        return self.label + (place + 0.5) * self.day

    def rating_centre(self, place: int) -> float:
        """The middle of a rating's column from the left edge of the table."""
        return self.wide - self.ratings + (place + 0.5) * self.look.size.chart_rating

    @cached_property
    def _exercise(self) -> Text:
        return words(self.chart.exercise_label, self.look.bold, "")

    @cached_property
    def _felt(self) -> Text:
        return words(self.chart.felt_label, self.look.bold, "")

    def _rating(self, rating: str) -> Text:
        return words(rating, self.look.tight, "")

    @cached_property
    def _headings(self) -> list[tuple[Text, Text]]:
        """Weekday and date of each day."""
        return [
            (words(day.weekday, self.look.bold, ""), words(date, self.look.body, ""))
            for day, date in zip(self.week.days, self.dates, strict=True)
        ]

    @cached_property
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
        two_rows = tags.head_cell("Column", rows=2) if self.has_ratings else tags.head_cell("Column")
        felt, left = self._felt, x + self.wide - self.ratings
        with _row(canvas, is_read=is_read):
            with _cell(canvas, two_rows, is_read=is_read):
                room = self.label - 8
                top = y - (self.head - self._exercise.height(room)) / 2
                self._exercise.draw(canvas, x + 5, top, room)
            for place, (weekday, date) in enumerate(self._headings):
                begin = x + self.label + place * self.day
                top = y - (self.head - weekday.height(self.day) - date.height(self.day)) / 2
                with _cell(canvas, two_rows, self.week.days[place].full, is_read=is_read):
                    centred(canvas, weekday, begin, top, self.day)
                    centred(canvas, date, begin, top - weekday.height(self.day), self.day)
            if not self.has_ratings:
                return
            with _cell(canvas, tags.head_cell("Column", columns=len(self.chart.ratings)), is_read=is_read):
                centred(canvas, felt, left, y - 2, self.ratings)
        with _row(canvas, is_read=is_read):
            for place, rating in enumerate(self.chart.ratings):
                with _cell(canvas, tags.head_cell("Column"), rating, is_read=is_read):
                    self._draw_rating(canvas, self._rating(rating), left + place * self.look.size.chart_rating, y)

    def _draw_rating(self, canvas: TaggedCanvas, rating: Text, x: float, y: float) -> None:
        """In the middle of what is left under the heading of the ratings."""
        width, top = self.look.size.chart_rating, y - 2 - self._felt.height(self.ratings)
        left = self.head - 4 - self._felt.height(self.ratings)
        centred(canvas, rating, x, top - (left - rating.height(width)) / 2, width)


def centred(canvas: TaggedCanvas, content: Text, x: float, y: float, width: float) -> None:
    """Lines of text in the middle of a column, untagged."""
    style = content.style
    for place, line in enumerate(content.lines(width)):
        left = x + (width - text.width(line, style.size)) / 2
        canvas.write_lines([line], style, left, y - place * style.leading)


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
