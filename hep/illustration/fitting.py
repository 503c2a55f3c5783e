"""Smooth curves through points: few cubic pieces in place of many. For thumbnails; art keeps its outlines.

After P. J. Schneider's method of 1990: guess one cubic by least squares, and halve where it strays. Points
are complex numbers.
"""

from itertools import pairwise

from hep.illustration.paths import Point, Ring, Segment

SHARP = 0.64
"""Cosine of the turn (50 degrees) from which a point counts as a corner and stays one."""


def fitted(ring: Ring, stray: float) -> Ring:
    """The ring drawn with few pieces, none of them farther than about `stray` from the old line."""
    points, ends_of_lines = _followed(ring, stray)
    breaks = sorted({0, len(points) - 1, *ends_of_lines, *_corners(points, stray)})
    segments = list[Segment]()
    for first, last in pairwise(breaks):
        _fit(points[first : last + 1], stray, segments)
    return Ring(start=points[0], segments=tuple(segments), is_closed=ring.is_closed)


def _followed(ring: Ring, stray: float) -> tuple[list[Point], list[int]]:
    """The ring as points at least half of `stray` apart, and where long straight lines begin and end."""
    points, ends_of_lines = [ring.start], list[int]()
    here = ring.start
    for segment in (*ring.segments, (ring.start,)) if ring.is_closed else ring.segments:
        if len(segment) == 1 and abs(segment[0] - here) > 8 * stray:
            ends_of_lines.append(len(points) - 1)
            points.append(segment[0])
            ends_of_lines.append(len(points) - 1)
        else:
            steps = min(max(round(abs(segment[-1] - here) / stray), 1), 6) if len(segment) > 1 else 1
            curve = (here, *segment)
            for step in range(1, steps + 1):
                point = _on(curve, step / steps) if step < steps else segment[-1]
                if abs(point - points[-1]) >= stray / 2:
                    points.append(point)
        here = segment[-1]
    if here != points[-1]:
        points.append(here)
    return points, ends_of_lines


def _on(curve: tuple[Point, ...], t: float) -> Point:
    s = 1 - t
    return s * s * s * curve[0] + 3 * s * s * t * curve[1] + 3 * s * t * t * curve[2] + t * t * t * curve[3]


def _corners(points: list[Point], reach: float) -> list[int]:
    """Where the line turns sharply within `reach`."""
    found = list[int]()
    for at in range(1, len(points) - 1):
        before = points[at] - _walked(points, at, -1, reach)
        after = _walked(points, at, 1, reach) - points[at]
        straight = before.real * after.real + before.imag * after.imag
        is_new = not found or abs(points[at] - points[found[-1]]) > reach
        if is_new and straight < SHARP * abs(before) * abs(after):
            found.append(at)
    return found


def _walked(points: list[Point], at: int, step: int, reach: float) -> Point:
    """The first point at least `reach` away, walking by `step`."""
    here = points[at]
    while 0 <= at + step < len(points):
        at += step
        if abs(points[at] - here) >= reach:
            break
    return points[at]


def _fit(points: list[Point], stray: float, out: list[Segment]) -> None:
    """Cover the points by lines and curves, halving where one piece will not do."""
    work = [(0, len(points) - 1)]
    while work:
        first, last = work.pop()
        piece = points[first : last + 1]
        if len(piece) < 4 or _away_from_line(piece) <= stray:
            out += [(point,) for point in (piece[1:] if len(piece) < 4 else piece[-1:])]
            continue
        curve, away, worst = _one_curve(piece)
        if away <= stray:
            out.append(curve[1:])
            continue
        middle = first + min(max(worst, 1), len(piece) - 2)
        work += [(middle, last), (first, middle)]


def _away_from_line(points: list[Point]) -> float:
    chord = points[-1] - points[0]
    length = abs(chord)
    if length < 1e-9:
        return max(abs(point - points[0]) for point in points)
    turn = chord.conjugate() / length
    return max(abs(((point - points[0]) * turn).imag) for point in points)


def _one_curve(points: list[Point]) -> tuple[tuple[Point, ...], float, int]:
    """The best single cubic through first and last point, how far it strays, and where."""
    along = _lengths(points)
    begin, end = _heading(points), _heading(points[::-1])
    reach_begin, reach_end = _handles(points, along, begin, end)
    curve = (points[0], points[0] + begin * reach_begin, points[-1] + end * reach_end, points[-1])
    distances = [abs(_on(curve, t) - point) for t, point in zip(along, points, strict=True)]
    away = max(distances)
    return curve, away, distances.index(away)


def _handles(points: list[Point], along: list[float], begin: Point, end: Point) -> tuple[float, float]:
    """Least squares for the two handle lengths; a third of the chord where the sums say nothing."""
    c00 = c01 = c11 = x0 = x1 = 0.0
    for t, point in zip(along, points, strict=True):
        s = 1 - t
        first, second = begin * (3 * s * s * t), end * (3 * s * t * t)
        rest = point - points[0] * (s * s * s + 3 * s * s * t) - points[-1] * (t * t * t + 3 * s * t * t)
        c00 += abs(first) ** 2
        c11 += abs(second) ** 2
        c01 += (first.conjugate() * second).real
        x0 += (first.conjugate() * rest).real
        x1 += (second.conjugate() * rest).real
    third = abs(points[-1] - points[0]) / 3
    area = c00 * c11 - c01 * c01
    if area < 1e-12:
        return third, third
    found = (x0 * c11 - x1 * c01) / area, (c00 * x1 - c01 * x0) / area
    if min(found) < 1e-3 * third or max(found) > 9 * third + 1e-9:
        return third, third
    return found


def _heading(points: list[Point]) -> Point:
    """The direction in which the line leaves its first point."""
    ahead = points[min(2, len(points) - 1)] - points[0]
    return ahead / abs(ahead) if abs(ahead) > 1e-9 else 0j


def _lengths(points: list[Point]) -> list[float]:
    """How far along the line each point stands, from 0 to 1."""
    total, along = 0.0, [0.0]
    for before, after in pairwise(points):
        total += abs(after - before)
        along.append(total)
    return [length / total for length in along] if total else along
