"""Hair: where it grows on the rest head, how far it stands off the scalp, and what is tied up of it.

A style is a hairline (height by depth along the side of the head), a slant of the fringe and a volume; long hair
adds a knot, a small mesh that goes with the head.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.body import Body
from hep.illustration.engine.compiling import compiled

Hairline = tuple[tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True, kw_only=True)
class Style:
    """`hairline`: metres behind (-) or before the middle of the head -> height of the hairline above it.

    `slant`: how much higher the fringe is at the left temple than at the right. `top`, `side`: metres off the scalp.
    `knots`: centre from the middle of the head and radii of each knot of tied hair.
    """

    hairline: Hairline
    slant: float
    top: float
    side: float
    knots: tuple[tuple[tuple[float, float, float], tuple[float, float, float]], ...] = ()


_NAPE = (-0.12, -0.085, -0.062, -0.046, -0.038)
_EAR_AND_TEMPLE = (-0.032, -0.006, 0.004, 0.012, 0.024, 0.040, 0.055, 0.10)
_DEPTHS = (*_NAPE, *_EAR_AND_TEMPLE)

STYLES: Mapping[str, Style] = {
    "short": Style(
        hairline=(
            _DEPTHS,
            (-0.070, -0.070, -0.066, -0.050, -0.030, -0.002, 0.006, 0.000, -0.014, 0.024, 0.046, 0.055, 0.062),
        ),
        slant=0.012,
        top=0.024,
        side=0.010,
    ),
    "bun": Style(
        hairline=(
            _DEPTHS,
            (-0.050, -0.050, -0.050, -0.040, -0.024, 0.000, 0.010, 0.012, 0.010, 0.026, 0.044, 0.052, 0.060),
        ),
        slant=0.006,
        top=0.015,
        side=0.011,
        knots=(((0.0, 0.052, -0.118), (0.037, 0.036, 0.034)),),
    ),
    "bob": Style(
        hairline=(
            _DEPTHS,
            (-0.098, -0.098, -0.098, -0.098, -0.096, -0.092, -0.078, -0.066, -0.050, 0.004, 0.034, 0.050, 0.060),
        ),
        slant=0.014,
        top=0.022,
        side=0.020,
    ),
}


@dataclass(frozen=True, eq=False, kw_only=True)
class Hair:
    """`cut` (n,) above zero where none grows, `away` (n,) metres off the scalp, `scalp` the vertices of the head.

    `knot` and `knot_triangles`: the tied hair, (k, 3) in the place of the rest head.
    """

    cut: Array
    away: Array
    scalp: Ints
    knot: Array
    knot_triangles: Ints


def hair_of(body: Body, style_name: str) -> Hair:
    """The hair of a style on the rest body."""
    style = STYLES[style_name]
    skin = np.unique(body.layers["body"])
    middle = np.array([0.0, body.vertices[skin, 1].max() - 0.105, body.head("head")[2] - 0.012])
    x, y, z = (body.vertices - middle).T
    head = _share(body, "head") + 0.6 * _share(body, "neck03")
    fringe = np.clip((z - 0.03) / 0.03, 0, 1) * np.clip(x / 0.05, -1, 1) * style.slant / 2
    cut = np.where(head > 0.5, np.interp(z, *style.hairline) + fringe - y, 1.0)
    knot, triangles = _knots(style, middle)
    return Hair(
        cut=cut,
        away=_volume(style, cut, y),
        scalp=skin[head[skin] > 0.3],
        knot=knot,
        knot_triangles=triangles,
    )


def _volume(style: Style, cut: Array, height: Array) -> Array:
    """Full on top, close at the sides, none at the hairline: no rim of a cap."""
    share = np.clip((height - 0.01) / 0.06, 0, 1)
    full = style.side + (style.top - style.side) * share
    return np.asarray(full * np.clip(-cut / 0.045 + 0.12, 0, 1))


def _share(body: Body, beginning: str) -> Array:
    rows = [at for at, bone in enumerate(body.bones) if bone.startswith(beginning)]
    return np.asarray(body.weights[:, rows].sum(axis=1))


def _knots(style: Style, middle: Array) -> tuple[Array, Ints]:
    points, triangles, count = [np.zeros((0, 3))], [np.zeros((0, 3), dtype=np.int64)], 0
    for centre, radii in style.knots:
        ball, faces = _ball(24, 16)
        points.append(middle + np.array(centre) + ball * np.array(radii))
        triangles.append(faces + count)
        count += len(ball)
    return np.concatenate(points), np.concatenate(triangles)


@compiled
def _ball(around: int, rings: int) -> tuple[Array, Ints]:
    """A unit ball as a mesh whose triangles look outwards."""
    points = np.zeros(((rings + 1) * around, 3))
    faces = np.zeros((rings * around * 2, 3), dtype=np.int64)
    for ring in range(rings + 1):
        polar = np.pi * ring / rings
        for step in range(around):
            turn = 2 * np.pi * step / around
            points[ring * around + step, 0] = np.sin(polar) * np.sin(turn)
            points[ring * around + step, 1] = np.cos(polar)
            points[ring * around + step, 2] = np.sin(polar) * np.cos(turn)
    for ring in range(rings):
        for step in range(around):
            a, b = ring * around + step, ring * around + (step + 1) % around
            faces[2 * (ring * around + step)] = a, a + around, b + around
            faces[2 * (ring * around + step) + 1] = a, b + around, b
    return points, faces
