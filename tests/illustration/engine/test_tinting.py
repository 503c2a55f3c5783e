import numpy as np

from hep.domain.drawing import PathKind
from hep.illustration.engine.drawing import draw
from hep.illustration.engine.inspecting import faults_of
from hep.illustration.engine.tinting import HATCH, hatched, telling
from tests.illustration.engine.figures import solved


def mask(*boxes, shape=(200, 300)):
    out = np.zeros(shape, dtype=bool)
    for top, bottom, left, right in boxes:
        out[top:bottom, left:right] = True
    return out


def test_a_streak_along_the_rim_and_a_crumb_are_left_out():
    patch, streak, crumb = (10, 90, 10, 90), (100, 110, 0, 200), (120, 145, 0, 30)
    assert (telling(mask(patch, streak, crumb)) == mask(patch)).all()


def test_patches_of_like_size_both_stay():
    both = mask((10, 60, 10, 60), (10, 60, 100, 150))
    assert (telling(both) == both).all()
    assert not telling(mask()).any()


def test_hatching_stays_inside_and_is_even():
    square = mask((50, 150, 50, 150))
    lines = hatched(square)
    sums = []
    for line in lines:
        (begin, *_, end) = line.curves[0][0]
        assert line.role == "stretch"
        assert all(50 <= value <= 150 for value in (*begin, *end))
        assert begin.sum() == end.sum()
        sums.append(begin.sum())
    assert set(np.diff(sums)) == {HATCH}
    assert hatched(mask()) == []


def test_stretched_muscles_are_hatched_and_working_ones_are_not():
    drawing = draw(solved(muscles=(), stretched={"end": ("quads",)}))
    frame = drawing.frame("end")
    roles = {(path.kind, path.role) for path in frame.paths}
    assert {(PathKind.FILL, "stretch"), (PathKind.LINE, "stretch")} <= roles
    assert (PathKind.FILL, "accent") not in roles


def test_a_muscle_that_is_said_to_be_both_works():
    roles = {path.role for path in draw(solved(stretched={"end": ("quads",)})).frame("end").paths}
    assert "accent" in roles
    assert "stretch" not in roles


def test_stretched_muscles_that_cannot_be_seen_are_told():
    hidden = solved(muscles=(), stretched={"end": ("glutes",)})
    (fault,) = faults_of(draw(hidden), hidden.pose)
    assert fault.startswith("end: the stretched muscles (glutes) cannot be seen")
