"""Things that lie on the body: a backpack, an ice or heat pack, a rolled towel tucked in."""

import itertools
from collections.abc import Sequence

import numpy as np

from hep.illustration.engine.arrays import UP, Array
from hep.illustration.engine.bands import Surfaces
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.parts import Part, moved
from hep.illustration.engine.points import anchor, skin_point
from hep.illustration.engine.shapes import cushion, rod, tube
from hep.illustration.engine.turning import UNTURNED, across, frame, unit

TOWARDS = {
    "up": (0, 1, 0),
    "down": (0, -1, 0),
    "forward": (0, 0, 1),
    "back": (0, 0, -1),
    "left": (1, 0, 0),
    "right": (-1, 0, 0),
}
Way = str | Sequence[float]


def backpack(figure: Figure, _: Surfaces, w: float = 0.30, h: float = 0.40, d: float = 0.16) -> tuple[Part, ...]:
    """A backpack with its straps over both shoulders."""
    chest = figure.rotation("spine02")
    up, back = chest[:, 1], -chest[:, 2]
    skin = figure.part("back")
    rear = skin[(skin @ back).argmax()]
    middle = figure.joint("spine02")
    middle = middle + back * ((rear - middle) @ back + d / 2 - 0.01) - up * 0.02
    parts = moved(cushion(w, h, d, "canvas"), chest, middle)
    return parts + tuple(part for side in "LR" for part in _shoulder_strap(figure, side, up, back, middle, h))


def _shoulder_strap(figure: Figure, side: str, up: Array, back: Array, middle: Array, h: float) -> tuple[Part, ...]:
    """From the top of the pack over the shoulder and under the arm."""
    shoulder = figure.joint(f"upperarm01.{side}")
    neck = figure.joint("neck01")
    top = neck + (shoulder - neck) * 0.62
    out = across(shoulder - neck, up) * 0.1
    path = [
        middle + up * (h * 0.42) + out,
        top + up * 0.065 + back * 0.05,
        top + up * 0.070 - back * 0.02,
        top - back * 0.105 - up * 0.06,
        top - back * 0.115 - up * 0.16,
        top + out - back * 0.03 - up * 0.26,
        middle - up * (h * 0.38) + out,
    ]
    return tube(_smooth(np.array(path)), 0.014, "canvas", 8)


def _smooth(path: Array) -> Array:
    """A rounder path through about the same points (Chaikin, twice)."""
    for _ in range(2):
        cut = [q for a, b in itertools.pairwise(path) for q in (0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b)]
        path = np.vstack([path[:1], cut, path[-1:]])
    return path


def cold(
    figure: Figure,
    _: Surfaces,
    part: str = "knee_r",
    facing: Way = "up",
    w: float = 0.20,
    d: float = 0.15,
    h: float = 0.05,
) -> tuple[Part, ...]:
    """An ice pack on a part of the body, on the side that faces so."""
    return _pack(figure, part, facing, (w, h, d), "ice")


def heat(
    figure: Figure,
    _: Surfaces,
    part: str = "back",
    facing: Way = "back",
    w: float = 0.30,
    d: float = 0.22,
    h: float = 0.05,
) -> tuple[Part, ...]:
    """A heat pack on a part of the body, on the side that faces so."""
    return _pack(figure, part, facing, (w, h, d), "heat")


def _pack(figure: Figure, part: str, facing: Way, size: tuple[float, float, float], role: str) -> tuple[Part, ...]:
    towards = np.array(TOWARDS[facing] if isinstance(facing, str) else facing, float)
    point, normal = skin_point(figure, part, towards)
    near_x = UNTURNED[0] if abs(normal[0]) < 0.8 else UNTURNED[2]
    return moved(cushion(*size, role), frame(normal, near_x), point + normal * size[1] * 0.3)


def tuck(
    figure: Figure, _: Surfaces, between: Sequence[str], r: float = 0.035, length: float = 0.2
) -> tuple[Part, ...]:
    """A rolled towel between two places (elbow_r, spine02), standing upright between them."""
    first, last = (anchor(figure, where) for where in between)
    across_way = unit(last - first)
    up = unit(across(UP if abs(across_way[1]) < 0.9 else UNTURNED[2], across_way))
    middle = (first + last) / 2
    return rod(middle - up * length / 2, middle + up * length / 2, r, "towel", 20)
