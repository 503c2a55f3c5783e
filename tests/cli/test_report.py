"""`hep handout --report`: grades, items and what to mend, as text and as JSON; a PDF only where one is asked for."""

import json

import pytest

from tests.cli.conftest import BLOCKED, GOOD, NO_HOLD

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
