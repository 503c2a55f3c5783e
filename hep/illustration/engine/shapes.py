"""The simple meshes that props are made of: boxes, tubes, balls, cushions, ribbons. Metres, y up.

A shape is a tuple of parts, one for each face that a line should set off.
"""

from collections.abc import Sequence

import numpy as np

from hep.illustration.engine.arrays import UP, Array, Ints
from hep.illustration.engine.parts import Part
from hep.illustration.engine.turning import UNTURNED, cross, unit

_FACES = {
    "top": [2, 3, 7, 6],
    "bottom": [0, 4, 5, 1],
    "left": [4, 6, 7, 5],
    "right": [0, 1, 3, 2],
    "front": [1, 5, 7, 3],
    "back": [0, 2, 6, 4],
}
Pair = tuple[float, float]


def halved(quads: Sequence[Sequence[int]] | Ints) -> Ints:
    """(2n, 3) triangles of the quads (n, 4)."""
    q = np.asarray(quads, np.int64)
    return np.concatenate([q[:, [0, 1, 2]], q[:, [0, 2, 3]]])


def box(x: Pair, y: Pair, z: Pair, role: str) -> tuple[Part, ...]:
    """A box along the axes, from and to in each."""
    corners = np.array([[a, b, c] for a in x for b in y for c in z], float)
    return tuple(Part(corners[face], halved([[0, 1, 2, 3]]), role, name) for name, face in _FACES.items())


def standing_box(at: Pair, width: float, depth: float, y: Pair, role: str) -> tuple[Part, ...]:
    """A box by the middle of its floor (x, z), its width along x and depth along z."""
    x, z = at
    return box((x - width / 2, x + width / 2), y, (z - depth / 2, z + depth / 2), role)


def tube(
    path: Array | Sequence[Sequence[float]], radius: float | Array, role: str, corners: int = 14
) -> tuple[Part, ...]:
    """A round tube along a path (n, 3), closed by two caps; the radius may differ along it (n,)."""
    line = np.asarray(path, float)
    rings = _rings(line, np.broadcast_to(np.asarray(radius, float), (len(line),)), corners)
    side = Part(rings.reshape(-1, 3), _woven(len(line), corners), role, "side")
    fan = np.array([[0, 1 + k, 1 + (k + 1) % corners] for k in range(corners)])
    ends = [(0, "first cap"), (len(line) - 1, "last cap")]
    caps = [Part(np.vstack([line[i], rings[i]]), fan, role, name) for i, name in ends]
    return (side, *caps)


def _rings(line: Array, radii: Array, corners: int) -> Array:
    """(n, corners, 3): a ring at every point of the line, not twisted against the one before."""
    ahead = np.gradient(line, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    up = UP if abs(ahead[0, 1]) < 0.9 else UNTURNED[0]
    turn = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    out = np.empty((len(line), corners, 3))
    for i, (point, along, radius) in enumerate(zip(line, ahead, radii, strict=True)):
        x = unit(cross(up, along))
        up = cross(along, x)
        out[i] = point + radius * (np.cos(turn)[:, None] * x + np.sin(turn)[:, None] * up)
    return out


def _woven(rows: int, columns: int) -> Ints:
    """Triangles between rings of `columns` points."""
    quads = [
        [i * columns + k, i * columns + (k + 1) % columns, (i + 1) * columns + (k + 1) % columns, (i + 1) * columns + k]
        for i in range(rows - 1)
        for k in range(columns)
    ]
    return halved(quads)


def rod(first: Array, last: Array, radius: float, role: str, corners: int = 14) -> tuple[Part, ...]:
    """A straight tube."""
    return tube(np.array([first, (first + last) / 2, last]), radius, role, corners)


def disc(at: Pair, y: float, radius: float, thick: float, role: str) -> tuple[Part, ...]:
    """A flat round plate lying at height y."""
    return tube([[at[0], h, at[1]] for h in (y, y + thick / 2, y + thick)], radius, role, 28)


def ball(centre: Array | Sequence[float], radius: float, role: str, rows: int = 28) -> tuple[Part, ...]:
    """A ball."""
    polar, around = np.linspace(0, np.pi, rows), np.linspace(0, 2 * np.pi, 2 * rows, endpoint=False)
    points = [[np.sin(t) * np.cos(p), np.cos(t), np.sin(t) * np.sin(p)] for t in polar for p in around]
    return (Part(np.array(points) * radius + np.asarray(centre, float), _woven(rows, 2 * rows), role, "side"),)


def cushion(width: float, height: float, depth: float, role: str) -> tuple[Part, ...]:
    """A pillow about the origin: along x, y and z, with soft corners."""
    polar, around = np.linspace(0, np.pi, 30), np.linspace(0, 2 * np.pi, 60, endpoint=False)
    points = [
        [
            width / 2 * _full(np.sin(t), 0.5) * _full(np.cos(p), 0.45),
            height / 2 * _full(np.cos(t), 0.8),
            depth / 2 * _full(np.sin(t), 0.5) * _full(np.sin(p), 0.45),
        ]
        for t in polar
        for p in around
    ]
    return (Part(np.array(points), _woven(30, 60), role, "side"),)


def _full(value: float, power: float) -> float:
    return float(np.sign(value) * np.abs(value) ** power)


def ribbon(path: Array, half_widths: Array, role: str) -> tuple[Part, ...]:
    """A flat band along a path (n, 3), to both sides of it by the half widths (n, 3)."""
    n = len(path)
    quads = [[i, i + 1, n + i + 1, n + i] for i in range(n - 1)]
    return (Part(np.vstack([path - half_widths, path + half_widths]), halved(quads), role, "side"),)


def sleeve(upper: Array, lower: Array, role: str) -> tuple[Part, ...]:
    """A closed band between two rings (n, 3)."""
    n = len(upper)
    quads = [[i, (i + 1) % n, n + (i + 1) % n, n + i] for i in range(n)]
    return (Part(np.vstack([upper, lower]), halved(quads), role, "side"),)


def mesh_normals(vertices: Array, triangles: Ints) -> Array:
    """(n, 3): the unit normal at every vertex, weighted by area; unused vertices have none."""
    a, b, c = (vertices[triangles[:, k]] for k in range(3))
    faces = np.cross(b - a, c - a)
    out = np.zeros_like(vertices)
    for k in range(3):
        for axis in range(3):
            out[:, axis] += np.bincount(triangles[:, k], faces[:, axis], len(vertices))
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12))


def hull(points: Array) -> list[int]:
    """The rows of the points (n, 2) on their convex hull, counter-clockwise."""
    order = np.lexsort((points[:, 1], points[:, 0])).tolist()
    lower, upper = _half_hull(points, order), _half_hull(points, order[::-1])
    return lower[:-1] + upper[:-1]


def _half_hull(points: Array, order: list[int]) -> list[int]:
    chain: list[int] = []
    for i in order:
        while len(chain) > 1 and _turns_right(points[chain[-2]], points[chain[-1]], points[i]):
            chain.pop()
        chain.append(i)
    return chain


def _turns_right(a: Array, b: Array, c: Array) -> bool:
    return bool((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0)
