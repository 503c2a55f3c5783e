"""What a frame is painted with, before it has colours: areas and lines with a kind and a role.

Curves (k, 4, 2) in pixels. From masks to areas, from cracks to lines.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from hep.domain.drawing import PathKind
from hep.illustration.engine import edges
from hep.illustration.engine.arrays import Array, Bools
from hep.illustration.engine.contours import area_of, rings_of
from hep.illustration.engine.curves import fit_line, fit_ring, polygon
from hep.illustration.engine.joining import joined
from hep.illustration.engine.smoothing import even_ring, read_at, smooth_line, smooth_ring
from hep.illustration.engine.straightening import straightened
from hep.illustration.engine.tracing import Chain, chains_of

LINE_ROLES = {
    edges.OUTLINE: "outline",
    edges.INNER: "inner",
    edges.SEAM: "seam",
    edges.PROP: "prop",
    edges.CURVED: "prop",
    edges.FINE: "fine",
}
LINE_SIGMA, LINE_STRAY = 5.0, 1.2
FINE_SIGMA = 2.0
LEAST_ROOM = 4.0
SHORTEST, SHORTEST_FINE = 15, 12
"""Pixels below which a line that ends loose is a speck; below which thin and thick do not change."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Mark:
    """One painted thing."""

    kind: PathKind
    role: str
    curves: tuple[Array, ...]
    is_closed: bool


class Hand(NamedTuple):
    """How an area is drawn: smoothed over `sigma` points, fitted within `stray` pixels.

    `least` and `least_hole`: area in pixels of a piece and of a hole. Ruled when the thing has straight sides.
    """

    sigma: float
    stray: float
    least: float = 40
    least_hole: float = 30
    is_ruled: bool = False


def area(mask: Bools, kind: PathKind, role: str, hand: Hand, detail: Array | None = None) -> list[Mark]:
    """The mask as one mark, or none when nothing of it is large enough. `detail` (0 to 1) asks for less smoothing."""
    curves = [_ring_curves(ring, hand, detail) for ring in rings_of(mask) if _is_large(ring, hand)]
    curves = [each for each in curves if len(each)]
    return [Mark(kind=kind, role=role, curves=tuple(curves), is_closed=True)] if curves else []


def _is_large(ring: Array, hand: Hand) -> bool:
    size = area_of(ring)
    return size >= hand.least if size > 0 else -size >= hand.least_hole


def _ring_curves(ring: Array, hand: Hand, detail: Array | None) -> Array:
    if hand.is_ruled:
        corners = straightened(ring, is_ring=True)
        if corners is not None:
            return polygon(corners)
    ring = even_ring(ring)
    # A short ring would shrink away under the full smoothing.
    smooth = smooth_ring(ring, min(hand.sigma, len(ring) / 12))
    if detail is not None:
        share = read_at(detail, ring)
        if share.any():
            smooth = smooth * (1 - share) + smooth_ring(ring, min(FINE_SIGMA, len(ring) / 12)) * share
    return fit_ring(smooth, hand.stray)


def lines(cracks: edges.Cracks, detail: Array, least: Array, room: Array) -> list[Mark]:
    """All lines of a frame. Where `detail` is high (hands, face) they are smoothed less and drawn thin.

    `least` (height, width): pixels that an inner line with a loose end must have there, or it is a stray tick.
    `room`: pixels between an inner line and the rim; without room lines would run together to black.
    """
    strokes = joined(chains_of(cracks))
    kinds = [int(np.bincount(stroke.kinds).argmax()) for stroke in strokes]
    wanted = [_wanted(stroke, kind, least) for stroke, kind in zip(strokes, kinds, strict=True)]
    held = _nodes(stroke for stroke, length in zip(strokes, wanted, strict=True) if len(stroke.kinds) >= length)
    out = list[Mark]()
    for stroke, kind, length in zip(strokes, kinds, wanted, strict=True):
        if not _is_stray(stroke, length, held) and not _is_crowded(stroke, kind, room):
            out += _line_marks(stroke, kind, detail)
    return out


