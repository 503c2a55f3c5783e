"""The shapes of a hand: how far each finger is curled and spread, and the frame of a hand from palm and fingers."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.turning import UNTURNED, about, about_x, about_y, about_z, cross, unit

_CURLS = {
    "flat": (-10, -12, -8),
    "relaxed": (14, 20, 14),
    "grip": (62, 72, 50),
    "fist": (75, 85, 55),
    "tips": (25, 5, 0),
    "cup": (34, 34, 22),
}
_THUMBS = {"flat": 4, "relaxed": 16, "grip": 34, "fist": 38, "tips": 8, "cup": 14}
_SPREADS = {"flat": 4, "relaxed": 9, "tips": 7, "grip": 3, "fist": 3, "cup": 4}
_FAN = {2: 1.0, 3: 0.1, 4: -0.8, 5: -1.7}  # index to little finger
_LOOSE = {2: 0.6, 3: 1.0, 4: 1.2, 5: 1.4}  # a relaxed hand curls more towards the little finger


@dataclass(frozen=True)
class Hand:
    """A hand's shape, and degrees by which each finger (thumb to little) curls more than the shape, at every joint."""

    shape: str = "relaxed"
    curls: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0, 0.0)


RELAXED = Hand()


@lru_cache(4096)
def finger_turn(hand: Hand, finger: int, joint: int, outward: int) -> Array:
    """The turn of one finger bone against the one before it; finger 1 is the thumb, joint 1 the knuckle."""
    shape, more = hand.shape, np.radians(hand.curls[finger - 1])
    if finger == 1:
        thumb = np.radians(_THUMBS[shape]) + more
        if joint > 1:
            return about(np.array([0.2, 0, -outward]), thumb * 0.5)
        return about_y(-outward * thumb * 0.6)
    curl = np.radians(_CURLS[shape][joint - 1]) * (_LOOSE[finger] if shape == "relaxed" else 1) + more
    spread = about_x(_FAN[finger] * np.radians(_SPREADS[shape])) if joint == 1 else UNTURNED
    return np.asarray(about_z(-outward * curl) @ spread)


def hand_frame(outward: int, palm: Array, fingers: Array) -> Array:
    """The frame of a hand whose fingers point exactly, and whose palm faces nearly, as given."""
    along = unit(fingers)
    facing = unit(palm - along * (palm @ along))
    x, y = -outward * facing, -along
    return np.stack([x, y, cross(x, y)], 1)
