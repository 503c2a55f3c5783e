"""Working muscles as fields on the rest body: an ellipse in the way along a segment and the angle round it."""

from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array, Bools
from hep.illustration.engine.body import Body


class Patch(NamedTuple):
    """Centre and half-length along the segment (parts of it); centre and half-width round it in degrees.

    Round it 0 is the front, 90 the outer side, 180 the back.
    """

    segment: str
    along: float
    half_length: float
    around: float
    half_width: float


SEGMENTS = {
    "thigh": ("upperleg01", "lowerleg01"),
    "shank": ("lowerleg01", "foot"),
    "upper arm": ("upperarm01", "lowerarm01"),
    "forearm": ("lowerarm01", "wrist"),
}

MUSCLES = {
    "quads": Patch("thigh", 0.52, 0.46, 15, 80),
    "vmo": Patch("thigh", 0.82, 0.18, -25, 45),
    "hamstrings": Patch("thigh", 0.58, 0.42, 180, 86),
    "glutes": Patch("thigh", 0.02, 0.30, 160, 82),
    "glute_med": Patch("thigh", -0.09, 0.30, 84, 80),
    "piriformis": Patch("thigh", -0.04, 0.16, 160, 60),
    "hip_flexors": Patch("thigh", 0.06, 0.32, 8, 62),
    "adductors": Patch("thigh", 0.35, 0.33, -85, 50),
    "calf": Patch("shank", 0.30, 0.32, 180, 85),
    "tibialis": Patch("shank", 0.40, 0.35, 20, 50),
    "abs": Patch("trunk", 0.38, 0.34, 0, 42),
    "obliques": Patch("trunk", 0.35, 0.24, 70, 40),
    "low_back": Patch("trunk", 0.25, 0.25, 180, 62),
    "ql": Patch("trunk", 0.22, 0.20, 120, 40),
    "upper_back": Patch("trunk", 0.72, 0.20, 180, 60),
    "pecs": Patch("trunk", 0.72, 0.14, 35, 38),
    "serratus": Patch("trunk", 0.58, 0.16, 80, 35),
    "deltoid": Patch("upper arm", 0.15, 0.35, 90, 110),
    "biceps": Patch("upper arm", 0.60, 0.33, 0, 60),
    "triceps": Patch("upper arm", 0.60, 0.35, 180, 75),
    "forearm_extensors": Patch("forearm", 0.30, 0.34, 120, 70),
    "forearm_flexors": Patch("forearm", 0.30, 0.34, -60, 70),
}
OUTSIDE = -9.0


def muscle_field(body: Body, name: str, points: Array) -> Array:
    """(k,): above zero inside the muscle, for points (k, 3) of the rest body. `_l` or `_r` names one side."""
    plain, side = (name[:-2], name[-1].upper()) if name.endswith(("_l", "_r")) else (name, None)
    patch = MUSCLES[plain]
    fields = [_one_side(body, patch, each, points) for each in ([side] if side else ["L", "R"])]
    return np.asarray(np.maximum.reduce(fields))


def _one_side(body: Body, patch: Patch, side: str, points: Array) -> Array:
    outward = 1.0 if side == "L" else -1.0
    begin, end = _ends(body, patch.segment, side)
    length = np.linalg.norm(end - begin)
    axis = (end - begin) / length
    along = (points - begin) @ axis / length
    off_axis = points - begin - np.outer(along * length, axis)
    around = (_angle(off_axis, axis, outward) - patch.around + 180) % 360 - 180
    field = 1 - ((along - patch.along) / patch.half_length) ** 2 - (around / patch.half_width) ** 2
    near = np.linalg.norm(off_axis, axis=1) < (0.30 if patch.segment == "trunk" else 0.16)
    return np.where(near & _on_segment(patch.segment, points, outward), field, OUTSIDE)


def _ends(body: Body, segment: str, side: str) -> tuple[Array, Array]:
    if segment == "trunk":
        middle = np.array([0.0, 1.0, 1.0])
        return body.head("upperleg01.L") * middle, body.head("neck01") * middle
    begin, end = SEGMENTS[segment]
    return body.head(f"{begin}.{side}"), body.head(f"{end}.{side}")


def _angle(off_axis: Array, axis: Array, outward: float) -> Array:
    """Degrees round the segment: 0 front, 90 outer side, 180 back."""
    front = np.array([0.0, 0.0, 1.0]) - axis * axis[2]
    front = front / np.linalg.norm(front)
    outer = np.cross(front, axis)
    outer = outer if outer[0] * outward > 0 else -outer
    return np.asarray(np.degrees(np.arctan2(off_axis @ outer, off_axis @ front)))


def _on_segment(segment: str, points: Array, outward: float) -> Bools:
    """Its own side of the body; for the trunk, not the arms."""
    if segment == "trunk":
        half_width = np.interp(points[:, 1], [1.05, 1.3], [0.20, 0.16])
        return np.asarray(np.abs(points[:, 0]) < half_width)
    return np.asarray(points[:, 0] * outward > -0.01)
