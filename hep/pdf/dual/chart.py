"""The check-off chart in two languages: one guide in two columns, one example, one table a week with both labels."""

from collections.abc import Iterator

from hep.domain.chart import Chart
from hep.pdf.boxes import Box, Row, Stack, words
from hep.pdf.chart import SECTION, guide, headed, tables
from hep.pdf.columns import Told
from hep.pdf.dual.columns import Beside
from hep.pdf.example import Example
from hep.pdf.page import Block
from hep.pdf.style import Look


def chart(first: Chart, second: Chart, language: str, look: Look) -> Iterator[Block]:
    """The blocks of the chart, in order. `language` is that of the second."""
    size = look.size
    guides = Beside(kids=(_guide(first, look), _guide(second, look)), gap=size.gap, language=language)
    example = Example(chart=first, twin=second, lang=language, look=look)
    row = Row(kids=[guides, example], widths=[None, size.example], gap=size.gap)
    top = Block(box=row, section=SECTION, what="The guide to the chart")
    yield top
    for place, weeks in enumerate(zip(first.weeks, second.weeks, strict=True), 1):
        taken = top.height(size) + size.card_gap if place == 1 else 0
        told = Told(first, weeks[0]), Told(second, weeks[1], language)
        yield from _week(told, f"week-{place}", look, taken)


def _guide(chart: Chart, look: Look) -> Box:
    """The title and how to fill it in."""
    return Stack(kids=[words(chart.heading, look.head, "H1"), guide(chart, look)], gap=look.size.hair)


def _week(told: tuple[Told, Told], name: str, look: Look, taken: float) -> Iterator[Block]:
    """The table under its heading, whole where a page can hold it; `taken` is the height above the first part."""
    heading = [words(one.week.heading, look.week, "H2", one.lang) for one in told]
    most = look.size.depth - Stack(kids=heading).height(look.size.room) - 3
    parts = tables(*told, name, look, (most, most))
    if len(parts) > 1:
        parts = tables(*told, name, look, (most - taken, most))
    yield from headed(heading, parts, f"{told[0].week.heading}: the chart")
