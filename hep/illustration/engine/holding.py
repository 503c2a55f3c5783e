"""A hand on the skin of a limb or of the trunk: palm towards it, fingers across or along."""

from functools import cache

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.chains import bend, beside, direction
from hep.illustration.engine.hands import hand_frame
from hep.illustration.engine.joints import SEGMENTS, outward, split_side
from hep.illustration.engine.kinematics import Skeleton
from hep.illustration.engine.pose import Reach
from hep.illustration.engine.stance import Stance
from hep.illustration.engine.trunk_skin import on_trunk, trunk_axis
from hep.illustration.engine.turning import across, cross, unit

AROUND = {"front": 0.0, "outer": 90.0, "side": 90.0, "back": 180.0, "inner": -90.0}
ALONGSIDE = ("across", "along", "back_along", "up", "down")
_PALM = 0.068  # from the wrist to the middle of the palm
_ELBOW_OUT = (0.7, -0.5, -0.6)  # out, down and back
_ELBOW_BEHIND, _BEHIND = (0.8, -0.1, -0.8), 115.0  # for a hand so far round on the back
_FORWARD = 0.25
_THICKEST, _BAND, _WEDGE = 0.2, 0.06, 35.0


def hold(stance: Stance, bones: Skeleton, reach: Reach) -> Array:
    """Fix arm and hand so that the palm lies on the segment; the place (3,) where the wrist should be."""
    skin, outside, way_out, along = _place(stance, bones, reach)
    ahead = bones.frames["spine03"][:, 2]
    fingers = unit(across(_fingers(stance, reach, along, cross(along, way_out), ahead), outside))
    stance.fixed[reach.limb] = hand_frame(outward(reach.side), -outside, fingers)
    wrist = skin + outside * (reach.off + stance.lifts.get(reach.limb, 0.0))
    wrist = wrist + fingers * (reach.shift - _PALM) + along * reach.slide
    _bend_arm(stance, bones, reach, wrist)
    return np.asarray(wrist)


def _place(stance: Stance, bones: Skeleton, reach: Reach) -> tuple[Array, Array, Array, Array]:
    """(3,) each: where on the skin, away from it, out of the segment, and along it."""
    segment = str(reach.hold)
    if segment == "trunk":
        low, high = trunk_axis(stance, bones)
        return *on_trunk(stance, bones, reach.along, reach.around), unit(high - low)
    first, last, frame, sign = _segment(segment, bones, stance.body)
    along, turn = unit(last - first), np.radians(reach.around)
    outside = unit(across(frame @ np.array([sign * np.sin(turn), 0, np.cos(turn)]), along))
    off = radius(stance.body, segment, reach.along, reach.around)
    return first + (last - first) * reach.along + outside * off, outside, outside, along


def _bend_arm(stance: Stance, bones: Skeleton, reach: Reach, wrist: Array) -> None:
    arm = wrist - bones.heads[stance.body.index(f"upperarm01.{reach.side.upper()}")]
    is_behind = reach.hold == "trunk" and abs(reach.around) > _BEHIND
    usual = _ELBOW_BEHIND if is_behind else _ELBOW_OUT
    aim = direction(stance, usual if reach.aim is None else reach.aim, reach.side)
    hint = bones.frames["spine03"] @ stance.yaw.T @ aim
    bend(stance, bones, "hand", reach.side, arm, beside(hint, arm))


def _fingers(stance: Stance, reach: Reach, along: Array, around: Array, ahead: Array) -> Array:
    """Where the fingers point: round the segment towards the middle of the body, along it, or between (degrees).

    At the side of the trunk they point forward.
    """
    towards_middle = stance.yaw @ np.array([-outward(reach.side), 0, 0.0])
    if reach.hold == "trunk":
        towards_middle = towards_middle + _FORWARD * ahead
    inward = around if around @ towards_middle > 0 else -around
    match reach.fingers:
        case "along" | "up":
            return along
        case "back_along" | "down":
            return -along
        case float() | int() as degrees:
            return np.asarray(np.cos(np.radians(degrees)) * inward + np.sin(np.radians(degrees)) * along)
        case _:
            return inward


def _segment(name: str, bones: Skeleton, body: Body) -> tuple[Array, Array, Array, int]:
    """(where it begins, where it ends, its frame, +1 left / -1 right)."""
    segment, side = split_side(name)
    first, last = (bones.heads[body.index(f"{bone}.{str(side).upper()}")] for bone in SEGMENTS[segment])
    return first, last, bones.frames[name], outward(side)


@cache
def radius(body: Body, name: str, along: float, around: float) -> float:
    """Metres from the axis of a segment to its skin, at a share of its length and degrees round it (0 front)."""
    segment, side = split_side(name)
    first, last = (body.head(f"{bone}.{str(side).upper()}") for bone in SEGMENTS[segment])
    length = float(np.linalg.norm(last - first))
    axis = (last - first) / length
    arms = body.vertices[body.regions[_region(segment, side)]] - first
    share = arms @ axis / length
    arms = arms - np.outer(share * length, axis)
    turn = np.degrees(np.arctan2(arms[:, 0] * outward(side), arms[:, 2]))
    far = np.linalg.norm(arms, axis=1)
    near = (np.abs(share - np.clip(along, 0.02, 0.98)) < _BAND) & (far < _THICKEST)
    near &= np.abs((turn - around + 180) % 360 - 180) < _WEDGE
    return float(np.percentile(far[near], 75)) if near.any() else 0.05


def held_region(segment: str, side: str | None) -> str:
    """The part of the skin that a hand on the segment touches."""
    return f"{'shin' if segment == 'shank' else segment}_{side}" if side else "trunk"


def _region(segment: str, side: str | None) -> str:
    if side is None:
        return "trunk"
    return "body" if segment == "upperarm" else held_region(segment, side)
