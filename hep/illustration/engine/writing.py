"""Marks to the paths of the art file: whole numbers, four to a drawing unit, in one crop for all frames."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from hep.domain.drawing import Path, PathKind
from hep.illustration import paths
from hep.illustration.engine.arrays import Array
from hep.illustration.engine.arrow_shapes import HEAD_HALO, SHAFT_HALO, SHAFT_WIDTH, Shape
from hep.illustration.engine.curves import points_on
from hep.illustration.engine.marks import Mark
from hep.illustration.engine.themes import Theme

STEPS = 4
"""Steps of the art file in a drawing unit: 1.25 mm of the body, about 0.04 mm in print."""
MARGIN = 3.0
STRAIGHT = 0.35
"""Steps that the handles of a curve may lie off its chord for it to be written as a line."""
LINE_ORDER = ("stretch", "ghost", "prop", "fine", "seam", "inner", "outline", "inset")


class Painted(NamedTuple):
    """One frame in drawing units: its marks, its arrows, and over both the marks of the inset."""

    marks: Sequence[Mark]
    arrows: Sequence[Shape]
    inset: Sequence[Mark] = ()


class Crop(NamedTuple):
    """The left upper corner in steps, and the size of the art."""

    corner: Array
    width: int
    height: int


def crop_of(frames: Iterable[Painted], theme: Theme) -> Crop:
    """The crop that holds the ink of all frames, with a margin."""
    boxes = [box for frame in frames for box in _boxes(frame, theme)]
    low = np.min([box[0] for box in boxes], axis=0) - MARGIN
    high = np.max([box[1] for box in boxes], axis=0) + MARGIN
    corner = np.floor(low * STEPS)
    width, height = np.ceil(high * STEPS - corner).astype(int)
    return Crop(corner=corner, width=int(width), height=int(height))


def paths_of(frame: Painted, crop: Crop, theme: Theme) -> tuple[Path, ...]:
    """The painted paths of a frame, back to front."""
    arrows = [path for arrow in frame.arrows for path in _arrow(arrow, crop, theme)]
    out = [*_marked(frame.marks, crop, theme), *arrows, *_marked(frame.inset, crop, theme)]
    return tuple(path for path in out if path.d)


def _marked(marks: Sequence[Mark], crop: Crop, theme: Theme) -> list[Path]:
    """Areas in their order, then the lines, thin ones first."""
    out = list[Path]()
    for mark in marks:
        colour = theme.colour(mark.kind, mark.role)
        if mark.kind is not PathKind.LINE and colour is not None:
            out.append(Path(kind=mark.kind, role=mark.role, d=_outline([mark], crop), fill=colour))
    for role in LINE_ORDER:
        of_role = [mark for mark in marks if mark.kind is PathKind.LINE and mark.role == role]
        if of_role:
            colour, width = theme.colour(PathKind.LINE, role), theme.widths[role] * STEPS
            d = _outline(of_role, crop)
            out.append(Path(kind=PathKind.LINE, role=role, d=d, stroke=colour, width=round(width, 2)))
    return out


def _arrow(arrow: Shape, crop: Crop, theme: Theme) -> tuple[Path, ...]:
    """The white halo of an arrow first, so that it stays clear on anything."""
    shaft = paths.text([_ring(arrow.shaft, crop, is_closed=False)])
    heads = paths.text(_polygon(head, crop) for head in arrow.heads)
    white, colour = theme.colour(PathKind.ARROW, "halo"), theme.colour(PathKind.ARROW, "shaft")
    kind = PathKind.ARROW
    return (
        Path(kind=kind, role="halo", d=shaft, stroke=white, width=SHAFT_HALO * STEPS),
        Path(kind=kind, role="halo", d=heads, fill=white, stroke=white, width=HEAD_HALO * STEPS),
        Path(kind=kind, role="shaft", d=shaft, stroke=colour, width=round(SHAFT_WIDTH * STEPS, 2), round_cap=False),
        Path(kind=kind, role="head", d=heads, fill=colour, round_cap=False),
    )


def _outline(marks: Sequence[Mark], crop: Crop) -> str:
    rings = [_ring(curves, crop, is_closed=mark.is_closed) for mark in marks for curves in mark.curves]
    return paths.text(rings)


def _ring(curves: Array, crop: Crop, *, is_closed: bool) -> paths.Ring:
    """Curves in units as a ring in steps; what rounds to nothing is left out."""
    placed = curves * STEPS - crop.corner
    here = paths.whole(complex(*placed[0, 0]))
    start, segments = here, list[paths.Segment]()
    for curve, is_straight in zip(placed, _are_straight(placed), strict=True):
        points = [paths.whole(complex(*point)) for point in curve[1:]]
        if points[-1] == here:
            continue
        segments.append((points[-1],) if is_straight else tuple(points))
        here = points[-1]
    return paths.Ring(start=start, segments=tuple(segments), is_closed=is_closed)


def _are_straight(curves: Array) -> Array:
    chord = curves[:, 3] - curves[:, 0]
    length = np.maximum(np.linalg.norm(chord, axis=1), 1e-6)
    handles = curves[:, 1:3] - curves[:, :1]
    off = np.abs(chord[:, None, 0] * handles[..., 1] - chord[:, None, 1] * handles[..., 0])
    return np.asarray(off.max(axis=1) / length < STRAIGHT)


def _polygon(corners: Array, crop: Crop) -> paths.Ring:
    first, *others = (paths.whole(complex(*point)) for point in corners * STEPS - crop.corner)
    return paths.Ring(start=first, segments=tuple((point,) for point in others), is_closed=True)


def _boxes(frame: Painted, theme: Theme) -> Iterable[tuple[Array, Array]]:
    times = np.linspace(0, 1, 5)
    for mark in (*frame.marks, *frame.inset):
        if theme.colour(mark.kind, mark.role) is None:
            continue
        reach = theme.widths[mark.role] / 2 if mark.kind is PathKind.LINE else 0.0
        for curves in mark.curves:
            points = points_on(curves, times)
            yield points.min(axis=0) - reach, points.max(axis=0) + reach
    for arrow in frame.arrows:
        for points in (points_on(arrow.shaft, times), *arrow.heads):
            yield points.min(axis=0) - SHAFT_WIDTH / 2, points.max(axis=0) + SHAFT_WIDTH / 2
