"""From the rest mesh to the anatomical zero: standing, arms hanging, palms to the thighs."""

import numpy as np

from hep.illustration.engine.arrays import DOWN, Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.turning import UNTURNED, about_y, cross, frame, shortest, spin_about_y, unit

_LEG = (("upperleg01", "upperleg02"), ("lowerleg01", "lowerleg02"))


def rest_turns(body: Body) -> Array:
    """(b, 3, 3): the turn of every bone that takes the rest mesh to the zero pose."""
    turns = dict.fromkeys(body.bones, UNTURNED)
    for side in "LR":
        turns |= _leg(body, side) | _arm(body, side)
    return np.array([turns[bone] for bone in body.bones])


def _leg(body: Body, side: str) -> dict[str, Array]:
    joints = [body.head(f"{bone}.{side}") for bone in ("upperleg01", "lowerleg01", "foot")]
    out = dict[str, Array]()
    for bones, above, below in zip(_LEG, joints, joints[1:], strict=False):
        out |= {f"{bone}.{side}": shortest(below - above, DOWN) for bone in bones}
    return out


def _arm(body: Body, side: str) -> dict[str, Array]:
    upper, fore, hand = _upperarm(body, side), _forearm(body, side), _hand(body, side)
    twist = forearm_twist(body, side)
    turns = {f"{bone}.{side}": upper for bone in ("upperarm01", "upperarm02")}
    turns |= {f"lowerarm01.{side}": about_y(twist * 0.35) @ fore, f"lowerarm02.{side}": about_y(twist * 0.8) @ fore}
    hand_bones = [b for b in body.bones if b.endswith("." + side) and b.startswith(("finger", "metacarpal", "wrist"))]
    return turns | dict.fromkeys(hand_bones, hand)


def forearm_twist(body: Body, side: str) -> float:
    """How far the rest hand is turned against the elbow axis, radians."""
    return spin_about_y(_hand(body, side) @ np.linalg.inv(_forearm(body, side)))


def _hinge(body: Body, side: str) -> tuple[Array, Array, Array]:
    """Directions of upper arm and forearm, and the elbow's axis pointing to +x, in the rest mesh."""
    shoulder, elbow, wrist = (body.head(f"{b}.{side}") for b in ("upperarm01", "lowerarm01", "wrist"))
    axis = unit(cross(wrist - elbow, elbow - shoulder))
    return elbow - shoulder, wrist - elbow, axis if axis[0] > 0 else -axis


def _to_zero(direction: Array, axis: Array) -> Array:
    """The turn that hangs the direction down with the axis along +x."""
    return np.asarray(frame(-DOWN, UNTURNED[0]) @ frame(-unit(direction), axis).T)


def _upperarm(body: Body, side: str) -> Array:
    upper, _, axis = _hinge(body, side)
    return _to_zero(upper, axis)


def _forearm(body: Body, side: str) -> Array:
    _, fore, axis = _hinge(body, side)
    return _to_zero(fore, axis)


def _hand(body: Body, side: str) -> Array:
    """The plane of the hand decides what is neutral: palm to the thigh, index finger in front of the little one."""
    index, little, wrist = (body.head(f"{b}.{side}") for b in ("finger2-1", "finger5-1", "wrist"))
    along = unit((index + little) / 2 - wrist)
    rest = frame(-along, unit(little - index))
    return np.asarray(frame(-DOWN, np.array([0, 0, -1.0])) @ rest.T)
