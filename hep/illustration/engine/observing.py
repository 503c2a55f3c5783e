"""What can be seen of a solved figure, as plain facts: position, trunk, limbs, what touches what.

The facts hold no words; `telling` chooses among them and puts them into a language. Limbs are read in
`observing_limbs`.
"""

from collections.abc import Iterator

import numpy as np

from hep.illustration.engine import measuring
from hep.illustration.engine.facts import SMALL, Fact, View
from hep.illustration.engine.joints import SIDES
from hep.illustration.engine.observing_limbs import arm, leg, squats, stance, stands
from hep.illustration.engine.observing_props import laid_under, props_of, worn_and_held
from hep.illustration.engine.solving import Solved

# Degrees. A trunk nearer to upright than this stands; a back bent more than this is rounded or arched.
_UPRIGHT, _BENT, _ROUNDED, _ARCHED = 79, 60, 40, -18
_ROLLED, _TILTED, _IN_LINE = 20, 5, 12
_MOVED = 0.035  # metres


def observe(solved: Solved) -> dict[str, list[Fact]]:
    """By frame, all that can be told of it, the most telling first."""
    views = {name: _view(solved, name) for name in solved.frames}
    return {name: list(_facts(view, views["start"])) for name, view in views.items()}


def _view(solved: Solved, name: str) -> View:
    pose = solved.pose.frames[name]
    return View(
        figure=solved.frames[name],
        base=pose.body.base,
        reaches={reach.limb: reach for reach in pose.reach},
        props=props_of((*solved.pose.props, *pose.props)),
        holding=(*solved.pose.holding, *pose.holding),
        held=solved.held[name],
    )


def _facts(view: View, start: View) -> Iterator[Fact]:
    yield _position(view)
    yield from _place(view)
    yield from _trunk(view)
    yield from worn_and_held(view)
    under = list(laid_under(view))
    yield from (fact for fact in under if fact.key != "head-on")
    yield from stance(view)
    if (rolled := _rolled(view)) is not None:
        yield rolled
    else:
        for side in SIDES:
            yield from leg(view, side)
    yield from (fact for fact in under if fact.key == "head-on")
    for side in SIDES:
        yield from arm(view, side)
    yield from _moved(view, start)


def _position(view: View) -> Fact:
    """How the body lies, sits or stands, and on what."""
    lies_on = view.under("pelvis", "back", "chest")
    lies_on = next((kind for kind in ("bed", "mat") if kind in view.kinds), "") if lies_on in ("", *SMALL) else lies_on
    match view.base:
        case "supine":
            return Fact("position", "on-back", place=lies_on)
        case "side-lying-left" | "side-lying-right":
            return Fact(
                "position", "on-side", sides=view.base[-5] if view.base.endswith("right") else "l", place=lies_on
            )
        case "quadruped":
            return Fact("position", "hands-and-knees")
        case "prone":
            return _face_down(view, lies_on)
        case "seated":
            place = view.touched("buttocks", "pelvis")
            return Fact("position", "sitting", place=place) if place else Fact("position", "off-seat", place="chair")
    return _upright(view)


def _face_down(view: View, lies_on: str) -> Fact:
    if view.slope("trunk") > 25 and not view.touched("forearms"):
        return Fact("position", "propped-hands")
    if view.touched("forearms") and abs(view.slope("upperarm_l")) > 45:
        knees = [view.under(f"knee_{side}") not in ("", *SMALL) for side in SIDES]
        on_knees = all(knees) and not view.kinds & {*SMALL}
        is_plank = not any(knees) and not view.kinds & {*SMALL}
        return Fact("position", "forearms-knees" if on_knees else "forearms-toes" if is_plank else "forearms")
    return Fact("position", "face-down", place=lies_on)


def _upright(view: View) -> Fact:
    kneeling = [side for side in SIDES if view.under(f"knee_{side}") and abs(view.slope(f"shank_{side}")) < 30]
    if kneeling:
        place = view.under(f"knee_{kneeling[0]}")
        return Fact("position", "kneeling", sides="".join(kneeling), place=place)
    if squats(view):
        return Fact("position", "squatting")
    standing = [side for side in SIDES if stands(view, side)]
    places = {view.under(f"foot_{side}") for side in standing}
    place = places.pop() if len(places) == 1 else ""
    place = place if place in ("step", "stairs", "pad") else ""
    return Fact(
        "position", "one-leg" if len(standing) == 1 else "standing", "".join(standing) * (len(standing) == 1), place
    )


