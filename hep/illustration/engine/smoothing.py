"""Staircases of pixels to smooth lines: points under a Gaussian along the line. Points (n, 2) in pixels."""

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.compiling import compiled


def smooth_ring(points: Array, sigma: float) -> Array:
    """A closed line (first point not repeated), smoothed over about `sigma` points each way."""
    bell = _bell(sigma)
    reach = len(bell) // 2
    around = np.arange(-reach, len(points) + reach) % len(points)
    return _mean(points[around], bell)


def smooth_line(points: Array, sigma: float) -> Array:
    """An open line, smoothed; its ends stay where they are."""
    if len(points) < 4:
        return points
    reach = min(len(points) - 1, int(4 * sigma))
    before = 2 * points[0] - points[1 : reach + 1][::-1]
    after = 2 * points[-1] - points[-reach - 1 : -1][::-1]
    longer = np.concatenate([before, points, after])
    bell = _bell(sigma)
    mirrored = np.pad(longer, ((len(bell) // 2, len(bell) // 2), (0, 0)), mode="symmetric")
    return _mean(mirrored, bell)[reach : reach + len(points)]


def even_ring(points: Array) -> Array:
    """The closed line with points one pixel apart: slanted staircases have more corners to the pixel."""
    closed = np.concatenate([points, points[:1]])
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    places = np.linspace(0, along[-1], max(round(along[-1]), 4), endpoint=False)
    return np.stack([np.interp(places, along, closed[:, k]) for k in (0, 1)], axis=1)


def read_at(detail: Array, points: Array) -> Array:
    """(n, 1): the map's values under the points."""
    rows = np.clip(points[:, 1].astype(int), 0, detail.shape[0] - 1)
    columns = np.clip(points[:, 0].astype(int), 0, detail.shape[1] - 1)
    return np.asarray(detail[rows, columns][:, None])


def _bell(sigma: float) -> Array:
    radius = int(4 * sigma + 0.5)
    bell = np.exp(-0.5 * (np.arange(-radius, radius + 1) / max(sigma, 1e-6)) ** 2)
    return np.asarray(bell / bell.sum())


@compiled
def _mean(points: Array, bell: Array) -> Array:
    """The weighted mean of every point's neighbours along the line; the ends, which have too few, are left out."""
    out = np.zeros((len(points) - len(bell) + 1, 2))
    for at in range(len(out)):
        for step in range(len(bell)):
            out[at, 0] += points[at + step, 0] * bell[step]
            out[at, 1] += points[at + step, 1] * bell[step]
    return out
