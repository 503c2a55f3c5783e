"""How deep points are inside the body: behind the nearest skin, along its normal. Metres."""

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.compiling import compiled
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.shapes import mesh_normals
from hep.illustration.engine.skinning import pose_part

NEAR = 0.09  # skin further away than this does not count: the point is outside, or elsewhere


def skin_of(figure: Figure, part: str) -> tuple[Array, Array]:
    """(points, normals) of a part of the posed skin."""
    rows = figure.body.regions[part]
    return figure.vertices[rows], mesh_normals(figure.vertices, figure.body.layers["body"])[rows]


def posed_skin(body: Body, part: str, rotations: Array, heads: Array) -> tuple[Array, Array]:
    """(points, normals) of a part in a pose that is not yet a figure."""
    inner = body.region_triangles(part)
    points = pose_part(body, part, rotations, heads)
    return points, mesh_normals(points, inner)


def depths(points: Array, skin: Array, normals: Array) -> Array:
    """(n,) how deep each of the points (n, 3) is behind the skin (m, 3); 0 for those outside."""
    out = np.zeros(len(points))
    _measure(np.ascontiguousarray(points), np.ascontiguousarray(skin), np.ascontiguousarray(normals), out)
    return out


@compiled
def _measure(points: Array, skin: Array, normals: Array, out: Array) -> None:
    for i in range(len(points)):
        best, nearest = NEAR * NEAR, -1
        for k in range(len(skin)):
            x = skin[k, 0] - points[i, 0]
            y = skin[k, 1] - points[i, 1]
            z = skin[k, 2] - points[i, 2]
            far = x * x + y * y + z * z
            if far < best:
                best, nearest = far, k
        if nearest >= 0:
            behind = 0.0
            for axis in range(3):
                behind += (skin[nearest, axis] - points[i, axis]) * normals[nearest, axis]
            if behind > 0.7 * np.sqrt(best):
                out[i] = behind
