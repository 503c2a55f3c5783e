"""What comes in as files: read whole or told whole, wherever it lay."""

import pytest

from hep.domain import sample
from hep.domain.errors import RuleBroken
from hep.exchange import as_yaml, delivery

CLAM = "strength/clamshell"


def drawn(text):
    if text != "art":
        raise RuleBroken("this is no art")
    return sample.drawing()


@pytest.fixture
def files():
    return {f"{CLAM}.yaml": as_yaml.write_exercise(sample.content()).encode(), f"{CLAM}.svg": b"art"}


def said(files):
    return [str(problem) for problem in delivery.read(files, drawn).problems]


def test_an_exercise_comes_with_its_drawing_and_its_places(files):
    read = delivery.read(files, drawn)
    (clam,) = read.exercises
    assert (clam.content, clam.drawing, read.problems, read.unread) == (sample.content(), sample.drawing(), (), ())
    assert str(clam.at("words.en.steps[2]", "Mend it.")) == f"{CLAM}.yaml, line 23, words.en.steps[2]: Mend it."


def test_a_mark_of_byte_order_is_no_problem(files):
    assert not said({name: b"\xef\xbb\xbf" + content for name, content in files.items()})


def test_what_belongs_to_no_exercise_is_named(files):
    more = {
        "LICENSE": b"",
        f"{CLAM}.pose.yaml": b"",
        "protocols/knee.yaml": b"",
        "strength/alone.svg": b"",
        "a.yaml": b"",
    }
    assert delivery.read(files | more, drawn).unread == tuple(sorted(more))


def test_all_problems_of_all_files_come_together(files):
    broken = files[f"{CLAM}.yaml"].replace(b"sets: 2", b"sets: 99")
    read = {
        "core/clam.yaml": files[f"{CLAM}.yaml"],
        "core/clam.svg": b"junk",
        f"{CLAM}.yaml": broken,
        "strength/b.yaml": b"a: \xff",
        "strength/b.svg": b"art",
    }
    assert said(read) == [
        "core/clam.svg: this is no art.",
        'core/clam.yaml, line 2, slug: The file is named "clam". Give the file and the slug one name.',
        'core/clam.yaml, line 3, category: The file lies in "core". Move it to "strength".',
        "strength/b.yaml, line 1: The file is not UTF-8 text. Save it as UTF-8.",
        f"{CLAM}.svg: The picture is missing. Put it beside the exercise, or take the exercise out.",
        f"{CLAM}.yaml, line 11, dosage.sets: The sets must be a whole number from 1 to 10, not 99.",
    ]


def test_one_slug_in_two_files_is_told(files):
    twice = files | {name.replace("strength", "core"): content for name, content in files.items()}
    assert f"{CLAM}.yaml, line 2, slug: core/clamshell.yaml has this slug too. Rename one of them." in said(twice)


def test_a_package_without_an_exercise_is_told():
    assert said({"LICENSE": b""}) == ["The package: There is no exercise file in it (category/name.yaml)."]
