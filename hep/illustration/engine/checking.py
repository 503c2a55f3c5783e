"""The contact report: what a figure must not do.

Pins missed, parts below the floor, limbs through props, limbs and held things through the body, joints past their
limits; in every frame and halfway between.

What is drawn (cut off by the frame, arrows over faces, bytes) is checked where it is drawn.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.contact import Solid
from hep.illustration.engine.figure import Figure, Miss
from hep.illustration.engine.goals import missed_goals
from hep.illustration.engine.inside import depths, skin_of
from hep.illustration.engine.joints import past_limit
from hep.illustration.engine.measuring import angle
from hep.illustration.engine.parts import Part
from hep.illustration.engine.solving import Solved, between

PARTS = ("head", "hands", "forearms", "elbows", "back", "pelvis", "thighs", "knees", "shins", "feet")
BELOW_FLOOR, SOFT_BELOW = 0.012, 0.010  # metres; cloth and soft tissue of pelvis and back give way
THROUGH_BODY, THROUGH_BELLY, THING_THROUGH = 0.015, 0.08, 0.018
PAST_LIMIT = 8.0  # degrees that solving may bend a joint further than a pose may say
HALFWAY = (0.35, 0.7)
# Limb -> what it may not go through. The upper arm lies at the chest, the thigh at the belly; these are left out.
_PAIRS = tuple(
    (f"{limb}_{side}", other, THROUGH_BODY)
    for side, far in (("l", "r"), ("r", "l"))
    for limb, others in {
        "hand": ("chest", "skull", f"thigh_{side}", f"thigh_{far}", f"shin_{far}", f"forearm_{far}"),
        "forearm": ("chest", "skull", f"thigh_{side}", f"thigh_{far}", f"forearm_{far}"),
        "shin": (f"shin_{far}", f"thigh_{far}", "chest"),
        "foot": (f"foot_{far}", f"shin_{far}"),
    }.items()
    for other in others
)
_BELLY = tuple((f"thigh_{side}", "chest", THROUGH_BELLY) for side in "lr")
_BODY = ("chest", "skull", "pelvis", "thigh_l", "thigh_r", "shin_l", "shin_r")
# Things that are meant to lie close round the body.
_CLOSE = frozenset({"loop", "cuff", "strap", "cold", "heat", "tuck", "cushion", "backpack", "ball", "dowel"})
_MEASURED = (
    ("hip", ("flex", "abd")),
    ("knee", ("flex",)),
    ("ankle", ("pf",)),
    ("shoulder", ("abd",)),
    ("elbow", ("flex",)),
)


@dataclass(frozen=True)
class Finding:
    """What is wrong with a frame ("start", "end", "start to end"), in words; `part` of the body it is about."""

    frame: str
    part: str
    message: str

    def __str__(self) -> str:
        """One line of the report."""
        return f"{self.frame}: {self.message}"


def report(solved: Solved) -> list[Finding]:
    """Everything that is found in the frames, between them, and of what is expected."""
    found = []
    for name, figure in solved.frames.items():
        found += [Finding(name, miss.part, _said(miss)) for miss in _worst(figure.misses)]
        found += _limits(name, figure)
        found += _figure(name, figure, solved.solids[name], _loose(solved, name, figure))
    found += _halfway(solved)
    return found + [Finding(text.split(",")[0].split(":")[0], "", text) for text in missed_goals(solved)]


def _worst(misses: tuple[Miss, ...]) -> list[Miss]:
    """One miss for each part, the largest."""
    worst: dict[str, Miss] = {}
    for miss in misses:
        if miss.part not in worst or abs(miss.gap) > abs(worst[miss.part].gap):
            worst[miss.part] = miss
    return list(worst.values())


def _said(miss: Miss) -> str:
    where = {"surface": "its surface", "place": "its place", "hold": "what it should hold"}[miss.wanted]
    how = "sinks into" if miss.gap < 0 else "misses"
    return f"{miss.part} {how} {where} by {abs(miss.gap) * 1000:.0f} mm; move the body, the prop or the angles nearer"


def _limits(name: str, figure: Figure) -> Iterator[Finding]:
    """Joints that solving has bent past their limits."""
    for joint, movements in _MEASURED:
        for side in "lr":
            for movement in movements if _is_told(figure, joint, side) else ():
                measured = angle(figure, f"{joint}_{side}", movement)
                if told := past_limit(joint, movement, round(measured), PAST_LIMIT):
                    yield Finding(name, f"{joint}_{side}", f"{joint}_{side} is bent too far: {told}")


def _is_told(figure: Figure, joint: str, side: str) -> bool:
    """Abduction of an arm raised past the shoulder says nothing: the angles of a ball joint run into each other."""
    if joint != "shoulder":
        return True
    return abs(angle(figure, f"shoulder_{side}", "flex")) < 90


def _figure(name: str, figure: Figure, solids: tuple[Solid, ...], things: tuple[Part, ...]) -> Iterator[Finding]:
    yield from _floor(name, figure)
    yield from _solids(name, figure, solids)
    yield from _crossings(name, figure)
    yield from _things(name, figure, things)


def _floor(name: str, figure: Figure) -> Iterator[Finding]:
    for part in PARTS:
        deep = -figure.part(part)[:, 1].min() - SOFT_BELOW * (part in ("pelvis", "back"))
        if deep > BELOW_FLOOR:
            yield Finding(name, part, f"{part} is {deep * 1000:.0f} mm below the floor")


def _solids(name: str, figure: Figure, solids: tuple[Solid, ...]) -> Iterator[Finding]:
    for part in PARTS:
        for solid in solids:
            deep = float(solid.depth(figure.part(part)).max())
            if deep > solid.soft:
                yield Finding(name, part, f"{part} is {deep * 1000:.0f} mm inside the {solid.name}")


def _crossings(name: str, figure: Figure) -> Iterator[Finding]:
    """Limbs through limbs, trunk or head."""
    for limb, other, allowed in (*_PAIRS, *_BELLY):
        deep = float(depths(figure.part(limb), *skin_of(figure, other)).max())
        if deep > allowed:
            yield Finding(
                name, limb, f"{limb} goes {deep * 1000:.0f} mm into {_word(other)}; turn it away or move it off"
            )


def _word(part: str) -> str:
    """The part as people call it."""
    return {"chest": "the trunk", "skull": "the head", "pelvis": "the pelvis"}.get(part, part)


def _things(name: str, figure: Figure, things: tuple[Part, ...]) -> Iterator[Finding]:
    """Held things through the body."""
    points = np.vstack([_spread(part) for part in things]) if things else np.zeros((0, 3))
    for part in _BODY if len(points) else ():
        deep = float(depths(points, *skin_of(figure, part)).max())
        if deep > THING_THROUGH:
            yield Finding(name, part, f"a held thing goes {deep * 1000:.0f} mm into {_word(part)}; hold it further off")


def _spread(part: Part) -> Array:
    """The vertices of a thing; large faces with points spread over them."""
    if len(part.vertices) > 8:
        return part.vertices
    a, b, c = (part.vertices[part.triangles[:, k]] for k in range(3))
    shares = [(u, v) for u in np.linspace(0, 1, 9) for v in np.linspace(0, 1 - u, 9)]
    return np.concatenate([part.vertices, *[a + (b - a) * u + (c - a) * v for u, v in shares]])


def _loose(solved: Solved, name: str, figure: Figure) -> tuple[Part, ...]:
    """The held things that must stay clear of the body."""
    from hep.illustration.engine.held import hold_things

    calls = (*solved.pose.holding, *solved.pose.frames[name].holding)
    return hold_things([call for call in calls if call.kind not in _CLOSE], figure, solved.surfaces)


def _halfway(solved: Solved) -> Iterator[Finding]:
    """Floor, props and crossings between the frames; what a frame beside it shows already is not told again."""
    names = list(solved.frames)
    for first, second in itertools.pairwise(names):
        at_ends = {(f.part, _kind(f)) for end in (first, second) for f in _ends(solved, end)}
        for share in HALFWAY:
            figure = between(solved, first, second, share)
            things = tuple(p for p in _loose(solved, first, figure))
            for finding in _figure(f"{first} to {second}", figure, solved.solids[first], things):
                if (finding.part, _kind(finding)) not in at_ends:
                    at_ends.add((finding.part, _kind(finding)))
                    yield finding


def _ends(solved: Solved, name: str) -> list[Finding]:
    return list(_figure(name, solved.frames[name], solved.solids[name], _loose(solved, name, solved.frames[name])))


def _kind(finding: Finding) -> str:
    """The words of a finding without its number."""
    return "".join(letter for letter in finding.message if not letter.isdigit())
