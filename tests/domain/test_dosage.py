"""Dosage: what it refuses, what it settles by itself, and how long it takes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hep.domain import stored
from hep.domain.dosage import Dosage, TimeOfDay, Weekday, check
from hep.domain.errors import RuleBroken

MONDAY, WEDNESDAY, FRIDAY = Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sets", 0),
        ("sets", 11),
        ("reps", 0),
        ("reps", 101),
        ("hold_s", -1),
        ("hold_s", 3601),
        ("rest_s", -5),
        ("rest_s", 601),
        ("times_per_day", 0),
        ("times_per_day", 13),
        ("days_per_week", 0),
        ("days_per_week", 8),
        ("rpe", 0),
        ("rpe", 11),
        ("pain_limit", -1),
        ("pain_limit", 6),
        ("sets", "3"),
        ("reps", 2.5),
        ("reps", True),
        ("hold_s", None),
    ],
)
def test_a_number_out_of_its_range_is_refused_at_its_field(field, value):
    with pytest.raises(RuleBroken, match="must be a whole number from") as refused:
        Dosage(**{field: value})
    assert refused.value.field == field


def test_the_refusal_says_the_range_and_what_was_given():
    with pytest.raises(RuleBroken) as refused:
        check("sets", 12)
    assert str(refused.value) == "The sets must be a whole number from 1 to 10, not 12."


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"when": (TimeOfDay.MORNING, TimeOfDay.EVENING)}, "when"),
        ({"when": (TimeOfDay.MORNING,), "times_per_day": 2}, "when"),
        ({"when": (TimeOfDay.MORNING, TimeOfDay.MORNING), "times_per_day": 2}, "when"),
        ({"when": ("teatime",)}, "when"),
        ({"days": (MONDAY, FRIDAY), "days_per_week": 3}, "days"),
        ({"days": (MONDAY, MONDAY)}, "days"),
        ({"days": ("someday",)}, "days"),
        ({"days": (MONDAY,), "every_other_day": True}, "every_other_day"),
        ({"days_per_week": 2, "every_other_day": True}, "every_other_day"),
        ({"load": "green\x07band"}, "load"),
        ({"load": "x" * 61}, "load"),
        ({"sets": 3, "reps": 10, "hold_s": 600}, "hold_s"),
    ],
)
def test_a_contradiction_is_refused_at_its_field(values, field):
    with pytest.raises(RuleBroken) as refused:
        Dosage(**values)
    assert refused.value.field == field


def test_named_weekdays_count_for_the_days_a_week_and_stand_in_order():
    dosage = Dosage(days=(FRIDAY, MONDAY, WEDNESDAY))
    assert dosage.days == (MONDAY, WEDNESDAY, FRIDAY)
    assert dosage.days_per_week == 3


def test_every_other_day_counts_as_the_fuller_week():
    assert Dosage(every_other_day=True).days_per_week == 4


def test_a_weekday_knows_its_place_in_the_week():
    assert [day.index for day in Weekday] == list(range(7))


@pytest.mark.parametrize(
    ("dosage", "sides", "seconds"),
    [
        (Dosage(sets=3, reps=10), 1, 3 * 10 * 4 + 2 * 30 + 15),
        (Dosage(sets=3, reps=10, hold_s=5, rest_s=20), 1, 3 * 10 * 8 + 2 * 20 + 15),
        (Dosage(sets=2, reps=15, rest_s=30), 2, 2 * 15 * 4 * 2 + 30 + 15),
        (Dosage(reps=3, hold_s=30), 2, 3 * 33 * 2 + 15),
        (Dosage(reps=3, hold_s=30, rest_s=10), 1, 3 * 33 + 2 * 10 + 15),
        (Dosage(hold_s=600), 1, 600 + 15),
        (Dosage(hold_s=600), 2, 600 + 15),
        (Dosage(hold_s=30), 1, 33 + 15),
        (Dosage(), 1, 4 + 15),
    ],
)
def test_a_session_takes_its_work_its_rests_and_the_change(dosage, sides, seconds):
    assert dosage.seconds(sides) == seconds


def test_minutes_are_those_of_an_average_day():
    dosage = Dosage(sets=3, reps=10, times_per_day=2, days_per_week=3)
    assert dosage.minutes_per_day(1) == pytest.approx(195 / 60 * 2 * 3 / 7)
    assert replace(dosage, days_per_week=7, every_other_day=True).minutes_per_day(1) == pytest.approx(195 / 60)


def test_one_repetition_of_a_minute_or_more_is_a_timed_bout():
    assert Dosage(hold_s=60).is_timed
    assert not Dosage(hold_s=59).is_timed
    assert not Dosage(reps=2, hold_s=60).is_timed


@settings(deadline=None)
@given(
    st.builds(
        Dosage,
        sets=st.integers(1, 10),
        reps=st.integers(1, 100),
        times_per_day=st.integers(1, 12),
        days_per_week=st.sampled_from([3, 4, 7]),
        every_other_day=st.booleans(),
        load=st.sampled_from(["", "green band", " 5 lb "]),
        rpe=st.none() | st.integers(1, 10),
    )
)
def test_what_is_stored_is_what_comes_back(dosage):
    assert stored.from_data(Dosage, stored.to_data(dosage)) == dosage
