"""Schedule: named times, usual weekdays, and the sessions of a date."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.schedule import days, sessions_on, times

MORNING, NOON, EVENING, BEDTIME = TimeOfDay
FIRST = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("dosage", "named"),
    [
        (Dosage(), ()),
        (Dosage(times_per_day=2), (MORNING, EVENING)),
        (Dosage(times_per_day=3), (MORNING, NOON, EVENING)),
        (Dosage(times_per_day=4), (MORNING, NOON, EVENING, BEDTIME)),
        (Dosage(times_per_day=5), ()),
        (Dosage(when=(BEDTIME,)), (BEDTIME,)),
        (Dosage(times_per_day=2, when=(EVENING, NOON)), (NOON, EVENING)),
    ],
)
def test_times_a_day_have_names_up_to_four(dosage, named):
    assert times(dosage) == named


@pytest.mark.parametrize(
    ("count", "named"),
    [(1, "mon"), (2, "mon thu"), (3, "mon wed fri"), (4, "mon tue thu fri"), (5, "mon tue wed thu fri")],
)
def test_a_count_of_days_has_usual_weekdays(count, named):
    assert " ".join(day[:3] for day in days(Dosage(days_per_week=count))) == named


def test_six_days_leave_sunday_free_and_seven_none():
    assert days(Dosage(days_per_week=6)) == tuple(Weekday)[:6]
    assert days(Dosage()) == tuple(Weekday)


def test_named_weekdays_win_over_the_usual_ones():
    chosen = (Weekday.TUESDAY, Weekday.SATURDAY)
    assert days(Dosage(days=chosen)) == chosen


def test_sessions_fall_on_the_named_weekdays_only():
    dosage = Dosage(times_per_day=2, days_per_week=3)
    week = [sessions_on(dosage, FIRST + timedelta(days=n), FIRST) for n in range(7)]
    assert week == [2, 0, 2, 0, 2, 0, 0]


def test_every_other_day_counts_from_the_first_day():
    dosage = Dosage(every_other_day=True)
    assert [sessions_on(dosage, FIRST + timedelta(days=n), FIRST) for n in range(5)] == [1, 0, 1, 0, 1]


def test_nothing_is_due_before_the_first_day():
    assert sessions_on(Dosage(), FIRST - timedelta(days=2), FIRST) == 0


@settings(deadline=None)
@given(count=st.integers(1, 7), often=st.integers(1, 12), start=st.dates(max_value=date(9000, 1, 1)))
def test_any_seven_days_hold_the_prescribed_sessions(count, often, start):
    dosage = Dosage(days_per_week=count, times_per_day=often)
    assert sum(sessions_on(dosage, start + timedelta(days=n), start) for n in range(7)) == count * often
