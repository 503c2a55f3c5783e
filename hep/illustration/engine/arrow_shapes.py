"""An arrow drawn: a smooth shaft and one or two solid heads. Drawing units."""

from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.curves import fit_line
from hep.illustration.engine.smoothing import smooth_line

SHORTEST, HEAD = 46.0, 13.0
SHAFT_WIDTH, SHAFT_HALO, HEAD_HALO = 3.6, 7.0, 4.0


class Shape(NamedTuple):
    """`shaft`: curves (k, 4, 2). `heads`: corners (4, 2) of each head."""

    shaft: Array
    heads: tuple[Array, ...]


def shaped(path: Array, *, is_double: bool) -> Shape:
    """The arrow along a path (n, 2); a back-and-forth movement has a head at both ends."""
    line = _even(_stretched(path))
    tips = [_head(line)]
    shaft = np.concatenate([line[:-1], tips[0][1][None]])
    if is_double:
        tips.append(_head(line[::-1]))
        shaft = np.concatenate([tips[1][1][None], shaft[1:]])
    return Shape(shaft=fit_line(shaft, 0.6), heads=tuple(head for head, _ in tips))


def _stretched(path: Array) -> Array:
    length = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    middle = path.mean(axis=0)
    return np.asarray(middle + (path - middle) * max(1.0, SHORTEST / max(length, 1e-6)))


def _even(path: Array) -> Array:
    at = np.linspace(0, 1, 25)
    line = np.stack([np.interp(at, np.linspace(0, 1, len(path)), path[:, k]) for k in (0, 1)], axis=1)
    return smooth_line(line, 4)


def _head(line: Array) -> tuple[Array, Array]:
    """The head at the end of a line, and the point inside it where the shaft ends."""
    way = line[-1] - line[-3]
    way = way / np.linalg.norm(way)
    across = np.array([-way[1], way[0]]) * HEAD * 0.52
    tip = line[-1] + way * HEAD * 0.55
    base = tip - way * HEAD
    return np.array([tip, base + across, base + way * HEAD * 0.18, base - across]), base + way * HEAD * 0.15
