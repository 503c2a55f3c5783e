"""Measuring a figure as a therapist would: joint angles, slopes against the floor, gaps, the centre of mass.

Degrees and metres. Whether what is measured is as it should be is `goals`' and `checking`'s to say.
"""

from collections.abc import Mapping

import numpy as np

from hep.illustration.engine.arrays import UP, Array
from hep.illustration.engine.contact import Surface
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.joints import SEGMENTS, split_side
from hep.illustration.engine.regions import pad
from hep.illustration.engine.shapes import hull
from hep.illustration.engine.turning import MIRROR, unit

# Shares of body mass, and where along the segment its middle lies (Winter's tables).
_MASSES = {
    "thigh": (0.100, 0.433),
    "shank": (0.0465, 0.433),
    "upperarm": (0.028, 0.436),
    "forearm": (0.022, 0.55),  # with the hand
}
_FOOT, _HEAD, _TRUNK = 0.0145, 0.081, 0.497
_SOLE = 0.03  # what is this near the lowest point of a foot is its sole


def angle(figure: Figure, joint: str, movement: str) -> float:
    """An anatomical angle, degrees: ("knee_r", "flex"), ("hip_l", "abd"), ("neck", "flex"), ("spine", "flex")."""
    frames = figure.joint_frames or {}
    name, side = split_side(joint)
    if side is None:
        upper, lower = ("spine01", "head") if name == "neck" else ("root", "spine01")
        return _trunk_angle(frames[upper].T @ frames[lower], movement)
    turn = _between(frames, name, side)
    found = _hinge(turn, name) if name in ("knee", "elbow") else _ball(turn, name, side)
    return float(np.degrees(found[movement]))


def _between(frames: Mapping[str, Array], joint: str, side: str) -> Array:
    """The turn of a joint's lower segment in the frame of its upper one."""
    upper, lower = {
        "hip": ("root", f"thigh_{side}"),
        "knee": (f"thigh_{side}", f"shank_{side}"),
        "ankle": (f"shank_{side}", f"foot_{side}"),
        "shoulder": (f"thorax_{side}", f"upperarm_{side}"),
        "elbow": (f"upperarm_{side}", f"forearm_{side}"),
        "wrist": (f"forearm_{side}", f"hand_{side}"),
    }[joint]
    return np.asarray(frames[upper].T @ frames[lower])


def _hinge(turn: Array, joint: str) -> dict[str, float]:
    bend = float(np.arctan2(turn[2, 1], turn[1, 1]))
    return {"flex": bend if joint == "knee" else -bend}


def _ball(turn: Array, joint: str, side: str) -> dict[str, float]:
    """Takes a turn apart in the order flexion, abduction, spin."""
    m = turn if side == "l" else MIRROR @ turn @ MIRROR
    abd = float(np.arcsin(np.clip(-m[0, 1], -1, 1)))
    flex = float(np.arctan2(-m[2, 1], m[1, 1]))
    c, s = np.cos(-abd), np.sin(-abd)
    spin = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]]) @ _x(flex) @ m
    er = float(np.arctan2(spin[0, 2], spin[0, 0]))
    if joint == "ankle":
        return {"pf": -flex, "ev": abd}
    if joint == "wrist":  # a hand: flexion turns about its z axis, deviation about x
        return {"flex": abd, "dev": flex}
    return {"flex": flex, "abd": abd, "er": er}


def _x(angle_: float) -> Array:
    c, s = np.cos(angle_), np.sin(angle_)
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def _trunk_angle(turn: Array, movement: str) -> float:
    up = turn[:, 1]
    if movement == "flex":
        return float(np.degrees(np.arctan2(up[2], up[1])))
    if movement == "side":
        return float(np.degrees(np.arctan2(up[0], np.hypot(up[1], up[2]))))
    return float(np.degrees(np.arctan2(turn[0, 2], turn[0, 0])))


