"""Bands, straps and loops: what is wound round the body or stretched between two places."""

import itertools
from collections.abc import Sequence

import numpy as np

from hep.illustration.engine.arrays import UP, Array
from hep.illustration.engine.contact import Surface
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.joints import SEGMENTS
from hep.illustration.engine.parts import Part
from hep.illustration.engine.points import Anchor, anchor
from hep.illustration.engine.shapes import hull, mesh_normals, ribbon, sleeve, tube
from hep.illustration.engine.turning import UNTURNED, across, cross, unit

_REGIONS = {"thigh": "thigh", "shank": "shin"}
_CLEAR, _SNUG = 0.010, 0.009
_RING = 96
Surfaces = dict[str, Surface]


def band(
    figure: Figure, _: Surfaces, from_to: Sequence[Anchor], r: float = 0.008, role: str = "band"
) -> tuple[Part, ...]:
    """A long band, straight from one anchor to the next."""
    places = [anchor(figure, where) for where in from_to]
    pieces = [np.linspace(p, q, 24, endpoint=False) for p, q in itertools.pairwise(places)]
    return tube(np.concatenate([*pieces, places[-1][None]]), r, role, 10)


def strap(  # noqa: PLR0917 - the settings of the pose file
    figure: Figure,
    _: Surfaces,
    round: str = "foot_r",  # noqa: A002 - the word of the pose file
    hands: Sequence[str] = ("hand_l", "hand_r"),
    at: float = 0.62,
    width: float = 0.034,
    tail: float = 0.16,
    role: str = "band",
) -> tuple[Part, ...]:
    """A taut strap from one hand under the foot (at: heel 0 .. toes 1) to the other hand, ends hanging.

    With one hand named, both ends are in that hand.
    """
    foot = figure.rotation(f"foot.{round[-1].upper()}")
    skin = figure.part(round)
    along = skin @ foot[:, 2]
    cut = along.min() + at * (along.max() - along.min())
    slice_ = skin[np.abs(along - cut) < 0.012]
    ends = [anchor(figure, hand) for hand in hands] * (1 if len(hands) > 1 else 2)
    far = unit(slice_.mean(0) - np.mean(ends, 0))
    side = unit(across(foot[:, 0], far))
    if len(hands) == 1:
        ends = [ends[0] - side * 0.012, ends[1] + side * 0.012]
    ends.sort(key=lambda end: float(end @ side))
    return _strap(slice_, ends, (side, far), width, tail, role)


def _strap(
    slice_: Array, ends: list[Array], axes: tuple[Array, Array], width: float, tail: float, role: str
) -> tuple[Part, ...]:
    side, far = axes
    level = cross(far, side)
    sole = _round_sole(slice_, ends, side, far)
    arch = sole[:, :1] * side + sole[:, 1:] * far + level * (slice_ @ level).mean()
    hang = np.array([0, -tail, 0])
    first, last = ends
    before = [first + hang - side * 0.03, first + hang * 0.45 - side * 0.02, first]
    after = [last, last + hang * 0.45 + side * 0.02, last + hang + side * 0.03]
    path = np.vstack([*before, arch, *after])
    is_tail = np.isin(np.arange(len(path)), (0, 1, len(path) - 2, len(path) - 1))
    tail_across = unit(cross(side, UP) + 1e-9)
    return ribbon(path, np.where(is_tail[:, None], tail_across, level) * width / 2, role)


def _round_sole(slice_: Array, ends: list[Array], side: Array, far: Array) -> Array:
    """(n, 2): the way of the strap round the sole, not straight from hand to hand."""

    def flat(points: Array) -> Array:
        return np.stack([points @ side, points @ far], 1)

    skin = flat(slice_)
    out = skin - skin.mean(0)
    skin = skin.mean(0) + out * (1 + 0.016 / np.linalg.norm(out, axis=1, keepdims=True))
    points = np.vstack([flat(np.array(ends)), skin])
    ring = hull(points)
    ring = ring[ring.index(0) :] + ring[: ring.index(0)]
    split = ring.index(1)
    one, two = ring[: split + 1], [ring[0], *ring[split:][::-1]]
    return points[max(one, two, key=len)[1:-1]]


