"""Whether a figure is what the pose file expects of it: each goal measured, and told in words when it is missed."""

from collections.abc import Mapping

import numpy as np

from hep.illustration.engine import measuring
from hep.illustration.engine.arrays import Array
from hep.illustration.engine.body import load
from hep.illustration.engine.contact import Surface, level
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.joints import AXIAL, SEGMENTS, SIDES, is_joint, split_side
from hep.illustration.engine.pose import Goal
from hep.illustration.engine.solving import Solved

_SHIRT = 0.004
_SUNK = 0.035  # soft parts and soft surfaces give way
_TOUCHING = 0.02


def missed_goals(solved: Solved) -> list[str]:
    """Every goal that is missed, in words: end, line 31: "knee_r 0 +- 5" is expected, but knee_r is 12 degrees."""
    told = []
    for name, goals in solved.pose.goals.items():
        for goal in goals:
            if fault := missed(goal, solved.frames[name], solved.frames["start"], solved.surfaces):
                line = f", line {goal.line}" if goal.line else ""
                told.append(f'{name}{line}: "{goal.text}" is expected, but {fault}.')
    return told


def missed(goal: Goal, figure: Figure, start: Figure, surfaces: Mapping[str, Surface]) -> str | None:
    """What is measured instead, or nothing. A goal without a side is for both."""
    for subject, other in _sided(goal):
        if fault := _missed(goal, subject, other, figure, start, surfaces):
            return fault
    return None


def _sided(goal: Goal) -> list[tuple[str, str]]:
    """The goal for each side: knee over foot -> left over left, right over right."""
    names = (goal.subject, goal.other)
    if not any(_is_pair(name) for name in names):
        return [names]

    def of(name: str, side: str) -> str:
        return f"{name}_{side}" if _is_pair(name) else name

    return [(of(goal.subject, side), of(goal.other, side)) for side in SIDES]


def _is_pair(name: str) -> bool:
    """Whether there is one on each side, and the name does not say which."""
    parts = load().regions
    has_sides = name in SEGMENTS or is_joint(f"{name}_l") or f"{name}_l" in parts
    return has_sides and (name not in parts or name in SEGMENTS)


def _missed(
    goal: Goal, subject: str, other: str, figure: Figure, start: Figure, surfaces: Mapping[str, Surface]
) -> str | None:
    match goal.kind:
        case "angle":
            return _degrees(subject, measuring.angle(figure, subject, goal.movement), goal)
        case "slope":
            measured = measuring.slope(figure, subject)
            is_signed = 0 < abs(goal.value) < 90  # level and upright are so either way up
            return _degrees(subject, measured if is_signed else abs(measured), goal)
        case "between":
            measured = measuring.angle_between(figure, subject, other)
            return _degrees(f"{subject} to {other}", measured, goal)
        case "on" | "off":
            return _on(goal, subject, measuring.gap(figure, subject, surfaces.get(other, level(0.0))))
        case "body-on" | "body-off":
            return _on(goal, subject, measuring.skin_gap(figure, subject, other) - _TOUCHING + 0.012)
        case "over":
            return _over(goal, _place(figure, subject), _place(figure, other))
        case "stays":
            moved = np.linalg.norm(figure.part(subject).mean(0) - start.part(subject).mean(0))
            return f"it moves {moved * 100:.0f} cm" if moved * 100 > goal.slack else None
        case _:
            off = measuring.off_balance(figure)
            return f"it is {off * 100:.0f} cm outside the feet" if off * 100 > goal.slack + 1 else None


def _degrees(subject: str, measured: float, goal: Goal) -> str | None:
    wanted = 90.0 if goal.kind == "slope" and goal.value == -90 else goal.value
    return f"{subject} is {measured:.0f} degrees" if abs(measured - wanted) > goal.slack else None


def _on(goal: Goal, subject: str, gap: float) -> str | None:
    """Touching is within 1.2 cm above and 3.5 cm inside; a shirt makes up for a little more."""
    touches = -max(_SUNK, goal.slack / 100) <= gap <= goal.slack / 100 + _SHIRT * (subject in ("back", "trunk"))
    if goal.kind.endswith("on"):
        return None if touches else f"{subject} is {abs(gap) * 100:.1f} cm {'off' if gap > 0 else 'inside'}"
    return f"{subject} touches" if gap <= goal.slack / 100 else None


def _over(goal: Goal, upper: Array, lower: Array) -> str | None:
    aside = float(np.linalg.norm((upper - lower)[[0, 2]]))
    if upper[1] <= lower[1]:
        return "it is below"
    return f"it is {aside * 100:.0f} cm aside" if aside * 100 > goal.slack else None


def _place(figure: Figure, name: str) -> Array:
    """A joint, or the middle of a part."""
    if is_joint(name) or split_side(name)[0] in AXIAL or name in figure.body.bones:
        return figure.joint(name)
    return np.asarray(figure.part(name).mean(0))
