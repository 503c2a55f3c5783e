"""The first page: title, facts, pain rule, booking, what to stop. Signs: test_words.py."""

from dataclasses import replace
from datetime import date

import pytest

from hep.domain import sample
from hep.domain.composing import HandoutOptions, compose
from hep.domain.dosage import Dosage
from hep.domain.exercise import Exercise
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.program import ClinicFacts
from hep.domain.vocabulary import BodyRegion, Equipment
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


@pytest.mark.parametrize(
    ("reps", "said"),
    [
        ((10, 12, 10), "Half: 10 times becomes 5. Same rounds."),
        ((15, 8), "Half: 8 times becomes 4, 15 becomes 8. Same rounds."),
        ((3, 1), "Half: 10 times becomes 5, 3 becomes 2. Same rounds."),  # no count of this plan halves
    ],
)
def test_half_is_told_by_a_count_of_the_plan(reps, said):
    made = document(*(bridge(number, reps=count) for number, count in enumerate(reps, 1)))
    assert made.pain.after.startswith(said)


def test_half_of_a_hold_is_as_long():
    held = document(bridge(1, reps=8, hold_s=5)).pain.after
    assert held.startswith("Half: 8 times becomes 4. Same rounds and hold.")
    assert "hold" not in document(bridge(1, reps=1, hold_s=300)).pain.after
