"""`hep library check`: content with the shipped library, and not with broken files; each is named with its place."""

import re
import shutil
from pathlib import Path

import pytest

from hep import config
from hep.domain import agreement

BROKEN = sorted((Path(__file__).parents[1] / "exchange" / "broken").glob("*.yaml"))
CLAM = config.shipped("exercises") / "strength" / "clamshell"


def alone(text):
    """An exercise file without its neighbours on the ladder."""
    return re.sub(r"^chain: .*$", "chain: {easier: null, harder: null}", text, flags=re.MULTILINE)


@pytest.fixture
def shelf(folder):
    """A library folder with one whole exercise."""
    made = folder / "shelf" / "strength"
    made.mkdir(parents=True)
    for ending in (".yaml", ".svg"):
        (made / f"{CLAM.stem}{ending}").write_text(alone(CLAM.with_suffix(ending).read_text("utf-8")), encoding="utf-8")
    return made.parent


def test_the_shipped_library_is_in_order(hep):
    result = hep("library", "check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert re.fullmatch(
        r"168 exercises in 8 categories, 27 protocols, 9 education pages, \d+ linked regions, \d+ overviews: "
        r"all in order\.\n",
        result.stdout,
    )


def test_a_folder_of_one_s_own_can_be_checked(hep, shelf):
    result = hep("library", "check", str(shelf))
    assert (result.exit_code, result.stdout) == (0, "1 exercises in 1 categories: all in order.\n")


def test_words_that_contradict_the_equipment_fail_with_their_place(hep, shelf):
    clam = shelf / "strength" / "clamshell.yaml"
    text = clam.read_text("utf-8").replace("    steps:\n", "    steps:\n      - Lean on a wall.\n", 1)
    clam.write_text(text, encoding="utf-8")
    result = hep("library", "check", str(shelf))
    told = "strength/clamshell.yaml, words.en.steps: The words say “wall”."
    assert (result.exit_code, result.stderr.startswith(told)) == (1, True)


def test_what_is_let_stand_in_the_shipped_library_and_is_mended_must_be_taken_out(hep, shelf, monkeypatch):
    monkeypatch.setattr("hep.cli.inspection.problems", lambda _: ())  # the poses take long and are not asked here
    monkeypatch.setitem(agreement.LET_STAND, ("bridge", "counter"), "it was drawn outside once")
    result = hep("library", "check")
    told = "bridge.yaml, counter: This is mended. Take it out of LET_STAND in domain/agreement.py.\n"
    assert (result.exit_code, result.stderr) == (1, f"{told}1 to mend in 1 files.\n")
    assert hep("library", "check", str(shelf)).exit_code == 0


def test_there_are_ten_broken_files_at_least():
    assert len(BROKEN) >= 10


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_exercise_fails_with_its_place(hep, shelf, path):
    target = shelf / "strength" / "clamshell.yaml"
    shutil.copy(path, target)
    result = hep("library", "check", str(shelf))
    assert (result.exit_code, result.stdout) == (1, "")
    first, *_, last = result.stderr.splitlines()
    assert re.match(r".*clamshell\.yaml, line \d+", first)
    assert re.fullmatch(r"\d+ to mend in 1 files\.", last)


def test_all_broken_files_are_named_at_once(hep, shelf):
    for path in BROKEN:
        shutil.copy(path, shelf / "strength")
    said = hep("library", "check", str(shelf)).stderr
    for path in BROKEN:
        assert path.name in said


def test_a_missing_picture_fails(hep, shelf):
    (shelf / "strength" / "clamshell.svg").unlink()
    result = hep("library", "check", str(shelf))
    assert result.exit_code == 1
    assert "clamshell.svg" in result.stderr


@pytest.mark.parametrize("name", ["no-such-folder", "program.yaml"])
def test_a_folder_that_is_none_is_bad_input(hep, write, name):
    write()
    result = hep("library", "check", name)
    assert result.exit_code == 2
    assert name in result.stderr


def test_an_empty_folder_holds_no_library(hep, folder):
    (folder / "empty").mkdir()
    assert hep("library", "check", "empty").exit_code == 1
