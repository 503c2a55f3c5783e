from datetime import date
from pathlib import Path

import pytest

from hep.domain import sample
from hep.domain.dosage import Dosage, TimeOfDay
from hep.domain.patient import Precaution, WeightBearing
from hep.domain.program import ProgramSheet
from hep.domain.vocabulary import Equipment, Laterality, Side
from hep.exchange import as_yaml
from hep.exchange.folder import load_library
from hep.exchange.problems import FileRefused
from hep.illustration import art

TODAY = date(2026, 1, 2)
LIBRARY = {
    **sample.LIBRARY,
    "bird-dog": sample.exercise("bird-dog", laterality=Laterality.ALTERNATING),
}
WHOLE = """
hep: program/1
title: Back and hip, phase 1
patient:
  name: M. R.
  language: es
  precautions: [tha-posterior, fall-risk]
  equipment: [mat, chair]
  surgery: {procedure: total knee replacement, date: 2026-11-02, weight_bearing: full, limits: "Flexion as tolerated"}
therapist: J. Ortiz, PT, DPT
clinic: {name: Riverside Physical Therapy, phone: "555-0100", schedule_url: "https://riverside.example/book"}
date: 2026-11-22
review_on: 2026-12-06
goal: Walk the dog 20 minutes without stopping
items:
  - exercise: bridge
    dose: 3x10 hold 5 1/day 3/week
    note: Squeeze before you lift.
  - exercise: clamshell
    side: left
    dose: 2x15 3/week
    load: green band
education: [back-hip-knee, lifting]
"""


def read(text: str) -> ProgramSheet:
    return as_yaml.read_program(text, "program.yaml", LIBRARY, today=TODAY)


def item(inside: str) -> str:
    return f"hep: program/1\ntitle: T\nitems:\n  - {inside}\n"


def problems(text: str) -> list[str]:
    with pytest.raises(FileRefused) as refused:
        read(text)
    return [str(problem) for problem in refused.value.problems]


def test_the_promised_file_is_read():
    sheet = read(WHOLE)
    bridge, clamshell = sheet.plan.items
    assert (sheet.on, sheet.plan.review_on, sheet.therapist) == (
        date(2026, 11, 22),
        date(2026, 12, 6),
        "J. Ortiz, PT, DPT",
    )
    assert sheet.patient.precautions == (Precaution.THA_POSTERIOR, Precaution.FALL_RISK)
    assert sheet.patient.equipment == (Equipment.MAT, Equipment.CHAIR)
    assert sheet.patient.surgery.weight_bearing is WeightBearing.FULL
    assert sheet.clinic.phone == "555-0100"
    assert (bridge.dosage.sets, bridge.dosage.reps, bridge.dosage.hold_s, bridge.dosage.days_per_week) == (3, 10, 5, 3)
    assert (clamshell.side, clamshell.dosage.load) == (Side.LEFT, "green band")
    assert sheet.plan.education == ("back-hip-knee", "lifting")


def test_the_example_of_the_docs_is_read():
    shipped = Path(__file__).parents[2]
    library = load_library(shipped / "exercises", art.read)
    text = (shipped / "docs" / "examples" / "knee.yaml").read_text(encoding="utf-8")
    assert as_yaml.read_program(text, "knee.yaml", library.exercises, today=TODAY).plan.items


def test_what_a_file_leaves_out_is_unknown_or_usual():
    sheet = read(item("exercise: bridge"))
    assert (sheet.on, sheet.patient.language, sheet.patient.equipment) == (TODAY, "en", None)
    assert sheet.plan.items[0].dosage == LIBRARY["bridge"].content.dosage


def test_a_dose_may_be_a_mapping():
    (planned,) = read(
        item("{exercise: bridge, dose: {sets: 2, reps: 8, when: [morning, evening], rpe: 5, note: Slow.}}")
    ).plan.items
    assert (planned.dosage.sets, planned.dosage.times_per_day, planned.dosage.rpe) == (2, 2, 5)
    assert planned.dosage.when == (TimeOfDay.MORNING, TimeOfDay.EVENING)
    assert planned.note == "Slow."


def test_the_dose_may_say_the_side_and_a_note():
    (planned,) = read(item("""{exercise: clamshell, dose: 'r x10 "Slow."', note: First.}""")).plan.items
    assert (planned.side, planned.note) == (Side.RIGHT, "First.\nSlow.")


def test_an_exercise_may_have_a_last_day():
    (planned,) = read(item("{exercise: bridge, until: 2026-12-04}")).plan.items
    assert planned.until == date(2026, 12, 4)


def test_two_readings_give_the_same_program():
    assert read(WHOLE) == read(WHOLE)


