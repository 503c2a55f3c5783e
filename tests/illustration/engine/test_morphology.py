import numpy as np
import pytest

from hep.illustration.engine.morphology import SQUARE_3, blurred, closed, dilated, distance, ellipse, eroded, opened


def mask_of(*pictures):
    rows = [[letter == "#" for letter in row] for row in pictures]
    return np.array(rows)


DOT = mask_of(".....", ".....", "..#..", ".....", ".....")


def test_a_dot_grows_to_the_brush():
    assert (dilated(DOT, SQUARE_3) == mask_of(".....", ".###.", ".###.", ".###.", ".....")).all()
    assert (dilated(DOT, ellipse(5, 3)) == mask_of(".....", "..#..", "#####", "..#..", ".....")).all()


def test_the_brush_of_an_ellipse_is_round():
    assert ellipse(7, 7).tolist() == [0, 2, 3, 3, 3, 2, 0]


def test_growing_an_empty_mask_gives_an_empty_mask():
    assert not dilated(np.zeros((4, 4), dtype=bool), SQUARE_3).any()


def test_shrinking_undoes_growing_of_a_square():
    square = np.zeros((12, 12), dtype=bool)
    square[4:8, 3:9] = True
    assert (eroded(dilated(square, SQUARE_3), SQUARE_3) == square).all()


def test_opening_removes_the_thin_and_keeps_the_broad():
    both = np.zeros((20, 20), dtype=bool)
    both[2:10, 2:10] = True
    both[15, 2:18] = True
    kept = opened(both, SQUARE_3)
    assert kept[2:10, 2:10].all()
    assert not kept[15].any()


def test_closing_fills_a_narrow_gap():
    gap = np.ones((9, 9), dtype=bool)
    gap[:, 4] = False
    assert closed(gap, SQUARE_3).all()


def test_a_blur_keeps_the_sum_and_spreads_evenly():
    spot = np.zeros((41, 41))
    spot[20, 20] = 1.0
    soft = blurred(spot, 3.0)
    assert soft.sum() == pytest.approx(1.0, abs=1e-3)
    assert soft == pytest.approx(soft.T)
    assert soft[20, 20] == pytest.approx(1 / (2 * np.pi * 9), rel=0.02)


def test_a_blur_leaves_an_even_map_alone():
    assert blurred(np.full((9, 30), 2.5), 4.0) == pytest.approx(np.full((9, 30), 2.5))


def test_distance_counts_pixels_to_the_rim():
    disc = np.hypot(*np.mgrid[-15:16, -15:16]) < 12
    far = distance(disc)
    assert far[15, 15] == pytest.approx(12, rel=0.08)
    assert (far[~disc] == 0).all()
