"""Reaching: feet, hands and forearms are brought to where the pose says, measured on the skin, a few times over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.chains import bend, beside, chain_joints, direction
from hep.illustration.engine.contact import Surface, surface_of
from hep.illustration.engine.figure import Miss
from hep.illustration.engine.forearms import lay_forearm
from hep.illustration.engine.gripping import gripped_wrist
from hep.illustration.engine.hands import hand_frame
from hep.illustration.engine.holding import hold
from hep.illustration.engine.joints import CHAINS, bone_of, outward
from hep.illustration.engine.kinematics import Skeleton
from hep.illustration.engine.pose import Reach
from hep.illustration.engine.stance import Stance, touch
from hep.illustration.engine.turning import about, about_x, about_y, across, cross, unit
from hep.illustration.engine.wrapping import PALM_TRIES, close_fingers, lift_palms

TRIES, MOST_TRIES = 6, 14
NEAR, MISSED = 0.002, 0.005  # tries go on until all is near; what is still missed is told
_FOLLOWS = 4  # how often a hand that holds is solved while its shoulder follows
_BENT = 0.03  # metres that a knee or elbow is off its line to tell where it points
_OUT = 0.3  # how much of the elbow's way is sideways


@dataclass
class _Aim:
    """How one reach stands: the first guess for wrist or ankle, the wanted centre of the part, what is put right."""

    reach: Reach
    first: Array | None = None
    centre: Array | None = None
    correction: Array = field(default_factory=lambda: np.zeros(3))
    wrist: Array | None = None
    normal: Array = field(default_factory=lambda: np.zeros(3))


def turn_foot(stance: Stance, reach: Reach) -> None:
    """Fix how a foot is turned: as it was, flat, or at a pitch."""
    spin, side = outward(reach.side), reach.limb
    says_nothing = reach.flat and reach.pitch is None and reach.toe_out is None
    if reach.stays and says_nothing and stance.before is not None and stance.before.joint_frames is not None:
        stance.fixed[side] = stance.before.joint_frames[side]
    elif reach.flat and (reach.touch or "foot") == "foot":
        out = 6.0 if reach.toe_out is None else reach.toe_out
        stance.fixed[side] = stance.yaw @ about_y(spin * np.radians(out))
    elif reach.pitch is not None:
        out = 4.0 if reach.toe_out is None else reach.toe_out
        stance.fixed[side] = stance.yaw @ about_y(spin * np.radians(out)) @ about_x(-np.radians(reach.pitch))
    elif reach.stays and stance.before is not None and stance.before.joint_frames is not None:
        stance.fixed[side] = stance.before.joint_frames[side]


@dataclass(frozen=True, eq=False)
class Reached:
    """The bones after reaching, what was laid on what, and what is still off."""

    bones: Skeleton
    resting: Mapping[str, Surface]
    misses: tuple[Miss, ...]


def reach_all(stance: Stance, reaches: tuple[Reach, ...], quick: int | None = None) -> Reached:
    """Bring all limbs there; then palms come to lie on what they hold, and their fingers close on it.

    `quick`: at most so many tries, and nothing for palms and fingers.
    """
    kept = dict(stance.fixed)
    reached = _bring(stance, reaches, quick or MOST_TRIES, kept)
    if quick:
        return reached
    for _ in range(PALM_TRIES):
        if not lift_palms(stance, reached.bones, reaches, reached.misses):
            break
        reached = _bring(stance, reaches, MOST_TRIES, kept)
    if close_fingers(stance, reached.bones, reaches):
        return Reached(stance.bones(), reached.resting, reached.misses)
    return reached


def _bring(stance: Stance, reaches: tuple[Reach, ...], most: int, kept: Mapping[str, Array]) -> Reached:
    """The frames fixed before (`kept`) stay, those of earlier tries are forgotten."""
    stance.fixed.clear()
    stance.fixed.update(kept)
    aims = [_Aim(reach) for reach in reaches]
    resting: dict[str, Surface] = {}
    bones = start = stance.bones()
    for attempt in range(most if reaches else 0):
        if attempt >= TRIES and not _misses(stance, bones, aims, resting, NEAR):
            break
        stance.fixed.clear()
        stance.fixed.update(kept)
        bones = start if attempt == 0 else stance.bones()
        for aim in aims:
            bones = _reach(stance, bones, start, aim)
        bones = stance.bones()
        for aim in aims:
            _correct(stance, bones, aim, resting)
    return Reached(bones, resting, tuple(_misses(stance, bones, aims, resting, MISSED)))


def _reach(stance: Stance, bones: Skeleton, start: Skeleton, aim: _Aim) -> Skeleton:
    """Fix the frames of one limb; the bones as they were looked at.

    Hands that hold, and forearms, are solved a few times over: their collar bone follows, and so does the target.
    """
    reach = aim.reach
    holds = bool(reach.hold) or reach.rod is not None or reach.grip is not None
    for _ in range(_FOLLOWS if holds or reach.kind == "forearm" else 1):
        if holds:
            bones = stance.bones()
        if reach.kind == "forearm":
            lay_forearm(stance, bones, reach, -float(aim.correction @ aim.normal))
            bones = stance.bones()
        elif reach.hold:
            aim.wrist = hold(stance, bones, reach)
        else:
            _turn_end(stance, bones, reach)
            _bend(stance, bones, aim, _target(stance, bones, start, aim))
    return bones


def _turn_end(stance: Stance, bones: Skeleton, reach: Reach) -> None:
    """Fix how the foot or hand is turned, where the pose says it."""
    if reach.kind == "foot":
        turn_foot(stance, reach)
    elif reach.stays and reach.palm is None and stance.before is not None and stance.before.joint_frames is not None:
        stance.fixed[reach.limb] = stance.before.joint_frames[reach.limb]
    elif reach.palm is not None or reach.fingers is not None:
        _turn_hand(stance, bones, reach)


def _turn_hand(stance: Stance, bones: Skeleton, reach: Reach) -> None:
    wish = reach.fingers if isinstance(reach.fingers, str | tuple) else "forward"
    fingers, palm = direction(stance, wish, reach.side), direction(stance, reach.palm or "down", reach.side)
    if reach.rod is not None:  # said in the frame of the trunk
        trunk = bones.frames["spine03"] @ stance.yaw.T
        fingers, palm = trunk @ fingers, trunk @ palm
    turned = hand_frame(outward(reach.side), palm, fingers)
    if reach.slope:  # the wrist higher than the finger tips
        turned = about(cross(fingers, -palm), -np.radians(reach.slope)) @ turned
    stance.fixed[reach.limb] = turned


def _target(stance: Stance, bones: Skeleton, start: Skeleton, aim: _Aim) -> Array:
    """(3,) where the ankle or wrist is to be."""
    reach = aim.reach
    if reach.rod is not None or reach.grip is not None:
        aim.wrist = gripped_wrist(stance, bones, reach)
        return aim.wrist
    if aim.first is None:
        _first_guess(stance, bones, start, aim)
    assert aim.first is not None  # noqa: S101 - just set
    return aim.first + aim.correction


def _first_guess(stance: Stance, bones: Skeleton, start: Skeleton, aim: _Aim) -> None:
    reach = aim.reach
    points = stance.part(start, reach.part)
    wanted = _wanted(stance, bones, reach)
    shift = np.where(np.isnan(wanted), 0, wanted - points.mean(0))
    end = bones.heads[stance.body.index(chain_joints(CHAINS[reach.kind], reach.side)[2])]
    surface = surface_under(stance, reach)
    aim.first = end + shift
    if surface is not None:
        gap, normal = touch(points, reach.part, surface)
        aim.first = end + across(shift, normal) - normal * gap
    aim.centre = None if np.isnan(wanted).all() else wanted


def wanted_place(stance: Stance, bones: Skeleton, reach: Reach) -> Array | None:
    """(3,) where the centre of the part is to be; nan where that is free, nothing where all is."""
    wanted = _wanted(stance, bones, reach)
    return None if np.isnan(wanted).all() else wanted


def _wanted(stance: Stance, bones: Skeleton, reach: Reach) -> Array:
    if (reach.stays_at or (reach.stays_onto and reach.at is None)) and stance.before is not None:
        return np.asarray(stance.before.part(reach.part).mean(0))
    if reach.at is not None:
        return np.array([np.nan if x is None else x for x in reach.at], float)
    if reach.under is not None:
        joint = bones.heads[stance.body.index(bone_of(f"{reach.under}_{reach.side}"))]
        return np.asarray(joint + stance.yaw @ np.array([outward(reach.side) * reach.out, reach.up, reach.ahead]))
    return np.full(3, np.nan)


def surface_under(stance: Stance, reach: Reach) -> Surface | None:
    """What the part lies on, if anything."""
    if reach.stays_onto:
        return stance.before.resting.get(reach.part) if stance.before else None
    return None if reach.onto is None else surface_of(reach.onto, stance.surfaces)


def _bend(stance: Stance, bones: Skeleton, aim: _Aim, target: Array) -> None:
    """The knee points where the angles put it (forward), the elbow likewise (back and a little out)."""
    reach, chain = aim.reach, CHAINS[aim.reach.kind]
    top, middle, end = (bones.heads[stance.body.index(bone)] for bone in chain_joints(chain, reach.side))
    arm = target - top
    ahead = unit(arm)
    hint = across(bones.frames[f"{chain.upper}_{reach.side}"] @ np.array([0, 0, 1.0 if chain.is_leg else -1.0]), ahead)
    if not chain.is_leg:
        side = bones.frames["spine03"] @ np.array([outward(reach.side), 0, 0.0])
        hint = across(hint + _OUT * np.linalg.norm(hint) * side, ahead)
    pole = across(middle - top, ahead)
    if np.linalg.norm(pole) > _BENT and not (chain.is_leg and _is_straight(top, middle, end)):
        hint = unit(hint) + unit(pole) * 2
    hint = unit(hint)
    if reach.swivel:
        hint = about(ahead, np.radians(reach.swivel) * outward(reach.side)) @ hint
    if reach.aim is not None:
        hint = direction(stance, reach.aim, reach.side)
        hint = beside(bones.frames["spine03"] @ stance.yaw.T @ hint if reach.rod is not None else hint, arm)
    bend(stance, bones, reach.kind, reach.side, arm, unit(hint))


def _is_straight(top: Array, middle: Array, end: Array) -> bool:
    """A straight leg does not tell where its knee points."""
    return bool(np.linalg.norm(across(middle - top, unit(end - top))) < _BENT)


def _correct(stance: Stance, bones: Skeleton, aim: _Aim, resting: dict[str, Surface]) -> None:
    """Note how far the part is off, for the next try."""
    points = stance.part(bones, aim.reach.part)
    surface = surface_under(stance, aim.reach)
    normal = None
    if surface is not None:
        gap, normal = touch(points, aim.reach.part, surface)
        resting[aim.reach.part] = surface
        aim.correction, aim.normal = aim.correction - normal * gap, normal
    if aim.centre is not None:
        shift = np.where(np.isnan(aim.centre), 0, aim.centre - points.mean(0))
        aim.correction = aim.correction + (shift if normal is None else across(shift, normal))


def _misses(
    stance: Stance, bones: Skeleton, aims: list[_Aim], resting: Mapping[str, Surface], least: float
) -> list[Miss]:
    """What is still off by more than `least` metres."""
    found = [Miss(part, touch(stance.part(bones, part), part, surface)[0]) for part, surface in resting.items()]
    for aim in aims:
        if aim.wrist is not None:
            wrist = bones.heads[stance.body.index(bone_of(f"wrist_{aim.reach.side}"))]
            found.append(Miss(aim.reach.limb, float(np.linalg.norm(wrist - aim.wrist)), "hold"))
        elif aim.centre is not None:
            found.append(Miss(aim.reach.part, _off_place(stance, bones, aim), "place"))
    return [miss for miss in found if abs(miss.gap) > least]


def _off_place(stance: Stance, bones: Skeleton, aim: _Aim) -> float:
    """Metres of the part's centre from where it is wanted, along its surface."""
    points, centre = stance.part(bones, aim.reach.part), aim.centre
    if centre is None:
        return 0.0
    shift = np.where(np.isnan(centre), 0, centre - points.mean(0))
    surface = surface_under(stance, aim.reach)
    if surface is not None:
        shift = across(shift, touch(points, aim.reach.part, surface)[1])
    return float(np.linalg.norm(shift))
