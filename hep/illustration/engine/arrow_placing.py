"""An arrow moved as little as possible so that it lies clear of the figure, its hands, the props and other arrows."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array, Bools
from hep.illustration.engine.camera import Eye, Window, window_round
from hep.illustration.engine.morphology import distance
from hep.illustration.engine.raster import rasterised
from hep.illustration.engine.roles import NUMBER
from hep.illustration.engine.scene import Scene

GRAIN, MARGIN = 80.0, 0.7
"""Pixels per metre of the silhouette, and metres round it."""
SHORTEST, TIP, HALF_WIDTH = 0.23, 0.05, 0.022
APART = 0.10
FARTHEST = 0.62
ON_FIGURE, TOO_NEAR = 4.0, 9.0
"""What a metre over the figure, or a metre too near to it, costs against a metre of shift."""


class Silhouette(NamedTuple):
    """Metres from every pixel to the figure (`clear`), and inside it to its rim (`inside`)."""

    clear: Array
    inside: Array
    window: Window


def silhouette_of(scene: Scene, eye: Eye) -> Silhouette:
    """The figure and its props, but not mats, over which an arrow may lie."""
    triangles = scene.triangles[scene.role != NUMBER["mat"]]
    seen = eye.seen(scene.vertices)
    window = window_round([seen[np.unique(triangles)]], MARGIN, GRAIN)
    mask = rasterised(window.pixels(seen), triangles, scene.cut, window.shape).is_hit
    return Silhouette(clear=distance(~mask) / GRAIN, inside=distance(mask) / GRAIN, window=window)


def placed(
    path: Array, silhouette: Silhouette, others: Sequence[Array], near: float, *, is_double: bool = False
) -> Array:
    """The path (n, 2) at the place that costs least, at least `SHORTEST` long."""
    line = long_enough(path)
    way = line[-1] - line[0]
    tip = way / max(float(np.linalg.norm(way)), 1e-6) * TIP
    probe = np.concatenate([line[:1] - tip * is_double, line, line[-1:] + tip])
    best, shift = np.inf, np.zeros(2)
    for candidate in _shifts():
        cost = float(np.linalg.norm(candidate)) + _cost(probe + candidate, silhouette, others, near)
        if cost < best - 1e-9:
            best, shift = cost, candidate
    return np.asarray(line + shift)


def long_enough(path: Array) -> Array:
    """Fifteen points along the path, stretched about its middle when it is too short to be seen."""
    at = np.linspace(0, 1, 15)
    line = np.stack([np.interp(at, np.linspace(0, 1, len(path)), path[:, k]) for k in (0, 1)], axis=1)
    length = float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
    middle = line.mean(axis=0)
    return np.asarray(middle + (line - middle) * max(1.0, SHORTEST / max(length, 1e-6)))


def _shifts() -> Array:
    """Rings of shifts, from none outwards: (k, 2)."""
    turns = np.radians(np.arange(0, 360, 15))
    rings = [np.stack([np.cos(turns), np.sin(turns)], axis=1) * far for far in np.arange(0.02, FARTHEST, 0.02)]
    return np.concatenate([np.zeros((1, 2)), *rings])


def _cost(probe: Array, silhouette: Silhouette, others: Sequence[Array], near: float) -> float:
    clear, inside, window = silhouette
    columns, rows = window.pixels(probe).astype(int).T
    is_inside = _within(rows, columns, clear.shape)
    rows, columns = rows.clip(0, clear.shape[0] - 1), columns.clip(0, clear.shape[1] - 1)
    need = near + HALF_WIDTH
    missing = np.clip(need - np.where(is_inside, clear[rows, columns], need), 0, None).max()
    cost = ON_FIGURE * float(np.where(is_inside, inside[rows, columns], 0).max()) + TOO_NEAR * float(missing)
    for other in others:
        gap = float(np.linalg.norm(other[None] - probe[:, None], axis=2).min())
        cost += TOO_NEAR * max(APART - gap, 0.0)
    return cost


def _within(rows: Array, columns: Array, shape: tuple[int, ...]) -> Bools:
    return np.asarray((rows >= 0) & (columns >= 0) & (rows < shape[0]) & (columns < shape[1]))
