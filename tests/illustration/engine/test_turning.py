import numpy as np
import pytest

from hep.illustration.engine import turning


def test_shortest_turn_takes_one_direction_to_the_other():
    start, end = np.array([1.0, 2, 3]), np.array([-2.0, 0.5, 1])
    np.testing.assert_allclose(turning.shortest(start, end) @ turning.unit(start), turning.unit(end), atol=1e-12)


def test_shortest_turn_of_opposite_directions_is_half_a_turn():
    turned = turning.shortest(np.array([0, 1.0, 0]), np.array([0, -1.0, 0])) @ [0, 1, 0]
    np.testing.assert_allclose(turned, [0, -1, 0], atol=1e-9)


def test_quaternions_and_matrices_are_the_same_turns():
    turns = np.array([turning.about(np.array([1.0, k, -2]), angle) for k, angle in enumerate((0.1, 2.0, 3.1, -3.1))])
    np.testing.assert_allclose(turning.matrices(turning.quaternions(turns)), turns, atol=1e-9)


def test_half_way_between_two_turns_is_half_the_angle():
    first, second = turning.about_x(0.2)[None], turning.about_x(1.2)[None]
    np.testing.assert_allclose(turning.part_way(first, second, 0.5)[0], turning.about_x(0.7), atol=1e-9)


def test_frame_keeps_y_exactly():
    made = turning.frame(np.array([0, 2.0, 1]), np.array([1.0, 0.3, 0]))
    np.testing.assert_allclose(made[:, 1], turning.unit(np.array([0, 2.0, 1])))
    assert np.linalg.det(made) == pytest.approx(1)
