import numpy as np

from hep.illustration.engine.contours import rings_of
from hep.illustration.engine.smoothing import even_ring
from hep.illustration.engine.straightening import straightened


def test_a_slanted_board_has_four_corners():
    rows, columns = np.mgrid[0:120, 0:200]
    along, across = columns * 0.9 + rows * 0.436, rows * 0.9 - columns * 0.436
    board = (along > 40) & (along < 160) & (across > 0) & (across < 30)
    (ring,) = rings_of(board)
    corners = straightened(even_ring(ring), is_ring=True)
    assert corners is not None
    assert len(corners) == 5
    assert (corners[0] == corners[-1]).all()


def test_a_wave_is_really_curved():
    across = np.arange(0, 300, 0.5)
    wave = np.stack([across, 4 * np.sin(across / 2.5)], axis=1)
    assert straightened(wave, is_ring=False) is None


def test_an_open_staircase_becomes_its_two_ends():
    stairs = np.array([[step // 2, (step + 1) // 2] for step in range(80)], dtype=float)
    corners = straightened(stairs, is_ring=False)
    assert corners is not None
    assert corners.tolist() == [stairs[0].tolist(), stairs[-1].tolist()]
