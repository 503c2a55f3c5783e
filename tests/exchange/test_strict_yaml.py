from datetime import date

import pytest

from hep.exchange.problems import FileRefused
from hep.exchange.strict_yaml import MAX_BYTES, load, spelled


def _problems(text: str) -> list[str]:
    with pytest.raises(FileRefused) as refused:
        load(text, "a.yaml")
    return [str(problem) for problem in refused.value.problems]


def test_bare_words_are_what_they_look_like():
    text = "a: 1\nb: 1.5\nc: true\nd: null\ne:\nf: 2026-11-22\ng: one two\nh: '3'\ni: \"no\"\nj: [x, {k: -2}]\n"
    assert load(text, "a.yaml").data == {
        "a": 1,
        "b": 1.5,
        "c": True,
        "d": None,
        "e": None,
        "f": date(2026, 11, 22),
        "g": "one two",
        "h": "3",
        "i": "no",
        "j": ["x", {"k": -2}],
    }


def test_a_block_of_text_is_text():
    assert load("a: |\n  yes\n", "a.yaml").data == {"a": "yes\n"}


def test_every_part_knows_its_line():
    document = load("a: 1\nb:\n  - x\n  - c: 2\n", "a.yaml")
    assert document.line(("a",)) == 1
    assert document.line(("b", 1, "c")) == 4
    assert document.line(("b", 1, "absent")) == 4
    assert document.line(("absent",)) == 1


def test_paths_are_spelled_as_people_count():
    assert spelled(("words", "en", "steps", 1)) == "words.en.steps[2]"


@pytest.mark.parametrize("word", ["on", "Off", "yes", "NO", "y", "n"])
def test_the_yes_and_no_of_old_yaml_is_told_as_key_and_as_value(word):
    assert _problems(f"{word}: 1") == [
        f'a.yaml, line 1, {word}: Put "{word}" in quotes: some programs read the bare word as true or false.'
    ]
    assert f'Put "{word}" in quotes' in _problems(f"a: {word}")[0]


@pytest.mark.parametrize("number", ["010", "0x1F", "1:30", "1_000", "12:30:45"])
def test_numbers_with_two_meanings_must_be_quoted(number):
    assert "a number of another kind" in _problems(f"a: {number}")[0]


def test_a_key_that_stands_twice_names_both_lines():
    assert _problems("a: 1\nb: 2\na: 3\n") == ["a.yaml, line 3, a: This key stands twice, first on line 1. Keep one."]


def test_all_that_is_not_plain_is_told_at_once():
    problems = _problems("a: &x 1\nb: *x\nc: !!str 2\nd: on\n? [e]\n: 1\n")
    assert [problem.split(":")[0] for problem in problems] == [
        "a.yaml, line 1, a",
        "a.yaml, line 2, b",
        "a.yaml, line 3, c",
        "a.yaml, line 4, d",
        "a.yaml, line 5",
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "The file is empty"),
        ("# only a remark\n", "The file is empty"),
        ("a: 1\n---\nb: 2\n", "line 2: A second document"),
        ("a: [1\n", "This is not YAML"),
        ("a: 1\n\tb: 2\n", "line 2: This is not YAML"),
        ("a: b: c\n", "line 1: This is not YAML"),
        ("a: 2026-02-30\n", "not a day of the calendar"),
        ("a: 1\nb: x\x00y\n", "line 2: A control character (U+0000)"),
        ("a: x\x0by\n", "line 1: A control character (U+000B)"),
        ("a: x\ud800y\n", "line 1: A control character (U+D800)"),
        ("a: !!python/object/apply:os.system [ls]\n", "tags are not read"),
        ("[" * 50 + "]" * 50, "more than 20 deep"),
        ("[" * 5000, "This is not YAML"),
        ("a: " + "x" * MAX_BYTES, "over 1 MiB"),
    ],
)
def test_anything_else_is_refused_in_words(text, what):
    assert what in "\n".join(_problems(text))


def test_a_bomb_of_aliases_is_not_built():
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert "aliases are not read" in "\n".join(_problems("\n".join(lines)))
