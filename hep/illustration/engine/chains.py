"""Two bones and an end: where knee or elbow comes to be when foot or hand is somewhere given."""

from collections.abc import Mapping

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.joints import CHAINS, Chain, outward
from hep.illustration.engine.kinematics import Skeleton
from hep.illustration.engine.pose import Direction
from hep.illustration.engine.stance import Stance
from hep.illustration.engine.turning import across, cross, frame, unit

_NAMED: Mapping[str, tuple[float, float, float]] = {
    "down": (0, -1, 0),
    "up": (0, 1, 0),
    "forward": (0, 0, 1),
    "back": (0, 0, -1),
    "in": (-1, 0, 0),
    "out": (1, 0, 0),
}
DIRECTIONS = tuple(_NAMED)
STRAIGHT = 0.9995  # the share of its length to which a limb is stretched at most


def direction(stance: Stance, wish: Direction, side: str) -> Array:
    """(3,) a direction as people say it for the left, mirrored for the right, turned with the figure."""
    x, y, z = _NAMED[wish] if isinstance(wish, str) else wish
    return np.asarray(stance.yaw @ np.array([x * outward(side), y, z], float))


def chain_joints(chain: Chain, side: str) -> tuple[str, str, str]:
    """The bones where the limb begins, bends and ends."""
    end = side.upper()
    return f"{chain.top}.{end}", f"{chain.middle}.{end}", f"{chain.end}.{end}"


def lengths(stance: Stance, chain: Chain, side: str) -> tuple[float, float]:
    """Metres of the upper and of the lower bone."""
    top, middle, end = chain_joints(chain, side)
    return stance.body.length(top, middle), stance.body.length(middle, end)


def bend(stance: Stance, bones: Skeleton, kind: str, side: str, arm: Array, hint: Array) -> None:
    """Fix both frames of a limb so that its end is at `arm` from its beginning, bent towards the unit `hint`."""
    chain = CHAINS[kind]
    upper, lower = lengths(stance, chain, side)
    far = np.clip(np.linalg.norm(arm), abs(upper - lower) + 1e-3, (upper + lower) * STRAIGHT)
    ahead = unit(arm)
    cosine = (upper * upper + far * far - lower * lower) / (2 * upper * far)
    middle = ahead * upper * cosine + hint * upper * np.sqrt(max(0, 1 - cosine * cosine))
    axis = cross(hint, ahead) if chain.is_leg else cross(ahead, hint)
    straight = np.linalg.norm(axis) <= 1e-6
    hinge = bones.frames[f"{chain.upper}_{side}"][:, 0] if straight else unit(axis)
    stance.fixed[f"{chain.upper}_{side}"] = frame(-unit(middle), hinge)
    stance.fixed[f"{chain.lower}_{side}"] = frame(-unit(ahead * far - middle), hinge)


def beside(hint: Array, arm: Array) -> Array:
    """The hint made perpendicular to the arm, length 1."""
    return unit(across(hint, unit(arm)))
