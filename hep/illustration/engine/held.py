"""Things that go with the body: made from the solved figure, so that they are where the hands are."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from hep.illustration.engine.arrays import UP, Array
from hep.illustration.engine.bands import Surfaces, band, cuff, loop, strap
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.gripping import back_line
from hep.illustration.engine.parts import Part, moved
from hep.illustration.engine.points import anchor, grip
from hep.illustration.engine.pose import PropCall
from hep.illustration.engine.shapes import ball as ball_shape
from hep.illustration.engine.shapes import box as box_shape
from hep.illustration.engine.shapes import cushion as cushion_shape
from hep.illustration.engine.shapes import rod, tube
from hep.illustration.engine.turning import across, cross, unit
from hep.illustration.engine.worn import backpack, cold, heat, tuck

_LEGS = ("knee_l", "knee_r", "ankle_l", "ankle_r")
Triple = Sequence[float]


def hold_things(calls: Sequence[PropCall], figure: Figure, surfaces: Mapping[str, object]) -> tuple[Part, ...]:
    """The parts of all held things."""
    return tuple(part for call in calls for part in HELD[call.kind](figure, surfaces, **call.settings))


def dumbbell(figure: Figure, _: Surfaces, hands: Sequence[str] = ("hand_r",), r: float = 0.042) -> tuple[Part, ...]:
    """A dumbbell in each of the hands."""
    parts: tuple[Part, ...] = ()
    for hand in hands:
        middle, axis = grip(figure, hand)
        parts += _weights(middle, axis, r)
    return parts


def goblet(figure: Figure, _: Surfaces, r: float = 0.055) -> tuple[Part, ...]:
    """One dumbbell held upright between both hands."""
    middle = (grip(figure, "hand_l")[0] + grip(figure, "hand_r")[0]) / 2
    return _weights(middle - UP * 0.02, UP, r)


def _weights(middle: Array, axis: Array, r: float) -> tuple[Part, ...]:
    parts = rod(middle - axis * 0.06, middle + axis * 0.06, 0.013, "metal", 12)
    for side in (-1, 1):
        parts += tube(np.array([middle + axis * side * far for far in (0.052, 0.075, 0.098)]), r, "rubber", 22)
    return parts


def dowel(figure: Figure, _: Surfaces, r: float = 0.012) -> tuple[Part, ...]:
    """A dowel along the back: tailbone, mid-back, head."""
    first, last = back_line(figure.body, figure.bone_rotations, figure.bone_heads)
    return rod(first, last, r, "wood")


def wand(
    figure: Figure,
    _: Surfaces,
    hands: Sequence[str] = ("hand_l", "hand_r"),
    r: float = 0.012,
    over: float = 0.14,
    role: str = "wood",
) -> tuple[Part, ...]:
    """A stick held in both hands, `over` metres longer than the hands are apart on each side."""
    first, last = (anchor(figure, hand) for hand in hands)
    along = unit(last - first)
    return rod(first - along * over, last + along * over, r, role)


def twist_bar(figure: Figure, _: Surfaces, r: float = 0.019, over: float = 0.05) -> tuple[Part, ...]:
    """A flexible bar between both hands."""
    return wand(figure, _, r=r, over=over, role="band")


def cane(
    figure: Figure, _: Surfaces, hand: str = "hand_r", foot: Triple | None = None, floor: float = 0.0
) -> tuple[Part, ...]:
    """A cane from the hand to the floor; foot: x, z of its tip, or straight below the hand."""
    middle, axis = grip(figure, hand)
    tip = np.array([middle[0], floor, middle[2]] if foot is None else [foot[0], floor, foot[1]])
    handle = unit(axis - UP * (axis @ UP))
    parts = rod(tip, middle, 0.011, "wood", 12) + rod(tip, tip + (middle - tip) * 0.04, 0.017, "rubber", 12)
    return parts + rod(middle - handle * 0.035, middle + handle * 0.085, 0.015, "wood", 12)


def box(
    figure: Figure, _: Surfaces, size: Triple = (0.36, 0.26, 0.30), drop: float = 0.06, ahead: float = 0.0
) -> tuple[Part, ...]:
    """A box between the two hands, its top `drop` below their middle."""
    middle = (anchor(figure, "hand_l") + anchor(figure, "hand_r")) / 2
    w, h, d = size
    x, y, z = middle[0], max(middle[1] - drop - h / 2, 0), middle[2] + ahead
    return box_shape((x - w / 2, x + w / 2), (y, y + h), (z - d / 2, z + d / 2), "carton")


def cushion(
    figure: Figure,
    _: Surfaces,
    between: Sequence[str] = _LEGS,
    w: float = 0.26,
    d: float = 0.55,
    h: float = 0.13,
) -> tuple[Part, ...]:
    """A pillow between the legs, lying along them."""
    joints = [figure.joint(name) for name in between]
    along = (joints[2] + joints[3] - joints[0] - joints[1]) / 2
    along = across(along, UP)
    along = unit(along) if np.linalg.norm(along) > 0.02 else unit(across(figure.rotation("root")[:, 2], UP))
    turn = np.stack([cross(UP, along), UP, along], 1)
    return moved(cushion_shape(w, h, d, "towel"), turn, np.mean(joints, 0))


def ball(
    figure: Figure,
    surfaces: Surfaces,
    against: Sequence[str] | None = None,
    between: Sequence[str] | None = None,
    r: float = 0.035,
) -> tuple[Part, ...]:
    """A ball against a surface ([buttock_r, wall]) or squeezed between two parts ([knee_l, knee_r])."""
    if between is not None:
        first, last = (figure.part(part) for part in between)
        gaps = np.linalg.norm(first[:, None] - last[None], axis=2)
        i, k = np.unravel_index(int(gaps.argmin()), gaps.shape)
        return ball_shape((first[i] + last[k]) / 2, max(r, float(gaps.min()) / 2), "ball")
    part, name = against or ("hand_r", "floor")
    surface, skin = surfaces[name], figure.part(part)
    point = skin[surface.gap(skin).argmin()]
    return ball_shape(point + surface.normal(point) * (r - float(surface.gap(point))), r, "ball")


HELD: Mapping[str, Callable[..., tuple[Part, ...]]] = {
    "dumbbell": dumbbell,
    "goblet": goblet,
    "band": band,
    "strap": strap,
    "loop": loop,
    "cuff": cuff,
    "dowel": dowel,
    "wand": wand,
    "twist_bar": twist_bar,
    "cane": cane,
    "box": box,
    "cushion": cushion,
    "ball": ball,
    "backpack": backpack,
    "cold": cold,
    "heat": heat,
    "tuck": tuck,
}
