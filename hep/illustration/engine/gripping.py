"""A closed hand round a thing: a point of the room, of a joint's neighbourhood, or of the dowel along the back."""

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.joints import bone_of, is_joint, outward
from hep.illustration.engine.kinematics import Skeleton
from hep.illustration.engine.pose import Reach, Spot
from hep.illustration.engine.skinning import pose_part
from hep.illustration.engine.stance import Stance
from hep.illustration.engine.turning import across, cross, unit

_KNUCKLES, _OPEN, _PALM_OFF = 0.075, 0.10, 0.028
_ROD_OFF, _ROD_BELOW, _ROD_ABOVE = 0.026, 0.10, 0.06


def gripped_wrist(stance: Stance, bones: Skeleton, reach: Reach) -> Array:
    """(3,) where the wrist must be for the closed hand to be round the thing."""
    if reach.rod is not None:
        low, high = back_line(stance.body, bones.rotations, bones.heads)
        point = low + (high - low) * reach.rod
    else:
        point = spot(stance, bones, reach.grip or "shoulder", reach.side)
    hand = stance.fixed.get(reach.limb, bones.frames[reach.limb])
    palm, fingers = -outward(reach.side) * hand[:, 0], -hand[:, 1]
    return np.asarray(point - fingers * (_KNUCKLES if reach.wrap else _OPEN) - palm * _PALM_OFF)


def spot(stance: Stance, bones: Skeleton, wish: Spot, side: str) -> Array:
    """(3,) a place of the room, or "shoulder 0.1 0 0.3": that far out, up and ahead of the joint of that side."""
    if not isinstance(wish, str):
        return np.array(wish, float)
    joint, *offset = wish.split()
    name = f"{joint}_{side}" if is_joint(f"{joint}_{side}") else joint
    arm = np.array([float(x) for x in offset] or [0.0, 0.0, 0.0]) * [outward(side), 1, 1]
    return np.asarray(bones.heads[stance.body.index(bone_of(name))] + stance.yaw @ arm)


def back_line(body: Body, rotations: Array, heads: Array) -> tuple[Array, Array]:
    """The ends of the rod along the spine that touches tailbone, mid-back and head."""
    trunk, head = (pose_part(body, part, rotations, heads) for part in ("trunk", "head"))
    root = heads[body.index("root")]
    up = unit(heads[body.index("neck01")] - root)
    back = unit(across(rotations[body.index("spine03")] @ np.array([0, 0, -1.0]), up))
    aside = cross(up, back)
    middle = trunk[np.abs((trunk - root) @ aside) < 0.05]
    height = (middle - root) @ up
    low, high = middle[height < 0.12], middle[height > 0.25]
    first, last = (_rearmost(points, root, back, aside) for points in (low, high))
    along, shift = unit(last - first), back * _ROD_OFF
    reach = ((head - root) @ up).max() - (first - root) @ up + _ROD_ABOVE
    return first + shift - along * _ROD_BELOW, first + shift + along * reach


def _rearmost(points: Array, root: Array, back: Array, aside: Array) -> Array:
    """(3,) how far back and how high the points go, in the middle plane: a rod lies across both buttocks."""
    point = points[((points - root) @ back).argmax()]
    return np.asarray(point - aside * ((point - root) @ aside))
