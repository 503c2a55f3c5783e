"""Reading `expect:`: what a therapist would check in a frame, said in short sentences.

knee_r 0 +- 5                   an anatomical angle; hip_r abd 20; knee 90 is both knees
trunk to thigh 90 +- 5          between two segments: 180 is in line
thigh_r level · trunk upright · shank_r 30       a segment against the floor, degrees up from level
pelvis level · shoulders level
back on mat · heel on floor · hand_r on thigh_r · foot_r off floor
hip_r over hip_l · knee over foot +- 8 cm        straight above
centre of mass over the feet
pelvis stays                    where it was in the start frame
"""

import re
from typing import Any

from hep.illustration.engine.body import load
from hep.illustration.engine.joints import (
    AXIAL,
    LIMITS,
    SEGMENTS,
    bone_of,
    is_joint,
    split_side,
    stored_movement,
    words_of,
)
from hep.illustration.engine.notes import Entry, suggestion
from hep.illustration.engine.pose import FRAMES, Goal
from hep.illustration.engine.regions import PLURALS

_SLACK = re.compile(r"\s*(?:\+-|±|\+/-)\s*(\d+(?:\.\d+)?)\s*(cm)?\s*$")
_LINES = ("trunk", "pelvis", "shoulders", "head", "foot", *SEGMENTS)
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_HOW = (
    'Write it like "knee_r 0 +- 5", "trunk to thigh_r 90", "thigh_r level", "back on mat", "hip_r over hip_l",'
    ' "pelvis stays" or "centre of mass over the feet".'
)


def read_goals(entry: Entry, surfaces: set[str], frames: list[str]) -> dict[str, tuple[Goal, ...]]:
    """By frame; a plain list is for the last frame, `all` for every one."""
    value = entry.data.get("expect")
    if value is None:
        return {}
    by_frame = value if isinstance(value, dict) else {frames[-1]: value}
    found: dict[str, tuple[Goal, ...]] = {}
    inner = Entry(by_frame, (*entry.path, "expect"), entry.notes)
    inner.only(("all", *FRAMES), "expect")
    for name in by_frame:
        goals = _goals(inner, name, surfaces)
        for frame in frames if name == "all" else [name]:
            if frame in frames:
                found[frame] = (*found.get(frame, ()), *goals)
            else:
                inner.wrong(name, f"There is no {frame} frame to expect something of.")
    return found


def _goals(entry: Entry, name: str, surfaces: set[str]) -> tuple[Goal, ...]:
    found = []
    is_list = isinstance(entry.data[name], list)
    for i, text in enumerate(entry.items(name)):
        path = (*entry.path, name, i) if is_list else (*entry.path, name)
        goal = read_goal(str(text), surfaces, entry.notes.where(path))
        if goal is None:
            entry.notes.add(path, f"{text!r} cannot be checked. {_HOW}")
        elif problem := _unknown(goal):
            entry.notes.add(path, problem)
        else:
            found.append(goal)
    return tuple(found)


def read_goal(text: str, surfaces: set[str], line: int | None = None) -> Goal | None:
    """One sentence taken apart; None when it is not of a known kind."""
    slack = _SLACK.search(text)
    words = (text[: slack.start()] if slack else text).split()
    given = float(slack[1]) if slack else None
    base: dict[str, Any] = {"text": " ".join(text.split()), "line": line}
    match words:
        case ["centre", "of", "mass", "over", "the", "feet"] | ["balanced"]:
            return Goal(**base, kind="balance", slack=given or 0.0)
        case [subject, "stays"]:
            return Goal(**base, kind="stays", subject=subject, slack=given or 2.0)
        case [first, "to", second, number] if _NUMBER.fullmatch(number):
            return Goal(**base, kind="between", subject=first, other=second, value=float(number), slack=given or 5.0)
        case [part, "on" | "off" as how, other]:
            kind = how if other in surfaces else f"body-{how}"
            return Goal(**base, kind=kind, subject=part, other=other, slack=given or 1.2)
        case [upper, "over", lower]:
            return Goal(**base, kind="over", subject=upper, other=lower, slack=given or 5.0)
        case [subject, "level" | "upright" as how]:
            return Goal(
                **base, kind="slope", subject=subject, value=90.0 if how == "upright" else 0.0, slack=given or 5.0
            )
    return _angle(words, base, given or 5.0)


def _angle(words: list[str], base: dict[str, Any], slack: float) -> Goal | None:
    """Read "knee_r 0", "hip_r abd 20", or the slope of a segment: "shank_r 30"."""
    if len(words) not in (2, 3) or not _NUMBER.fullmatch(words[-1]):
        return None
    subject, number = words[0], float(words[-1])
    limits = LIMITS.get(split_side(subject)[0])
    if limits is None:
        return Goal(**base, kind="slope", subject=subject, value=number, slack=slack) if len(words) == 2 else None
    movement, sign = stored_movement(words[1]) if len(words) == 3 else ("flex" if "flex" in limits else "pf", 1)
    return Goal(**base, kind="angle", subject=subject, movement=movement, value=sign * number, slack=slack)


def _unknown(goal: Goal) -> str | None:
    """What the goal names that is not there."""
    parts, joint = load().regions, split_side(goal.subject)[0]
    match goal.kind:
        case "angle" if goal.movement not in LIMITS[joint]:
            return f"{joint} has no movement {goal.movement!r}. {suggestion(goal.movement, words_of(joint))}"
        case "angle" if joint in ("toes", "scapula", "forearm", "lumbar", "thorax"):
            return f"The angle of {joint} is not measured on the body. Expect something of another joint."
        case "slope" | "between":
            named = [goal.subject, *([goal.other] if goal.other else [])]
            bad = [name for name in named if split_side(name)[0] not in _LINES]
            return f"{bad[0]!r} is no segment. {suggestion(bad[0], _LINES)}" if bad else None
        case "on" | "off" | "stays" | "body-on" | "body-off":
            named = [goal.subject, *([goal.other] if goal.kind.startswith("body") else [])]
            bad = [name for name in named if name not in parts and f"{name}_l" not in parts]
            return f"{bad[0]!r} is no part of the body and no surface. {suggestion(bad[0], parts)}" if bad else None
        case "over":
            bad = [name for name in (goal.subject, goal.other) if not _is_place(name)]
            return f"{bad[0]!r} is no joint or part of the body." if bad else None
    return None


def _is_place(name: str) -> bool:
    body = load()
    plural = PLURALS.get(name, name)
    return (
        is_joint(name)
        or is_joint(f"{name}_l")
        or name in body.regions
        or f"{name}_l" in body.regions
        or bone_of(name) in body.bones
        or plural in AXIAL
    )
