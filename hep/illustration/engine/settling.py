"""Settling: turn one joint, or the whole body, until a part just touches its surface."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.contact import Plane, surface_of
from hep.illustration.engine.joints import SIDES, split_side
from hep.illustration.engine.placing import place
from hep.illustration.engine.pose import FramePose, Settle
from hep.illustration.engine.regions import PLURALS
from hep.illustration.engine.stance import Stance, touch

ELBOW_HEIGHT = 0.031  # of the elbow joint above what the forearm lies on
_HEAD_PRESS = 0.004
_SAMPLES, _ROUND_SAMPLES, _HALVINGS = 10, 41, 7


@dataclass(frozen=True)
class _Range:
    """The angle that is turned, how far (degrees), and the part that comes to lie unless another is named."""

    movement: str
    least: float
    most: float
    part: str


RANGES = {
    "ankle": _Range("pf", -25, 75, "foot"),
    "knee": _Range("flex", 0, 140, "foot"),
    "hip": _Range("flex", -30, 130, "foot"),
    "hip_abd": _Range("abd", -30, 60, "foot"),
    "toes": _Range("flex", -90, 30, "toes"),
    "shoulder": _Range("flex", -60, 170, "hand"),
    "elbow": _Range("flex", 0, 140, "hand"),
    "neck": _Range("flex", -45, 75, "head"),
    "lumbar": _Range("flex", -40, 55, "back"),
    "thorax": _Range("flex", -30, 45, "back"),
    "pitch": _Range("pitch", -45, 45, "elbows"),
    "roll": _Range("roll", -45, 45, "elbows"),
}
_WHOLE = ("pitch", "roll")
_UNPAIRED = ("neck", "lumbar", "thorax", *_WHOLE)


def settle(pose: FramePose, stance: Stance, wish: Settle) -> None:
    """Turn the joint of one side, or of both where the wish names none."""
    joint, side = split_side(wish.joint)
    sides = (side,) if side else (None,) if joint in _UNPAIRED else SIDES
    for one in sides:
        _turn(pose, stance, wish, joint, one)


def _turn(pose: FramePose, stance: Stance, wish: Settle, joint: str, side: str | None) -> None:
    reach = RANGES[joint]
    setter, now = _slot(pose, stance, joint, side)
    gap = _gap(stance, wish, _sided(stance, wish.part or reach.part, side))
    centre = now if joint in _WHOLE else 0.0

    def gap_at(degrees: float) -> float:
        setter(degrees)
        return gap()

    is_round = not isinstance(surface_of(wish.ground, stance.surfaces), Plane)
    tries = np.linspace(centre + reach.least, centre + reach.most, _ROUND_SAMPLES if is_round else _SAMPLES)
    gaps = np.array([gap_at(degrees) for degrees in tries])
    crossings = np.nonzero(gaps[:-1] * gaps[1:] <= 0)[0]
    if not len(crossings):
        gap_at(float(tries[np.abs(gaps).argmin()]))
        return
    if is_round:
        crossings = _from_above(crossings, gaps, reach)
    i = min(crossings, key=lambda k: abs((tries[k] + tries[k + 1]) / 2 - now))
    _halve(gap_at, float(tries[i]), float(tries[i + 1]), float(gaps[i]))


def _from_above(crossings: Ints, gaps: Array, reach: _Range) -> Ints:
    """Of a roller's two sides the one that a limb on its back comes down on: flexion lifts it off again."""
    leaving = np.array([k for k in crossings if gaps[k + 1] > gaps[k]], int)
    return leaving if len(leaving) and reach.movement == "flex" and reach.part == "foot" else crossings


def _halve(gap_at: Callable[[float], float], low: float, high: float, gap_low: float) -> None:
    """Close in on the angle where the gap changes sign; the last try is left standing."""
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        gap = gap_at(middle)
        if gap * gap_low > 0:
            low, gap_low = middle, gap
        else:
            high = middle


def _slot(pose: FramePose, stance: Stance, joint: str, side: str | None) -> tuple[Callable[[float], None], float]:
    """What sets the angle, and how it stands."""
    movement = RANGES[joint].movement
    if joint in _WHOLE:

        def tilt(degrees: float) -> None:
            stance.tilt(movement, degrees)
            place(pose, stance)

        return tilt, getattr(stance.where, movement)
    slot = stance.angles.setdefault(joint.split("_", maxsplit=1)[0] + (f"_{side}" if side else ""), {})
    return lambda degrees: slot.__setitem__(movement, degrees), slot.get(movement, 0.0)


def _gap(stance: Stance, wish: Settle, part: str) -> Callable[[], float]:
    surface = surface_of(wish.ground, stance.surfaces)
    if part.startswith("forearm"):  # the shoulders come to be one upper arm above it
        end = (part[-1] if part[-2] == "_" else "l").upper()
        shoulder = stance.body.index(f"upperarm01.{end}")
        arm = stance.body.length(f"upperarm01.{end}", f"lowerarm01.{end}")
        return lambda: float(surface.gap(stance.bones().heads[shoulder])) - ELBOW_HEIGHT - arm
    press = _HEAD_PRESS if part == "head" else 0.0
    return lambda: touch(stance.part(stance.bones(), part), part, surface)[0] - press


def _sided(stance: Stance, part: str, side: str | None) -> str:
    """The part of that side: feet -> foot_l."""
    one = f"{PLURALS.get(part, part)}_{side}"
    return one if side and one in stance.body.regions else part