def loop(figure: Figure, _: Surfaces, around: str = "thigh", t: float = 0.8, width: float = 0.055) -> tuple[Part, ...]:
    """A loop band round both thighs or both shanks, at a share t of their length."""
    edges, axis = _two_legs(figure, around, t, width)
    rings = [_ring(edge, axis) for edge in edges]
    skin = figure.body.regions[_REGIONS[around] + "s"] | figure.body.regions["knees"]
    normals = mesh_normals(figure.vertices, figure.body.layers["body"])[skin]
    upper, lower = _out_of(rings, figure.vertices[skin], normals)
    return sleeve(upper, lower, "band")


def cuff(
    figure: Figure, _: Surfaces, around: str = "shank_r", t: float = 0.84, width: float = 0.10, thick: float = 0.018
) -> tuple[Part, ...]:
    """An ankle weight, or any cuff round one limb segment at a share t of its length."""
    segment, side = around[:-2], around[-1]
    first, last = (figure.joint(f"{bone}.{side.upper()}") for bone in SEGMENTS[segment])
    length = float(np.linalg.norm(last - first))
    along = (last - first) / length
    skin = figure.part(f"{_REGIONS.get(segment, segment)}_{side}")
    share = (skin - first) @ along
    rings = []
    for offset in (-width / 2, -width / 4, width / 4, width / 2):
        near = skin[np.abs(share - t * length - offset) < 0.02]
        near = near - np.outer((near - first) @ along - t * length - offset, along)
        puff = thick if abs(offset) < width / 3 else thick * 0.55
        rings.append(_ring(near, along, puff))
    return tuple(part for a, b in itertools.pairwise(rings) for part in sleeve(a, b, "rubber"))


def _two_legs(figure: Figure, around: str, t: float, width: float) -> tuple[tuple[Array, Array], Array]:
    """The skin of both legs at the two edges of the band, and the direction of the legs."""
    edges: tuple[list[Array], list[Array]] = ([], [])
    axes = []
    for side in "LR":
        first, last = (figure.joint(f"{bone}.{side}") for bone in SEGMENTS[around])
        length = float(np.linalg.norm(last - first))
        along = (last - first) / length
        axes.append(along)
        skin = figure.part(f"{_REGIONS[around]}_{side.lower()}")
        near = skin[np.abs((skin - first) @ along / length - t) < 0.03]
        for edge, sign in zip(edges, (-1, 1), strict=True):
            edge.append(near - np.outer((near - first) @ along - (t * length + sign * width / 2), along))
    return (np.concatenate(edges[0]), np.concatenate(edges[1])), unit(np.mean(axes, 0))


def _ring(points: Array, axis: Array, off: float = _SNUG) -> Array:
    """(96, 3): the hull of the points about the axis, evenly spaced, a little off the skin."""
    x = unit(cross(UP if abs(axis[1]) < 0.9 else UNTURNED[0], axis))
    y = cross(axis, x)
    centre = points.mean(0)
    ring = points[hull(np.stack([(points - centre) @ x, (points - centre) @ y], 1))]
    ring = np.vstack([ring, ring[:1]])
    way = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(ring, axis=0), axis=1))])
    even = np.linspace(0, way[-1], _RING + 1)[:-1]
    ring = np.stack([np.interp(even, way, ring[:, k]) for k in range(3)], 1)
    ring = np.roll(ring, -int(np.argmax((ring - centre) @ x)), 0)
    out = ring - centre
    return np.asarray(ring + out / np.linalg.norm(out, axis=1, keepdims=True) * off)


def _out_of(rings: list[Array], skin: Array, normals: Array) -> list[Array]:
    """The rings pushed out of the skin and kept smooth."""
    points = np.vstack(rings)
    n = len(rings[0])
    for _ in range(6):
        far = np.linalg.norm(points[:, None] - skin[None], axis=2)
        nearest = far.argmin(1)
        gap = ((points - skin[nearest]) * normals[nearest]).sum(1)
        push = np.where((gap < _CLEAR) & (far.min(1) < 0.07), _CLEAR - gap, 0)
        points = points + normals[nearest] * push[:, None] * 0.8
        for half in (slice(0, n), slice(n, 2 * n)):
            ring = points[half]
            points[half] = 0.5 * ring + 0.25 * (np.roll(ring, 1, 0) + np.roll(ring, -1, 0))
    return [points[:n], points[n:]]
