"""`hep library draw`: only what changed is drawn; a pose that cannot be drawn leaves its art as it was."""

import shutil

import pytest
from click.testing import CliRunner

from hep.cli import main, studio
from hep.config import shipped

SLUG = "heel-slide"


@pytest.fixture
def folder(tmp_path):
    """A library of one exercise."""
    category = tmp_path / "library" / "joint-mobilization"
    category.mkdir(parents=True)
    for ending in (".yaml", ".pose.yaml", ".svg"):
        shutil.copy(shipped("exercises") / category.name / f"{SLUG}{ending}", category)
    return category.parent


def run(*arguments):
    return CliRunner().invoke(main, ["library", "draw", *map(str, arguments)])


def test_art_that_is_gone_comes_back_and_is_then_left_alone(folder, tmp_path):
    svg = folder / "joint-mobilization" / f"{SLUG}.svg"
    svg.unlink()
    answer = run(folder, "--sheets", tmp_path / "sheets")
    assert (answer.exit_code, answer.output.splitlines()[0]) == (0, "1 drawn, 0 refused.")
    assert (tmp_path / "sheets" / "joint-mobilization.png").read_bytes()[:4] == b"\x89PNG"
    first = svg.read_bytes()
    assert studio.stale(folder) == []
    svg.unlink()
    assert run(folder).exit_code == 0
    assert svg.read_bytes() == first


def test_a_pose_that_cannot_be_drawn_leaves_its_art_as_it_was(folder):
    pose = folder / "joint-mobilization" / f"{SLUG}.pose.yaml"
    pose.write_text(pose.read_text(encoding="utf-8").replace("knee_r: flex 105", "knee_r: flex 205"), encoding="utf-8")
    svg = pose.with_name(f"{SLUG}.svg")
    before = svg.read_bytes()
    answer = run(folder)
    assert answer.exit_code == 1
    assert "0 drawn, 1 refused." in answer.output
    assert "205" in answer.output
    assert svg.read_bytes() == before
    assert studio.stale(folder) == [pose]
