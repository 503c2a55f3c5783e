"""Points on a solved figure that things are held at: the closed hand, the sole, the skin of a part."""

from collections.abc import Sequence

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.joints import is_joint, outward, split_side
from hep.illustration.engine.shapes import mesh_normals
from hep.illustration.engine.turning import cross, unit

_KNUCKLES = (2, 3, 4, 5)
_INTO_PALM, _AHEAD = 0.030, 0.004
Anchor = str | Sequence[float]


def grip(figure: Figure, hand: str) -> tuple[Array, Array]:
    """The middle of the closed hand ("hand_l") and the axis through it, from the index to the little finger."""
    end = hand[-1].upper()

    def bone(name: str) -> Array:
        return figure.joint(f"{name}.{end}")

    knuckles = np.mean([bone(f"finger{i}-1") for i in _KNUCKLES], 0)
    ahead = unit(knuckles - bone("wrist"))
    axis = unit(bone("finger5-1") - bone("finger2-1"))
    palm = cross(ahead, axis) * outward(hand[-1])
    curled = np.mean([bone(f"finger{i}-2") for i in _KNUCKLES], 0) - knuckles
    if curled @ palm < 0:
        palm = -palm
    return knuckles + palm * _INTO_PALM + ahead * _AHEAD, axis


def anchor(figure: Figure, where: Anchor) -> Array:
    """(3,): "hand_r" (in the closed hand), "foot_l" (under the sole), any joint, a part, or [x, y, z]."""
    if not isinstance(where, str):
        return np.array(where, float)
    if where.startswith("hand_"):
        return grip(figure, where)[0]
    if where.startswith("foot_"):
        sole = figure.part(where)
        middle = sole.mean(0)
        middle[1] = sole[:, 1].min()
        return np.asarray(middle)
    if where in figure.body.bones or is_joint(where):
        return figure.joint(where)
    return np.asarray(figure.part(where).mean(0))


def is_anchor(where: object, bones: Sequence[str], regions: Sequence[str]) -> bool:
    """Whether `anchor` knows the place."""
    if isinstance(where, str):
        return where in bones or where in regions or is_joint(where)
    return isinstance(where, list | tuple) and len(where) == 3


def skin_point(figure: Figure, part: str, towards: Array) -> tuple[Array, Array]:
    """(point, normal) of the skin of a part that looks most in a direction (3,)."""
    rows = np.nonzero(figure.body.regions[part])[0]
    normals = mesh_normals(figure.vertices, figure.body.layers["body"])[rows]
    facing = normals @ unit(towards)
    near = rows[facing > np.percentile(facing, 90)]
    points = figure.vertices[near]
    best = near[np.linalg.norm(points - points.mean(0), axis=1).argmin()]
    return figure.vertices[best], unit(normals[facing > np.percentile(facing, 90)].mean(0))


def side_letter(name: str) -> str:
    """The bones' letter for a side: hand_r has R."""
    return str(split_side(name)[1] or "r").upper()
