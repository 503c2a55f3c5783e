"""A program written as a file reads back as itself, whatever the exercises' usual doses are."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hep.domain import sample
from hep.domain.country import Country
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.patient import PatientFacts, Precaution, Surgery, WeightBearing
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.domain.text import clean_line, clean_lines
from hep.domain.vocabulary import BodyRegion, Equipment, Side
from hep.exchange import as_yaml
from hep.exchange.problems import FileRefused
from tests.exchange.test_program_file import LIBRARY, WHOLE

# Whatever a person may have typed: all that the domain keeps.
_typed = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=30) | st.sampled_from(
    [
        "null",
        "no",
        "2026-11-23",
        "1e3",
        "- a",
        "a: b",
        "#",
        "'",
        '"',
        "\\",
        "{a, b}",
        "[",
        "&a",
        "*a",
        "!!x",
        "%",
        "\ufeff",
    ]
)
lines = _typed.map(lambda text: clean_line(text, "text", limit=60))
long_lines = st.lists(_typed, max_size=3).map(lambda texts: clean_lines("\n".join(texts), "text", limit=500))


def some(kind: type) -> st.SearchStrategy:
    return st.lists(st.sampled_from(kind), unique=True, max_size=3).map(tuple)


@st.composite
def dosages(draw: st.DrawFn) -> Dosage:
    when, days = draw(some(TimeOfDay)), draw(some(Weekday))
    is_every_other = draw(st.booleans()) and not days
    return Dosage(
        sets=draw(st.integers(1, 10)),
        reps=draw(st.integers(1, 20)),
        hold_s=draw(st.integers(0, 30)),
        rest_s=draw(st.integers(0, 600)),
        times_per_day=len(when) or draw(st.integers(1, 12)),
        days_per_week=len(days) or (7 if is_every_other else draw(st.integers(1, 7))),
        when=when,
        days=days,
        every_other_day=is_every_other,
        load=draw(lines),
        rpe=draw(st.none() | st.integers(1, 10)),
        pain_limit=draw(st.none() | st.integers(0, 5)),
    )


@st.composite
def items(draw: st.DrawFn, number: int) -> PlannedExercise:
    slug = draw(st.sampled_from(["bridge", "clamshell", "bird-dog"]))
    sides = [None, *Side] if slug == "clamshell" else [None, Side.BOTH, Side.ALTERNATE]
    return PlannedExercise(
        item_id=UUID(int=number),
        slug=slug,
        dosage=draw(dosages()),
        side=draw(st.sampled_from(sides)),
        note=draw(long_lines),
        until=draw(st.none() | st.dates(date(2026, 1, 1), date(2099, 1, 1))),
    )


surgeries = st.builds(
    Surgery,
    procedure=lines.filter(bool),
    on=st.none() | st.dates(date(1950, 1, 1), date(2099, 1, 1)),
    weight_bearing=st.none() | st.sampled_from(WeightBearing),
    limits=long_lines,
)
patients = st.builds(
    PatientFacts,
    label=lines,
    language=st.sampled_from(["en", "es"]),
    precautions=some(Precaution),
    equipment=st.none() | some(Equipment),
    surgery=st.none() | surgeries,
)
clinics = st.builds(
    ClinicFacts,
    name=lines,
    phone=lines,
    address=lines,
    schedule_url=st.sampled_from(["", "https://riverside.example/book?a=1#b"]),
    hours=lines,
    after_hours=lines,
    country=st.sampled_from(Country),
    emergency_number=lines.filter(bool),
    accent=st.sampled_from(["", "#74286a"]),
    header=lines,
    footer=lines,
    closing=lines,
    closing_es=lines,
).map(ClinicFacts.settled)


@st.composite
def sheets(draw: st.DrawFn) -> ProgramSheet:
    days = st.dates(date(1950, 1, 1), date(2099, 1, 1))
    plan = Plan(
        title=draw(lines),
        goal=draw(lines),
        regions=draw(some(BodyRegion)),
        review_on=draw(st.none() | days),
        items=tuple(draw(items(number)) for number in range(1, draw(st.integers(2, 4)))),
        education=draw(st.sampled_from([(), ("back-hip-knee", "lifting")])),
    )
    return ProgramSheet(plan=plan, on=draw(days), patient=draw(patients), therapist=draw(lines), clinic=draw(clinics))


def read(text: str) -> ProgramSheet:
    return as_yaml.read_program(text, "program.yaml", LIBRARY, today=date(2000, 1, 1))


@given(sheets())
@settings(max_examples=150, deadline=None)
def test_what_is_written_reads_back_as_itself(sheet: ProgramSheet) -> None:
    text = as_yaml.write_program(sheet)
    assert read(text) == sheet
    assert as_yaml.write_program(read(text)) == text


def test_the_promised_file_comes_back_whole() -> None:
    assert read(as_yaml.write_program(read(WHOLE))) == read(WHOLE)


def test_a_usual_dose_that_changed_since_changes_nothing() -> None:
    sheet = ProgramSheet(plan=Plan(title="T", items=(sample.item("bridge", side=None),)), on=date(2026, 11, 23))
    loaded = Dosage(sets=5, reps=50, hold_s=9, rest_s=90, when=(TimeOfDay.NOON,), load="red band", rpe=9, pain_limit=1)
    library = {"bridge": sample.exercise("bridge", dosage=loaded)}
    text = as_yaml.write_program(sheet)
    again = as_yaml.read_program(text, "program.yaml", library, today=date(2000, 1, 1))
    assert again.plan.items[0].dosage == sheet.plan.items[0].dosage


def test_a_person_can_read_the_file() -> None:
    text = as_yaml.write_program(read(WHOLE))
    for line in (
        "title: Back and hip, phase 1",
        "  precautions: [tha-posterior, fall-risk]",
        "  - exercise: clamshell",
        "    side: left",
        "    dose: {sets: 2, reps: 15, rest_s: 30, days_per_week: 3, load: green band, usual: false}",
        "education: [back-hip-knee, lifting]",
    ):
        assert line in text.splitlines()


def test_exercises_that_are_not_known_are_left_out_by_name_and_all_else_stays_strict() -> None:
    text = WHOLE.replace("exercise: bridge", "exercise: kettlebell-swing")
    sheet, lacking = as_yaml.reopen_program(text, "program.yaml", LIBRARY, today=date(2000, 1, 1))
    assert lacking == ("kettlebell-swing",)
    assert [item.slug for item in sheet.plan.items] == ["clamshell"]
    for wrong in (text.replace("3x10 hold 5", "99x10"), text.replace("kettlebell-swing", "[a]"), text + "x: y\n"):
        with pytest.raises(FileRefused, match="^program.yaml, line "):
            as_yaml.reopen_program(wrong, "program.yaml", LIBRARY, today=date(2000, 1, 1))
