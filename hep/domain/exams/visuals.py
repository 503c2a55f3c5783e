"""PEMAT-P items 15 to 19: pictures and tables."""

from collections.abc import Iterator

from hep.domain import readability
from hep.domain.chart import Chart
from hep.domain.exams.results import Fault, Item, by_design, measured, not_applicable
from hep.domain.handout import Figure, HandoutDocument

MOST_HEADING_WORDS = 6
"""The words of a column's heading (item 19)."""


def items(document: HandoutDocument) -> Iterator[Item]:
    """Items 15 to 19."""
    shown = list(_figures(document))
    yield measured(15, "A picture wherever it helps", "a picture on each card and page", tuple(_unseen(document)))
    yield by_design(
        16, "Pictures reinforce the words", "drawn from the exercise, for the prescribed side, beside its steps"
    )
    yield measured(17, "Pictures have clear captions", f"{len(shown)} pictures", tuple(_uncaptioned(shown)))
    yield by_design(18, "Pictures are clear and uncluttered", "one figure on white, only the props it needs")
    if document.chart is None:
        yield not_applicable(19, "Simple tables with short headings", "no table")
    else:
        told = f"{len(document.chart.weeks)} tables, a week each"
        yield measured(19, "Simple tables with short headings", told, tuple(_tables(document.chart)))


def _figures(document: HandoutDocument) -> Iterator[tuple[str, Figure]]:
    for card in document.cards:
        yield from ((f"Exercise {card.number}, picture {n}", figure) for n, figure in enumerate(card.figures, 1))
    for number, page in enumerate(document.leaflets, 1):
        yield from ((f"Education page {number}, picture {n}", figure) for n, figure in enumerate(page.figures, 1))


def _unseen(document: HandoutDocument) -> Iterator[Fault]:
    for card in document.cards:
        if not card.figures:
            yield Fault(
                where=f"Exercise {card.number}", mend="It has no picture. Draw one, or choose another exercise."
            )
    for number, page in enumerate(document.leaflets, 1):
        if not page.figures:
            yield Fault(where=f"Education page {number}", mend="It has no picture. Choose one.")


def _uncaptioned(shown: list[tuple[str, Figure]]) -> Iterator[Fault]:
    for where, figure in shown:
        if not figure.caption.strip():
            yield Fault(where=where, mend="Write its caption.")
        if not figure.alt.strip():
            yield Fault(where=where, mend="Say what it shows, for someone who cannot see it.")


def _tables(chart: Chart) -> Iterator[Fault]:
    for label in (chart.exercise_label, chart.pain_label, chart.felt_label, *chart.ratings):
        count = len(readability.words(label))
        if not 1 <= count <= MOST_HEADING_WORDS:
            yield Fault(
                where="Chart, column", mend=f"Give it a heading of 1 to {MOST_HEADING_WORDS} words.", sentence=label
            )
    for week in chart.weeks:
        where = f"Chart, “{week.heading}”"
        names = [(row.number, row.slot) for row in week.rows]
        if len(set(names)) < len(names):
            yield Fault(where=where, mend="Two rows look the same. Name the time of day of each.")
        if any(len(row.marks) != len(week.days) for row in week.rows):
            yield Fault(where=where, mend="Give each row one mark a day.")
