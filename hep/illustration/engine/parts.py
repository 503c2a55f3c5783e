"""A part: one face of a prop or of a held thing, as a small mesh with the role it is painted in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from hep.illustration.engine.arrays import Array, Ints


@dataclass(frozen=True, eq=False)
class Part:
    """`vertices` (n, 3) in metres, `triangles` (m, 3). Lines are drawn between parts, not inside one."""

    vertices: Array
    triangles: Ints
    role: str
    name: str

    def moved(self, rotation: Array, shift: Array) -> "Part":
        """The part turned about the origin, then shifted."""
        return replace(self, vertices=self.vertices @ rotation.T + shift)


def moved(parts: Sequence[Part], rotation: Array, shift: Array) -> tuple[Part, ...]:
    """All parts turned about the origin, then shifted."""
    return tuple(part.moved(rotation, shift) for part in parts)


def points(parts: Sequence[Part]) -> Array:
    """(n, 3): all vertices of the parts."""
    return np.concatenate([part.vertices for part in parts]) if parts else np.zeros((0, 3))