def _wanted(stroke: Chain, kind: int, least: Array) -> float:
    """How long a stroke must be when it does not hold on to others."""
    return float(read_at(least, stroke.points).mean()) if kind == edges.INNER else SHORTEST


def _nodes(strokes: Iterable[Chain]) -> set[tuple[float, ...]]:
    """All points of the strokes that are long enough to hold others."""
    return {tuple(point) for stroke in strokes for point in stroke.points.tolist()}


def _is_stray(stroke: Chain, wanted: float, held: set[tuple[float, ...]]) -> bool:
    """Specks, and short lines of which an end hangs loose."""
    count = len(stroke.kinds)
    if count >= wanted:
        return False
    ends = tuple(stroke.points[0].tolist()), tuple(stroke.points[-1].tolist())
    return stroke.is_ring or count < 3 or not all(end in held for end in ends)


def _is_crowded(stroke: Chain, kind: int, room: Array) -> bool:
    """A fold between the fingers of a hand seen edge-on."""
    return kind == edges.INNER and float(read_at(room, stroke.points).mean()) < LEAST_ROOM


def _line_marks(stroke: Chain, kind: int, detail: Array) -> list[Mark]:
    is_ring = stroke.is_ring and len(stroke.points) > 8
    points = stroke.points[:-1] if is_ring else stroke.points
    if kind == edges.PROP:
        corners = straightened(points, is_ring=is_ring)
        if corners is not None:
            return [_line(kind, polygon(corners), is_closed=is_ring)]
    smooth, share = _smoothed(points, detail, is_ring=is_ring)
    if kind in (edges.OUTLINE, edges.INNER, edges.SEAM) and share.max() > 0.5:
        return _thick_and_thin(smooth, share[:, 0] > 0.5, kind, is_ring=is_ring)
    curves = fit_ring(smooth, LINE_STRAY) if is_ring else fit_line(smooth, LINE_STRAY)
    return [_line(kind, curves, is_closed=is_ring)] if len(curves) else []


def _smoothed(points: Array, detail: Array, *, is_ring: bool) -> tuple[Array, Array]:
    """The smooth line and how fine it is at each point."""
    if is_ring:
        share = read_at(detail, points)
        return smooth_ring(points, LINE_SIGMA) * (1 - share) + smooth_ring(points, FINE_SIGMA) * share, share
    # The middles of the cracks lie on the edge itself; their corners zigzag about it.
    points = np.concatenate([points[:1], (points[1:] + points[:-1]) / 2, points[-1:]])
    share = read_at(detail, points)
    return smooth_line(points, LINE_SIGMA) * (1 - share) + smooth_line(points, FINE_SIGMA) * share, share


def _thick_and_thin(points: Array, fine: Bools, kind: int, *, is_ring: bool) -> list[Mark]:
    """One line as several: thin at hands and face."""
    if is_ring:
        first = int(np.argmax(fine != np.roll(fine, 1)))
        points, fine = np.roll(points, -first, axis=0), np.roll(fine, -first)
        points, fine = np.concatenate([points, points[:1]]), np.append(fine, fine[-1])
    changes = np.nonzero(np.diff(fine.astype(int)))[0] + 1
    last = len(points) - 1
    cuts = [0]
    for change in changes:
        if change - cuts[-1] >= SHORTEST_FINE and last - change >= SHORTEST_FINE:
            cuts.append(int(change))
    return [
        _line(edges.FINE if fine[a : b + 1].mean() > 0.5 else kind, fit_line(points[a : b + 1], LINE_STRAY))
        for a, b in zip(cuts, [*cuts[1:], last], strict=True)
        if b > a
    ]


def _line(kind: int, curves: Array, *, is_closed: bool = False) -> Mark:
    return Mark(kind=PathKind.LINE, role=LINE_ROLES[kind], curves=(curves,), is_closed=is_closed)
