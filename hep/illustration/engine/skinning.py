"""From turned bones to the posed skin: 60 % dual quaternion (keeps limbs round), 40 % linear (keeps joints full)."""

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.body import Body
from hep.illustration.engine.compiling import compiled
from hep.illustration.engine.turning import product, quaternions

ROUND = 0.6


def pose_skin(body: Body, rotations: Array, heads: Array) -> Array:
    """(n, 3): all vertices for bone rotations (b, 3, 3) and where the bones begin (b, 3)."""
    return _pose(body, body.vertices, body.pulls, rotations, heads)


def pose_part(body: Body, part: str, rotations: Array, heads: Array) -> Array:
    """(k, 3): the vertices of one named part only, quick enough to try many poses."""
    rest, pulls = body.region_pulls[part]
    return _pose(body, rest, pulls, rotations, heads)


def _pose(body: Body, rest: Array, pulls: tuple[Ints, Array], rotations: Array, heads: Array) -> Array:
    shifts = heads - np.einsum("bij,bj->bi", rotations, body.heads)
    turns = _same_sign(body, quaternions(rotations))
    moved = np.concatenate([np.zeros((len(shifts), 1)), shifts], 1)
    out = np.empty_like(rest)
    _blend(rest, *pulls, np.ascontiguousarray(rotations), shifts, turns, 0.5 * product(moved, turns), out)
    return out


def _same_sign(body: Body, turns: Array) -> Array:
    """A bone's quaternion on the side of its parent's, so that their mean makes sense."""
    for i, parent in enumerate(body.parents):
        if parent >= 0 and turns[i] @ turns[parent] < 0:
            turns[i] = -turns[i]
    return turns


@compiled
def _blend(  # noqa: PLR0917 - machine code takes plain arrays
    rest: Array,
    bones: Ints,
    weights: Array,
    rotations: Array,
    shifts: Array,
    turns: Array,
    duals: Array,
    out: Array,
) -> None:
    """Every vertex by the bones that pull it: the mean of their moves, and the move of their mean turn."""
    linear, real, dual = np.zeros(3), np.zeros(4), np.zeros(4)
    for v in range(len(rest)):
        x, y, z = rest[v]
        linear[:], real[:], dual[:] = 0.0, 0.0, 0.0
        for k in range(bones.shape[1]):
            weight, b = weights[v, k], bones[v, k]
            if weight == 0.0:
                break
            for i in range(3):
                turned = rotations[b, i, 0] * x + rotations[b, i, 1] * y + rotations[b, i, 2] * z
                linear[i] += weight * (turned + shifts[b, i])
            for i in range(4):
                real[i] += weight * turns[b, i]
                dual[i] += weight * duals[b, i]
        length = np.sqrt((real * real).sum())
        w, a, b_, c = real / length
        dw, da, db, dc = dual / length
        # turn: rest + 2 v x (v x rest + w rest); shift: 2 (w d - dw v + v x d)
        tx, ty, tz = b_ * z - c * y + w * x, c * x - a * z + w * y, a * y - b_ * x + w * z
        round_x = x + 2 * (b_ * tz - c * ty) + 2 * (w * da - dw * a + b_ * dc - c * db)
        round_y = y + 2 * (c * tx - a * tz) + 2 * (w * db - dw * b_ + c * da - a * dc)
        round_z = z + 2 * (a * ty - b_ * tx) + 2 * (w * dc - dw * c + a * db - b_ * da)
        out[v, 0] = linear[0] * (1 - ROUND) + round_x * ROUND
        out[v, 1] = linear[1] * (1 - ROUND) + round_y * ROUND
        out[v, 2] = linear[2] * (1 - ROUND) + round_z * ROUND
