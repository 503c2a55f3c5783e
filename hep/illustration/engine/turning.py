"""Turns: rotation matrices (3, 3), quaternions (w, x, y, z) and turn vectors. Angles in radians."""

import numpy as np

from hep.illustration.engine.arrays import Array

UNTURNED: Array = np.eye(3)
MIRROR: Array = np.diag([-1.0, 1.0, 1.0])  # left to right


def about_x(angle: float) -> Array:
    """Turn about +x: y goes towards z."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def about_y(angle: float) -> Array:
    """Turn about +y: z goes towards x."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def about_z(angle: float) -> Array:
    """Turn about +z: x goes towards y."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def unit(vector: Array) -> Array:
    """The vector at length 1."""
    return np.asarray(vector / np.linalg.norm(vector))


def cross(a: Array, b: Array) -> Array:
    """The cross product of two vectors (3,), quicker than numpy's."""
    return np.array([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])


def across(vector: Array, axis: Array) -> Array:
    """The share of the vector that is perpendicular to the unit axis."""
    return np.asarray(vector - axis * (vector @ axis))


def _skew(v: Array) -> Array:
    return np.array([[0, -v[2], v[1]], [v[2], 0, -v[0]], [-v[1], v[0], 0]])


def about(axis: Array, angle: float) -> Array:
    """Turn about any axis."""
    skew = _skew(unit(axis))
    return np.asarray(UNTURNED + np.sin(angle) * skew + (1 - np.cos(angle)) * skew @ skew)


def shortest(start: Array, end: Array) -> Array:
    """The smallest turn that takes one direction to another."""
    a, b = unit(start), unit(end)
    cosine = a @ b
    if cosine < -0.9999:
        side = UNTURNED[0] if abs(a[0]) < 0.9 else UNTURNED[2]
        pole = unit(cross(a, side))
        return np.asarray(2 * np.outer(pole, pole) - UNTURNED)
    skew = _skew(cross(a, b))
    return np.asarray(UNTURNED + skew + skew @ skew / (1 + cosine))


def frame(y: Array, near_x: Array) -> Array:
    """The right-handed frame (columns x, y, z) whose y is exact and whose x is near the one given."""
    y = unit(y)
    z = unit(cross(near_x, y))
    return np.stack([cross(y, z), y, z], 1)


def spin_about_y(turn: Array) -> float:
    """The angle of that turn about y that a matrix comes nearest to."""
    return float(np.arctan2(turn[0, 2] - turn[2, 0], turn[0, 0] + turn[2, 2]))


def half_spun(parent: Array, child: Array) -> Array:
    """The child frame with half of its spin about its own y axis taken out."""
    turn = parent.T @ child
    swing = shortest(UNTURNED[1], turn[:, 1])
    spin = swing.T @ turn
    return np.asarray(parent @ swing @ about_y(np.arctan2(spin[0, 2], spin[0, 0]) * 0.5))


def orthogonal(matrix: Array) -> Array:
    """The turn nearest to a matrix that is nearly one."""
    left, _, right = np.linalg.svd(matrix)
    return np.asarray(left @ right)


def quaternions(turns: Array) -> Array:
    """(n, 4) of turns (n, 3, 3), each worked out from the largest of its four terms."""
    m = turns
    trace = m[:, 0, 0] + m[:, 1, 1] + m[:, 2, 2]
    choice = np.stack([trace, m[:, 0, 0], m[:, 1, 1], m[:, 2, 2]], 1).argmax(1)
    spins = np.stack([m[:, 2, 1] - m[:, 1, 2], m[:, 0, 2] - m[:, 2, 0], m[:, 1, 0] - m[:, 0, 1]], 1)
    out = np.concatenate([1 + trace[:, None], spins], 1)
    for i in range(3):
        rows = choice == i + 1
        j, k = (i + 1) % 3, (i + 2) % 3
        out[rows, 0] = spins[rows, i]
        out[rows, 1 + i] = 1 + 2 * m[rows, i, i] - trace[rows]
        out[rows, 1 + j] = m[rows, j, i] + m[rows, i, j]
        out[rows, 1 + k] = m[rows, k, i] + m[rows, i, k]
    return np.asarray(out / np.linalg.norm(out, axis=1, keepdims=True))


def product(a: Array, b: Array) -> Array:
    """(n, 4): the quaternions a after b."""
    w1, x1, y1, z1 = a.T
    w2, x2, y2, z2 = b.T
    return np.stack(
        [
            w1 * w2 - x1 * x2 - y1 * y2 - z1 * z2,
            w1 * x2 + x1 * w2 + y1 * z2 - z1 * y2,
            w1 * y2 - x1 * z2 + y1 * w2 + z1 * x2,
            w1 * z2 + x1 * y2 - y1 * x2 + z1 * w2,
        ],
        1,
    )


def matrices(q: Array) -> Array:
    """(n, 3, 3) of unit quaternions (n, 4)."""
    w, x, y, z = q.T
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    return np.moveaxis(np.array(rows), 2, 0)


def part_way(first: Array, second: Array, share: float) -> Array:
    """(n, 3, 3): each turn of `first` a share of the short way towards its turn of `second`."""
    q = quaternions(np.swapaxes(first, 1, 2) @ second)
    q = q * np.where(q[:, :1] < 0, -1.0, 1.0)
    sine = np.linalg.norm(q[:, 1:], axis=1)
    half = np.arctan2(sine, q[:, 0]) * share
    axis = q[:, 1:] / np.maximum(sine, 1e-12)[:, None]
    return np.asarray(first @ matrices(np.concatenate([np.cos(half)[:, None], axis * np.sin(half)[:, None]], 1)))
