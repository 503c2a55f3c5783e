"""An arm that is a little too short: the shoulder girdle follows the hand, up, down, forward or back."""

import numpy as np

from hep.illustration.engine.chains import STRAIGHT, lengths
from hep.illustration.engine.joints import CHAINS, SIDES, bone_of
from hep.illustration.engine.pose import Reach
from hep.illustration.engine.reaching import Reached, reach_all
from hep.illustration.engine.stance import Stance
from hep.illustration.engine.turning import unit

FOLLOWS = 14.0  # degrees that the girdle follows at most, either way
_TRIES, _MORE = 6, 1.3  # a gap to a surface is shorter than the way along the arm
_STRETCHED = 0.997  # of the arm's length
_FAR = 0.08  # metres; what misses by more is told, not stretched for


def reach_with_shoulders(stance: Stance, reaches: tuple[Reach, ...]) -> Reached:
    """Reach; then again with the shoulders of stretched arms nearer, while any hand misses."""
    kept, turned = dict(stance.fixed), dict.fromkeys(((side, way) for side in SIDES for way in ("elev", "pro")), 0.0)
    reached = reach_all(stance, reaches)
    for _ in range(_TRIES):
        sides = [_follow(stance, reached, side, turned) for side in SIDES]
        if not any(sides):
            break
        stance.fixed.clear()
        stance.fixed.update(kept)
        reached = reach_all(stance, reaches)
    return reached


def _follow(stance: Stance, reached: Reached, side: str, turned: dict[tuple[str, str], float]) -> bool:
    """Turn the girdle of one side towards its hand; whether it turned."""
    missed = max((abs(miss.gap) for miss in reached.misses if _is_of_arm(miss.part, side)), default=0.0)
    if not 0 < missed < _FAR:
        return False
    bones, end = reached.bones, side.upper()
    shoulder, wrist = (bones.heads[stance.body.index(bone_of(f"{joint}_{side}"))] for joint in ("shoulder", "wrist"))
    arm = wrist - shoulder
    if np.linalg.norm(arm) < sum(lengths(stance, CHAINS["hand"], side)) * STRAIGHT * _STRETCHED:
        return False
    girdle = stance.body.length(f"clavicle.{end}", f"upperarm01.{end}")
    way = bones.frames[f"thorax_{side}"].T @ unit(arm) * np.degrees(missed * _MORE / girdle)
    raised, forward = (_turn(stance, side, movement, way[i], turned) for movement, i in (("elev", 1), ("pro", 2)))
    return raised or forward


def _is_of_arm(part: str, side: str) -> bool:
    return part in (f"hand_{side}", f"tips_{side}", f"palm_{side}")


def _turn(stance: Stance, side: str, movement: str, degrees: float, turned: dict[tuple[str, str], float]) -> bool:
    before = turned[side, movement]
    turned[side, movement] = float(np.clip(before + degrees, -FOLLOWS, FOLLOWS))
    more = turned[side, movement] - before
    slot = stance.angles.setdefault(f"scapula_{side}", {})
    slot[movement] = slot.get(movement, 0.0) + more
    return abs(more) > 0.1
