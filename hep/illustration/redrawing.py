"""A foreign SVG drawn anew in our outline language: shapes, groups and transforms become plain painted paths.

Gradients, patterns, clips, masks, dashes and filters are not followed. What is unsafe was left behind in
`stripping.py`.
"""

from collections.abc import Iterator
from io import BytesIO
from math import isfinite, isnan

import svgelements as svg

from hep.domain.drawing import Drawing, Frame, Path, PathKind
from hep.domain.errors import RuleBroken
from hep.illustration import art, filling, paths
from hep.illustration.paths import Point, Ring, Segment
from hep.illustration.stripping import stripped

LONGEST_SIDE = 2400
MAX_OUTLINES = 800_000
FARTHEST = 50_000
"""Points outside of the picture are pulled in to here; the crop hides them anyway."""
FAINT = 0.05
FILL_ROLE, LINE_ROLE = "upload", "outline"


def redrawn(text: str, title: str) -> Drawing:
    """The picture as a drawing with the one frame "start"; RuleBroken when nothing in it can be drawn."""
    picture = _parsed(stripped(text))
    width, height = _size(picture)
    scale = LONGEST_SIDE / max(width, height)
    found, detail = list[Path](), 0
    for path in (path for shape in picture.elements(_is_shown) for path in _painted(shape, scale)):
        found.append(path)
        detail += len(path.d)
        if detail > MAX_OUTLINES:
            raise RuleBroken("the SVG is too detailed to print well; simplify its paths or upload a PNG")
    if not found:
        raise RuleBroken("the SVG holds no shape that can be drawn; turn text into paths, or upload a PNG")
    drawing = Drawing(
        sha="",
        title=title,
        width=max(round(width * scale), 1),
        height=max(round(height * scale), 1),
        frames=(Frame(name="start", paths=tuple(found)),),
    )
    return art.sealed(drawing)


def _parsed(content: bytes) -> svg.SVG:
    try:
        return svg.SVG.parse(BytesIO(content), reify=True)
    # The package lets what it stumbles over fall through in many kinds; to the reader they are one.
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, RecursionError):
        raise RuleBroken("the SVG cannot be followed; save it as plain SVG and upload it again") from None


def _size(picture: svg.SVG) -> tuple[float, float]:
    width, height = float(picture.width or 0), float(picture.height or 0)
    if not (isfinite(width) and isfinite(height) and width > 0 and height > 0):
        raise RuleBroken("the SVG has no size; give it a viewBox")
    if max(width, height) > 20 * min(width, height):
        raise RuleBroken("the SVG is a narrow strip; crop it to the figure and upload it again")
    return width, height


def _is_shown(element: object) -> bool:
    return isinstance(element, svg.Shape) and element.values.get("visibility", "visible") == "visible"


def _painted(shape: svg.Shape, scale: float) -> Iterator[Path]:
    """The fill of a shape, then its line."""
    rings = tuple(_rings(svg.Path(shape), scale))
    if not rings:
        return
    fill, stroke = _colour(shape.fill), _colour(shape.stroke)
    if fill:
        is_even_odd = shape.values.get("fill-rule") == "evenodd"
        for part in [rings] if is_even_odd else filling.by_winding(rings):
            if d := paths.text(part):
                yield Path(kind=PathKind.FILL, role=FILL_ROLE, d=d, fill=fill, round_cap=False)
    width = float(shape.implicit_stroke_width or 0) * scale
    if stroke and isfinite(width) and width > 0 and (d := paths.text(rings)):
        width = round(min(width, LONGEST_SIDE / 4), 2)
        yield Path(kind=PathKind.LINE, role=LINE_ROLE, d=d, stroke=stroke, width=width)


def _colour(paint: svg.Color) -> str | None:
    """The colour on white paper; None where nothing is seen."""
    if paint is None or paint.value is None or paint.opacity < FAINT:
        return None
    channels = (paint.red, paint.green, paint.blue)
    return "#" + "".join(f"{round(255 + (channel - 255) * paint.opacity):02x}" for channel in channels)


def _rings(outline: svg.Path, scale: float) -> Iterator[Ring]:
    """The rings of an outline; arcs and quadratic curves become cubic ones."""
    outline.approximate_arcs_with_cubics()
    start, segments = 0j, list[Segment]()
    for piece in outline:
        if isinstance(piece, svg.Move):
            if segments:
                yield Ring(start=start, segments=tuple(segments), is_closed=False)
            start, segments = _point(piece.end, scale), []
        elif isinstance(piece, svg.Close):
            if segments:
                yield Ring(start=start, segments=tuple(segments), is_closed=True)
            segments = []
        else:
            segments.append(_segment(piece, scale))
    if segments:
        yield Ring(start=start, segments=tuple(segments), is_closed=False)


def _segment(piece: svg.PathSegment, scale: float) -> Segment:
    end = _point(piece.end, scale)
    if isinstance(piece, svg.CubicBezier):
        return _point(piece.control1, scale), _point(piece.control2, scale), end
    if isinstance(piece, svg.QuadraticBezier):
        begin, handle = _point(piece.start, scale), _point(piece.control, scale)
        return begin + (handle - begin) * 2 / 3, end + (handle - end) * 2 / 3, end
    return (end,)


def _point(point: svg.Point, scale: float) -> Point:
    return complex(_near(float(point.x) * scale), _near(float(point.y) * scale))


def _near(value: float) -> float:
    """The number within reach of the picture; RuleBroken when it is none at all."""
    if isnan(value):
        raise RuleBroken("the SVG holds a point that is no number; save it as plain SVG and upload it again")
    return min(max(value, -FARTHEST), FARTHEST)
