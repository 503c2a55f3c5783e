import numpy as np
import pytest

from hep.illustration.engine.smoothing import even_ring, read_at, smooth_line, smooth_ring


def staircase(count=60):
    points = [[0, 0]]
    for step in range(count):
        x, y = points[-1]
        points.append([x + 1, y] if step % 2 else [x, y + 1])
    return np.array(points, dtype=float)


def test_a_staircase_becomes_a_straight_slope_with_its_ends_where_they_were():
    stairs = staircase()
    smooth = smooth_line(stairs, 3.0)
    assert smooth[0] == pytest.approx(stairs[0])
    assert smooth[-1] == pytest.approx(stairs[-1])
    inner = smooth[12:-12]
    assert np.abs((inner[:, 1] - inner[:, 0]) - (inner[:, 1] - inner[:, 0]).mean()).max() < 0.05


def test_a_ring_keeps_its_centre():
    square = np.array([[0, 0], [4, 0], [4, 4], [0, 4]], dtype=float)
    ring = even_ring(np.repeat(square, 1, axis=0))
    assert smooth_ring(ring, 1.5).mean(axis=0) == pytest.approx(ring.mean(axis=0))


def test_points_of_an_even_ring_are_a_pixel_apart():
    ring = even_ring(staircase()[:, ::-1])
    gaps = np.linalg.norm(np.diff(ring, axis=0), axis=1)
    assert gaps.max() < 1.05


def test_a_line_too_short_to_smooth_is_left_alone():
    line = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    assert smooth_line(line, 3.0) is line


def test_a_map_is_read_under_points_and_at_its_rim_beyond():
    detail = np.array([[0.0, 1.0], [2.0, 3.0]])
    assert read_at(detail, np.array([[1.5, 0.5], [9.0, 9.0], [-1.0, 1.0]])).ravel().tolist() == [1, 3, 2]
