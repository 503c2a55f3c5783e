"""A forearm that lies on a surface: the elbow straight below the shoulder, or as far ahead as it must."""

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.chains import direction
from hep.illustration.engine.contact import Plane, surface_of
from hep.illustration.engine.hands import hand_frame
from hep.illustration.engine.joints import outward
from hep.illustration.engine.kinematics import Skeleton
from hep.illustration.engine.pose import Reach
from hep.illustration.engine.settling import ELBOW_HEIGHT
from hep.illustration.engine.stance import Stance
from hep.illustration.engine.turning import across, cross, frame, unit

_FRAMES = ("upperarm", "forearm", "hand")
_SLOPES = {"in": 0.06, "other": -0.03}  # the forearm's own taper against the surface


def lay_forearm(stance: Stance, bones: Skeleton, reach: Reach, lower: float = 0.0) -> None:
    """Fix upper arm, forearm and hand; `stays` takes all three from the start frame.

    `lower`: metres by which the elbow must come down further, as measured on the skin.
    """
    side = reach.side
    if reach.onto is None:
        start = stance.before.joint_frames if stance.before else None
        stance.fixed |= {f"{name}_{side}": start[f"{name}_{side}"] for name in _FRAMES} if start else {}
        return
    surface = surface_of(reach.onto, stance.surfaces)
    if not isinstance(surface, Plane):
        surface = Plane(np.array([0.0, 1.0, 0.0]), 0.0)
    upper = _to_elbow(stance, bones, reach, surface, lower)
    wish = reach.fingers if reach.fingers is not None and not isinstance(reach.fingers, float) else "forward"
    fingers = unit(across(direction(stance, wish, side), surface.direction))
    slope = _SLOPES.get(str(reach.palm), _SLOPES["other"])
    along = unit(fingers + surface.direction * slope)
    axis = cross(fingers, upper)
    hinge = unit(axis) if np.linalg.norm(axis) > 1e-5 else bones.frames[f"upperarm_{side}"][:, 0]
    stance.fixed[f"upperarm_{side}"] = frame(-unit(upper), hinge)
    stance.fixed[f"forearm_{side}"] = frame(-along, hinge)
    stance.fixed[f"hand_{side}"] = hand_frame(outward(side), direction(stance, reach.palm or "down", side), fingers)


def _to_elbow(stance: Stance, bones: Skeleton, reach: Reach, surface: Plane, lower: float) -> Array:
    """(3,) from the shoulder to the elbow."""
    end = reach.side.upper()
    shoulder = bones.heads[stance.body.index(f"upperarm01.{end}")]
    arm = stance.body.length(f"upperarm01.{end}", f"lowerarm01.{end}")
    down = min(float(surface.gap(shoulder)) - ELBOW_HEIGHT + lower, arm * 0.9999)
    lean = across(direction(stance, reach.lean, reach.side), surface.direction)
    if np.linalg.norm(lean) < 1e-6:  # a wall in front: the elbow goes out to the side
        lean = across(direction(stance, "out", reach.side), surface.direction)
    lean = unit(lean)
    return np.asarray(-surface.direction * down + lean * np.sqrt(max(0, arm * arm - down * down)))
