"""Furniture: the props that stand in the room whatever the figure does. Small ones are in `gear`, all in `props`.

Every prop has its settings as keywords (metres, y up; `at` is x, z on the floor) and gives its parts, the surfaces
by name that a pose can lay the body on, and the solids that no limb may enter.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from hep.illustration.engine.arrays import UP
from hep.illustration.engine.contact import Plane, Solid, Surface, level
from hep.illustration.engine.parts import Part
from hep.illustration.engine.shapes import box, rod, standing_box

Pair = tuple[float, float]


@dataclass(frozen=True, eq=False, kw_only=True)
class Furnished:
    """What a prop brings into the room."""

    parts: tuple[Part, ...] = ()
    surfaces: Mapping[str, Surface] = field(default_factory=dict)
    solids: tuple[Solid, ...] = ()

    def __add__(self, other: "Furnished") -> "Furnished":
        """Both; a surface of the same name is the later one's."""
        return Furnished(
            parts=self.parts + other.parts,
            surfaces={**self.surfaces, **other.surfaces},
            solids=self.solids + other.solids,
        )


def mat(at: Pair = (0, 0), length: float = 1.85, width: float = 0.62, h: float = 0.012, along: str = "z") -> Furnished:
    """An exercise mat."""
    size = (width, length) if along == "z" else (length, width)
    return Furnished(parts=standing_box(at, *size, (0, h), "mat"), surfaces={"mat": level(h)})


def bed(
    at: Pair = (0, 0),
    length: float = 1.95,
    width: float = 0.95,
    h: float = 0.50,
    thick: float = 0.17,
    along: str = "z",
) -> Furnished:
    """A bed, or a treatment table (thick: 0.06)."""
    w, d = (width, length) if along == "z" else (length, width)
    (x, z), low = at, h - thick
    parts = standing_box(at, w, d, (low, h), "sheet") + standing_box(at, w, d, (low - 0.08, low), "wood")
    for sx in (-1, 1):
        for sz in (-1, 1):
            leg = (x + sx * (w / 2 - 0.04), z + sz * (d / 2 - 0.06))
            parts += standing_box(leg, 0.06, 0.06, (0, low - 0.08), "wood")
    return Furnished(parts=parts, surfaces={"bed": level(h)}, solids=(_solid(at, w, d, (0, h), 0.045),))


def chair(
    at: Pair = (0, 0), seat: float = 0.43, w: float = 0.42, d: float = 0.42, back: float = 0.88, face: int = 1
) -> Furnished:
    """A chair; face 1: one sits looking towards +z, -1: towards -z. Surfaces: chair (seat), chair_back (its top)."""
    (x, z), leg = at, 0.016
    front, rear = z + face * d / 2, z - face * d / 2
    post = rear + face * 0.02
    parts = standing_box(at, w, d, (seat - 0.035, seat), "seat")
    for side in (x - w / 2 + 0.025, x + w / 2 - 0.025):
        for row in (front - face * 0.03, post):
            parts += standing_box((side, row), 2 * leg, 2 * leg, (0, seat - 0.035), "frame")
        parts += standing_box((side, post), 2 * leg, 2 * leg, (seat, back - 0.25), "frame")
    parts += standing_box((x, post), w, 0.028, (back - 0.27, back), "seat")
    seat_solid = _solid(at, w, d, (seat - 0.035, seat), 0.03)
    surfaces = {"chair": level(seat), "chair_back": level(back)}
    rest = {"chair_rest": Plane(np.array([0, 0, float(face)]), face * (post + face * 0.014))}
    return Furnished(parts=parts, surfaces=surfaces | rest, solids=(seat_solid,))


def counter(at: Pair = (0, 0), h: float = 0.88, w: float = 0.9, d: float = 0.42) -> Furnished:
    """A kitchen counter."""
    parts = standing_box(at, w, d, (h - 0.04, h), "wood")
    parts += standing_box(at, w - 0.06, d - 0.06, (0, h - 0.04), "cabinet")
    return Furnished(parts=parts, surfaces={"counter": level(h)}, solids=(_solid(at, w, d, (0, h)),))


def table(at: Pair = (0, 0), h: float = 0.74, w: float = 0.8, d: float = 0.55, thick: float = 0.035) -> Furnished:
    """A table; one can sit with the thighs under it."""
    x, z = at
    parts = standing_box(at, w, d, (h - thick, h), "wood")
    for sx in (-1, 1):
        for sz in (-1, 1):
            leg = (x + sx * (w / 2 - 0.04), z + sz * (d / 2 - 0.04))
            parts += standing_box(leg, 0.044, 0.044, (0, h - thick), "wood")
    return Furnished(parts=parts, surfaces={"table": level(h)}, solids=(_solid(at, w, d, (h - thick, h)),))


