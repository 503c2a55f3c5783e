import numpy as np
import pytest

from hep.illustration.engine.curves import fit_line, fit_ring, points_on, polygon

TIMES = np.linspace(0, 1, 20)


def circle(radius, count=400):
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return 50 + radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)


def test_a_straight_line_is_one_curve():
    line = np.linspace([0.0, 0.0], [30.0, 10.0], 40)
    curves = fit_line(line, 0.5)
    assert len(curves) == 1
    assert curves[0, 0] == pytest.approx(line[0])
    assert curves[0, 3] == pytest.approx(line[-1])


def test_a_circle_needs_few_curves_and_none_strays():
    curves = fit_ring(circle(40), 0.3)
    assert len(curves) <= 8
    away = np.linalg.norm(points_on(curves, TIMES) - 50, axis=1) - 40
    assert np.abs(away).max() < 0.4


def test_curves_follow_one_another_and_a_ring_closes():
    curves = fit_ring(circle(20), 0.2)
    assert curves[:-1, 3] == pytest.approx(curves[1:, 0])
    assert curves[-1, 3] == pytest.approx(curves[0, 0])


def test_a_ring_keeps_its_sharp_corner():
    tip, round_part = [90.0, 50.0], circle(20, 200)[10:190]
    there, back = np.linspace(tip, round_part[0], 40), np.linspace(round_part[-1], tip, 40)
    drop = np.concatenate([there, round_part[1:-1], back[:-1]])
    curves = fit_ring(drop, 0.3)
    assert np.linalg.norm(points_on(curves, TIMES) - [90.0, 50.0], axis=1).min() < 0.5


def test_a_speck_of_a_ring_gives_nothing():
    assert len(fit_ring(circle(1, 6), 0.3)) == 0


def test_a_polygon_runs_straight_from_corner_to_corner():
    curves = polygon(np.array([[0.0, 0.0], [6.0, 0.0], [6.0, 3.0]]))
    assert curves[0].tolist() == [[0, 0], [2, 0], [4, 0], [6, 0]]
    assert curves[1, 3].tolist() == [6, 3]
