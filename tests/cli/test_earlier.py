"""`--since`: what is new, changed and gone against an earlier program file."""

import pytest

from tests.cli import test_handout
from tests.cli.conftest import GOOD

OLD = """\
hep: program/1
title: Hip and knee
items:
  - {exercise: quad-set, side: left}
  - {exercise: heel-slide, side: left, dose: x10 hold 5}
  - {exercise: bridge, dose: x10}
"""


def text_of(path):
    return " ".join(test_handout.text_of(path).split())


def test_what_is_new_changed_and_gone_is_marked(hep, write, folder):
    write(OLD, "old.yaml")
    now = GOOD + "  - {exercise: clamshell, side: left}\n"
    assert hep("handout", write(now), "-o", "out.pdf", "--since", "old.yaml").exit_code == 0
    text = text_of(folder / "out.pdf")
    assert "1 Bridge Changed Strength Before: Hold 5 seconds. Do 10." in text
    assert "2 Heel slide Joint motion" in text
    assert "3 Clamshell New" in text
    assert "Do not do any more: Thigh squeeze." in text


def test_the_same_program_marks_nothing(hep, write, folder):
    assert hep("handout", write(), "-o", "out.pdf", "--since", write(name="old.yaml")).exit_code == 0
    text = text_of(folder / "out.pdf")
    assert "Before:" not in text


def test_an_exercise_that_the_library_lost_is_still_to_stop(hep, write, folder):
    write(OLD.replace("quad-set", "knee-squeeze-old"), "old.yaml")
    result = hep("handout", write(), "-o", "out.pdf", "--since", "old.yaml")
    assert result.exit_code == 0
    told = (
        'old.yaml: the library has no knee-squeeze-old any more. The list of what to stop calls it "Knee squeeze old".'
    )
    assert told in result.stderr
    assert "Knee squeeze old" in text_of(folder / "out.pdf")


def test_the_handout_itself_may_stand_for_its_program(hep, write, folder):
    (folder / "before").mkdir()
    assert hep("handout", write(OLD, "old.yaml"), "-o", "before/program.pdf").exit_code == 0
    for since in ("before/program.pdf", "before"):
        assert hep("handout", write(), "-o", "out.pdf", "--since", since).exit_code == 0
        assert "Before: Hold 5 seconds. Do 10." in text_of(folder / "out.pdf")


def test_a_folder_stands_for_the_file_of_the_same_name(hep, write, folder):
    (folder / "before").mkdir()
    write(OLD, "before/program.yaml")
    assert hep("handout", write(), "-o", "out.pdf", "--since", "before").exit_code == 0
    assert "Before: Hold 5 seconds. Do 10." in text_of(folder / "out.pdf")
    result = hep("handout", write(name="other.yaml"), "-o", "other.pdf", "--since", "before")
    assert "other.yaml: before holds no other.yaml. It is printed as a first handout." in result.stderr


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        (None, "old.yaml", "old.yaml"),
        ("hep: program/1\n", "old.yaml", "old.yaml, line 1, "),
        (OLD, "old.pdf", "old.pdf: This is not a PDF."),
        (OLD.replace("x10 hold 5", "x999"), "old.yaml", "old.yaml, line 5, items[2].dose"),
    ],
)
def test_an_earlier_file_that_cannot_be_read_is_told_and_nothing_is_written(hep, write, folder, text, name, told):
    if text is not None:
        write(text, name)
    result = hep("handout", write(), "-o", "out.pdf", "--since", name)
    assert (result.exit_code, told in result.stderr) == (2, True), result.stderr
    assert not (folder / "out.pdf").exists()
