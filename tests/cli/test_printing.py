"""One file printed by the options: each option is a field, the paper is told, and no text of a file breaks a PDF."""

import copy
import json
import re
import subprocess
from dataclasses import fields, replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from hep import pdf
from hep.cli import printing
from hep.cli.files import shipped_library
from hep.cli.printing import OPTIONS, Blocked, Printing, composed, on_paper, with_options
from hep.domain.errors import RuleBroken
from hep.domain.handout import Paper
from tests import needs
from tests.cli.conftest import BLOCKED

FILE = {
    "hep": "program/1",
    "title": "Hip",
    "patient": {"name": "M.", "language": "en", "surgery": {"procedure": "Knee", "limits": "Slow"}},
    "therapist": "J. O.",
    "clinic": {
        "name": "Clinic",
        "phone": "555-0100",
        "address": "1 Street",
        "schedule_url": "https://clinic.example/b",
        "hours": "8 to 5",
        "after_hours": "Call us",
        "emergency_number": "911",
    },
    "goal": "Walk",
    "regions": ["hip"],
    "items": [
        {"exercise": "bridge", "dose": "2x10", "note": "Slowly", "load": "2 kg"},
        {"exercise": "clamshell", "side": "left", "dose": {"reps": 5, "note": "Softly", "load": "3 kg"}},
    ],
    "education": ["lifting"],
}
# Fields that hold any text and are printed, those that are kept but not printed, and those of known words.
PRINTED = (
    *("title", "patient.name", "therapist", "goal", "items.0.note", "items.0.load"),
    *("items.1.dose.note", "items.1.dose.load"),
    *(f"clinic.{name}" for name in FILE["clinic"] if name != "schedule_url"),
)
KEPT = ("patient.surgery.procedure", "patient.surgery.limits")
KNOWN = ("patient.language", "regions.0", "items.0.exercise", "items.0.dose", "items.1.side", "education.0")
ODD = '<para>&amp;<img src="x"/> {0}{page} %s \\n 💪 e\u0301\u0323\u202eb'
LITERAL = '<para>&amp;<imgsrc="x"/>{0}{page}%s\\n�ẹ́b'


@pytest.fixture
def pages(write):
    """The pages printed from FILE with one of its fields replaced."""

    def print_with(field, value):
        data = copy.deepcopy(FILE)
        place = data
        *path, last = (int(step) if step.isdigit() else step for step in field.split("."))
        for step in path:
            place = place[step]
        place[last] = value
        path = Path(write(json.dumps(data, ensure_ascii=False)))
        return opened(pdf.render(composed(path, Printing()).document))

    return print_with


def opened(content):
    """The text of a PDF that two readers open without a word of complaint."""
    checked = subprocess.run([needs.pdfinfo(), "-"], input=content, capture_output=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, b"")
    return "".join(page.extract_text() for page in PdfReader(BytesIO(content), strict=True).pages)


def test_each_option_is_a_field_of_the_same_name():
    command = with_options(lambda **options: None)
    options = [parameter.name for parameter in reversed(command.__click_params__)]
    assert sorted(options) == sorted(field.name for field in fields(Printing))
    assert len(options) == len(OPTIONS)


def test_a_file_is_composed_as_asked(write):
    document = composed(Path(write()), Printing(paper="a4", lang="es", log=False, mono=True)).document
    assert (document.paper, document.language, document.chart, document.is_mono) == (Paper.A4, "es", None, True)


def test_a_block_has_a_line_for_each_finding_and_a_reason_lifts_it(write):
    blocked = write(BLOCKED.replace("side: left, dose: {reps", "dose: {reps"))
    with pytest.raises(Blocked, match="program.yaml: R1 3.*\nprogram.yaml: R2 3."):
        composed(Path(blocked), Printing())


def test_the_paper_is_told(write):
    made = composed(Path(write()), Printing())
    assert on_paper("out.pdf", made.document)[0] == "out.pdf: 3 pages: 2 sheets, double-sided."


@pytest.mark.parametrize("field", [*PRINTED, *KEPT])
def test_odd_text_in_any_field_is_printed_as_it_stands(pages, field):
    text = re.sub(r"\s", "", pages(field, ODD))
    assert (LITERAL in text) == (field in PRINTED)


@pytest.mark.parametrize("field", KNOWN)
def test_odd_text_where_known_words_belong_is_told_with_its_place(pages, field):
    place = re.sub(r"\.(\d)", lambda found: f"[{int(found[1]) + 1}]", field)
    with pytest.raises(RuleBroken, match=re.escape(place)) as told:
        pages(field, ODD)
    assert len(told.value.message.splitlines()) == 1


@pytest.mark.parametrize("field", [*PRINTED, *KEPT])
def test_the_longest_word_of_any_field_is_printed_or_refused_with_the_limit(pages, field):
    with pytest.raises(RuleBroken) as told:
        pages(field, "W" * 5001)
    limit = int(re.search(r"Keep it to (\d+)", told.value.message)[1])
    if limit < 5000:
        assert pages(field, "W" * limit).count("W") >= (limit if field in PRINTED else 0)
    else:
        with pytest.raises(RuleBroken, match="is longer than one page. Shorten its note"):
            pages(field, "W" * limit)


@pytest.mark.parametrize("field", [*PRINTED, *KEPT, *KNOWN, "clinic.schedule_url"])
@pytest.mark.parametrize("wrong", ["a\0b", "a\x07b", "a\u2028b", 5, True, ["a"], {"a": 1}], ids=repr)
def test_what_is_no_text_is_told_with_its_place(pages, field, wrong):
    place = re.sub(r"\.(\d)", lambda found: f"[{int(found[1]) + 1}]", field)
    with pytest.raises(RuleBroken) as told:
        pages(field, wrong)
    assert place in told.value.message
    assert all(len(line) < 600 and line.isprintable() for line in told.value.message.splitlines())


@pytest.mark.parametrize("count", [1, 200])
def test_as_many_exercises_as_a_program_holds_are_printed(write, count):
    data = FILE | {"items": [{"exercise": "bridge", "note": f"Number {n}."} for n in range(count)]}
    made = composed(Path(write(json.dumps(data))), Printing(override="It is a test.", log=count == 1))
    text = opened(pdf.render(made.document))
    assert text.count("Number ") == count


@pytest.mark.parametrize(
    ("items", "told"), [([], "Name at least one"), ([{"exercise": "bridge"}] * 201, "at most 200")]
)
def test_too_few_and_too_many_exercises_are_told(pages, items, told):
    with pytest.raises(RuleBroken, match=told):
        pages("items", items)


def test_a_card_whose_pictures_are_missing_is_printed_without(write, monkeypatch):
    library = shipped_library()
    bridge = library.exercises["bridge"]
    words = tuple(replace(each, frames=()) for each in bridge.content.words)
    bare = replace(bridge, content=replace(bridge.content, words=words))
    monkeypatch.setattr(
        printing, "shipped_library", lambda: replace(library, exercises={**library.exercises, "bridge": bare})
    )
    text = opened(pdf.render(composed(Path(write()), Printing()).document))
    assert "Bridge" in text
    assert "hips down" not in text
