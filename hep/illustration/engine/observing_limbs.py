"""Legs and arms as facts: bent or straight, on what they stand or lie, how far they are lifted. Degrees."""

from collections.abc import Iterator

import numpy as np

from hep.illustration.engine.facts import Fact, View
from hep.illustration.engine.measuring import segment
from hep.illustration.engine.turning import unit

_STRAIGHT, _LITTLE, _BENT = 14, 40, 62
_TO_CHEST, _LIFTED = 105, 11
_BEHIND = 0.12  # metres that a foot is behind the pelvis
_HEEL_UP = 0.035  # metres that a heel is higher than the ball of its foot


def stance(view: View) -> Iterator[Fact]:
    """Standing with one foot in front of the other."""
    on = [view.under(f"foot_{side}") for side in "lr"]
    is_kneeling = any(_kneels(view, side) for side in "lr")
    if view.base != "standing" or is_kneeling or not all(stands(view, side) for side in "lr"):
        return
    apart = view.figure.part("foot_r").mean(0) - view.figure.part("foot_l").mean(0)
    ahead = float(apart @ view.facing)
    aside = float(np.linalg.norm(apart * np.array([1, 0, 1]) - view.facing * ahead))
    if abs(ahead) < 0.2 or on[0] != on[1]:
        yield Fact("stance", "side-by-side", is_plain=True)
        return
    front = "r" if ahead > 0 else "l"
    yield Fact("stance", "heel-to-toe" if aside < 0.05 and abs(ahead) < 0.35 else "split", sides=front)


def _kneels(view: View, side: str) -> bool:
    return bool(view.under(f"knee_{side}")) and abs(view.slope(f"shank_{side}")) < 30


def stands(view: View, side: str) -> bool:
    """Whether the foot bears weight: toes that trail behind a straight leg do not."""
    knee, hip = view.angle(f"knee_{side}"), view.angle(f"hip_{side}")
    how = _ground(view, side)[1]
    return bool(how) and not (how == "ball" and knee < _STRAIGHT and hip < -12)


def leg(view: View, side: str) -> Iterator[Fact]:
    """One leg: what knee and foot do; a heel that is off the ground; pointed or raised toes."""
    topic = f"leg_{side}"
    match view.base:
        case "supine":
            yield _lying(view, side, topic)
        case "side-lying-left" | "side-lying-right":
            yield _on_side(view, side, topic)
        case "prone":
            yield _face_down(view, side, topic)
        case "quadruped":
            yield _kneeling(view, side, topic)
        case "seated":
            yield _sitting(view, side, topic)
        case _:
            yield from _standing(view, side, topic)
    if view.base in ("supine", "seated") and view.angle(f"knee_{side}") < _STRAIGHT:
        points = view.angle(f"ankle_{side}", "pf")
        yield Fact(f"toes_{side}", "toes-pointed" if points > 10 else "toes-up", side, is_plain=points < 30)


def _ground(view: View, side: str) -> tuple[str, str]:
    """(what the foot is on, how: flat, heel, ball); both empty for a foot in the air."""
    heel, ball = (view.under(f"{part}_{side}") for part in ("heel", "ball"))
    if heel and ball:
        return heel, "flat"
    return (heel, "heel") if heel else (ball, "ball") if ball else ("", "")


def _lying(view: View, side: str, topic: str) -> Fact:
    knee, hip = view.angle(f"knee_{side}"), view.angle(f"hip_{side}")
    thigh, (place, how) = view.slope(f"thigh_{side}"), _ground(view, side)
    if view.near(f"calf_{side}", "chair", 0.03):
        return Fact(topic, "calf-rests", side, "chair")
    if knee < _STRAIGHT:
        return _straight(view, side, topic, thigh, is_down=bool(how))
    if how:
        if view.angle(f"hip_{side}", "abd") > 25 and view.angle(f"hip_{side}", "er") > 15:
            return Fact(topic, "knee-out", side)
        if knee < _LITTLE:
            return Fact(topic, "knee-little", side)
        return Fact(topic, "knee-bent-foot" if how == "flat" else "knee-bent-heel", side, place)
    if hip > _TO_CHEST:
        return Fact(topic, "knee-to-chest", side)
    if knee < _LITTLE:
        return Fact(topic, "knee-little", side)
    return Fact(topic, "knee-over-hip" if thigh > 70 else "foot-lifted", side)


