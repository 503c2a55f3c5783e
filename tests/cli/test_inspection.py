"""What `hep library check` finds in the poses and the art beside them; and that a second look is quick."""

import json
import re
import shutil
import sys

import pytest

from hep.cli import inspection
from hep.cli.draw import drawn, pose_mark
from hep.config import shipped
from hep.illustration import art

SLUG = "heel-slide"
SHIPPED = shipped("exercises") / "joint-mobilization"


@pytest.fixture(scope="module")
def fresh_art():
    """The art of the pose as this engine draws it."""
    return art.write(drawn((SHIPPED / f"{SLUG}.pose.yaml").read_text(encoding="utf-8"), SLUG))


@pytest.fixture
def shelf(tmp_path, fresh_art):
    """A library of one exercise, in order."""
    category = tmp_path / "library" / SHIPPED.name
    category.mkdir(parents=True)
    shutil.copy(SHIPPED / f"{SLUG}.pose.yaml", category)
    words = (SHIPPED / f"{SLUG}.yaml").read_text("utf-8")
    words = re.sub(r"^chain: .*$", "chain: {easier: null, harder: null}", words, flags=re.MULTILINE)
    (category / f"{SLUG}.yaml").write_text(words, encoding="utf-8")
    (category / f"{SLUG}.svg").write_text(fresh_art, encoding="utf-8")
    return category.parent


def pose_of(shelf):
    return shelf / SHIPPED.name / f"{SLUG}.pose.yaml"


def rewrite(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def expecting(path, goals):
    """The pose file with other goals, which stand last in it."""
    text, is_there, _ = path.read_text(encoding="utf-8").partition("\nexpect:")
    assert is_there
    path.write_text(f"{text}\n{goals}", encoding="utf-8")


def said(shelf):
    return [str(problem) for problem in inspection.problems(shelf)]


def test_a_library_in_order_has_no_problem_and_a_second_look_solves_nothing(shelf, monkeypatch):
    assert said(shelf) == []
    assert list(json.loads((shelf / inspection.RECORD).read_text(encoding="utf-8")))
    monkeypatch.setattr(inspection, "_whole", None)  # a look at a figure would fail
    assert said(shelf) == []


def test_an_angle_past_its_limit_is_named_with_file_line_joint_and_limit(shelf):
    rewrite(pose_of(shelf), "knee_r: flex 105", "knee_r: flex 205")
    first = next(line for line in said(shelf) if "205" in line)
    assert re.match(rf"joint-mobilization/{SLUG}\.pose\.yaml, line \d+, end\.knee_r: .*155", first)


def test_a_finding_of_the_figure_is_told_until_it_is_accepted(shelf):
    expecting(pose_of(shelf), "expect: [knee_r 40 +- 1]\n")
    (found,) = said(shelf)
    assert '"knee_r 40 +- 1" is expected' in found
    assert re.search(r"pose\.yaml, line \d+: end", found)
    path = pose_of(shelf)
    path.write_text(
        path.read_text(encoding="utf-8") + "accept: [{finding: is expected, because: it is a test}]\n", encoding="utf-8"
    )
    assert said(shelf) == []


def test_art_of_another_pose_and_missing_art_and_no_expectations_are_told(shelf):
    rewrite(pose_of(shelf), "knee_r: flex 105", "knee_r: flex 100")
    assert any("was not drawn from the pose beside it" in line for line in said(shelf))
    pose_of(shelf).with_name(f"{SLUG}.svg").unlink()
    assert any("The art of this pose is missing" in line for line in said(shelf))
    expecting(pose_of(shelf), "")
    assert any("It expects nothing" in line for line in said(shelf))


def test_what_a_therapist_checks_is_no_part_of_the_picture():
    drawn_of = {"title": "A", "start": {"body": "standing"}}
    assert pose_mark(drawn_of) == pose_mark({**drawn_of, "expect": ["knee 0"], "accept": []})
    assert pose_mark(drawn_of) != pose_mark({**drawn_of, "title": "B"})


def test_without_the_engine_the_files_are_checked_and_the_rest_is_said(hep, shelf, monkeypatch):
    for module in ("hep.cli.inspection", "hep.cli.library"):
        monkeypatch.setattr(sys.modules[module], "has_engine", lambda: False)
    result = hep("library", "check", str(shelf))
    assert result.exit_code == 0
    assert 'The poses were not checked: that needs pip install "hep[draw]".' in result.stderr
    rewrite(pose_of(shelf), "knee_r: flex 105", "knee_r: flex 100")
    result = hep("library", "check", str(shelf))
    assert result.exit_code == 1
    assert "was not drawn from the pose beside it" in result.stderr


def test_a_broken_pose_file_is_a_sentence(shelf):
    pose_of(shelf).write_text("title: [", encoding="utf-8")
    assert any("This is not YAML" in line for line in said(shelf))


def test_art_that_is_too_heavy_in_all_is_told(shelf, monkeypatch):
    monkeypatch.setattr(inspection, "MOST_ART_MB", 0.001)
    assert "at most 0.001 are kept" in said(shelf)[0]


def test_hep_draw_tells_its_findings_and_draws(hep, shelf, tmp_path):
    expecting(pose_of(shelf), "expect: [knee_r 40 +- 1]\n")
    result = hep("draw", str(pose_of(shelf)), "-o", str(tmp_path / "out"))
    assert result.exit_code == 0
    assert '"knee_r 40 +- 1" is expected' in result.stderr
    assert (tmp_path / "out" / f"{SLUG}.svg").exists()
