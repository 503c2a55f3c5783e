"""What the body can lie on: surfaces as signed distances, and solids that no limb may enter. Metres.

A gap is positive outside; the normal points away from the solid, towards the body.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from hep.illustration.engine.arrays import Array


class Surface(Protocol):
    """Anything with a gap and a normal."""

    def gap(self, points: Array) -> Array:
        """How far each of the points (..., 3) is outside."""

    def normal(self, point: Array) -> Array:
        """(3,) away from the surface at the point."""


@dataclass(frozen=True, eq=False)
class Plane:
    """All points whose product with the unit `direction` is `offset`."""

    direction: Array
    offset: float

    def gap(self, points: Array) -> Array:
        """How far each of the points is above the plane."""
        return np.asarray(points @ self.direction - self.offset)

    def normal(self, point: Array) -> Array:  # noqa: ARG002 - the same everywhere
        """Away from the solid."""
        return self.direction


@dataclass(frozen=True, eq=False)
class Cylinder:
    """A roller: the axis runs through `centre` along the unit `axis`."""

    centre: Array
    axis: Array
    radius: float

    def _outward(self, points: Array) -> Array:
        arm = points - self.centre
        return arm - np.multiply.outer(arm @ self.axis, self.axis)

    def gap(self, points: Array) -> Array:
        """How far each of the points is outside the roller."""
        return np.asarray(np.linalg.norm(self._outward(points), axis=-1) - self.radius)

    def normal(self, point: Array) -> Array:
        """Away from the axis."""
        outward = self._outward(point)
        return np.asarray(outward / np.linalg.norm(outward))


@dataclass(frozen=True, eq=False)
class Sphere:
    """A ball."""

    centre: Array
    radius: float

    def gap(self, points: Array) -> Array:
        """How far each of the points is outside the ball."""
        return np.asarray(np.linalg.norm(points - self.centre, axis=-1) - self.radius)

    def normal(self, point: Array) -> Array:
        """Away from the centre."""
        outward = point - self.centre
        return np.asarray(outward / np.linalg.norm(outward))


@dataclass(frozen=True, eq=False)
class Solid:
    """A box along the axes that no part may enter by more than `soft` metres. `name` is the prop it belongs to."""

    low: Array
    high: Array
    soft: float = 0.012
    name: str = "prop"

    def depth(self, points: Array) -> Array:
        """(n,) how deep each of the points (n, 3) is inside; negative outside."""
        return np.asarray(np.minimum(points - self.low, self.high - points).min(1))


@dataclass(frozen=True)
class Ground:
    """A surface as a pose names it: a prop ("mat"), a height, or nothing but "start"; `off`: that far off it."""

    name: str = ""
    height: float | None = None
    off: float = 0.0


def level(height: float) -> Plane:
    """The horizontal plane at that height."""
    return Plane(np.array([0.0, 1.0, 0.0]), float(height))


def surface_of(ground: Ground, known: Mapping[str, Surface]) -> Surface:
    """The surface that a pose means."""
    found = known[ground.name] if ground.height is None else level(ground.height)
    if ground.off and isinstance(found, Plane):
        return Plane(found.direction, found.offset + ground.off)
    return found
