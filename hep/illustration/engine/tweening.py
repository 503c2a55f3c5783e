"""In-betweens: every joint part of its way, the root on a straight line, and what is in contact stays in contact.

An end that hardly moves stays on its line, and so does a hand that slides along a surface; a hand that holds a limb
in both frames rides on that limb.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hep.illustration.engine.arrays import UP, Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.skinning import pose_skin
from hep.illustration.engine.turning import across, orthogonal, part_way, shortest, unit

STAYS = 0.03  # an end that moves less than this between two frames is held, metres
_STRAIGHT = 0.9995
_SAME = 0.001  # metres between two surfaces that are one
_LOWERINGS = 3
_LIMBS = {
    "foot.L": ("upperleg01.L", "lowerleg01.L"),
    "foot.R": ("upperleg01.R", "lowerleg01.R"),
    "wrist.L": ("upperarm01.L", "lowerarm01.L"),
    "wrist.R": ("upperarm01.R", "lowerarm01.R"),
}


class _Bones:
    """Turns against the parent (b, 3, 3), and the bones that they give."""

    def __init__(self, body: Body, local: Array, root: Array) -> None:
        self.body, self.local, self.root = body, local, root
        self.rotations, self.heads = np.empty_like(local), np.empty((len(local), 3))
        self.run()

    def run(self) -> None:
        """Work the bones out anew, parents first."""
        for i, parent in enumerate(self.body.parents):
            if parent < 0:
                self.rotations[i], self.heads[i] = self.local[i], self.root
            else:
                turn = self.rotations[parent]
                self.rotations[i] = turn @ self.local[i]
                self.heads[i] = self.heads[parent] + turn @ (self.body.heads[i] - self.body.heads[parent])

    def turn(self, i: int, rotation: Array) -> None:
        """Give one bone a rotation in the room; what hangs on it follows."""
        self.local[i] = self.rotations[self.body.parents[i]].T @ rotation
        self.run()


@dataclass(frozen=True, eq=False)
class _Step:
    """The two frames, how far between them, and which bone each holding wrist rides on."""

    first: Figure
    second: Figure
    share: float
    rides: Mapping[str, str]
    raises: Mapping[str, float]

    def mean(self, a: Array, b: Array) -> Array:
        """A share of the way from one to the other."""
        return np.asarray((1 - self.share) * a + self.share * b)


def in_between(
    first: Figure,
    second: Figure,
    share: float,
    rides: Mapping[str, str] | None = None,
    raises: Mapping[str, float] | None = None,
    lift: float = 0.0,
) -> Figure:
    """The figure at a share (0 to 1) of the way from one frame to the next.

    `rides`: wrist -> the bone it holds on to; `raises`: end -> metres that a moving end must go higher;
    `lift`: metres that the whole body must.
    """
    if share <= 0:
        return first
    if share >= 1:
        return second
    body, step = first.body, _Step(first, second, share, rides or {}, raises or {})
    local = part_way(_local(first), _local(second), share)
    bones = _Bones(body, local, step.mean(first.bone_heads[0], second.bone_heads[0]) + UP * lift)
    held = [end for end in _LIMBS if end not in step.rides and _stays_in_touch(first, second, end)]
    _come_down(bones, step, held)
    raised = {end: bones.heads[body.index(end)] + UP * up for end, up in step.raises.items()}
    for end in (*held, *step.rides):
        _hold_end(bones, end, _target(bones, step, end), _turned(bones, step, end))
    for end, target in raised.items():
        _hold_end(bones, end, target, bones.rotations[body.index(end)].copy())
    return Figure(body, pose_skin(body, bones.rotations, bones.heads), bones.rotations, bones.heads)


def _local(figure: Figure) -> Array:
    """(b, 3, 3): every bone against its parent."""
    parents, rotations = figure.body.parents, figure.bone_rotations
    return np.array([turn if p < 0 else rotations[p].T @ turn for turn, p in zip(rotations, parents, strict=True)])


def _stays_in_touch(first: Figure, second: Figure, end: str) -> bool:
    """Whether the end stays where it is, or is a hand that slides along what it lies on."""
    return _is_held(first, second, first.body.index(end)) or (end.startswith("wrist") and _slides(first, second, end))


def _slides(first: Figure, second: Figure, end: str) -> bool:
    hand, side = first.joint(end), end[-1].lower()
    for part in (f"hand_{side}", f"tips_{side}"):
        if part in first.resting and part in second.resting:
            gaps = (first.resting[part].gap(hand), second.resting[part].gap(hand))
            return abs(float(gaps[0]) - float(gaps[1])) < _SAME
    return False


def _is_held(first: Figure, second: Figure, end: int) -> bool:
    return bool(np.linalg.norm(first.bone_heads[end] - second.bone_heads[end]) <= STAYS)


def _come_down(bones: _Bones, step: _Step, held: list[str]) -> None:
    """Move the body so that legs which stay put can reach; a straight way from deep to tall may be out of reach."""
    for _ in range(_LOWERINGS):
        for end in held:
            if not end.startswith("foot"):
                continue
            hip, far = bones.heads[bones.body.index(_LIMBS[end][0])], _length(bones.body, end)
            arm = _target(bones, step, end) - hip
            too_far = float(np.linalg.norm(arm)) - far * _STRAIGHT
            if too_far > 0:
                bones.root = bones.root + unit(arm) * too_far
                bones.run()


def _length(body: Body, end: str) -> float:
    upper, lower = _LIMBS[end]
    return body.length(upper, lower) + body.length(lower, end)


def _target(bones: _Bones, step: _Step, end: str) -> Array:
    """(3,) where the end is to be: on its line, or on the bone it rides on."""
    i, (a, b) = bones.body.index(end), (step.first, step.second)
    if end not in step.rides:
        return step.mean(a.bone_heads[i], b.bone_heads[i])
    k = bones.body.index(step.rides[end])
    arms = [f.bone_rotations[k].T @ (f.bone_heads[i] - f.bone_heads[k]) for f in (a, b)]
    return np.asarray(bones.heads[k] + bones.rotations[k] @ step.mean(arms[0], arms[1]))


def _turned(bones: _Bones, step: _Step, end: str) -> Array:
    """(3, 3): how the end is to be turned."""
    i, (a, b) = bones.body.index(end), (step.first, step.second)
    if end not in step.rides:
        return orthogonal(step.mean(a.bone_rotations[i], b.bone_rotations[i]))
    k = bones.body.index(step.rides[end])
    turns = [f.bone_rotations[k].T @ f.bone_rotations[i] for f in (a, b)]
    return np.asarray(bones.rotations[k] @ orthogonal(step.mean(turns[0], turns[1])))


def _hold_end(bones: _Bones, end: str, target: Array, turned: Array) -> None:
    """Bend a limb in its own plane so that its end is at the target, turned as it should be."""
    body, (upper, lower) = bones.body, (bones.body.index(bone) for bone in _LIMBS[end])
    i = body.index(end)
    for _ in range(2):  # a collar bone has its own share in the first turn
        middle = _middle(bones, upper, lower, i, target)
        begin = bones.heads[upper]
        bones.turn(upper, shortest(bones.heads[lower] - begin, middle - begin) @ bones.rotations[upper])
        begin = bones.heads[lower]
        bones.turn(lower, shortest(bones.heads[i] - begin, target - begin) @ bones.rotations[lower])
    bones.turn(i, turned)


def _middle(bones: _Bones, upper: int, lower: int, end: int, target: Array) -> Array:
    """(3,) where knee or elbow must be, on the side where it is."""
    begin, bend = bones.heads[upper], bones.heads[lower]
    above, below = np.linalg.norm(bend - begin), np.linalg.norm(bones.heads[end] - bend)
    far = np.clip(np.linalg.norm(target - begin), abs(above - below) + 1e-4, (above + below) * _STRAIGHT)
    ahead = unit(target - begin)
    side = across(bend - begin, ahead)
    side = unit(side) if np.linalg.norm(side) > 1e-6 else unit(across(bones.rotations[upper][:, 2], ahead))
    cosine = (above**2 + far**2 - below**2) / (2 * above * far)
    return np.asarray(begin + above * (ahead * cosine + side * np.sqrt(max(0.0, 1 - cosine**2))))
