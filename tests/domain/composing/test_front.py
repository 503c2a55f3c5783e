"""The first page: title, facts, the day with its minutes, pain rule, booking, what to stop. Signs: test_words.py."""

from dataclasses import replace
from datetime import date

import pytest

from hep.domain import sample
from hep.domain.coach import minutes_per_session
from hep.domain.composing import HandoutOptions, compose
from hep.domain.composing.front import listing
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.exercise import Exercise
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.program import ClinicFacts
from hep.domain.vocabulary import BodyRegion, Equipment
from hep.domain.words import handout_words
from tests import make


def document(*items, exercises=None, previous=None, **sheet):
    library = exercises or sample.LIBRARY
    return compose(make.sheet(*items, **sheet), library, HandoutOptions(previous=previous))


def bridge(number=1, **dosage):
    return replace(sample.item("bridge", number=number, side=None), dosage=Dosage(**dosage))


def fact(made, label):
    return {fact.label: fact.value for fact in made.plan}.get(label)


@pytest.mark.parametrize(
    ("sheet", "title", "purpose"),
    [
        ({"title": "Knee, phase 1"}, "Knee, phase 1", "These exercises are for your hips."),
        ({}, "Your hip program", "These exercises are for your hips."),
        (
            {"regions": (BodyRegion.LOW_BACK, BodyRegion.HIP, BodyRegion.KNEE)},
            "Your back, hip and knee program",
            "These exercises are for your low back, hips and knees.",
        ),
    ],
)
def test_the_title_and_the_purpose_name_the_regions(sheet, title, purpose):
    made = document(bridge(), **sheet)
    assert made.title == title
    assert made.purpose == f"{purpose} They help you get strong and move with less pain."


def test_a_program_for_the_whole_body_has_a_title_of_its_own():
    content = replace(sample.LIBRARY["bridge"].content, regions=(BodyRegion.GENERAL,))
    made = document(bridge(), exercises=make.library(Exercise(content=content, drawing=sample.drawing())))
    assert made.title == "Your exercise program"
    assert made.purpose == "These exercises help you get strong and move with less pain."


