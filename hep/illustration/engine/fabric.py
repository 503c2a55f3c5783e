"""Cloth that smooths itself: every point drawn towards its neighbours on the mesh."""

from dataclasses import dataclass

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.compiling import compiled

UNSHRINKING = 1.04
"""How much of each step a second, outward step takes back, so that a limb keeps its girth."""


@dataclass(frozen=True, eq=False)
class Fabric:
    """Who is next to whom: the neighbours of vertex v are `members[first[v]:first[v + 1]]`."""

    first: Ints
    members: Ints

    def smoothed(self, points: Array, which: Ints, times: int, *, keeps_girth: bool = True) -> Array:
        """Points (n, 3) with those of the indices `which` smoothed; the others hold still."""
        out = points.copy()
        for _ in range(times):
            _step(out, self.first, self.members, which, 0.5)
            if keeps_girth:
                _step(out, self.first, self.members, which, -0.5 * UNSHRINKING)
        return out

    def smoothed_field(self, field: Array) -> Array:
        """One number per vertex (n,), smoothed a little, so that a hem does not follow the mesh."""
        out = field[:, None].copy()
        everywhere = np.arange(len(field))
        for _ in range(4):
            _step(out, self.first, self.members, everywhere, 0.5)
        return np.asarray(out[:, 0])


def woven(triangles: Ints, count: int) -> Fabric:
    """The fabric of triangles (m, 3) over `count` vertices."""
    pairs = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    pairs = np.unique(np.concatenate([pairs, pairs[:, ::-1]]), axis=0)
    first = np.searchsorted(pairs[:, 0], np.arange(count + 1))
    return Fabric(first=first, members=np.ascontiguousarray(pairs[:, 1]))


@compiled
def _step(points: Array, first: Ints, members: Ints, which: Ints, share: float) -> None:
    moved = np.zeros((len(which), points.shape[1]))
    for row in range(len(which)):
        vertex = which[row]
        begin, end = first[vertex], first[vertex + 1]
        if begin == end:
            continue
        for k in range(points.shape[1]):
            total = 0.0
            for at in range(begin, end):
                total += points[members[at], k]
            moved[row, k] = share * (total / (end - begin) - points[vertex, k])
    for row in range(len(which)):
        points[which[row]] += moved[row]
