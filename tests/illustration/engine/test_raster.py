import numpy as np
import pytest

from hep.illustration.engine.raster import rasterised, read_back, vertex_normals

SQUARE = np.array([[0.0, 0.0, 1.0], [10.0, 0.0, 1.0], [10.0, 10.0, 1.0], [0.0, 10.0, 1.0]])
TWO = np.array([[0, 1, 2], [0, 2, 3]])
WHOLE = np.full(4, -1.0)


def test_a_square_covers_its_pixels_and_no_others():
    hit = rasterised(SQUARE, TWO, WHOLE, (12, 14)).is_hit
    assert hit[:10, :10].all()
    assert hit.sum() == 100


def test_the_nearer_of_two_surfaces_is_seen():
    near = SQUARE + np.array([5, 0, 1])
    points, triangles = np.concatenate([SQUARE, near]), np.concatenate([TWO, TWO + 4])
    fragments = rasterised(points, triangles, np.full(8, -1.0), (10, 20))
    assert fragments.depth[:, 5:15] == pytest.approx(2)
    assert fragments.depth[:, :5] == pytest.approx(1)
    assert set(np.unique(fragments.triangle[:, 5:15])) == {2, 3}


def test_values_of_the_corners_are_read_back_in_between():
    fragments = rasterised(SQUARE, TWO, WHOLE, (10, 10))
    column = read_back(fragments, TWO, SQUARE[:, :1])[..., 0]
    assert column == pytest.approx(np.broadcast_to(np.arange(10) + 0.5, (10, 10)))


def test_cloth_ends_at_its_hem_between_the_corners():
    hem = SQUARE[:, 0] - 4.0
    hit = rasterised(SQUARE, TWO, hem, (10, 10)).is_hit
    assert hit[:, :4].all()
    assert not hit[:, 4:].any()


def test_what_lies_beyond_the_picture_is_left_out():
    assert rasterised(SQUARE - np.array([100, 0, 0]), TWO, WHOLE, (10, 10)).is_hit.sum() == 0
    assert rasterised(SQUARE + np.array([5, 5, 0]), TWO, WHOLE, (10, 10)).is_hit.sum() == 25


def test_normals_of_a_flat_square_stand_on_it():
    assert vertex_normals(SQUARE, TWO) == pytest.approx(np.tile([0.0, 0.0, 1.0], (4, 1)))
