"""Staircases of pixels to the few corners of a prop: lines drawn with a ruler."""

import numpy as np

from hep.illustration.engine.arrays import Array, Bools
from hep.illustration.engine.compiling import compiled

STRAY = 1.7
"""Pixels that a point may lie off its ruled line."""
SHORT, MANY = 14.0, 8
"""More corners than this, with sides this short, are a curve."""


def straightened(points: Array, *, is_ring: bool) -> Array | None:
    """The corners (k, 2), for a ring the first one again at the end; None when the outline is really curved."""
    corners = _ring_corners(points) if is_ring else points[_kept(np.ascontiguousarray(points), STRAY)]
    sides = np.linalg.norm(np.diff(corners, axis=0), axis=1)
    if len(sides) == 0 or (len(sides) > MANY and np.median(sides) < SHORT):
        return None
    return np.asarray(corners)


def _ring_corners(points: Array) -> Array:
    """Cut the ring at two points far from each other, which are corners, and rule both halves."""
    far = 0
    for _ in range(3):
        far = int(np.linalg.norm(points - points[far], axis=1).argmax())
    ring = np.roll(points, -far, axis=0)
    middle = int(np.linalg.norm(ring - ring[0], axis=1).argmax())
    ring = np.concatenate([ring, ring[:1]])
    kept = np.ones(len(ring), dtype=bool)
    kept[: middle + 1] = _kept(np.ascontiguousarray(ring[: middle + 1]), STRAY)
    kept[middle:] = _kept(np.ascontiguousarray(ring[middle:]), STRAY)
    return np.asarray(ring[kept])


@compiled
def _kept(points: Array, stray: float) -> Bools:
    """Ramer, Douglas and Peucker: keep the point farthest from its chord while it strays."""
    kept = np.zeros(len(points), dtype=np.bool_)
    kept[0] = kept[-1] = True
    stack = np.zeros((len(points) + 1, 2), dtype=np.int64)
    stack[0] = 0, len(points) - 1
    top = 1
    while top:
        top -= 1
        first, last = stack[top]
        far, away = _farthest(points, first, last)
        if away > stray:
            kept[far] = True
            stack[top] = first, far
            stack[top + 1] = far, last
            top += 2
    return kept


@compiled
def _farthest(points: Array, first: int, last: int) -> tuple[int, float]:
    chord = points[last] - points[first]
    length = np.sqrt(chord[0] ** 2 + chord[1] ** 2)
    far, away = first, -1.0
    for at in range(first + 1, last):
        way = points[at] - points[first]
        if length > 1e-9:
            off = abs(chord[0] * way[1] - chord[1] * way[0]) / length
        else:
            off = np.sqrt(way[0] ** 2 + way[1] ** 2)
        if off > away:
            far, away = at, off
    return far, away