@pytest.mark.parametrize(
    ("parts", "said"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"), (["a", "a"], "a and a")]
)
def test_a_list_is_written_as_it_is_spoken(parts, said):
    assert listing(parts, handout_words("en")) == said


def test_the_letterhead_says_what_is_known_and_leaves_out_the_rest():
    full = compose(sample.SHEET, sample.LIBRARY).letterhead
    assert full.clinic == "Riverside Physical Therapy"
    assert [(fact.label, fact.value) for fact in full.facts] == [
        ("Made for", "M. R."),
        ("Date", "Monday, November 23, 2026"),
        ("Therapist", "J. Ortiz, PT, DPT"),
        ("Next visit", "Monday, December 7"),
    ]
    bare = document(bridge(), patient=PatientFacts()).letterhead
    assert (bare.clinic, bare.lines, bare.logo) == ("", (), None)
    assert [fact.label for fact in bare.facts] == ["Date"]


def test_the_plan_counts_needs_and_says_whom_to_ask():
    made = document(bridge(), bridge(2, load="green band"), goal="Walk the dog", clinic=ClinicFacts(phone="555-0100"))
    assert fact(made, "How many") == "2 exercises"
    assert fact(made, "You need") == "A mat and green band."
    assert fact(made, "Your goal") == "Walk the dog"
    assert fact(made, "Questions?") == "Call 555-0100."
    alone = document(bridge())
    assert (fact(alone, "How many"), fact(alone, "Your goal")) == ("1 exercise", None)
    assert fact(alone, "Questions?") == "Ask your therapist."


def test_each_thing_is_needed_once_and_nothing_is_said_kindly():
    content = sample.LIBRARY["bridge"].content
    bare = Exercise(content=replace(content, equipment=()), drawing=sample.drawing())
    assert fact(document(bridge(), exercises=make.library(bare)), "You need") == "Nothing but a little room."
    much = Exercise(content=replace(content, equipment=(Equipment.MAT, Equipment.WALL)), drawing=sample.drawing())
    library = {"bridge": much, "clamshell": sample.LIBRARY["clamshell"]}
    assert fact(document(bridge(), sample.item(number=2), exercises=library), "You need") == "A mat and a clear wall."


def test_what_is_done_on_a_mat_or_a_bed_needs_one_of_them():
    content = replace(sample.LIBRARY["bridge"].content, equipment=(Equipment.MAT, Equipment.BED, Equipment.PILLOW))
    library = make.library(Exercise(content=content, drawing=sample.drawing()))
    assert fact(document(bridge(), exercises=library), "You need") == "A mat or a firm bed and a pillow."


@pytest.mark.parametrize(
    ("dosage", "headings"),
    [
        ({}, ["Any time of day"]),
        ({"when": (TimeOfDay.BEDTIME,)}, ["Bedtime"]),
        ({"times_per_day": 2}, ["Morning", "Evening"]),
        ({"times_per_day": 3}, ["Morning", "Noon", "Evening"]),
        ({"times_per_day": 4}, ["Morning", "Noon", "Evening", "Bedtime"]),
        ({"times_per_day": 6}, ["6 times a day"]),
        ({"times_per_day": 2, "when": (TimeOfDay.NOON, TimeOfDay.EVENING)}, ["Noon", "Evening"]),
    ],
)
def test_the_day_names_the_times(dosage, headings):
    assert [part.heading for part in document(bridge(**dosage)).day] == headings


def test_the_parts_of_the_day_come_in_their_order_with_the_exercises_of_each():
    made = document(bridge(1, times_per_day=6), bridge(2, times_per_day=2), bridge(3), bridge(4, when=("morning",)))
    parts = [(part.heading, [entry.number for entry in part.entries]) for part in made.day]
    assert parts == [("Any time of day", [3]), ("Morning", [2, 4]), ("Evening", [2]), ("6 times a day", [1])]


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
    assert document(bridge(**dosage)).day[0].entries[0].only == only


@pytest.mark.parametrize(("seconds", "minutes"), [(60, 5), (285, 5), (286, 10), (585, 10), (586, 15)])
def test_minutes_are_rounded_up_to_five(seconds, minutes):
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
def test_the_minutes_of_the_parts_add_up_to_the_minutes_of_the_plan(dosages):
    made = document(*(bridge(number, **dosage) for number, dosage in enumerate(dosages, 1)))
    total = 0
    for part in made.day:
        often = int(part.heading.split()[0]) if part.heading.endswith("times a day") else 1
        assert part.length.endswith("each time") is (often > 1)
        total += often * int(part.length.split()[1])
    assert fact(made, "How long") == f"About {total} minutes a day"


def test_the_pain_line_has_every_number_from_0_to_10_once():
    groups = document(bridge()).pain.groups
    assert [number for group in groups for number in range(group.first, group.last + 1)] == list(range(11))


def test_what_is_gone_since_the_last_handout_is_listed_to_stop():
    made = document(bridge(), previous=Plan(items=(sample.item(number=9), bridge())))
    assert made.stop_old.names == ("Clamshell",)
    assert document(bridge(), previous=Plan(items=(bridge(),))).stop_old is None
    assert document(bridge()).stop_old is None


def test_the_booking_link_is_a_code_and_words():
    link = document(bridge(), clinic=ClinicFacts(phone="555", schedule_url="https://a.example/book/")).link
    assert (link.url, link.url_words) == ("https://a.example/book/", "a.example/book")
    assert (link.note, link.alt) == ("Or call 555.", "Code that opens the booking page, a.example/book")
    assert document(bridge()).link is None


def test_the_next_visit_is_named_where_there_is_one():
    facts = document(bridge(), review_on=date(2026, 12, 7)).letterhead.facts
    assert facts[-1].value == "Monday, December 7"
