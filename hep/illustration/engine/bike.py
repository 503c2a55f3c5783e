"""A stationary bike with its pedals turned to where the legs are wanted. The figure looks towards +z."""

import numpy as np

from hep.illustration.engine.arrays import UP, Array
from hep.illustration.engine.contact import level
from hep.illustration.engine.furniture import Furnished, Pair
from hep.illustration.engine.parts import Part, moved
from hep.illustration.engine.shapes import box, cushion, rod
from hep.illustration.engine.turning import UNTURNED

_CRANK_HEIGHT, _CRANK_LENGTH, _PEDAL_OUT = 0.30, 0.165, 0.13


def bike(
    at: Pair = (0, 0),
    saddle: float = 0.80,
    bar: float = 1.02,
    reach: float = 0.46,
    crank: float = 0,
    back: float = 0.17,
) -> Furnished:
    """`at` is the floor under the pedals' axle; the saddle is `back` behind it, the handlebar `reach` before.

    crank: degrees of the right pedal, 0 ahead, 90 down. Surfaces: saddle, pedal_l, pedal_r. The pedals stand at
    x +-0.13, crank length 0.165 from the axle 0.30 above the floor; the bar is 0.42 wide.
    """
    origin = np.array([at[0], 0, at[1]])
    pedals = {side: _pedal(crank + turn) for side, turn in (("r", 0.0), ("l", 180.0))}
    parts = _frame(saddle, bar, reach, back) + _drive(pedals)
    heights = {f"pedal_{side}": level(place[1] + 0.012) for side, place in pedals.items()}
    return Furnished(parts=moved(parts, UNTURNED, origin), surfaces={"saddle": level(saddle), **heights})


def _pedal(degrees: float) -> Array:
    turn = np.radians(degrees)
    return np.array([0, _CRANK_HEIGHT - _CRANK_LENGTH * np.sin(turn), _CRANK_LENGTH * np.cos(turn)])


def _frame(saddle: float, bar: float, reach: float, back: float) -> tuple[Part, ...]:
    axle = np.array([0, _CRANK_HEIGHT, 0])
    seat, head = np.array([0, saddle - 0.06, -back]), np.array([0, bar, reach])
    parts = rod(axle, seat, 0.026, "metal") + rod(axle, np.array([0, 0.05, -0.36]), 0.026, "metal")
    parts += rod(axle, np.array([0, 0.30, 0.36]), 0.03, "metal") + rod(np.array([0, 0.05, 0.44]), head, 0.026, "metal")
    half_bar = np.array([0.21, 0, 0])
    parts += rod(head - half_bar, head + half_bar, 0.016, "rubber")
    for z in (-0.36, 0.46):
        parts += box((-0.22, 0.22), (0, 0.05), (z - 0.03, z + 0.03), "rubber")
    shape = moved(cushion(0.20, 0.07, 0.27, "rubber"), UNTURNED, seat + UP * 0.025)
    return parts + shape


def _drive(pedals: dict[str, Array]) -> tuple[Part, ...]:
    """Cranks, pedals and the wheel."""
    axle = np.array([0, _CRANK_HEIGHT, 0])
    parts: tuple[Part, ...] = ()
    for side, place in pedals.items():
        out = np.array([0.07 if side == "l" else -0.07, 0, 0])
        parts += rod(axle + out, place + out, 0.014, "metal", 10)
        x = _PEDAL_OUT if side == "l" else -_PEDAL_OUT
        y, z = place[1], place[2]
        parts += box((x - 0.05, x + 0.05), (y - 0.012, y + 0.012), (z - 0.045, z + 0.045), "rubber")
    middle = np.array([0, 0.30, 0.40])
    wheel = np.array([0.025, 0, 0])
    return parts + rod(middle - wheel, middle + wheel, 0.22, "rubber", 36)
