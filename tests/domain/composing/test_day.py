"""The day: each exercise at its times, times alike said once, days and minutes that nobody has to work out."""

from dataclasses import replace
from datetime import date

import pytest

from hep.domain import sample
from hep.domain.coach import minutes_per_session
from hep.domain.composing import HandoutOptions, compose
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from tests import make


def document(*items, previous=None, language="en"):
    sheet = make.sheet(*items, patient=PatientFacts(language=language))
    return compose(sheet, sample.LIBRARY, HandoutOptions(previous=previous))


OFTEN = {
    "Any time": 1,
    "Morning": 1,
    "Morning and evening": 2,
    "Noon": 1,
    "6 times a day, spread out": 6,
    "5 times a day, spread out": 5,
}


def bridge(number=1, **dosage):
    return replace(sample.item("bridge", number=number, side=None), dosage=Dosage(**dosage))


@pytest.mark.parametrize(
    ("dosage", "headings"),
    [
        ({}, ["Any time"]),
        ({"when": (TimeOfDay.BEDTIME,)}, ["Bedtime"]),
        ({"times_per_day": 2}, ["Morning and evening"]),
        ({"times_per_day": 3}, ["Morning, noon and evening"]),
        ({"times_per_day": 4}, ["Morning, noon, evening and bedtime"]),
        ({"times_per_day": 6}, ["6 times a day, spread out"]),
        ({"times_per_day": 2, "when": (TimeOfDay.NOON, TimeOfDay.EVENING)}, ["Noon and evening"]),
    ],
)
def test_the_day_names_the_times(dosage, headings):
    assert [part.heading for part in document(bridge(**dosage)).day] == headings


def test_the_parts_of_the_day_come_in_their_order_with_the_exercises_of_each():
    made = document(bridge(1, times_per_day=6), bridge(2, times_per_day=2), bridge(3), bridge(4, when=("morning",)))
    parts = [(part.heading, [entry.number for entry in part.entries]) for part in made.day]
    assert parts == [
        ("Morning", [2, 4]),
        ("Evening", [2]),
        ("Any time", [3]),
        ("6 times a day, spread out", [1]),
    ]


@pytest.mark.parametrize(
    ("dosage", "only"),
    [
        ({}, ""),
        ({"days_per_week": 3}, "Mon, Wed, Fri only"),
        ({"days": (Weekday.SUNDAY,)}, "Sun only"),
        ({"days_per_week": 5}, "Mon to Fri only"),
        ({"days_per_week": 6}, "Mon to Sat only"),
        ({"days_per_week": 4}, "Mon, Tue, Thu, Fri only"),
        ({"every_other_day": True}, "every other day"),
    ],
)
def test_a_line_of_the_day_tells_its_days(dosage, only):
    part = document(bridge(1, **dosage), bridge(2, days=(Weekday.TUESDAY,))).day[0]
    assert [entry.only for entry in part.entries] == [only, "Tue only"]
    assert part.only == ""


def test_days_that_all_of_a_part_share_are_said_once():
    part = document(bridge(1, days_per_week=3), bridge(2, days_per_week=3)).day[0]
    assert (part.heading, part.only) == ("Mon, Wed, Fri only", "any time")
    assert [entry.only for entry in part.entries] == ["", ""]
    at_night = document(bridge(days_per_week=3, when=(TimeOfDay.BEDTIME,))).day[0]
    assert (at_night.heading, at_night.only) == ("Bedtime", "Mon, Wed, Fri only")


def test_several_exercises_of_the_same_days_are_a_list_of_their_own():
    thrice = [bridge(number, days_per_week=3) for number in (2, 3, 5)]
    made = document(bridge(1), *thrice[:2], bridge(4, days_per_week=4), thrice[2])
    parts = [(part.heading, [(entry.number, entry.only) for entry in part.entries]) for part in made.day]
    assert parts == [
        ("Any time", [(1, ""), (4, "Mon, Tue, Thu, Fri only")]),
        ("Mon, Wed, Fri only", [(2, ""), (3, ""), (5, "")]),
    ]
    assert [len(part.entries) for part in document(*thrice[:2], bridge(1)).day] == [3]


def test_a_line_of_the_day_tells_what_is_new_and_what_changed():
    plan = (bridge(1), bridge(2, reps=9), bridge(3))
    made = document(*plan, previous=Plan(items=(plan[0], bridge(2, reps=6))))
    assert [entry.mark for entry in made.day[0].entries] == ["", "Changed", "New"]
    assert all(entry.mark == "" for entry in document(*plan).day[0].entries)


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(60, 2), (105, 2), (106, 3), (285, 5), (286, 10), (585, 10), (586, 15)]
)
def test_minutes_are_rounded_up_to_whole_ones_and_from_five_on_to_fives(seconds, minutes):
    item = bridge(hold_s=seconds)
    assert minutes_per_session(item, sample.LIBRARY["bridge"]) * 60 == seconds + 15
    assert document(item).day[0].length == f"about {minutes} min"


@pytest.mark.parametrize(
    "dosages",
    [
        [{}],
        [{"hold_s": 400}, {"hold_s": 100, "times_per_day": 2}],
        [{"sets": 3, "reps": 10, "times_per_day": 3}, {"times_per_day": 2, "hold_s": 600}],
        [{"times_per_day": 6}, {"times_per_day": 5, "hold_s": 300}],
    ],
)
def test_the_minutes_of_the_parts_add_up_to_the_minutes_of_the_plan_rounded_up(dosages):
    made = document(*(bridge(number, **dosage) for number, dosage in enumerate(dosages, 1)))
    total = 0
    for part in made.day:
        often = OFTEN[part.heading]
        assert part.length.endswith("each time") is (often > 1)
        total += often * int(part.length.split()[1])
    told = int(made.plan[1].value.split()[2])
    assert told % 5 == 0
    assert total <= told < total + 5


def test_a_short_exercise_is_not_said_to_take_five_minutes():
    assert document(bridge(hold_s=5)).day[0].length == "about 1 min"


def test_only_times_with_the_same_exercises_are_one_part():
    made = document(bridge(1, times_per_day=3), bridge(2, times_per_day=2), language="es")
    parts = [(part.heading, part.length, len(part.entries)) for part in made.day]
    assert parts == [
        ("En la mañana y en la noche", "hasta 1 min cada vez", 2),
        ("Al mediodía", "hasta 1 min", 1),
    ]


def test_a_line_of_the_day_tells_the_last_day():
    ends = replace(bridge(1, days_per_week=3), until=date(2026, 12, 4))
    assert document(ends).day[0].heading == "Mon, Wed, Fri only, until Dec 4"
    assert document(replace(ends, dosage=Dosage()), language="es").day[0].heading == "Hasta el 4 dic"