def _straight(view: View, side: str, topic: str, thigh: float, *, is_down: bool) -> Fact:
    if is_down or thigh < _LIFTED:
        return Fact(topic, "leg-straight", side)
    if view.near(f"knee_{side}", "roller") or view.near(f"thigh_{side}", "roller"):
        return Fact(topic, "knee-straight-heel-up", side)
    return Fact(topic, "leg-low", side) if thigh < 20 else Fact(topic, "leg-lifted", side, number=_tens(thigh))


def _tens(degrees: float) -> int:
    return int(round(degrees / 10) * 10)


def _on_side(view: View, side: str, topic: str) -> Fact:
    knee, thigh = view.angle(f"knee_{side}"), view.slope(f"thigh_{side}")
    is_top = side != view.base[len("side-lying-")]
    if knee < _STRAIGHT:
        return (
            Fact(topic, "leg-lifted", side, number=_tens(thigh))
            if thigh > _LIFTED
            else Fact(topic, "leg-straight", side)
        )
    if is_top and _ground(view, side)[1] == "flat" and thigh > 0:
        return Fact(topic, "foot-in-front", side, _ground(view, side)[0])
    return Fact(topic, "knee-lifted-side" if thigh > _LIFTED else "knee-bent", side)


def _face_down(view: View, side: str, topic: str) -> Fact:
    knee = view.angle(f"knee_{side}")
    if knee < _STRAIGHT:
        return Fact(topic, "leg-lifted-little" if view.slope(f"thigh_{side}") > 2 else "leg-straight", side)
    if view.angle(f"hip_{side}", "abd") > 25:
        return Fact(topic, "knee-out", side)
    return Fact(topic, "knee-bent", side, is_plain=knee < _LITTLE)


def _kneeling(view: View, side: str, topic: str) -> Fact:
    if view.angle(f"knee_{side}") < _STRAIGHT and not view.touched(f"knee_{side}"):
        return Fact(topic, "leg-back", side)
    return Fact(topic, "knee-down", side, is_plain=True)


def _sitting(view: View, side: str, topic: str) -> Fact:
    knee, (place, how) = view.angle(f"knee_{side}"), _ground(view, side)
    is_low = view.touched("pelvis", "buttocks") in ("", "mat", "floor")
    if knee < _STRAIGHT and is_low:
        return Fact(topic, "leg-straight", side)
    if knee < _STRAIGHT:
        return Fact(topic, "leg-straight-heel" if how else "knee-straight-foot-up", side, place)
    if not how:
        return Fact(topic, "knee-lifted", side)
    return Fact(topic, "knee-bent-foot" if is_low else "foot-flat", side, place)


def _standing(view: View, side: str, topic: str) -> Iterator[Fact]:
    knee, hip = view.angle(f"knee_{side}"), view.angle(f"hip_{side}")
    place, how = _ground(view, side)
    if _kneels(view, side):
        yield Fact(topic, "knee-down", side, is_plain=True)
        return
    far = "r" if side == "l" else "l"
    if _kneels(view, far):
        yield Fact(topic, "foot-front", side)
        return
    if not stands(view, side):
        yield Fact(topic, _in_air(view, side, knee, hip), side, "floor" if how else "")
        return
    rise = _rise(view, side)
    yield Fact(f"heel_{side}", "heel-up" if rise > _HEEL_UP else "heel-down", side, is_plain=rise <= _HEEL_UP)
    other = view.under(f"foot_{far}")
    if place in ("step", "stairs") and other not in (place, ""):
        yield Fact(f"foot_{side}", "foot-on", side, place)
    elif place == "floor" and other == "step" and how == "heel":
        yield Fact(topic, "heel-taps", side, place)
        return
    yield _knee(view, side, topic, knee)


def _knee(view: View, side: str, topic: str, knee: float) -> Fact:
    """How far the knee of a standing leg is bent. A straight back leg is worth telling."""
    keys = ((20, "knee-straight"), (_LITTLE, "knee-little"), (70, "knee-bent"), (105, "knee-right-angle"))
    key = next((key for most, key in keys if knee < most), "knee-deep")
    behind = (view.figure.joint("pelvis") - view.figure.part(f"foot_{side}").mean(0)) @ view.facing > _BEHIND
    is_plain = (key == "knee-straight" and not behind) or squats(view)
    return Fact(topic, key, side, is_plain=is_plain, degrees=knee)


