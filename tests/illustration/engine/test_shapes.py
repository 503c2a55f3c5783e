import numpy as np
import pytest

from hep.illustration.engine import shapes


def test_the_hull_of_a_square_with_points_inside_is_its_corners():
    points = np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0.5, 0.5], [0.2, 0.7]])
    assert sorted(shapes.hull(points)) == [0, 1, 2, 3]


def test_the_hull_runs_counter_clockwise():
    points = np.random.default_rng(4).normal(size=(40, 2))
    ring = points[shapes.hull(points)]
    ahead = np.roll(ring, -1, 0)
    assert (ring[:, 0] * ahead[:, 1] - ring[:, 1] * ahead[:, 0]).sum() > 0


def test_normals_of_a_ball_point_outwards():
    (part,) = shapes.ball((1, 2, 3), 0.5, "ball")
    out = (part.vertices - [1, 2, 3]) / 0.5
    normals = shapes.mesh_normals(part.vertices, part.triangles)
    assert np.abs((normals[60:-60] * out[60:-60]).sum(1)).min() > 0.98


def test_a_tube_is_as_thick_and_as_long_as_it_says():
    side = shapes.rod(np.zeros(3), np.array([0, 0, 2.0]), 0.1, "wood")[0]
    np.testing.assert_allclose(np.hypot(side.vertices[:, 0], side.vertices[:, 1]), 0.1, atol=1e-9)
    assert np.ptp(side.vertices[:, 2]) == pytest.approx(2)


def test_a_box_has_six_faces_each_with_its_name():
    names = [part.name for part in shapes.box((0, 1), (0, 2), (0, 3), "wood")]
    assert sorted(names) == ["back", "bottom", "front", "left", "right", "top"]
