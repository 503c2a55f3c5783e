"""A figure: the body in one solved pose, with what it rests on and what it could not reach."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.contact import Surface
from hep.illustration.engine.joints import bone_of


@dataclass(frozen=True)
class Miss:
    """A part that should touch its surface or reach its place and does not; `gap` in metres, negative: sunk in."""

    part: str
    gap: float
    wanted: str = "surface"


@dataclass(frozen=True, eq=False)
class Figure:
    """The posed body.

    `vertices` (n, 3), `bone_rotations` (b, 3, 3) from the rest mesh, `bone_heads` (b, 3). `joint_frames` are the
    anatomical frames by name ("thigh_l", "forearm_r", "root"); an in-between has none. `resting` says which
    part was brought onto which surface.
    """

    body: Body
    vertices: Array
    bone_rotations: Array
    bone_heads: Array
    joint_frames: Mapping[str, Array] | None = None
    misses: tuple[Miss, ...] = ()
    resting: Mapping[str, Surface] = field(default_factory=dict)

    def joint(self, name: str) -> Array:
        """(3,) where a joint ("knee_r", "pelvis") or a bone ("neck01") is."""
        return np.asarray(self.bone_heads[self.body.index(bone_of(name))])

    def part(self, name: str) -> Array:
        """(n, 3): the vertices of a named part of the body ("foot_l", "back")."""
        return self.vertices[self.body.regions[name]]

    def rotation(self, bone: str) -> Array:
        """(3, 3) of one bone."""
        return np.asarray(self.bone_rotations[self.body.index(bone)])
