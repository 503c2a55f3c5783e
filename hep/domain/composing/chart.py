"""The check-off chart: real dates up to the day before the next visit, and exactly the prescribed boxes."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from hep.domain.chart import Chart, ChartDay, ChartRow, ChartWeek, Mark
from hep.domain.composing.dates import day_date, long_date, short_date
from hep.domain.exercise import Exercise
from hep.domain.plan import PlannedExercise
from hep.domain.program import ProgramSheet
from hep.domain.schedule import sessions_on, times
from hep.domain.words.table import HandoutWords

USUAL_DAYS = 14
MOST_DAYS = 8 * 7


def chart(sheet: ProgramSheet, exercises: Mapping[str, Exercise], words: HandoutWords) -> Chart:
    """The chart from the sheet's date to the day before the next visit: two weeks without one, eight at most."""
    back, back_soon = words.chart_return
    weeks = tuple(_weeks(sheet, exercises, words))
    has_rest = any(Mark.REST in row.marks for week in weeks for row in week.rows)
    done, *others = words.chart_how_to
    rest = [words.chart_rest] if has_rest else []
    review = sheet.plan.review_on
    last_line = back.format(day_date(review, words)) if review else back_soon
    return Chart(
        heading=words.chart,
        how_to=(done, *rest, *others, last_line),
        example_heading=words.example,
        example_done=words.example_done,
        example_pain=words.example_pain,
        example_felt=words.example_felt,
        exercise_label=words.exercise,
        pain_label=words.worst_pain,
        felt_label=words.felt,
        ratings=words.ratings,
        mark_words=tuple(words.marks.items()),
        weeks=weeks,
        after=words.missed,
    )


def chart_days(sheet: ProgramSheet) -> list[date]:
    """The days of the chart. The visit day has no column: the page comes along to the visit."""
    review = sheet.plan.review_on
    count = (review - sheet.on).days if review and review > sheet.on else USUAL_DAYS
    return [sheet.on + timedelta(days=n) for n in range(min(count, MOST_DAYS))]


def _weeks(sheet: ProgramSheet, exercises: Mapping[str, Exercise], words: HandoutWords) -> Iterator[ChartWeek]:
    dates = chart_days(sheet)
    for number, start in enumerate(range(0, len(dates), 7), 1):
        week = dates[start : start + 7]
        yield ChartWeek(
            heading=words.week.format(number, day_date(week[0], words), day_date(week[-1], words)),
            days=tuple(
                ChartDay(
                    weekday=words.short_weekdays[day.weekday()],
                    date=short_date(day, words),
                    full=long_date(day, words),
                )
                for day in week
            ),
            rows=tuple(
                row
                for place, item in enumerate(sheet.plan.items, 1)
                for row in _rows(place, item, exercises[item.slug], week, sheet.on, words)
            ),
        )


def _rows(
    number: int,
    item: PlannedExercise,
    exercise: Exercise,
    week: list[date],
    first: date,
    words: HandoutWords,
) -> Iterator[ChartRow]:
    slots = [words.slots[time] for time in times(item.dosage)]
    if not slots and item.dosage.times_per_day > 1:
        slots = [words.time_number.format(n) for n in range(1, item.dosage.times_per_day + 1)]
    slots = slots if len(slots) > 1 else [""]
    marks = tuple(_mark(item, day, first) for day in week)
    name, foreign = exercise.content.words_in(words.language).name, exercise.content.foreign(words.language)
    for place, slot in enumerate(slots):
        yield ChartRow(number=number, name=name, slot=slot, is_first=place == 0, marks=marks, language=foreign)


def _mark(item: PlannedExercise, day: date, first: date) -> Mark:
    """A box for a session, a line for a day without one, nothing after the last day of the exercise."""
    if item.until and day > item.until:
        return Mark.PAST
    return Mark.BOX if sessions_on(item.dosage, day, first) else Mark.REST