def _place(view: View) -> Iterator[Fact]:
    """What stands near without being touched, and feet wide apart."""
    if view.base == "standing" and "chair" in view.kinds:
        boxes = [box for kind, box in view.props if kind == "chair"]
        middle = (np.min([box[0] for box in boxes], 0) + np.max([box[1] for box in boxes], 0)) / 2
        if (middle - view.figure.joint("pelvis")) @ view.facing < -0.1:
            yield Fact("place", "in-front-of", place="chair")
    if view.base in ("standing", "seated") and min(view.angle("hip_l", "abd"), view.angle("hip_r", "abd")) > 20:
        yield Fact("wide", "feet-wide")


def _trunk(view: View) -> Iterator[Fact]:
    spine = measuring.angle(view.figure, "spine", "flex")
    if view.base == "supine":
        yield from _lying_back(view, spine)
    elif view.base == "quadruped":
        key = "back-rounded" if spine > _ROUNDED else "back-sunk" if spine < _ARCHED else "back-flat"
        yield Fact("trunk", key)
        if min(view.slope("thigh_l"), view.slope("thigh_r")) > -65:
            yield Fact("hips", "hips-back")
    elif view.base in ("standing", "seated"):
        yield from _leaning(view, spine)
        tilt = view.slope("pelvis")
        free = [side for side in SIDES if not view.under(f"foot_{side}")]
        if abs(tilt) > _TILTED and len(free) == 1:
            is_high = (tilt > 0) == (free[0] == "r")
            yield Fact("hips", "hip-lifted" if is_high else "hip-dropped", sides=free[0])


def _lying_back(view: View, spine: float) -> Iterator[Fact]:
    if not view.touched("buttocks", "pelvis"):
        in_line = min(abs(view.angle(f"hip_{side}")) for side in SIDES) < _IN_LINE
        yield Fact("hips", "hips-in-line" if in_line else "hips-lifted")
    elif spine < _ARCHED:
        yield Fact("trunk", "low-back-arched")
    else:
        yield Fact("trunk", "low-back-flat", place=view.touched("back"), is_plain=True)


def _leaning(view: View, spine: float) -> Iterator[Fact]:
    forward = float(measuring.along(view.figure, "trunk") @ view.facing)
    slope = view.slope("trunk")
    if view.near("back", "wall"):
        yield Fact("back", "back-on", place="wall")
    if spine > _ROUNDED:
        yield Fact("trunk", "rolled-down")
    elif forward < 0 and slope < _UPRIGHT:
        yield Fact("trunk", "leaning-back")
    elif slope < _BENT:
        yield Fact("trunk", "bent-forward")
    elif slope < _UPRIGHT:
        yield Fact("trunk", "leaning-forward")
    else:
        yield Fact("trunk", "tall", is_plain=True)


def _rolled(view: View) -> Fact | None:
    """Both knees rolled to one side, lying on the back."""
    if view.base != "supine" or abs(view.slope("pelvis")) < _ROLLED:
        return None
    figure = view.figure
    left = figure.joint("shoulder_l") - figure.joint("shoulder_r")
    knees = (figure.joint("knee_l") + figure.joint("knee_r")) / 2 - figure.joint("pelvis")
    return Fact("legs", "knees-rolled", sides="l" if knees @ left > 0 else "r")


def _moved(view: View, start: View) -> Iterator[Fact]:
    """How far the middle of the body went since the start: told where nothing else changes."""
    step = view.figure.joint("pelvis") - start.figure.joint("pelvis")
    if view.base in ("standing", "seated"):
        ways = {"forward": step @ view.facing, "back": -(step @ view.facing), "up": step[1], "down": -step[1]}
    else:
        head = measuring.along(view.figure, "trunk") * np.array([1, 0, 1])
        ways = {"headward": step @ head, "footward": -(step @ head)}
    way, far = max(ways.items(), key=lambda pair: float(pair[1]))
    if float(far) > _MOVED:
        yield Fact("moved", f"moved-{way}", is_plain=True)
