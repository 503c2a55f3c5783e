"""A pose while it is being solved: what may still turn and move, and the bones it gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.contact import Surface
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.hands import Hand
from hep.illustration.engine.joints import Angles
from hep.illustration.engine.kinematics import Skeleton, skeleton
from hep.illustration.engine.pose import BodyPosition, FramePose
from hep.illustration.engine.regions import pad
from hep.illustration.engine.skinning import pose_part
from hep.illustration.engine.turning import UNTURNED, about_x, about_y, about_z

_BASES: Mapping[str, Array] = {
    **dict.fromkeys(("standing", "seated", "long-sitting", "kneeling"), UNTURNED),
    "supine": about_x(np.radians(-90)),
    **dict.fromkeys(("prone", "quadruped"), about_x(np.radians(90))),
    "side-lying-left": about_z(np.radians(-90)),
    "side-lying-right": about_z(np.radians(90)),
}
BODY_POSITIONS = tuple(_BASES)


def root_turn(where: BodyPosition) -> Array:
    """(3, 3): how the pelvis is turned in the room."""
    pitch, roll, turn, twist = np.radians([where.pitch, where.roll, where.turn, where.twist])
    return np.asarray(about_y(turn) @ _BASES[where.base] @ about_x(pitch) @ about_z(-roll) @ about_y(twist))


@dataclass(kw_only=True)
class Stance:
    """Mutable on purpose: settling turns joints, reaching decides `fixed` frames, placing moves, hands close."""

    body: Body
    where: BodyPosition
    angles: Angles
    hands: dict[str, Hand]
    surfaces: Mapping[str, Surface]
    before: Figure | None  # the solved start frame
    position: Array = field(default_factory=lambda: np.zeros(3))
    fixed: dict[str, Array] = field(default_factory=dict)
    lifts: dict[str, float] = field(default_factory=dict)  # metres that a holding hand keeps off, by limb

    @classmethod
    def of(cls, pose: FramePose, body: Body, surfaces: Mapping[str, Surface], before: Figure | None) -> "Stance":
        """The stance as the angles say, before any contact."""
        angles = {joint: dict(turns) for joint, turns in pose.angles.items()}
        fixed = {} if pose.head is None else {"head": root_turn(pose.head)}
        where, hands = pose.body, {side: Hand(shape) for side, shape in pose.hands.items()}
        return cls(body=body, where=where, angles=angles, hands=hands, surfaces=surfaces, before=before, fixed=fixed)

    @property
    def yaw(self) -> Array:
        """(3, 3): the turn of the whole figure on the floor."""
        return about_y(np.radians(self.where.turn))

    def bones(self) -> Skeleton:
        """The bones as things stand."""
        return skeleton(self.body, self.angles, self.hands, self.fixed, root_turn(self.where), self.position)

    def part(self, bones: Skeleton, part: str) -> Array:
        """(k, 3): the skin of one part."""
        return pose_part(self.body, part, bones.rotations, bones.heads)

    def tilt(self, movement: str, degrees: float) -> None:
        """Set pitch or roll of the whole body."""
        is_pitch = movement == "pitch"
        self.where = replace(self.where, pitch=degrees) if is_pitch else replace(self.where, roll=degrees)


def touch(points: Array, part: str, surface: Surface) -> tuple[float, Array]:
    """(gap in metres of a part to the surface, the normal where it comes nearest)."""
    gaps = surface.gap(points)
    nearest = int(gaps.argmin())
    return float(gaps[nearest]) - pad(part), surface.normal(points[nearest])
