"""One light picture of a whole exercise for grids: start and end (and the way between) in one small SVG.

Wide figures stand one above the other on a slight diagonal, tall ones side by side. Outlines are drawn anew
with few pieces, and what nobody can see at that size is left out. The full frames are in `web.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from xml.sax.saxutils import escape

from hep.domain.drawing import Drawing, Frame, Path, PathKind
from hep.illustration import art, fitting, paths, photographs
from hep.illustration.paths import Point, Ring

ACROSS, DOWN = 640, 460
"""A thumbnail fits into this box; about three of its units make a pixel where it is shown."""
DIAGONAL = 0.70
"""A wide frame takes this share of the width; the rest is its step to the right."""
GAP = 20
STRAY = {
    PathKind.FILL: 1.4,
    PathKind.SHADE: 1.6,
    PathKind.SHADOW: 3.0,
    PathKind.LINE: 1.0,
    PathKind.ARROW: 0.8,
}
"""How far an outline may leave its course. The line over the edge of a fill hides what the fill leaves."""
LEAST_AREA = {PathKind.FILL: 40.0, PathKind.SHADE: 120.0, PathKind.SHADOW: 400.0, PathKind.ARROW: 0.0}
"""Smaller areas are left out, in square units."""
LEAST_LINE = 14.0


@dataclass(frozen=True, kw_only=True)
class _Place:
    """A frame and the upper left corner of its art in the thumbnail."""

    frame: Frame
    corner: Point


@dataclass(frozen=True, kw_only=True)
class _Layout:
    """Where every frame stands, how much smaller the art becomes, and the size of the whole."""

    places: tuple[_Place, ...]
    scale: float
    size: Point


# Fitting the curves takes up to 0.1 s a drawing; the same sha is the same picture, so once a process is enough.
_made: dict[tuple[str, bool], str] = {}
MOST_KEPT = 2000


def pair_svg(drawing: Drawing, *, is_mirrored: bool = False) -> str:
    """All frames of the drawing as one thumbnail. Mirroring turns each figure; their order stays."""
    key = (drawing.sha, is_mirrored)
    if key not in _made:
        if len(_made) >= MOST_KEPT:
            _made.clear()
        _made[key] = _pair_svg(drawing, is_mirrored=is_mirrored)
    return _made[key]


def _pair_svg(drawing: Drawing, *, is_mirrored: bool) -> str:
    turned = _mirrored(drawing) if is_mirrored else drawing
    if not turned.is_wide:
        layout = _in_a_row(turned)
    elif len(turned.frames) < 3:
        layout = _on_a_diagonal(turned)
    else:
        layout = _in_a_zigzag(turned)
    bodies = "".join(_body(turned, place, layout.scale) for place in layout.places)
    return (
        f'<svg xmlns="{art.SVG}" viewBox="0 0 {layout.size.real:.0f} {layout.size.imag:.0f}" role="img"'
        ' fill-rule="evenodd" stroke-linecap="round" stroke-linejoin="round">'
        f"<title>{escape(drawing.title)}</title>{bodies}</svg>"
    )


def _on_a_diagonal(drawing: Drawing) -> _Layout:
    """Start above end, and end a step to the right. Each frame takes only the height of its own ink."""
    inks = [_ink(drawing, frame) for frame in drawing.frames]
    share = DIAGONAL if len(inks) > 1 else 1.0
    height = sum(low.imag - high.imag for high, low in inks)
    scale = min(share * ACROSS / drawing.width, (DOWN - GAP) / height)
    places, top = list[_Place](), 0.0
    for frame, (high, low) in zip(drawing.frames, inks, strict=True):
        across = drawing.width * scale * (1 / share - 1) if places else 0.0
        places.append(_Place(frame=frame, corner=complex(across, top - high.imag * scale)))
        top += (low.imag - high.imag) * scale + GAP
    return _Layout(places=tuple(places), scale=scale, size=complex(drawing.width * scale / share, top - GAP))


def _in_a_zigzag(drawing: Drawing) -> _Layout:
    """Start and end one above the other on the left, the way between on the right, half a step lower."""
    inks = [_ink(drawing, frame) for frame in drawing.frames]
    heights = [low.imag - high.imag for high, low in inks]
    scale = min((ACROSS - GAP) / 2 / drawing.width, (DOWN - GAP) / (heights[0] + heights[2]))
    second = heights[0] * scale + GAP
    down = second + heights[2] * scale
    tops = [0.0, max(down - heights[1] * scale, 0) / 2, second]
    lefts = [0.0, drawing.width * scale + GAP, 0.0]
    places = tuple(
        _Place(frame=frame, corner=complex(left, top - high.imag * scale))
        for frame, left, top, (high, _) in zip(drawing.frames, lefts, tops, inks, strict=True)
    )
    return _Layout(places=places, scale=scale, size=complex(2 * drawing.width * scale + GAP, down))


def _in_a_row(drawing: Drawing) -> _Layout:
    """Side by side on one floor. Each frame takes only the width of its own ink."""
    inks = [_ink(drawing, frame) for frame in drawing.frames]
    gaps = 2 * GAP * (len(inks) - 1)
    across = sum(right.real - left.real for left, right in inks)
    top = min(high.imag for high, _ in inks)
    down = max(low.imag for _, low in inks) - top
    scale = min((ACROSS - gaps) / across, DOWN / down)
    places, left_edge = list[_Place](), 0.0
    for frame, (left, right) in zip(drawing.frames, inks, strict=True):
        places.append(_Place(frame=frame, corner=complex(left_edge - left.real * scale, -top * scale)))
        left_edge += (right.real - left.real) * scale + 2 * GAP
    return _Layout(places=tuple(places), scale=scale, size=complex(left_edge - 2 * GAP, down * scale))


def _ink(drawing: Drawing, frame: Frame) -> tuple[Point, Point]:
    """The box round all that is painted; the whole crop for a photograph."""
    if frame.raster is not None or not frame.paths:
        return 0j, complex(drawing.width, drawing.height)
    boxes = [paths.box(paths.parse(path.d)) for path in frame.paths]
    margin = max(path.width for path in frame.paths) / 2 + 4
    left, high = min(one.real for one, _ in boxes) - margin, min(one.imag for one, _ in boxes) - margin
    right, low = max(one.real for _, one in boxes) + margin, max(one.imag for _, one in boxes) + margin
    return complex(left, high), complex(right, low)


def _body(drawing: Drawing, place: _Place, scale: float) -> str:
    if place.frame.raster is not None:
        small = photographs.shrunk(place.frame.raster, ACROSS // 2)
        size = f'width="{drawing.width * scale:.0f}" height="{drawing.height * scale:.0f}"'
        corner = f'x="{place.corner.real:.0f}" y="{place.corner.imag:.0f}"'
        return f'<image href="{art.data_address(small)}" {corner} {size}/>'
    coarse = _coarse(place.frame.paths, place.corner, scale)
    groups = groupby(coarse, key=lambda path: (path.fill, path.stroke, path.width))
    return "".join(_painted(*brush, [path.d for path in group]) for brush, group in groups)


def _painted(fill: str | None, stroke: str | None, width: float, outlines: list[str]) -> str:
    line = f' stroke="{stroke}" stroke-width="{width:g}"' if stroke else ""
    inside = "".join(f'<path d="{outline}"/>' for outline in outlines)
    return f'<g fill="{fill or "none"}"{line}>{inside}</g>'


def _coarse(full: tuple[Path, ...], corner: Point, scale: float) -> Iterator[Path]:
    for path in full:
        if path.role == "fine":
            continue
        rings = [ring.moved(lambda point: point * scale + corner) for ring in paths.parse(path.d)]
        seen = [fitting.fitted(ring, STRAY[path.kind]) for ring in rings if _is_seen(path.kind, ring)]
        if seen:
            yield replace(path, d=paths.text(seen), width=round(path.width * scale, 2))


def _is_seen(kind: PathKind, ring: Ring) -> bool:
    points = list(ring.points())
    high, low = paths.box([ring])
    if kind is PathKind.LINE:
        return abs(low - high) >= LEAST_LINE
    pairs = zip(points, points[1:] + points[:1], strict=True)
    area = abs(sum((one.conjugate() * other).imag for one, other in pairs)) / 2
    return kind is PathKind.ARROW or area >= LEAST_AREA[kind]


def _mirrored(drawing: Drawing) -> Drawing:
    """The drawing turned left to right."""

    def turned(path: Path) -> Path:
        rings = [ring.moved(lambda point: drawing.width - point.conjugate()) for ring in paths.parse(path.d)]
        return replace(path, d=paths.text(rings))

    frames = [
        replace(
            frame,
            paths=tuple(turned(path) for path in frame.paths),
            raster=photographs.mirrored(frame.raster) if frame.raster else None,
        )
        for frame in drawing.frames
    ]
    return replace(drawing, frames=tuple(frames))
