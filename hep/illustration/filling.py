"""From the non-zero rule of foreign pictures to the even-odd rule of our art.

Both rules agree on an outer ring with its holes, so that is what rings are sorted into. Rings that cross
each other are painted one over the other. A path of very many rings is a traced drawing, whose holes run the
other way: there both rules say the same already.
"""

from collections.abc import Sequence

from hep.illustration.paths import Point, Ring

MAX_RINGS = 60
PROBES = 8


def by_winding(rings: Sequence[Ring]) -> list[list[Ring]]:
    """Outer rings, each with its own holes; rings that change nothing within a filled area are left out."""
    if len(rings) == 1 or len(rings) > MAX_RINGS:
        return [list(rings)]
    polygons = [_polygon(ring) for ring in rings]
    areas = [_area(polygon) for polygon in polygons]
    # From the largest to the smallest, so that every ring meets what encloses it first.
    order = sorted(range(len(rings)), key=lambda at: -abs(areas[at]))
    windings, outer_of, parts = dict[int, int](), dict[int, int](), dict[int, list[Ring]]()
    for place, at in enumerate(order):
        enclosing = [other for other in order[:place] if _encloses(polygons[other], polygons[at])]
        nearest = enclosing[-1] if enclosing else None
        around = windings[nearest] if nearest is not None else 0
        windings[at] = around + (1 if areas[at] > 0 else -1)
        if around == 0:
            outer_of[at], parts[at] = at, [rings[at]]
        elif nearest is not None:
            outer_of[at] = outer_of[nearest]
            if windings[at] == 0:
                parts[outer_of[at]].append(rings[at])
    return list(parts.values())


def _polygon(ring: Ring) -> list[Point]:
    return [ring.start, *(segment[-1] for segment in ring.segments)]


def _area(polygon: list[Point]) -> float:
    """Twice the area; the sign tells the direction."""
    pairs = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    return sum((one.conjugate() * other).imag for one, other in pairs)


def _encloses(outer: list[Point], inner: list[Point]) -> bool:
    """Whether the inner ring lies within the outer one, as a few of its points tell."""
    return all(_holds(outer, point) for point in inner[:: max(len(inner) // PROBES, 1)])


def _holds(polygon: list[Point], point: Point) -> bool:
    """Whether the point lies inside: a line to the right crosses the edge an odd number of times."""
    inside = False
    for one, other in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        if (one.imag > point.imag) != (other.imag > point.imag):
            across = one.real + (point.imag - one.imag) * (other.real - one.real) / (other.imag - one.imag)
            inside = inside != (point.real < across)
    return inside
