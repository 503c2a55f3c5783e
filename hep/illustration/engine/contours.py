"""The outlines of a mask: closed rings along the edges of its pixels."""

from itertools import pairwise

import numpy as np

from hep.illustration.engine.arrays import Array, Bools, Ints
from hep.illustration.engine.compiling import compiled

_DOWN = np.array([0, 1, 0, -1])
_RIGHT = np.array([1, 0, -1, 0])


def rings_of(mask: Bools) -> list[Array]:
    """Rings of points (n, 2), column and row, first not repeated; one point on every pixel edge walked.

    Outer rings run clockwise on the picture and have a positive area, holes a negative one. Pixels that touch
    at a corner only belong together.
    """
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    if not len(rows):
        return []
    part = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    corners, begins = _rings(np.pad(part, 1))
    corners = corners + np.array([columns[0] - 1.0, rows[0] - 1.0])
    rings = [corners[begin:end] for begin, end in pairwise(begins)]
    return [(ring + np.roll(ring, -1, axis=0)) / 2 for ring in rings]


def area_of(ring: Array) -> float:
    """Signed area of a ring in square pixels."""
    x, y = ring.T
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


@compiled
def _rings(mask: Bools) -> tuple[Array, Ints]:
    """Corners of all rings one after another, and where each begins. The mask has an empty rim."""
    height, width = mask.shape
    # Walking with the mask at the right hand: 0 right (mask below), 1 down, 2 left, 3 up.
    left = np.zeros((height + 1, width + 1, 4), dtype=np.bool_)
    for row in range(1, height):
        for column in range(1, width):
            here, above, before = mask[row, column], mask[row - 1, column], mask[row, column - 1]
            left[row, column, 0] = here and not above
            left[row, column, 1] = before and not here
            left[row, column + 1, 2] = above and not here
            left[row + 1, column, 3] = here and not before
    room = left.sum() + 1
    corners, begins = np.zeros((room, 2)), np.zeros(room + 1, dtype=np.int64)
    size, count = 0, 0
    for row in range(height + 1):
        for column in range(width + 1):
            for start in range(4):
                if left[row, column, start]:
                    begins[count] = size
                    count += 1
                    size = _ring(left, row, column, start, corners, size)
    begins[count] = size
    return corners[:size].copy(), begins[: count + 1].copy()


@compiled
def _ring(left: Bools, row: int, column: int, direction: int, corners: Array, size: int) -> int:
    while direction >= 0:
        left[row, column, direction] = False
        corners[size, 0], corners[size, 1] = column, row
        size += 1
        row, column = row + _DOWN[direction], column + _RIGHT[direction]
        ahead = -1
        for turn in (3, 0, 1):  # left, straight, right: corner to corner is one piece
            candidate = (direction + turn) % 4
            if left[row, column, candidate]:
                ahead = candidate
                break
        direction = ahead
    return size
