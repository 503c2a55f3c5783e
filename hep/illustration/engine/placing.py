"""Placing the body: onto what it rests on, to where it was, along the floor."""

import numpy as np

from hep.illustration.engine.arrays import UP, Array
from hep.illustration.engine.contact import Ground, Plane, Surface, surface_of
from hep.illustration.engine.pose import FramePose
from hep.illustration.engine.regions import SINKS
from hep.illustration.engine.stance import Stance, touch

_ROUND_TRIES, _FLAT_TRIES = 12, 2
_FLOOR = Ground(name="floor")


def place(pose: FramePose, stance: Stance) -> None:
    """Move the root: `at` and `keep` shift it along the floor, `rest` lays it on one surface after another."""
    stance.position = np.zeros(3)
    if pose.at is not None:
        stance.position[[0, 2]] += pose.at
    if pose.keep and stance.before is not None:
        shift = stance.before.part(pose.keep).mean(0) - stance.part(stance.bones(), pose.keep).mean(0)
        stance.position[[0, 2]] += shift[[0, 2]]
    rests = [(part, surface_of(ground, stance.surfaces)) for part, ground in _rests(pose)]
    _lay(pose, stance, rests)
    stance.position[1] += pose.lift


def _rests(pose: FramePose) -> tuple[tuple[str, Ground], ...]:
    if pose.rest is not None:
        return pose.rest
    return (("feet" if pose.body.base == "standing" else "body", _FLOOR),)


def _lay(pose: FramePose, stance: Stance, rests: list[tuple[str, Surface]]) -> None:
    """Come down on each surface; on a round one from above, a little nearer each time."""
    is_round = any(not isinstance(surface, Plane) for _, surface in rests)
    if is_round:
        stance.position[1] = 1.0
    bones = stance.bones()
    start = stance.position.copy()
    for _ in range(_ROUND_TRIES if is_round else _FLAT_TRIES):
        for part, surface in rests:
            points = stance.part(bones.moved(stance.position - start), part)
            stance.position = stance.position - _step(pose, part, surface, points)


def _step(pose: FramePose, part: str, surface: Surface, points: Array) -> Array:
    gap, normal = touch(points, part, surface)
    if not isinstance(surface, Plane):
        normal = UP
    sink = SINKS.get(part, 0.0) if pose.sink is None else pose.sink
    return np.asarray(normal * (gap + sink * (normal[1] > 0.5)))
