"""The check-off chart of a handout: real dates, a mark for every exercise and day, and the words around them."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What a box of the chart asks for on a day."""

    BOX = "box"
    REST = "rest"
    VISIT = "visit"
    PAST = "past"


@dataclass(frozen=True, kw_only=True)
class ChartDay:
    """A column of the chart: short weekday, date in words, and the whole date for screen readers."""

    weekday: str
    date: str
    full: str


@dataclass(frozen=True, kw_only=True)
class ChartRow:
    """One exercise at one time of day, with one mark a day. `slot` is "" when there is one time a day."""

    number: int
    name: str
    slot: str
    is_first: bool
    marks: tuple[Mark, ...]
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class ChartWeek:
    """A table of up to seven days. `asks_pain` tells which days have a pain box."""

    heading: str
    days: tuple[ChartDay, ...]
    rows: tuple[ChartRow, ...]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """The check-off chart: how to fill it, an example, a table a week."""

    heading: str
    how_to: tuple[str, ...]
    example_heading: str
    example_done: str
    example_pain: str
    exercise_label: str
    pain_label: str
    felt_label: str
    ratings: tuple[str, str, str]
    mark_words: tuple[tuple[Mark, str], ...]
    weeks: tuple[ChartWeek, ...]
    after: str
    example_felt: str = ""
