from datetime import date

import pytest

from hep.domain.vocabulary import BodyRegion, Side
from hep.exchange.fields import Field, Reading
from hep.exchange.problems import FileRefused
from hep.exchange.strict_yaml import load


def _part(text: str) -> Field:
    reading = Reading(load(f"a: {text}\n", "a.yaml"))
    return reading.root.mapping(("a",))["a"]


def _said(field: Field) -> list[str]:
    return [str(problem) for problem in field.reading.problems]


def test_unknown_keys_and_missing_ones_are_both_told():
    reading = Reading(load("nmae: x\nzzz: 1\n", "a.yaml"))
    reading.root.mapping(("name", "dose"), ("name",))
    assert [problem.field for problem in reading.problems] == ["nmae", "zzz", "name"]
    assert 'Did you mean "name"?' in reading.problems[0].message
    assert "Keys here: name, dose." in reading.problems[1].message


def test_a_document_that_is_a_list_is_told_what_to_hold():
    reading = Reading(load("- 1\n", "a.yaml"))
    assert not reading.root.mapping(("name",))["name"].is_there
    assert "Write keys and values here: name." in reading.problems[0].message


@pytest.mark.parametrize(
    ("text", "read", "value", "what"),
    [
        ("12", lambda f: f.text(9), "", 'in quotes: "12"'),
        ("[x]", lambda f: f.text(9), "", "Write text here."),
        ("0123456789", lambda f: f.text(9), "", ""),
        ('"abcdefghij"', lambda f: f.text(9), "", "10 characters long"),
        ("x", lambda f: f.texts(9), (), "Write a list of texts"),
        ('[x, ""]', lambda f: f.texts(9), ("x", ""), "line is empty"),
        ("hip", lambda f: f.choice(BodyRegion, BodyRegion.KNEE), BodyRegion.HIP, None),
        ("5", lambda f: f.choice(Side, Side.LEFT), Side.LEFT, "Values here: left, right"),
        ("{b: c}", lambda f: f.choice(Side, Side.LEFT), Side.LEFT, "Write one word here"),
        ("[hip, hip]", lambda f: f.choices(BodyRegion), (BodyRegion.HIP,), "hip stands twice"),
        ("[hip, null]", lambda f: f.choices(BodyRegion), (BodyRegion.HIP,), "value is empty"),
        ("true", lambda f: f.whole(), None, "Write a whole number"),
        ("1.5", lambda f: f.whole(), None, "Write a whole number"),
        ('"3"', lambda f: f.whole(), None, "without quotes"),
        ("3", lambda f: f.whole(), 3, None),
        ('"2026-11-22"', lambda f: f.day(), None, "without quotes"),
        ("2026-11-22", lambda f: f.day(), date(2026, 11, 22), None),
        ("null", lambda f: (f.text(9), f.whole(), f.day(), f.texts(9)), ("", None, None, ()), None),
    ],
)
def test_a_reader_gives_a_usable_value_and_notes_what_is_wrong(text, read, value, what):
    if what == "":
        with pytest.raises(FileRefused):
            _part(text)
        return
    field = _part(text)
    assert read(field) == value
    assert (what in _said(field)[0]) if what else not _said(field)


def test_one_place_is_told_once():
    field = _part("x")
    field.wrong("One.")
    field.wrong("Two.")
    assert _said(field) == ["a.yaml, line 1, a: One."]


def test_a_place_is_wrong_with_what_is_in_it_and_around_it():
    field = _part("{b: [c]}")
    field.reading.wrong(("a", "b"), "No.")
    assert field.reading.is_wrong(("a",))
    assert field.reading.is_wrong(("a", "b", 0))
    assert not field.reading.is_wrong(("a", "bb"))
