"""Which triangle is nearest at each pixel: a z-buffer without perspective.

It keeps the triangle and the place on it, so that whatever the corners know can be read back per pixel. A corner's
`cut` above zero is cloth cut away: hems are smooth whatever the size of the triangles.
"""

from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array, Bools, Ints
from hep.illustration.engine.compiling import compiled

FAR = -1e9


class Fragments(NamedTuple):
    """Per pixel: nearness in metres, triangle (-1 none), and the weights of its second and third corner."""

    depth: Array
    triangle: Ints
    second: Array
    third: Array

    @property
    def is_hit(self) -> Bools:
        """Where anything was painted."""
        return np.asarray(self.triangle >= 0)


def rasterised(points: Array, triangles: Ints, cut: Array, shape: tuple[int, int]) -> Fragments:
    """The nearest surface per pixel. `points` (n, 3): column, row, nearness."""
    fragments = Fragments(
        np.full(shape, FAR),
        np.full(shape, -1, dtype=np.int64),
        np.zeros(shape),
        np.zeros(shape),
    )
    _paint(np.ascontiguousarray(points), np.ascontiguousarray(triangles), np.ascontiguousarray(cut), fragments)
    return fragments


def read_back(fragments: Fragments, triangles: Ints, values: Array) -> Array:
    """Values of the corners (n, k) at every pixel: (height, width, k); zero where nothing was hit."""
    height, width = fragments.depth.shape
    out = np.zeros((height, width, values.shape[1]))
    _interpolate(fragments, np.ascontiguousarray(triangles), np.ascontiguousarray(values, dtype=np.float64), out)
    return out


def vertex_normals(vertices: Array, triangles: Ints) -> Array:
    """Unit normals (n, 3), each the mean of its triangles weighted by their area."""
    normals = np.zeros_like(vertices)
    _add_faces(np.ascontiguousarray(vertices), np.ascontiguousarray(triangles), normals)
    lengths = np.linalg.norm(normals, axis=1, keepdims=True)
    return np.asarray(normals / np.maximum(lengths, 1e-12))


@compiled
def _paint(points: Array, triangles: Ints, cut: Array, fragments: Fragments) -> None:
    for index in range(triangles.shape[0]):
        a, b, c = triangles[index]
        if cut[a] > 0 and cut[b] > 0 and cut[c] > 0:
            continue
        _paint_one(points[a], points[b], points[c], (cut[a], cut[b], cut[c]), index, fragments)


@compiled
def _paint_one(a: Array, b: Array, c: Array, cut: tuple[float, float, float], index: int, fragments: Fragments) -> None:
    depth, triangle, second, third = fragments
    height, width = depth.shape
    across_b, down_b, across_c, down_c = b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]
    area = across_b * down_c - across_c * down_b
    if abs(area) < 1e-9:
        return
    first_row, last_row = max(0, int(np.floor(min(a[1], b[1], c[1])))), int(np.ceil(max(a[1], b[1], c[1])))
    first_column, last_column = max(0, int(np.floor(min(a[0], b[0], c[0])))), int(np.ceil(max(a[0], b[0], c[0])))
    for row in range(first_row, min(height - 1, last_row) + 1):
        y = row + 0.5 - a[1]
        for column in range(first_column, min(width - 1, last_column) + 1):
            x = column + 0.5 - a[0]
            u, v = (x * down_c - across_c * y) / area, (across_b * y - x * down_b) / area
            w = 1.0 - u - v
            if min(u, v, w) < -1e-7 or w * cut[0] + u * cut[1] + v * cut[2] > 0:
                continue
            near = w * a[2] + u * b[2] + v * c[2]
            if near > depth[row, column]:
                depth[row, column], triangle[row, column] = near, index
                second[row, column], third[row, column] = u, v


@compiled
def _interpolate(fragments: Fragments, triangles: Ints, values: Array, out: Array) -> None:
    _, triangle, second, third = fragments
    for row in range(out.shape[0]):
        for column in range(out.shape[1]):
            index = triangle[row, column]
            if index < 0:
                continue
            u, v = second[row, column], third[row, column]
            a, b, c = triangles[index]
            for k in range(out.shape[2]):
                out[row, column, k] = values[a, k] * (1 - u - v) + values[b, k] * u + values[c, k] * v


@compiled
def _add_faces(vertices: Array, triangles: Ints, normals: Array) -> None:
    for a, b, c in triangles:
        face = np.cross(vertices[b] - vertices[a], vertices[c] - vertices[a])
        normals[a] += face
        normals[b] += face
        normals[c] += face
