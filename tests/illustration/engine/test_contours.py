import numpy as np
import pytest

from hep.illustration.engine.contours import area_of, rings_of


def test_a_rectangle_has_one_ring_of_its_area():
    mask = np.zeros((10, 12), dtype=bool)
    mask[2:6, 3:10] = True
    (ring,) = rings_of(mask)
    assert len(ring) == 2 * (4 + 7)
    assert ring.min(axis=0).tolist() == [3, 2]
    assert ring.max(axis=0).tolist() == [10, 6]
    # The ring runs through the middles of pixel edges: it cuts an eighth of a pixel off each corner.
    assert area_of(ring) == pytest.approx(28 - 4 / 8)


def test_a_hole_is_a_ring_of_negative_area():
    mask = np.ones((9, 9), dtype=bool)
    mask[3:6, 3:6] = False
    areas = sorted(area_of(ring) for ring in rings_of(mask))
    assert areas == pytest.approx([-(9 - 0.5), 81 - 0.5])


def test_pixels_that_touch_at_a_corner_are_one_ring():
    assert len(rings_of(np.array([[True, False], [False, True]]))) == 1


def test_separate_pieces_have_separate_rings_and_nothing_has_none():
    assert len(rings_of(np.array([[True, False, True]]))) == 2
    assert rings_of(np.zeros((3, 3), dtype=bool)) == []
