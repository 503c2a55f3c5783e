"""One frame: place the body, settle it, reach. And the bow of the trunk with which the hands just reach."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from hep.illustration.engine.balancing import balance
from hep.illustration.engine.body import Body
from hep.illustration.engine.contact import Surface
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.joints import LIMITS, SIDES, bone_of
from hep.illustration.engine.placing import place
from hep.illustration.engine.pose import FramePose
from hep.illustration.engine.reaching import Reached, reach_all, turn_foot
from hep.illustration.engine.settling import settle
from hep.illustration.engine.shouldering import reach_with_shoulders
from hep.illustration.engine.skinning import pose_skin
from hep.illustration.engine.stance import Stance
from hep.illustration.engine.turning import unit

FITS = ("pitch", "lumbar", "spine", "thorax")
_FIT_TRIES, _FIT_REACHES = 12, 12
_FIT_BACK, _FIT_ON = 30, 20  # degrees of pitch that are searched below and above the one given
_KNEELING = 45  # a hip bent more than this keeps its thigh in the room when the trunk is tilted


@dataclass(frozen=True, eq=False, kw_only=True)
class Setting:
    """What a frame is solved in: the body, the surfaces by name, the solved start frame."""

    body: Body
    surfaces: Mapping[str, Surface]
    before: Figure | None = None


def pose_figure(pose: FramePose, setting: Setting) -> Figure:
    """The body in that frame."""
    reached = _reached(pose, setting)
    bones = reached.bones
    vertices = pose_skin(setting.body, bones.rotations, bones.heads)
    return Figure(setting.body, vertices, bones.rotations, bones.heads, bones.frames, reached.misses, reached.resting)


def _reached(pose: FramePose, setting: Setting, quick: int | None = None) -> Reached:
    stance = Stance.of(pose, setting.body, setting.surfaces, setting.before)
    for reach in pose.reach:  # flat feet turn no more: the body may be placed on them
        if reach.kind == "foot":
            turn_foot(stance, reach)
    place(pose, stance)
    for wish in pose.settle:
        settle(pose, stance, wish)
    balance(pose, stance)
    return reach_all(stance, pose.reach, quick) if quick else reach_with_shoulders(stance, pose.reach)


def fitting(pose: FramePose, setting: Setting) -> float:
    """The pitch of the body, or bend of the spine, degrees, that bends the elbows by `elbow_bend`.

    Less of it straightens them.
    """
    now = _bow(pose)
    low, high = now - _FIT_BACK, now + _FIT_ON
    straight = np.cos(np.radians(pose.elbow_bend))
    middle = low
    for _ in range(_FIT_TRIES):
        middle = (low + high) / 2
        bones = _reached(turned(pose, middle), setting, _FIT_REACHES).bones
        shoulder, elbow, wrist = (
            bones.heads[setting.body.index(bone_of(joint))] for joint in ("shoulder_l", "elbow_l", "wrist_l")
        )
        if unit(elbow - shoulder) @ unit(wrist - elbow) < straight:
            high = middle
        else:
            low = middle
    return middle


def _bow(pose: FramePose) -> float:
    """How the pose itself has what is fitted, degrees."""
    return pose.body.pitch if pose.fits == "pitch" else pose.angles.get(pose.fits, {}).get("flex", 0.0)


def turned(pose: FramePose, degrees: float) -> FramePose:
    """The pose with another pitch (the thighs of kneeling legs stay where they were in the room) or spine."""
    angles = {joint: dict(turns) for joint, turns in pose.angles.items()}
    if pose.fits != "pitch":
        least, most = LIMITS[pose.fits]["flex"]
        angles.setdefault(pose.fits, {})["flex"] = float(np.clip(degrees, least, most))
        return replace(pose, angles=angles)
    for side in SIDES:
        hip = angles.setdefault(f"hip_{side}", {})
        if hip.get("flex", 0.0) > _KNEELING:
            hip["flex"] += degrees
    return replace(pose, angles=angles, body=replace(pose.body, pitch=degrees))
