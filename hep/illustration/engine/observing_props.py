"""Props and held things as facts: what lies under which part of the body, what is worn or carried."""

from collections.abc import Iterator, Sequence

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.facts import SMALL, Fact, View
from hep.illustration.engine.joints import SIDES
from hep.illustration.engine.parts import points
from hep.illustration.engine.pose import PropCall
from hep.illustration.engine.props import PROPS

# The parts that a small prop may lie under.
_PARTS = ("head", "heel", "knee", "calf", "thigh", "pelvis")
_PAIR = {"pillow": 0.3, "wedge_pillow": 0.3}  # metres by which the second knee on it may be further from its middle
_FLOOR = 0.003
_ON_FLOOR = 0.06  # metres above the floor or mat at which a box still stands


def props_of(calls: Sequence[PropCall]) -> tuple[tuple[str, Array], ...]:
    """(kind, box (2, 3)) of every face of the props."""
    found = []
    for call in calls:
        for part in PROPS[call.kind](**call.settings).parts:
            box = np.array([part.vertices.min(0), part.vertices.max(0)])
            if box[1][1] > _FLOOR:  # what faces the floor is touched by nobody
                found.append((call.kind, box))
    return tuple(found)


def worn_and_held(view: View) -> Iterator[Fact]:
    """What the body wears or holds."""
    for call in view.holding:
        yield _thing(view, call)


def laid_under(view: View) -> Iterator[Fact]:
    """What lies under the body."""
    for kind in SMALL:
        if kind in view.kinds:
            yield from _under(view, kind)


def _under(view: View, kind: str) -> Iterator[Fact]:
    """One fact for each thing: the part on it that is nearest to its middle."""
    for number, middle in enumerate(_middles(view, kind)):
        parts = []
        for part in _PARTS:
            names = [part] if part in view.figure.body.regions else [f"{part}_{side}" for side in SIDES]
            near = {name: _far(view.figure.part(name), middle) for name in names if view.near(name, kind, 0.03)}
            best = min(near.values(), default=9.0)
            sides = "".join(name[-1] for name in near if name[-2] == "_" and near[name] < best + _PAIR.get(kind, 0.12))
            if near:
                parts.append((best, part, sides))
        if parts:
            _, part, sides = min(parts)
            yield Fact(f"under-{kind}-{number}", f"{part}-on", sides=sides, place=kind)


def _middles(view: View, kind: str) -> list[Array]:
    """The middles of all things of that kind; things that lie on each other are one."""
    boxes = [box for known, box in view.props if known == kind]
    groups: list[list[Array]] = []
    for box in boxes:
        for group in groups:
            if any((box[0] <= other[1] + 0.02).all() and (box[1] >= other[0] - 0.02).all() for other in group):
                group.append(box)
                break
        else:
            groups.append([box])
    return [(np.min([b[0] for b in group], 0) + np.max([b[1] for b in group], 0)) / 2 for group in groups]


def _far(part: Array, middle: Array) -> float:
    return float(np.linalg.norm((part.mean(0) - middle)[[0, 2]]))


def _thing(view: View, call: PropCall) -> Fact:
    """How a held thing is told."""
    settings = call.settings
    match call.kind:
        case "loop":
            place = "thigh" if settings.get("around", "thigh") == "thigh" else "shank"
            return Fact("loop", "loop-around", place=place)
        case "cuff":
            return Fact("cuff", "cuff-around", sides=str(settings.get("around", "shank_r"))[-1])
        case "strap" if isinstance(settings.get("round"), str):
            return Fact("strap", "strap-around", sides=str(settings["round"])[-1])
        case "cold" | "heat":
            part = str(settings.get("part", "knee_r"))
            sides = part[-1] if part[-2:] in ("_l", "_r") else ""
            return Fact(call.kind, f"{call.kind}-on", sides=sides, place=part[:-2] if sides else part)
        case "ball" if "against" in settings:
            part, surface = settings["against"]
            return Fact("ball", "ball-between", sides=str(part)[-1], place=str(surface))
        case "box":
            low = float(points(view.held)[:, 1].min())
            return Fact("box", "box-floor" if low < _ON_FLOOR else "box-held")
        case "dumbbell":
            hands = settings.get("hands", ("hand_r",))
            return Fact("dumbbell", "dumbbell-held", sides="".join(sorted(str(hand)[-1] for hand in hands)))
    return Fact(call.kind, f"{call.kind}-held")