@pytest.mark.parametrize(
    ("text", "place", "mend"),
    [
        (item("exercise: brige"), "line 4, items[1].exercise", 'Did you mean "bridge"?'),
        (item("{exercise: bridge, until: soon}"), "line 4, items[1].until", "2026-11-22"),
        (item("exercise: zzzz"), "line 4, items[1].exercise", "Name an exercise of the library"),
        (item("exercise: [bridge]"), "line 4, items[1].exercise", "Write one word"),
        (item("bridge"), "line 4, items[1]", "Write keys and values here"),
        (item("dose: x10"), "line 4, items[1].exercise", "This is missing"),
        (item("{exercise: bridge, dose: 99x10}"), "line 4, items[1].dose", "from 1 to 10, not 99"),
        (item("{exercise: bridge, dose: {sets: 99}}"), "line 4, items[1].dose.sets", "from 1 to 10, not 99"),
        (item("{exercise: bridge, dose: {sets: two}}"), "line 4, items[1].dose.sets", "whole number"),
        (item("{exercise: bridge, dose: {sats: 2}}"), "line 4, items[1].dose.sats", 'Did you mean "sets"?'),
        (item("{exercise: bridge, dose: 3x10 fast}"), "line 4, items[1].dose", '"fast" cannot be read as a dose'),
        (item("{exercise: bridge, dose: 12}"), "line 4, items[1].dose", "in quotes"),
        (item("{exercise: bridge, side: left}"), "line 4, items[1].side", "Take the side out"),
        (item("{exercise: bird-dog, side: left}"), "line 4, items[1].side", "from side to side by itself"),
        (item("{exercise: clamshell, side: up}"), "line 4, items[1].side", "Values here: left"),
        (item("{exercise: clamshell, side: left, dose: r x10}"), "line 4, items[1].side", "Keep one of them"),
        (item("{exercise: bridge, dose: x10 5lb, load: red band}"), "line 4, items[1].load", "Keep one of them"),
        ("hep: program/1\ntitle: T\nitems: []\n", "line 3, items", "at least one exercise"),
        ("hep: program/2\ntitle: T\nitems: [{exercise: bridge}]\n", "line 1, hep", "program/1"),
        ("title: T\nitems: [{exercise: bridge}]\n", "line 1, hep", "missing"),
        (WHOLE.replace("language: es", "language: [es]"), "language", "Write one word"),
        (WHOLE.replace("language: es", "language: xx"), "language", "not known"),
        (WHOLE.replace("fall-risk", "fall-rsk"), "precautions[2]", 'Did you mean "fall-risk"?'),
        (WHOLE.replace("date: 2026-11-22", 'date: "tomorrow"'), "date", "year-month-day"),
        (WHOLE.replace("https://riverside", "javascript:x"), "clinic.schedule_url", "whole web address"),
        (WHOLE.replace("clinic: {", "clinic: {country: uk, "), "clinic.country", '"uk" is not known here'),
        (WHOLE.replace("clinic: {", "clinic: {accent: '#ffcc00', "), "clinic.accent", "too light to read. Use #"),
        (WHOLE.replace("clinic: {", "clinic: {closing: [a], "), "clinic.closing", "Write text here."),
        (WHOLE.replace("clinic: {", "clinic: {country: other, "), "clinic.emergency_number", "Write the number"),
        (WHOLE.replace("lifting]", "Lifting Page]"), "education[2]", "by its id"),
        (WHOLE.replace("procedure: total knee replacement, ", ""), "surgery.procedure", "missing"),
        (WHOLE.replace("Back and hip, phase 1", "x" * 121), "line 3, title", "121 characters"),
    ],
)
def test_what_is_wrong_is_named_with_its_mend(text, place, mend):
    (problem,) = problems(text)
    assert problem.startswith("program.yaml, line ")
    assert place in problem
    assert mend in problem


def test_all_problems_come_at_once_in_the_order_of_lines():
    text = WHOLE.replace("bridge", "brigde").replace("title:", "titel:").replace("3/week\n    load", "9/week\n    load")
    assert [problem.split(": ")[0] for problem in problems(text)] == [
        "program.yaml, line 2, title",
        "program.yaml, line 3, titel",
        "program.yaml, line 16, items[1].exercise",
        "program.yaml, line 21, items[2].dose",
    ]


def test_too_many_exercises_are_refused():
    assert "at most 200" in problems("hep: program/1\ntitle: T\nitems:\n" + "  - exercise: bridge\n" * 201)[0]


def test_a_whole_dose_takes_nothing_from_the_usual_one():
    (planned,) = read(item("{exercise: bridge, dose: {sets: 2, reps: 4, usual: false}}")).plan.items
    assert planned.dosage == Dosage(sets=2, reps=4)
    assert planned.dosage != LIBRARY["bridge"].content.dosage
    (problem,) = problems(item("{exercise: bridge, dose: {sets: 2, usual: 7}}"))
    assert "dose.usual: Write true or false here." in problem
