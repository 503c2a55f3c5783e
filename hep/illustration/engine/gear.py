"""Small props that lie or stand in the room: pillow, roller, towel, ball, pole, slider, box. Metres, y up."""

from collections.abc import Callable, Mapping

import numpy as np

from hep.illustration.engine.contact import Cylinder, Plane, Solid, Sphere, level
from hep.illustration.engine.furniture import Furnished, Pair
from hep.illustration.engine.parts import moved
from hep.illustration.engine.shapes import ball as ball_shape
from hep.illustration.engine.shapes import cushion, disc, rod, standing_box, tube
from hep.illustration.engine.turning import UNTURNED, about_x

Triple = tuple[float, float, float]


def pillow(at: Pair = (0, 0), w: float = 0.42, d: float = 0.30, h: float = 0.10, base: float = 0.0) -> Furnished:
    """A pillow lying with its underside at height `base`."""
    shape = moved(cushion(w, h, d, "towel"), UNTURNED, np.array([at[0], base + h / 2, at[1]]))
    return Furnished(parts=shape, surfaces={"pillow": level(base + h)})


def wedge_pillow(
    at: Pair = (0, 0), w: float = 0.5, d: float = 0.30, h: float = 0.10, base: float = 0.0, lean: float = 60
) -> Furnished:
    """A pillow leaning at the back of a figure that looks towards +z; lean: degrees from lying."""
    shape = moved(cushion(w, h, d, "towel"), about_x(-np.radians(lean)), np.array([at[0], base + d / 2, at[1]]))
    return Furnished(parts=shape)


def ice_pack(at: Pair = (0, 0), w: float = 0.24, d: float = 0.16, h: float = 0.035, base: float = 0.012) -> Furnished:
    """An ice pack lying somewhere; `cold` among the held things lies on the body."""
    shape = moved(cushion(w, h, d, "ice"), UNTURNED, np.array([at[0], base + h / 2, at[1]]))
    return Furnished(parts=shape, surfaces={"ice_pack": level(base + h)})


def heat_pack(at: Pair = (0, 0), w: float = 0.30, d: float = 0.20, h: float = 0.04, base: float = 0.012) -> Furnished:
    """A heat pack lying somewhere; `heat` among the held things lies on the body."""
    shape = moved(cushion(w, h, d, "heat"), UNTURNED, np.array([at[0], base + h / 2, at[1]]))
    return Furnished(parts=shape, surfaces={"heat_pack": level(base + h)})


def roller(at: Pair = (0, 0), r: float = 0.075, length: float = 0.9, base: float = 0.0, along: str = "x") -> Furnished:
    """A foam roller."""
    return _roll(at, (r, length), base, along, "foam", "roller")


def towel(
    at: Pair = (0, 0), r: float = 0.045, length: float = 0.34, base: float = 0.012, along: str = "x"
) -> Furnished:
    """A rolled towel."""
    return _roll(at, (r, length), base, along, "towel", "towel")


def cloth(at: Pair = (0, 0), w: float = 0.3, d: float = 0.22, h: float = 0.012, base: float = 0.0) -> Furnished:
    """A folded towel lying flat with its underside at height `base`, to slide on or to lie under."""
    parts = moved(standing_box(at, w, d, (0, h), "towel"), UNTURNED, np.array([0, base, 0]))
    return Furnished(parts=parts, surfaces={"cloth": level(base + h)})


def _roll(at: Pair, size: Pair, base: float, along: str, role: str, name: str) -> Furnished:
    r, length = size
    centre = np.array([at[0], base + r, at[1]])
    axis = UNTURNED[0] if along == "x" else UNTURNED[2]
    parts = rod(centre - axis * length / 2, centre + axis * length / 2, r, role, 28)
    return Furnished(parts=parts, surfaces={name: Cylinder(centre, axis, r)})


def ball(at: Triple, r: float) -> Furnished:
    """A ball by its middle."""
    return Furnished(parts=ball_shape(at, r, "foam"), surfaces={"ball": Sphere(np.array(at, float), r)})


def pole(at: Pair = (0, 0), h: float = 1.75, r: float = 0.022) -> Furnished:
    """A post on a round foot, to fasten a band to."""
    x, z = at
    post = tube([[x, y, z] for y in np.linspace(0, h, 3)], r, "metal", 18)
    return Furnished(parts=post + disc(at, 0, 0.13, 0.02, "metal"))


def slider(at: Pair = (0, 0), r: float = 0.10, h: float = 0.012, base: float = 0.0) -> Furnished:
    """A round slider for one foot."""
    return Furnished(parts=disc(at, base, r, h, "rubber"), surfaces={"slider": level(base + h)})


def carton(at: Pair = (0, 0), w: float = 0.30, h: float = 0.24, d: float = 0.28, base: float = 0.0) -> Furnished:
    """A box that stands in the room; `box` among the held things is carried."""
    x, z = at
    solid = Solid(np.array([x - w / 2, base, z - d / 2]), np.array([x + w / 2, base + h, z + d / 2]))
    parts = standing_box(at, w, d, (base, base + h), "carton")
    sides = {
        "carton": level(base + h),
        "carton_left": Plane(UNTURNED[0], x + w / 2),
        "carton_right": Plane(-UNTURNED[0], w / 2 - x),
    }
    return Furnished(parts=parts, surfaces=sides, solids=(solid,))


GEAR: Mapping[str, Callable[..., Furnished]] = {
    "pillow": pillow,
    "wedge_pillow": wedge_pillow,
    "ice_pack": ice_pack,
    "heat_pack": heat_pack,
    "roller": roller,
    "towel": towel,
    "cloth": cloth,
    "ball": ball,
    "pole": pole,
    "slider": slider,
    "carton": carton,
}
