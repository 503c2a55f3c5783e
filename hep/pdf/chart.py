"""The check-off chart: how to fill it, an example, and a table a week that goes on over pages by whole exercises."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hep.domain.chart import Chart, ChartRow, ChartWeek
from hep.pdf import fonts
from hep.pdf.boxes import Box, Row, Space, Stack, Text, steps, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.columns import Told
from hep.pdf.example import Example
from hep.pdf.page import Block
from hep.pdf.strips import StripTable
from hep.pdf.style import Look
from hep.pdf.weeks import Group, WeekTable

SECTION = "chart"


def chart(chart: Chart, look: Look) -> Iterator[Block]:
    """The blocks of the chart, in order."""
    yield Block(box=_how_to(chart, look), section=SECTION, what="The guide to the chart")
    for place, week in enumerate(chart.weeks, 1):
        yield from _week(chart, week, f"week-{place}", look)


def guide(chart: Chart, look: Look) -> Box:
    """How to fill it in, and what to do after a missed day: beside the rules, for nobody looks for it at the end."""
    kids: list[Box] = [steps(chart.how_to, look, 1)]
    if chart.after:
        kids.append(words(chart.after, look.bold))
    return Stack(kids=kids, gap=look.size.hair)


def _how_to(chart: Chart, look: Look) -> Box:
    size = look.size
    told = guide(chart, look)
    example = Example(chart=chart, look=look)
    heading = words(chart.heading, look.title, "H1")
    if size.is_one_column:
        beside = Row(kids=[example, Space(size=0)], widths=[size.example, None])
        return Stack(kids=[heading, Space(size=size.hair), told, Space(size=size.step), beside])
    row = Row(kids=[told, example], widths=[None, size.example], gap=size.gap)
    return Stack(kids=[heading, Space(size=size.hair), row])


def _week(chart: Chart, week: ChartWeek, name: str, look: Look) -> Iterator[Block]:
    """One block when the week fits on a page; else parts, each with the head of the table."""
    tables = [_parts(chart, week, name, look)]
    if look.size.is_one_column and not look.size.has_strips:
        asked = replace(week, days=(), rows=tuple(replace(row, slot="", marks=()) for row in week.rows if row.is_first))
        tables.append(_parts(chart, asked, f"{name}-felt", look))
    whole = Stack(kids=[_heading(week, look), *(part for parts in tables for part in parts)], gap=look.size.step)
    if len(tables) > 1 and whole.height(look.size.room) <= look.size.depth:
        yield Block(box=whole, section=SECTION)
    else:
        yield from _blocks(week, tables, look)


def _heading(week: ChartWeek, look: Look) -> Text:
    size = look.size
    points = size.body + (0 if size.is_one_column else 1)
    return words(week.heading, look.type(fonts.BOLD, points, size.leading + 2), "H2")


def _blocks(week: ChartWeek, tables: Sequence[Sequence[WeekTable]], look: Look) -> Iterator[Block]:
    """Each table under the heading of its week."""
    for parts in tables:
        yield from headed([_heading(week, look)], parts, f"{week.heading}: the chart")


def headed(heading: Sequence[Text], parts: Sequence[Box], what: str) -> Iterator[Block]:
    """A block a part. The heading stands over each of them, and is read over the first."""
    for place, part in enumerate(parts):
        lines = heading if place == 0 else [Unread(text=line) for line in heading]
        yield Block(box=Stack(kids=[*lines, Space(size=3), part]), section=SECTION, what=what)


def _groups(rows: Sequence[ChartRow]) -> list[Group]:
    """The rows of one exercise belong together."""
    groups: list[list[ChartRow]] = []
    for row in rows:
        if row.is_first or not groups:
            groups.append([])
        groups[-1].append(row)
    return [tuple(group) for group in groups]


def _parts(chart: Chart, week: ChartWeek, name: str, look: Look) -> list[WeekTable]:
    size = look.size
    most = size.depth - max(size.leading + size.gap, _heading(week, look).height(size.room) + 3)
    return tables(Told(chart, week), None, name, look, (most, most))


def tables(told: Told, twin: Told | None, name: str, look: Look, most: tuple[float, float]) -> list[WeekTable]:
    """The table of a week in as many parts as it needs pages; each holds whole exercises.

    `most` is the greatest height of the first part and that of any other.
    """
    size, left = look.size, _groups(told.week.rows)
    parts: list[WeekTable] = []

    def table(of: Sequence[Group], *, is_last: bool) -> WeekTable:
        kind = StripTable if size.has_strips else WeekTable
        return kind(
            chart=told.chart,
            week=told.week,
            twin=twin,
            groups=tuple(of),
            name=name,
            look=look,
            is_first=not parts,
            is_last=is_last,
        )

    def tall(of: Sequence[Group]) -> float:
        return table(of, is_last=True).height(size.room)

    while len(left) > 1 and tall(left) > (room := most[1 if parts else 0]):
        beginnings = [left[:count] for count in range(1, len(left))]
        held = max(1, bisect_right(beginnings, room, key=tall))
        parts.append(table(left[:held], is_last=False))
        left = left[held:]
    return [*parts, table(left, is_last=True)]


@dataclass(kw_only=True)
class Unread:
    """A text that is seen again, and was read where it stood first."""

    text: Text

    def height(self, width: float) -> float:
        """The text's."""
        return self.text.height(width)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw it as decoration."""
        with canvas.artifact():
            replace(self.text, tag="").draw(canvas, x, y, width)
