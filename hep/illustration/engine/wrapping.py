"""Hands that hold lie on the skin: the palm comes to touch what it holds, then every finger closes until it does."""

from dataclasses import replace

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.figure import Miss
from hep.illustration.engine.hands import RELAXED
from hep.illustration.engine.holding import held_region
from hep.illustration.engine.inside import depths, posed_skin
from hep.illustration.engine.joints import split_side
from hep.illustration.engine.kinematics import Skeleton
from hep.illustration.engine.pose import Reach
from hep.illustration.engine.stance import Stance

PALM_TRIES = 6
_PRESS = 0.003  # how deep palm and fingers press into what they hold, metres
_CLOTH = {"trunk": 0.014, "thigh": 0.006, "upperarm": 0.006}
_FAR = 0.0015
_NEARER = 0.5  # a palm comes nearer by half of its gap at a time, so as not to swing
_LIFTS = (-0.03, 0.05)  # how far a palm may come off where the pose puts it
_CURLS = np.arange(-42.0, 46.0, 4.0)  # degrees added at each joint of a finger, from stretched to closed
_FINGERS = (1, 2, 3, 4, 5)


def lift_palms(stance: Stance, bones: Skeleton, reaches: tuple[Reach, ...], misses: tuple[Miss, ...]) -> bool:
    """Note how far each holding hand must come off (or nearer) so that its palm just presses; whether any must.

    A hand that cannot get there at all is left alone.
    """
    is_off, far = False, {miss.part for miss in misses if miss.wanted == "hold"}
    for reach in reaches:
        if reach.hold is None or reach.limb in far:
            continue
        depth = _depth(stance, bones, f"palm_{reach.side}", _skin(stance, bones, reach))
        step = depth - _PRESS if depth > 0 else -_NEARER * _gap(stance, bones, reach)
        before = stance.lifts.get(reach.limb, 0.0)
        stance.lifts[reach.limb] = float(np.clip(before + step, *_LIFTS))
        is_off |= abs(stance.lifts[reach.limb] - before) > _FAR
    return is_off


def close_fingers(stance: Stance, bones: Skeleton, reaches: tuple[Reach, ...]) -> bool:
    """Close every finger of the hands that hold until it lies on the skin; whether there are any."""
    holding = [reach for reach in reaches if reach.hold is not None]
    skins = {reach.side: _skin(stance, bones, reach) for reach in holding}
    deep: dict[str, list[list[float]]] = {side: [] for side in skins}
    hands = {side: stance.hands.get(side, RELAXED) for side in skins}
    for curl in _CURLS:
        stance.hands |= {side: replace(hand, curls=(float(curl),) * len(_FINGERS)) for side, hand in hands.items()}
        tried = stance.bones()
        for side, skin in skins.items():
            deep[side].append([_depth(stance, tried, f"finger{finger}_{side}", skin) for finger in _FINGERS])
    for side, hand in hands.items():
        stance.hands[side] = replace(
            hand, curls=tuple(_closest(list(found)) for found in zip(*deep[side], strict=True))
        )
    return bool(holding)


def _closest(found: list[float]) -> float:
    """The most closed curl before the finger goes in; one that never does, past the edge, stays as the shape has it."""
    first_in = next((k for k, depth in enumerate(found) if depth > _PRESS), None)
    if first_in is None:
        return 0.0
    return float(_CURLS[max(first_in - 1, 0)])


def _skin(stance: Stance, bones: Skeleton, reach: Reach) -> tuple[Array, Array]:
    """(points, normals) of what the hand holds, cloth included."""
    segment, side = split_side(str(reach.hold))
    points, normals = posed_skin(stance.body, held_region(segment, side), bones.rotations, bones.heads)
    return points + normals * _CLOTH.get(segment, 0.0), normals


def _depth(stance: Stance, bones: Skeleton, part: str, skin: tuple[Array, Array]) -> float:
    return float(depths(stance.part(bones, part), *skin).max())


def _gap(stance: Stance, bones: Skeleton, reach: Reach) -> float:
    """Metres between palm and skin that do not touch."""
    palm, (skin, _) = stance.part(bones, f"palm_{reach.side}"), _skin(stance, bones, reach)
    return float(np.linalg.norm(palm[:, None] - skin[None], axis=2).min())
