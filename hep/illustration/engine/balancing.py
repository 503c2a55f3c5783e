"""Standing on the feet where they are to be: the pelvis comes over them, and as high as the legs are long.

`over:` says on which feet the weight is. Without it the pelvis only comes down when a leg would be too short.
"""

from functools import cache

import numpy as np

from hep.illustration.engine.arrays import UP, Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.chains import STRAIGHT, chain_joints, lengths
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.joints import CHAINS
from hep.illustration.engine.kinematics import Skeleton, skeleton
from hep.illustration.engine.measuring import centre_of_mass
from hep.illustration.engine.pose import FramePose, Reach
from hep.illustration.engine.reaching import TRIES, reach_all, surface_under, wanted_place
from hep.illustration.engine.skinning import pose_skin
from hep.illustration.engine.stance import Stance, touch
from hep.illustration.engine.turning import UNTURNED

OVER = ("feet", "foot_l", "foot_r")
_SHIFTS, _QUICK = 5, 3
_SOFTER, _SOFTEST = 0.001, 12  # a stretched leg reaches aside badly: so many times lower by so much, metres
_LEAST = 0.3  # of its length that a leg must still reach down
_DEEPEST = 0.12  # metres that the pelvis comes down by itself


def balance(pose: FramePose, stance: Stance) -> None:
    """Move the pelvis for the feet that reach; nothing where the body does not stand on them."""
    feet = tuple(reach for reach in pose.reach if reach.kind == "foot")
    if not feet or pose.body.base != "standing":
        return
    if pose.over:
        bearing = tuple(reach for reach in feet if pose.over in ("feet", reach.limb))
        posed = {reach.limb: _posed_length(stance, reach) for reach in bearing}
        _shift(stance, feet, bearing, posed, pose.over_share)
        stance.position = stance.position + UP * pose.lift
    if not pose.keep:
        _sink(stance, feet)


def _shift(
    stance: Stance, feet: tuple[Reach, ...], bearing: tuple[Reach, ...], posed: dict[str, float], share: float
) -> None:
    """Bring the centre of mass to where it is over feet that stand at ease, the legs as bent as the angles say.

    `share`: how much of the way from between all feet to those that bear the weight.
    """
    kept = dict(stance.fixed)
    ease = stance.yaw @ ease_of(stance.body)
    for _ in range(_SHIFTS):
        bones = stance.bones()
        among, middle = (np.mean([_foot(stance, bones, r)[1] for r in some], 0) for some in (feet, bearing))
        middle = among + (middle - among) * share
        _rise(stance, bearing, posed)
        bones = reach_all(stance, feet, _QUICK).bones
        stance.fixed.clear()
        stance.fixed.update(kept)
        shift = middle + ease - centre_of_mass(_figure(stance.body, bones))
        stance.position = stance.position + shift * [1, 0, 1]
    _rise(stance, bearing, posed)
    for _ in range(_SOFTEST):
        misses = reach_all(stance, bearing, TRIES).misses
        stance.fixed.clear()
        stance.fixed.update(kept)
        if not misses:
            break
        stance.position = stance.position - UP * _SOFTER


def _rise(stance: Stance, feet: tuple[Reach, ...], far: dict[str, float]) -> None:
    """Set the height so that the leg that would be stretched furthest is as long as said."""
    bones = stance.bones()
    heights = []
    for reach in feet:
        arm = _to_ankle(stance, bones, reach)
        down = np.sqrt(max(far[reach.limb] ** 2 - arm[0] ** 2 - arm[2] ** 2, (far[reach.limb] * _LEAST) ** 2))
        heights.append(down + float(arm[1]))
    if heights:
        stance.position = stance.position + UP * min(heights)


def _sink(stance: Stance, feet: tuple[Reach, ...]) -> None:
    """Come down until no leg is too short; a leg that is far too short is told as missed."""
    bones, low = stance.bones(), 0.0
    for reach in feet:
        if surface_under(stance, reach) is None and wanted_place(stance, bones, reach) is None:
            continue
        arm, far = _to_ankle(stance, bones, reach), sum(lengths(stance, CHAINS["foot"], reach.side)) * STRAIGHT
        spare = far * far - float(arm[0] ** 2 + arm[2] ** 2)
        if spare > (far * _LEAST) ** 2:
            low = min(low, float(np.sqrt(spare) + arm[1]))
    if low >= -_DEEPEST:
        stance.position = stance.position + UP * low


def _posed_length(stance: Stance, reach: Reach) -> float:
    """Metres from hip to ankle as the angles have it."""
    top, _, end = (stance.body.index(bone) for bone in chain_joints(CHAINS["foot"], reach.side))
    bones = stance.bones()
    far = float(np.linalg.norm(bones.heads[end] - bones.heads[top]))
    return min(far, sum(lengths(stance, CHAINS["foot"], reach.side)) * STRAIGHT)


def _to_ankle(stance: Stance, bones: Skeleton, reach: Reach) -> Array:
    """(3,) from the hip to where the ankle is to be."""
    hip = bones.heads[stance.body.index(chain_joints(CHAINS["foot"], reach.side)[0])]
    return np.asarray(_foot(stance, bones, reach)[0] - hip)


def _foot(stance: Stance, bones: Skeleton, reach: Reach) -> tuple[Array, Array]:
    """(where the ankle, where the middle of the foot is to be), 3 numbers each."""
    points = stance.part(bones, reach.part)
    wanted, shift = wanted_place(stance, bones, reach), np.zeros(3)
    if wanted is not None:
        shift = np.where(np.isnan(wanted), 0, wanted - points.mean(0))
    surface = surface_under(stance, reach)
    if surface is not None:
        gap, normal = touch(points + shift, reach.part, surface)
        shift = shift - normal * gap
    end = stance.body.index(chain_joints(CHAINS["foot"], reach.side)[2])
    middle = stance.part(bones, reach.limb).mean(0)
    return bones.heads[end] + shift, middle + shift


@cache
def ease_of(body: Body) -> Array:
    """(3,) from the middle of the feet to the centre of mass when someone just stands."""
    bones = skeleton(body, {}, {}, {}, UNTURNED, np.zeros(3))
    figure = _figure(body, bones)
    return np.asarray(centre_of_mass(figure) - figure.part("feet").mean(0)) * [0, 0, 1]


def _figure(body: Body, bones: Skeleton) -> Figure:
    return Figure(body, pose_skin(body, bones.rotations, bones.heads), bones.rotations, bones.heads)
