"""Facts about a figure, and the view from which they are read. Finding them is `observing`, wording them `telling`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from hep.illustration.engine import measuring
from hep.illustration.engine.arrays import Array
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.parts import Part
from hep.illustration.engine.pose import PropCall, Reach
from hep.illustration.engine.turning import unit

SMALL = ("pillow", "wedge_pillow", "roller", "towel", "ball", "cloth", "ice_pack", "heat_pack")
"""Props that are laid under a part of the body."""
_SINKS = 0.045  # metres that a body sinks into what it lies on
TOUCH = 0.022
"""Metres: what is this near touches; shoe soles and cloth lie between."""


@dataclass(frozen=True)
class Fact:
    """One thing that can be seen. `topic` is what it is about, `key` what is seen there, `sides` one of "", l, r, lr.

    `place` names a prop, or a part of the body. A plain fact is what anyone would expect: it is told only where
    something else was seen before. `degrees` is what was measured: a hair more or less is no news.
    """

    topic: str
    key: str
    sides: str = ""
    place: str = ""
    number: int = 0
    is_plain: bool = False
    degrees: float = field(default=0.0, compare=False)

    def with_both(self) -> "Fact":
        """The same fact for both sides."""
        return replace(self, topic=self.topic[:-2], sides="lr")


@dataclass(frozen=True, eq=False, kw_only=True)
class View:
    """A solved frame with what stands around it. `props` kind -> the boxes of its faces, each (2, 3) low and high."""

    figure: Figure
    base: str
    reaches: Mapping[str, Reach]
    props: tuple[tuple[str, Array], ...]
    holding: tuple[PropCall, ...]
    held: tuple[Part, ...]

    @property
    def facing(self) -> Array:
        """(3,) where the pelvis looks, level."""
        front = self.figure.rotation("root")[:, 2] * np.array([1.0, 0.0, 1.0])
        return unit(front)

    def slope(self, segment: str) -> float:
        """Degrees up from level."""
        return measuring.slope(self.figure, segment)

    def angle(self, joint: str, movement: str = "flex") -> float:
        """Degrees."""
        return measuring.angle(self.figure, joint, movement)

    def touched(self, *parts: str) -> str:
        """The furniture, or the floor, that any of the parts touches; "" for none."""
        points = np.vstack([self.figure.part(part) for part in parts])
        return self._largest([kind for kind, box in self.props if _gap(points, box) < TOUCH], points)

    def under(self, *parts: str) -> str:
        """The furniture, or the floor, that any of the parts stands or lies on; "" for none."""
        points = np.vstack([self.figure.part(part) for part in parts])
        low = float(points[:, 1].min())
        near = [kind for kind, box in self.props if _gap(points, box) < TOUCH and box[1][1] < low + _SINKS]
        return self._largest(near, points)

    def _largest(self, near: list[str], points: Array) -> str:
        large = [kind for kind in near if kind not in SMALL]
        if large or near:
            return (large or near)[0]
        return "floor" if float(points[:, 1].min()) < TOUCH else ""

    @property
    def kinds(self) -> set[str]:
        """The props there are."""
        return {kind for kind, _ in self.props}

    def near(self, part: str, kind: str, within: float = TOUCH) -> bool:
        """Whether the part touches a prop of that kind."""
        points = self.figure.part(part)
        return any(_gap(points, box) < within for known, box in self.props if known == kind)


def _gap(points: Array, box: Array) -> float:
    """Metres from the nearest of the points (n, 3) to a box."""
    outside = np.maximum(np.maximum(box[0] - points, points - box[1]), 0)
    return float(np.linalg.norm(outside, axis=1).min())