def segment(figure: Figure, name: str) -> tuple[Array, Array]:
    """(begin, end) of a segment in the room: thigh_r, foot_l (heel to toes), trunk, head, pelvis, shoulders."""
    kind, side = split_side(name)
    match kind:
        case "trunk":
            return figure.joint("pelvis"), figure.joint("neck01")
        case "head":
            return figure.joint("neck03"), figure.joint("head") + figure.rotation("head")[:, 1] * 0.1
        case "pelvis":
            return figure.joint("hip_l"), figure.joint("hip_r")
        case "shoulders":
            return figure.joint("shoulder_l"), figure.joint("shoulder_r")
        case "foot":
            return figure.part(f"heel_{side}").mean(0), figure.part(f"ball_{side}").mean(0)
    first, last = SEGMENTS[kind]
    end = (side or "l").upper()
    return figure.joint(f"{first}.{end}"), figure.joint(f"{last}.{end}")


def slope(figure: Figure, name: str) -> float:
    """Degrees of a segment up from level, -90 to 90; a foot is level when its sole is flat."""
    return float(np.degrees(np.arcsin(np.clip(along(figure, name) @ UP, -1, 1))))


def along(figure: Figure, name: str) -> Array:
    """(3,) the direction of a segment; of the trunk that of an upright spine, of a foot that of its sole."""
    kind, side = split_side(name)
    if kind == "trunk":
        return unit(figure.rotation("root")[:, 1] + figure.rotation("spine01")[:, 1])
    if kind == "foot":
        return np.asarray(figure.rotation(f"foot.{(side or 'l').upper()}")[:, 2])
    begin, end = segment(figure, name)
    return unit(end - begin)


def angle_between(figure: Figure, first: str, second: str) -> float:
    """Degrees between two segments; 180 is in line for segments that begin at one joint (trunk and thigh)."""
    turned = float(np.degrees(np.arccos(np.clip(along(figure, first) @ along(figure, second), -1, 1))))
    return 180 - turned if _in_chain(first, second) else turned


def _in_chain(first: str, second: str) -> bool:
    """Whether the second begins where the first ends, so that in line is 180 seen from the joint."""
    pair = (split_side(first)[0], split_side(second)[0])
    return pair in (("thigh", "shank"), ("upperarm", "forearm"))


def gap(figure: Figure, part: str, surface: Surface) -> float:
    """Metres from a part to a surface, the padding of shoe or cloth taken off; negative: sunk in."""
    return float(surface.gap(figure.part(part)).min()) - pad(part)


def skin_gap(figure: Figure, first: str, second: str) -> float:
    """Metres between the nearest vertices of two parts."""
    a, b = figure.part(first), figure.part(second)
    return min(float(np.linalg.norm(a[i : i + 256, None] - b[None], axis=2).min()) for i in range(0, len(a), 256))


def centre_of_mass(figure: Figure) -> Array:
    """(3,) of the whole body, from its segments."""
    total, moment = _TRUNK + _HEAD, figure.part("head").mean(0) * _HEAD
    hips = (figure.joint("hip_l") + figure.joint("hip_r")) / 2
    shoulders = (figure.joint("shoulder_l") + figure.joint("shoulder_r")) / 2
    moment = moment + (hips + shoulders) / 2 * _TRUNK
    for side in "lr":
        for name, (mass, share) in _MASSES.items():
            begin, end = segment(figure, f"{name}_{side}")
            moment, total = moment + (begin + (end - begin) * share) * mass, total + mass
        moment, total = moment + figure.part(f"foot_{side}").mean(0) * _FOOT, total + _FOOT
    return np.asarray(moment / total)


def off_balance(figure: Figure) -> float:
    """Metres by which the centre of mass lies outside the feet that stand, on the floor plan; 0 when inside."""
    feet = [figure.part(f"foot_{side}") for side in "lr"]
    lowest = min(foot[:, 1].min() for foot in feet)
    standing = [foot for foot in feet if foot[:, 1].min() < lowest + _SOLE]
    soles = np.vstack([foot[foot[:, 1] < foot[:, 1].min() + _SOLE] for foot in standing])[:, [0, 2]]
    return _outside(centre_of_mass(figure)[[0, 2]], soles[hull(soles)])


def _outside(point: Array, ring: Array) -> float:
    """Metres of a point outside a counter-clockwise ring (n, 2)."""
    far = 0.0
    for a, b in zip(ring, np.roll(ring, -1, 0), strict=True):
        along = b - a
        inward = np.array([-along[1], along[0]]) / max(float(np.linalg.norm(along)), 1e-9)
        far = max(far, float(-(point - a) @ inward))
    return far
