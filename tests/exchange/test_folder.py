from dataclasses import replace
from pathlib import Path

import pytest

from hep.domain import sample
from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.domain.exercise import Chain, ExerciseContent
from hep.exchange import as_yaml
from hep.exchange.folder import load_library, read_library
from hep.exchange.problems import FileRefused
from hep.illustration import art

SHIPPED = Path(__file__).parents[2] / "exercises"


def put(folder: Path, content: ExerciseContent, *, name: str = "", category: str = "") -> Path:
    """The exercise as a file with some art beside it."""
    path = folder / (category or content.category) / f"{name or content.slug}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(as_yaml.write_exercise(content), encoding="utf-8")
    path.with_suffix(".svg").write_text("art", encoding="utf-8")
    return path


def drawn(text: str) -> Drawing:
    if text != "art":
        raise RuleBroken("this is no art")
    return sample.drawing()


def said(folder: Path, read_art=drawn) -> list[str]:
    return [str(problem) for problem in read_library(folder, read_art)[1]]


def test_the_shipped_library_is_in_order():
    library, problems = read_library(SHIPPED, art.read)
    assert not problems
    assert len(library.exercises) >= 24
    assert {exercise.content.category for exercise in library.exercises.values()} == set(
        type(sample.content().category)
    )


def test_an_exercise_is_read_with_its_drawing(tmp_path):
    put(tmp_path, sample.content())
    (exercise,) = load_library(tmp_path, drawn).exercises.values()
    assert (exercise.content, exercise.drawing) == (sample.content(), sample.drawing())


def test_pose_files_are_no_exercises(tmp_path):
    path = put(tmp_path, sample.content())
    path.with_name("clamshell.pose.yaml").write_text("title: x", encoding="utf-8")
    assert not said(tmp_path)


def test_slug_and_category_must_be_where_the_file_lies(tmp_path):
    put(tmp_path, sample.content(), name="clam", category="core")
    assert said(tmp_path) == [
        'core/clam.yaml, line 2, slug: The file is named "clam". Give the file and the slug one name.',
        'core/clam.yaml, line 3, category: The file lies in "core". Move it to "strength".',
    ]


def test_one_slug_in_two_files_is_told(tmp_path):
    put(tmp_path, sample.content())
    put(tmp_path, sample.content(), category="core")
    assert "core/clamshell.yaml has this slug too" in said(tmp_path)[1]


def test_missing_or_broken_art_is_told(tmp_path):
    path = put(tmp_path, sample.content())
    path.with_suffix(".svg").write_text("junk", encoding="utf-8")
    assert said(tmp_path) == ["strength/clamshell.svg: this is no art. Draw it anew."]
    path.with_suffix(".svg").unlink()
    assert said(tmp_path) == ["strength/clamshell.svg: The picture is missing. Draw it, or take the exercise out."]


def test_every_frame_needs_its_words_and_all_words_their_frame(tmp_path):
    put(tmp_path, sample.content())
    problems = said(tmp_path, lambda text: sample.drawing(frames=("start", "via")))
    assert "words.en.captions.via: The picture has this frame." in problems[0]
    assert "words.en.captions.end: The picture has no such frame." in problems[1]


def test_a_one_sided_exercise_needs_a_sided_picture(tmp_path):
    put(tmp_path, sample.content())
    assert "laterality: The picture says no working side" in said(tmp_path, lambda text: sample.drawing(side=None))[0]


def test_a_picture_may_not_be_heavy(tmp_path):
    path = put(tmp_path, sample.content())
    path.with_suffix(".svg").write_text("x" * 50_000, encoding="utf-8")
    assert "20 KB at most" in said(tmp_path, lambda text: sample.drawing())[0]


def test_a_chain_names_both_ways(tmp_path):
    put(tmp_path, sample.content("one", chain=Chain(harder="two")))
    put(tmp_path, sample.content("two", chain=Chain(easier="one")))
    assert not said(tmp_path)
    put(tmp_path, sample.content("two", chain=Chain(harder="three")))
    one, two = said(tmp_path)
    assert one.startswith('strength/one.yaml, line 13, chain.harder: strength/two.yaml names "null" as its easier.')
    assert two.startswith('strength/two.yaml, line 13, chain.harder: There is no exercise "three".')


def test_the_problems_of_all_files_come_together(tmp_path):
    for slug in ("one", "two"):
        path = put(tmp_path, sample.content(slug))
        path.write_text(path.read_text(encoding="utf-8").replace("sets: 2", "sets: 99"), encoding="utf-8")
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "bad.yaml").write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(FileRefused) as refused:
        load_library(tmp_path, drawn)
    assert [problem.file for problem in refused.value.problems] == [
        "core/bad.yaml",
        "strength/one.yaml",
        "strength/two.yaml",
    ]
    assert "line 2: The file is not UTF-8" in refused.value.message


def test_an_empty_folder_is_told(tmp_path):
    assert said(tmp_path) == [f"{tmp_path}: There is no exercise file in it."]


def test_a_picture_that_is_no_text_is_told(tmp_path):
    path = put(tmp_path, replace(sample.content()))
    path.with_suffix(".svg").write_bytes(b"\x89PNG\xff")
    assert said(tmp_path) == ["strength/clamshell.svg, line 1: The file is not UTF-8 text. Save it as UTF-8."]
