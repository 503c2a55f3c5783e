"""`hep draw`: art, pictures and films from a pose file; a pose that cannot be is one sentence and no file."""

import shutil
from io import BytesIO

import pytest
from click.testing import CliRunner
from PIL import Image, ImageChops

from hep import pdf
from hep.cli import main
from hep.cli.files import shipped_library
from hep.config import shipped
from hep.illustration import art

POSE = shipped("exercises") / "joint-mobilization" / "heel-slide.pose.yaml"


def run(*arguments):
    return CliRunner().invoke(main, ["draw", *map(str, arguments)])


def test_the_art_comes_back_as_it_is_committed(tmp_path):
    """To the byte on the machine that drew it; another machine's arithmetic may move an outline by a hair."""
    assert run(POSE, "-o", tmp_path).exit_code == 0
    made = art.read((tmp_path / "heel-slide.svg").read_text(encoding="utf-8"))
    kept = shipped_library().exercises["heel-slide"].drawing
    assert [frame.name for frame in made.frames] == [frame.name for frame in kept.frames]
    for frame in kept.frames:
        assert difference(made, kept, frame.name) < 0.01


def difference(made, kept, frame):
    """The share of pixels that differ visibly."""
    first, second = (
        Image.open(BytesIO(pdf.frame_picture(each, frame, width=400))).convert("L") for each in (made, kept)
    )
    changed = ImageChops.difference(first, second.resize(first.size)).point(lambda level: 255 if level > 60 else 0)
    return changed.histogram()[255] / (first.width * first.height)


def test_a_film_has_the_asked_number_of_pictures_there_and_back(tmp_path):
    assert run(POSE, "-o", tmp_path, "--frames", 3, "--format", "gif").exit_code == 0
    with Image.open(tmp_path / "heel-slide.gif") as film:
        assert film.n_frames == 4


def test_key_frames_and_in_betweens_come_as_pictures_too(tmp_path):
    assert run(POSE, "-o", tmp_path, "--format", "png").exit_code == 0
    assert run(POSE, "-o", tmp_path, "--frames", 3).exit_code == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {f"heel-slide-{end}" for end in ("start.png", "end.png", "01.svg", "02.svg", "03.svg")}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("knee_r: flex", "kneecap_r: flex", "kneecap"),
        ("knee_r: flex 105", "knee_r: flex 205", "205"),
        ("mat:", "hammock:", "hammock"),
    ],
)
def test_a_pose_that_cannot_be_is_one_sentence_and_no_picture(tmp_path, old, new, said):
    text = POSE.read_text(encoding="utf-8")
    assert old in text
    pose = tmp_path / "broken.pose.yaml"
    pose.write_text(text.replace(old, new, 1), encoding="utf-8")
    answer = run(pose, "-o", tmp_path / "out")
    assert answer.exit_code == 2
    assert answer.output.startswith("Error: broken.pose.yaml: line ")
    assert said in answer.output
    assert not (tmp_path / "out").exists()


def test_another_kind_of_file_is_refused_by_its_name(tmp_path):
    other = tmp_path / "knee.yaml"
    shutil.copy(POSE, other)
    answer = run(other, "-o", tmp_path)
    assert (answer.exit_code, answer.output) == (2, "Error: knee.yaml is no pose file: its name ends in .pose.yaml.\n")