def wall(
    z: float = 0, face: int = 1, x0: float = -0.45, x1: float = 0.45, h: float = 1.85, thick: float = 0.05
) -> Furnished:
    """A piece of wall across z. face 1: the room lies towards +z of it, -1: towards -z."""
    depth = (z - thick, z) if face > 0 else (z, z + thick)
    solid = Solid(np.array([x0, 0, depth[0]]), np.array([x1, h, depth[1]]), 0.02)
    surface = Plane(np.array([0, 0, float(face)]), float(face * z))
    return Furnished(parts=box((x0, x1), (0, h), depth, "cabinet"), surfaces={"wall": surface}, solids=(solid,))


def side_wall(
    x: float = -0.5, face: int = 1, z0: float = -0.45, z1: float = 0.45, h: float = 1.85, thick: float = 0.05
) -> Furnished:
    """A piece of wall beside the figure, across x. face 1: the room lies towards +x of it, -1: towards -x."""
    width = (x - thick, x) if face > 0 else (x, x + thick)
    solid = Solid(np.array([width[0], 0, z0]), np.array([width[1], h, z1]), 0.02)
    surface = Plane(np.array([float(face), 0, 0]), float(face * x))
    return Furnished(parts=box(width, (0, h), (z0, z1), "cabinet"), surfaces={"side_wall": surface}, solids=(solid,))


def doorway(
    z: float = 0.3, face: int = -1, width: float = 0.86, h: float = 2.02, jamb: float = 0.10, thick: float = 0.12
) -> Furnished:
    """A door frame across z to stand in; the surface `doorway` is the side of the frame that looks at the figure."""
    depth = (z - thick, z) if face > 0 else (z, z + thick)
    parts, solids = box((-width / 2 - jamb, width / 2 + jamb), (h, h + jamb), depth, "cabinet"), []
    for inner, outer in ((-width / 2 - jamb, -width / 2), (width / 2, width / 2 + jamb)):
        parts += box((inner, outer), (0, h), depth, "cabinet")
        solids.append(Solid(np.array([inner, 0, depth[0]]), np.array([outer, h, depth[1]]), 0.02))
    surface = Plane(np.array([0, 0, float(face)]), float(face * z))
    return Furnished(parts=parts, surfaces={"doorway": surface}, solids=tuple(solids))


def step(at: Pair = (0, 0), h: float = 0.22, w: float = 0.5, d: float = 0.34) -> Furnished:
    """A step."""
    return _block(at, h, w, d, "wood", "step")


def pad(at: Pair = (0, 0), h: float = 0.05, w: float = 0.40, d: float = 0.34) -> Furnished:
    """A foam pad."""
    return _block(at, h, w, d, "foam", "pad")


def stairs(
    at: Pair = (0, 0), rise: float = 0.17, run: float = 0.27, w: float = 0.8, n: int = 3, rail: float = 0.0
) -> Furnished:
    """Stairs going up towards +z from `at`; surfaces stair1, stair2 ...; rail: its height above them, on the left."""
    made = Furnished()
    for i in range(n):
        depth = run * (n - i)
        middle, height = (at[0], at[1] + run * n - depth / 2), (rise * i, rise * (i + 1))
        made += Furnished(
            parts=standing_box(middle, w, depth, height, "wood"),
            surfaces={f"stair{i + 1}": level(height[1])},
            solids=(_solid(middle, w, depth, height),),
        )
    return made + _rail(at, rise, run, w, n, rail) if rail else made


def _rail(at: Pair, rise: float, run: float, w: float, n: int, height: float) -> Furnished:
    x = at[0] + w / 2 - 0.03
    first = np.array([x, rise + height, at[1] + run / 2])
    last = np.array([x, rise * n + height, at[1] + run * (n - 0.5)])
    parts = rod(first, last, 0.02, "metal")
    for i in (0, n - 1):
        foot = np.array([x, rise * (i + 1), at[1] + run * (i + 0.5)])
        parts += rod(foot, foot + UP * height, 0.016, "metal")
    return Furnished(parts=parts)


def _block(at: Pair, h: float, w: float, d: float, role: str, name: str) -> Furnished:
    return Furnished(
        parts=standing_box(at, w, d, (0, h), role), surfaces={name: level(h)}, solids=(_solid(at, w, d, (0, h)),)
    )


def _solid(at: Pair, w: float, d: float, y: Pair, soft: float = 0.012) -> Solid:
    x, z = at
    return Solid(np.array([x - w / 2, y[0], z - d / 2]), np.array([x + w / 2, y[1], z + d / 2]), soft)


FURNITURE: Mapping[str, Callable[..., Furnished]] = {
    "mat": mat,
    "bed": bed,
    "chair": chair,
    "counter": counter,
    "table": table,
    "wall": wall,
    "side_wall": side_wall,
    "doorway": doorway,
    "step": step,
    "pad": pad,
    "stairs": stairs,
}
