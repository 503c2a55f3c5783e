"""`hep check`: the coach's findings as words and as the promised JSON."""

import json

import pytest

from hep.domain.vocabulary import Category
from tests.cli.conftest import BLOCKED, GOOD, KNEE
from tests.domain.test_education import EN, page


def as_json(result):
    return json.loads(result.stdout)


def test_a_program_without_a_fault_is_in_order(hep):
    result = hep("check", str(KNEE), "--json")
    data = as_json(result)
    assert [finding["level"] for finding in data["findings"] if finding["level"] == "block"] == []
    assert result.exit_code == (1 if data["findings"] else 0)


def test_the_json_has_the_promised_shape(hep, write):
    result = hep("check", write(BLOCKED), "--json")
    assert result.exit_code == 1
    data = as_json(result)
    assert set(data) == {"findings", "minutes_per_day", "coverage"}
    assert data["coverage"] == {
        str(c): {"strength": 1, "joint-mobilization": 1, "stretching": 1}.get(c, 0) for c in Category
    }
    assert isinstance(data["minutes_per_day"], float)
    assert [(finding["id"], finding["level"], finding["item"]) for finding in data["findings"]] == [
        ("R1", "block", 2),
        ("R2", "block", 2),
    ]
    for finding in data["findings"]:
        assert set(finding) == {"id", "level", "item", "message"}
        assert finding["message"].startswith("3. ")


def test_a_finding_about_the_whole_plan_names_no_item(hep, write):
    two = "hep: program/1\ntitle: Twice\nitems:\n" + "  - {exercise: bridge, dose: 3x10}\n" * 2
    findings = as_json(hep("check", write(two), "--json"))["findings"]
    assert {finding["id"]: finding["item"] for finding in findings} == {"R6": 1, "R10": None}


def test_precautions_of_the_file_are_checked(hep, write):
    text = GOOD.replace("{name: M. R.}", "{name: M. R., precautions: [tka-early, gtps]}")
    text += "  - {exercise: clamshell, side: left, dose: 2x10}\n"
    findings = as_json(hep("check", write(text), "--json"))["findings"]
    assert [(finding["id"], finding["item"]) for finding in findings] == [("R3", 2)]


def test_a_last_day_before_the_program_s_date_is_told(hep, write):
    text = GOOD + "    until: 2026-11-20\n"
    (finding,) = as_json(hep("check", write(text), "--json"))["findings"]
    assert (finding["id"], finding["level"], finding["item"]) == ("D1", "block", 1)
    assert "2. Heel slide: the last day, November 20, 2026, is before" in finding["message"]
    refused = hep("handout", write(text), "-o", "out.pdf")
    assert (refused.exit_code, finding["message"] in refused.stderr) == (1, True)


def test_an_education_page_without_words_in_the_patient_s_language_is_told(hep, write, monkeypatch):
    english = page(words=(EN,), slug="lifting")
    monkeypatch.setattr("hep.cli.check.shipped_pages", lambda named: {"lifting": english})
    text = GOOD.replace("name: M. R.", "name: M. R., language: es") + "education: [lifting]\n"
    findings = as_json(hep("check", write(text), "--json"))["findings"]
    assert [(f["id"], f["item"], "“Back pain” has no Spanish words yet" in f["message"]) for f in findings] == [
        ("L1", None, True)
    ]


def test_the_words_for_people_name_rule_level_minutes_and_categories(hep, write):
    result = hep("check", write(BLOCKED))
    assert result.exit_code == 1
    first, *_, last = result.stdout.splitlines()
    assert first.split()[:2] == ["block", "R1"]
    assert last.endswith("minutes a day: 1 strength, 1 stretching, 1 joint-mobilization")


def test_nothing_to_mend_is_said(hep, write):
    result = hep("check", write())
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "Nothing to mend.")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_bad_input_is_exit_2_and_prints_no_findings(hep, write, options):
    result = hep("check", write(GOOD + "colour: red\n"), *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "colour" in result.stderr
