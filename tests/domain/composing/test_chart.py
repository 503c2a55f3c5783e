"""The check-off chart: real dates up to the day before the visit, and exactly the prescribed boxes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hep.domain import sample
from hep.domain.chart import Mark
from hep.domain.composing.chart import chart, chart_days
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.plan import PlannedExercise
from hep.domain.words import handout_words
from tests import make

EN = handout_words("en")
MONDAY = make.FIRST_DAY


def item(dosage, number=1):
    return PlannedExercise(item_id=sample.item(number=number).item_id, slug="bridge", dosage=dosage)


def made(*dosages, on=MONDAY, review_on=None):
    items = [item(dosage, number) for number, dosage in enumerate(dosages, 1)]
    return chart(make.sheet(*items, on=on, review_on=review_on), sample.LIBRARY, EN)


def boxes(table):
    return sum(row.marks.count(Mark.BOX) for week in table.weeks for row in week.rows)


@pytest.mark.parametrize(
    ("review_on", "count", "last"),
    [
        (None, 14, date(2026, 12, 6)),
        (date(2026, 11, 24), 1, date(2026, 11, 23)),
        (date(2026, 12, 7), 14, date(2026, 12, 6)),
        (date(2026, 12, 10), 17, date(2026, 12, 9)),
        # A visit on the same day or in the past tells nothing: two weeks, as without one.
        (MONDAY, 14, date(2026, 12, 6)),
        (date(2026, 11, 1), 14, date(2026, 12, 6)),
        # Eight weeks at most.
        (date(2027, 11, 23), 56, date(2027, 1, 17)),
    ],
)
def test_the_chart_runs_from_today_to_the_day_before_the_visit(review_on, count, last):
    days = chart_days(make.sheet(on=MONDAY, review_on=review_on))
    assert (len(days), days[0], days[-1]) == (count, MONDAY, last)


def test_weeks_have_seven_days_and_the_last_one_what_is_left():
    table = made(Dosage(reps=10), review_on=date(2026, 12, 10))
    assert [len(week.days) for week in table.weeks] == [7, 7, 3]
    assert [week.heading for week in table.weeks] == [
        "Week 1: Monday, November 23 to Sunday, November 29",
        "Week 2: Monday, November 30 to Sunday, December 6",
        "Week 3: Monday, December 7 to Wednesday, December 9",
    ]
    first = table.weeks[0].days[0]
    assert (first.weekday, first.date, first.full) == ("Mon", "Nov 23", "Monday, November 23, 2026")


@pytest.mark.parametrize(
    ("dosage", "count"),
    [
        (Dosage(), 14),
        (Dosage(times_per_day=2), 28),
        (Dosage(times_per_day=6), 84),
        (Dosage(days_per_week=3), 6),
        (Dosage(days_per_week=3, times_per_day=3), 18),
        (Dosage(days=(Weekday.TUESDAY, Weekday.SUNDAY)), 4),
        (Dosage(every_other_day=True), 7),
        (Dosage(times_per_day=2, when=(TimeOfDay.MORNING, TimeOfDay.BEDTIME)), 28),
    ],
)
def test_two_weeks_have_exactly_the_prescribed_boxes(dosage, count):
    assert boxes(made(dosage)) == count


def strategy_of_dosages():
    often = st.builds(Dosage, times_per_day=st.integers(1, 12), days_per_week=st.integers(1, 7))
    named = st.builds(Dosage, days=st.sets(st.sampled_from(Weekday), min_size=1).map(tuple))
    parts = st.sets(st.sampled_from(TimeOfDay), min_size=1).map(tuple)
    timed = parts.map(lambda when: Dosage(when=when, times_per_day=len(when)))
    return often | named | timed | st.just(Dosage(every_other_day=True))


@settings(max_examples=60, deadline=None)
@given(strategy_of_dosages(), st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.integers(1, 8))
def test_whole_weeks_have_exactly_the_prescribed_boxes_whatever_the_first_day(dosage, first, weeks):
    table = made(dosage, on=first, review_on=first + timedelta(weeks=weeks))
    if dosage.every_other_day:
        assert boxes(table) == (7 * weeks + 1) // 2
    else:
        assert boxes(table) == weeks * dosage.days_per_week * dosage.times_per_day
    assert {mark for week in table.weeks for row in week.rows for mark in row.marks} <= {Mark.BOX, Mark.REST}


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.sets(st.sampled_from(Weekday), min_size=1))
def test_a_named_day_has_its_box_on_that_weekday_and_no_other(first, weekdays):
    table = made(Dosage(days=tuple(weekdays)), on=first)
    for week in table.weeks:
        for day, mark in zip(week.days, week.rows[0].marks, strict=True):
            weekday = next(name for name in Weekday if name.startswith(day.weekday.lower()))
            assert (mark is Mark.BOX) is (weekday in weekdays)


def test_every_other_day_keeps_its_step_over_the_end_of_the_week():
    rows = [week.rows[0] for week in made(Dosage(every_other_day=True)).weeks]
    marks = [mark for row in rows for mark in row.marks]
    assert marks == [Mark.BOX, Mark.REST] * 7


@pytest.mark.parametrize(
    ("dosage", "slots"),
    [
        (Dosage(), [""]),
        (Dosage(when=(TimeOfDay.NOON,)), [""]),
        (Dosage(times_per_day=2), ["morning", "evening"]),
        (Dosage(times_per_day=3), ["morning", "noon", "evening"]),
        (Dosage(times_per_day=5), ["time 1", "time 2", "time 3", "time 4", "time 5"]),
    ],
)
def test_each_time_of_day_has_a_row_of_its_own(dosage, slots):
    rows = made(dosage).weeks[0].rows
    assert [row.slot for row in rows] == slots
    assert [row.is_first for row in rows] == [True] + [False] * (len(slots) - 1)


def test_rows_carry_the_numbers_and_names_of_the_plan():
    rows = made(Dosage(times_per_day=2), Dosage()).weeks[1].rows
    assert [(row.number, row.name) for row in rows] == [(1, "Bridge"), (1, "Bridge"), (2, "Bridge")]


@pytest.mark.parametrize(
    ("review_on", "last_line"),
    [
        (None, "Bring this chart to your next visit."),
        (date(2026, 12, 7), "Bring this chart to your visit on Monday, December 7."),
    ],
)
def test_the_chart_says_when_to_bring_it_back(review_on, last_line):
    assert made(Dosage(), review_on=review_on).how_to[-1] == last_line


def test_every_mark_has_its_word():
    assert dict(made(Dosage()).mark_words).keys() == set(Mark)


def test_a_line_is_explained_only_where_there_is_one():
    assert EN.chart_rest in made(Dosage(), Dosage(days_per_week=3)).how_to
    assert EN.chart_rest not in made(Dosage()).how_to


def test_an_exercise_has_no_box_and_no_line_after_its_last_day():
    short = replace(item(Dosage(days_per_week=3)), until=MONDAY + timedelta(days=3))
    table = chart(make.sheet(short), sample.LIBRARY, EN)
    first, second = (week.rows[0].marks for week in table.weeks)
    assert first == (Mark.BOX, Mark.REST, Mark.BOX, Mark.REST, Mark.PAST, Mark.PAST, Mark.PAST)
    assert set(second) == {Mark.PAST}
