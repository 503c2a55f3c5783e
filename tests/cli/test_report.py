"""`hep handout --report`: grades, items and what to mend, as text and as JSON; a PDF only where one is asked for."""

import json
import sys
from dataclasses import replace

import pytest

from hep.cli.files import shipped_library
from tests.cli.conftest import BLOCKED, GOOD, NO_HOLD
from tests.make_exams import LONG, saying

HARD = GOOD.replace(
    "    dose: 2x10 rest 30\n", "    dose: 2x10 rest 30\n    note: The patient rests in supine at 50% of max.\n"
)


def test_a_good_program_passes_and_no_file_is_written(hep, write, folder):
    result = hep("handout", write(), "--report")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "PEMAT-P: 23 of 23 (100%)" in result.stdout
    assert "Exercise 1: Bridge" in result.stdout
    assert result.stdout.endswith("Nothing to mend.\n")
    assert sorted(path.name for path in folder.iterdir()) == ["program.yaml"]


def test_what_must_be_mended_is_told_with_the_sentence_marked(hep, write):
    result = hep("handout", write(HARD), "--report")
    assert result.exit_code == 1
    assert "  3 NO   measured" in result.stdout
    assert "Exercise 1, note" in result.stdout
    assert "The »patient« rests in »supine« at »50% of« max." in result.stdout
    assert "Speak to the patient: say “you”." in result.stdout


def test_the_json_holds_readings_items_and_faults(hep, write):
    result = hep("handout", write(HARD), "--report", "--json")
    data = json.loads(result.stdout)
    assert set(data) == {"readings", "voice", "pemat", "faults"}
    assert data["readings"][0] | {"score": 0} == data["readings"][0] | {"part": None, "measure": "grade", "score": 0}
    assert (len(data["pemat"]["items"]), data["pemat"]["possible"]) == (24, 24)
    fault = next(each for each in data["faults"] if "supine" in each["mend"])
    start, end = fault["span"]
    assert (fault["where"], fault["sentence"][start:end]) == ("Exercise 1, note", "supine")


def test_the_report_is_of_the_language_that_is_printed(hep, write):
    result = hep("handout", write(), "--report", "--lang", "es")
    assert "The whole handout (es)" in result.stdout
    assert "ease" in result.stdout


def test_without_the_chart_the_tool_is_missing(hep, write):
    result = hep("handout", write(), "--report", "--no-log")
    assert (result.exit_code, " 23 NO" in result.stdout) == (1, True)


def test_both_the_report_and_the_pdf_can_be_had(hep, write, folder):
    result = hep("handout", write(HARD), "--report", "-o", "out.pdf")
    assert (result.exit_code, "To mend" in result.stdout) == (1, True)
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_a_block_stops_the_pdf_and_not_the_report(hep, write, folder):
    assert "PEMAT-P" in hep("handout", write(NO_HOLD), "--report").stdout
    result = hep("handout", write(NO_HOLD), "--report", "-o", "out.pdf")
    assert (result.exit_code, (folder / "out.pdf").exists()) == (1, False)


def test_what_cannot_be_composed_is_told_in_a_sentence(hep, write):
    result = hep("handout", write(BLOCKED), "--report")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Choose the side of exercise 3" in result.stderr


@pytest.mark.parametrize(("options", "words"), [([], "--output"), (["--json", "-o", "out.pdf"], "--report")])
def test_options_that_lack_another_are_told(hep, write, options, words):
    result = hep("handout", write(), *options)
    assert (result.exit_code, words in result.stderr) == (2, True)


@pytest.fixture
def long_spanish(monkeypatch):
    """The library with one Spanish sentence that is too long; its English is as it was."""
    library = shipped_library()
    spoiled = replace(
        library, exercises={**library.exercises, "bridge": saying(library.exercises["bridge"], f"{LONG} Haga 3x10.")}
    )
    monkeypatch.setattr(sys.modules["hep.cli.printing"], "shipped_library", lambda: spoiled)


def test_two_languages_are_told_one_by_one_and_as_one(hep, write):
    result = hep("handout", write(), "--report", "--lang", "en+es")
    lines = result.stdout.splitlines()
    assert (result.exit_code, lines[-1]) == (0, "Nothing to mend.")
    assert lines.index("In English:") < lines.index("In Spanish:")
    assert "In Spanish alone: 23 of 23" in lines
    for name in ("The whole handout (en)", "The whole handout (es)", "Exercise 1: Bridge", "Exercise 1: Puente"):
        assert any(line.startswith(name) for line in lines), name
    assert sum("active voice, " in line for line in lines) == 2


@pytest.mark.usefixtures("long_spanish")
def test_the_second_language_is_examined_and_named(hep, write):
    assert hep("handout", write(), "--report", "--lang", "en").exit_code == 0
    result = hep("handout", write(), "--report", "--lang", "en+es")
    assert result.exit_code == 1
    assert f"Exercise 1, step 1, in Spanish\n    »{LONG}«\n  - 21 words in one sentence. Use two." in result.stdout
    assert "PEMAT-P: 22 of 23" in result.stdout
    assert "  6 NO   measured   Numbers are clear: 1 to mend in Spanish\n" in result.stdout


@pytest.mark.usefixtures("long_spanish")
def test_the_json_of_two_languages_holds_what_it_held_and_each_language(hep, write):
    data = json.loads(hep("handout", write(), "--report", "--json", "--lang", "en+es").stdout)
    assert set(data) == {"readings", "voice", "pemat", "faults", "languages"}
    assert [(each["language"], each["part"]) for each in data["readings"][:2]] == [("en", None), ("es", None)]
    assert {fault["language"] for fault in data["faults"]} == {"es"}
    english, spanish = data["languages"]
    assert set(english) == {"language", "readings", "voice", "pemat", "faults"}
    assert (english["pemat"]["points"], spanish["pemat"]["points"], data["pemat"]["points"]) == (23, 22, 22)
    assert (english["faults"], len(spanish["faults"])) == ([], len(data["faults"]))
