import re
from pathlib import Path

import pytest

from hep.domain import sample
from hep.domain.exercise import FrameOrder, Preposition
from hep.exchange import as_yaml
from hep.exchange.problems import FileRefused, Problem

BROKEN = Path(__file__).with_name("broken")

WRONG = {
    "alt-without-caption": [(23, "words.en.captions.end", "Write its caption")],
    "alias": [
        (29, "words.en.feel", "Take the anchor &felt out"),
        (30, "words.en.avoid", "Write the text again in place of *felt"),
    ],
    "bare-on": [(12, "wording.preposition", 'Put "on" in quotes')],
    "impossible-dose": [(11, "dosage.sets", "whole number from 1 to 10, not 0")],
    "indented-by-tab": [(17, "", "Mind the indents")],
    "key-twice": [(9, "regions", "first on line 5. Keep one")],
    "misspelled-key": [(1, "position", "This is missing. Write it"), (6, "postion", 'Did you mean "position"?')],
    "one-step": [(19, "words.en.steps", "Write 2 to 5 steps")],
    "side-mark": [(21, "words.en.steps[2]", "A side mark looks like {your SIDE|the top}")],
    "tag": [(2, "slug", "Take the tag")],
    "three-at-once": [
        (1, "hep", 'Write "hep: exercise/1"'),
        (11, "dosage.rest_s", "from 0 to 600, not 3000"),
        (30, "words.en.avoid", "Write this text"),
    ],
    "unknown-region": [(5, "regions[2]", 'Did you mean "knee"?')],
    "wrong-type": [(11, "dosage.reps", "Write a whole number here, without quotes")],
}


def good() -> str:
    """A whole exercise file: one of the broken ones, mended."""
    return (BROKEN / "misspelled-key.yaml").read_text(encoding="utf-8").replace("postion", "position")


def _problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(FileRefused) as refused:
        as_yaml.read_exercise(text, "clamshell.yaml")
    return refused.value.problems


def test_each_broken_file_has_its_problems_written_down():
    assert {path.stem for path in BROKEN.glob("*.yaml")} == set(WRONG)


@pytest.mark.parametrize("name", WRONG)
def test_a_broken_file_is_refused_with_line_field_and_mend(name):
    problems = _problems((BROKEN / f"{name}.yaml").read_text(encoding="utf-8"))
    assert [(problem.line, problem.field) for problem in problems] == [(line, field) for line, field, _ in WRONG[name]]
    for problem, (line, field, mend) in zip(problems, WRONG[name], strict=True):
        assert mend in problem.message
        assert str(problem).startswith(f"clamshell.yaml, line {line}{', ' if field else ''}{field}: ")


def test_a_whole_file_is_read():
    content = as_yaml.read_exercise(good(), "clamshell.yaml")
    words = content.words_in("en")
    assert (content.slug, content.dosage.reps, content.wording.preposition) == ("clamshell", 15, Preposition.WITH)
    assert [frame.frame for frame in words.frames] == ["start", "end"]
    assert words.frames[1].caption == "{SIDE|top} knee up"


def test_frames_may_be_choices():
    text = good().replace("timed: hold", "timed: hold, frames: choices")
    assert as_yaml.read_exercise(text, "a").wording.frames is FrameOrder.CHOICES


@pytest.mark.parametrize(
    ("old", "new", "field", "mend"),
    [
        ("slug: clamshell", "slug: Clam Shell", "slug", "small letters"),
        ("slug: clamshell", "slug: 7", "slug", "in quotes"),
        ("chain: {easier: null", "chain: {easier: [a]", "chain.easier", "Write text here"),
        ("dosage: {sets: 2, reps: 15,", "dosage: {sets: 2,", "dosage.reps", "missing"),
        ("hold_s: 2,", "hold_s: 3000, rpe: 11,", "dosage.rpe", "from 1 to 10"),
        ("hold_s: 2,", "hold_s: 3000,", "dosage.hold_s", "more than 2 hours"),
        ("rest_s: 30,", "every_other_day: 5,", "dosage.every_other_day", "true or false"),
        ("rest_s: 30,", "when: [dawn],", "dosage.when[1]", "Values here: morning"),
        ("other_categories: [core]", "other_categories: [strength]", "other_categories", "Take strength out"),
        ("regions: [hip, knee]", "regions: []", "regions", "at least one"),
        ("words:\n", "words:\n  fr: {}\n", "words.fr", "not known"),
        ("      start: knees together\n", "", "words.en.captions.start", "Write its caption"),
        ("licence: CC-BY-4.0", "licence:", "licence", "missing"),
        ("laterality: unilateral", "laterality: bilateral", "words.en.steps[1]", "without a side"),
        ("Lower slowly.", "Lower slowly." + "x" * 300, "words.en.steps[3]", "313 characters"),
    ],
)
def test_a_field_that_says_nonsense_is_named(old, new, field, mend):
    assert old in good()
    problems = {problem.field: problem.message for problem in _problems(good().replace(old, new))}
    assert mend in problems[field]


def test_a_file_that_holds_something_else_is_refused():
    for text in ("just words", "- a\n- b", "hep: program/1"):
        assert _problems(text)


def test_a_caption_without_an_alternative_text_leaves_the_telling_to_the_art():
    text = re.sub(r"(?m)^    alt:\n(?:      .*\n)+", "", good())
    assert "alt:" not in text
    (words,) = as_yaml.read_exercise(text, "clamshell.yaml").words
    assert [(frame.frame, frame.alt) for frame in words.frames] == [("start", ""), ("end", "")]


def test_a_list_without_end_is_told_once():
    text = as_yaml.write_exercise(sample.content()).replace("muscles: [", "muscles: [" + "a, " * 600)
    with pytest.raises(FileRefused) as refused:
        as_yaml.read_exercise(text, "a.yaml")
    assert [problem.message for problem in refused.value.problems] == ["There are 601 parts here. Keep them to 500."]