def squats(view: View) -> bool:
    """Both feet flat side by side, both knees well bent, the back free."""
    is_flat = all(_ground(view, side)[1] == "flat" for side in "lr")
    apart = (view.figure.part("foot_r").mean(0) - view.figure.part("foot_l").mean(0)) @ view.facing
    knees = min(view.angle("knee_l"), view.angle("knee_r"))
    return is_flat and knees > 70 and abs(float(apart)) < 0.2 and not view.near("back", "wall")


def _rise(view: View, side: str) -> float:
    """Metres that the heel is higher than the ball."""
    heel, ball = (float(view.figure.part(f"{part}_{side}")[:, 1].min()) for part in ("heel", "ball"))
    return heel - ball


def _in_air(view: View, side: str, knee: float, hip: float) -> str:
    if knee < 20:
        if view.angle(f"hip_{side}", "abd") > 15:
            return "leg-aside"
        return "leg-behind" if hip < -12 else "foot-hangs"
    if view.slope(f"thigh_{side}") > -45 and hip > 20:
        return "knee-hip-high" if view.slope(f"thigh_{side}") > -20 else "knee-lifted"
    if hip > 20:
        return "foot-lifted"
    return "heel-to-buttock" if knee > 90 else "foot-behind"


def arm(view: View, side: str) -> Iterator[Fact]:
    """One arm: on the body, on a thing, or where it points."""
    topic, reach = f"arm_{side}", view.reaches.get(f"hand_{side}")
    if reach is not None and reach.hold:
        yield _on_body(topic, side, reach.hold, reach.around)
        return
    hand = _hand_on(view, side)
    if view.base == "prone" and hand and view.angle(f"elbow_{side}") > 100:
        yield Fact(topic, "hand-by-shoulder", side)
    elif view.base in ("quadruped", "prone") and hand:
        yield Fact(topic, "hand-down", side, is_plain=True)
    elif view.base == "supine" and hand:
        abd = view.angle(f"shoulder_{side}", "abd")
        yield Fact(topic, "arm-out" if abd > 30 else "arm-at-side", side)
    elif view.base.startswith("side") or view.touched(f"forearm_{side}") in ("mat", "bed"):
        yield Fact(topic, "hand-down", side, is_plain=True)
    elif hand and hand != "floor":
        yield Fact(topic, "hand-on", side, hand)
    else:
        yield from _free(view, side, topic)


def _hand_on(view: View, side: str) -> str:
    found = view.touched(f"hand_{side}")
    if found == "chair":
        hand = float(view.figure.part(f"hand_{side}")[:, 1].mean())
        high = max(float(box[1][1]) for kind, box in view.props if kind == "chair")
        return "chair_back" if hand > high - 0.2 else "chair"
    return found


def _on_body(topic: str, side: str, hold: str, around: float) -> Fact:
    if hold == "trunk":
        part = "belly" if abs(around) < 60 else "low_back" if abs(around) > 150 else "hip"
        return Fact(topic, "hand-on-body", side, part)
    is_behind = hold.startswith("thigh") and abs(around) > 120
    return Fact(topic, "hand-behind-thigh" if is_behind else "hand-on-body", side, hold.split("_", maxsplit=1)[0])


def _free(view: View, side: str, topic: str) -> Iterator[Fact]:
    """An arm in the air: where it points."""
    shoulder, _ = segment(view.figure, f"upperarm_{side}")
    _, wrist = segment(view.figure, f"forearm_{side}")
    points = unit(wrist - shoulder)
    head = unit(view.figure.joint("neck01") - view.figure.joint("pelvis"))
    if view.angle(f"elbow_{side}") > 50 or points[1] < -0.75:
        yield Fact(topic, "arm-hangs", side, is_plain=True)
    elif view.base in ("supine", "quadruped", "prone") and points @ head > 0.7:
        yield Fact(topic, "arm-overhead" if view.base == "supine" else "arm-ahead", side)
    elif points[1] > 0.8:
        yield Fact(topic, "arm-up", side)
    elif points @ view.facing > 0.6:
        yield Fact(topic, "arm-front", side)
    else:
        yield Fact(topic, "arm-hangs", side, is_plain=True)
