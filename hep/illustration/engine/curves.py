"""Points to few cubic curves: J. Schneider's least squares with Newton's correction (Graphics Gems, 1990).

A curve is (4, 2): begin, two handles, end. Points (n, 2). `hep.illustration.fitting` does the like for thumbnails in
plain Python; this one is compiled, since a frame has some ten thousand points.
"""

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.compiling import compiled

ROUNDS = 4
DEEPEST = 24
TANGENT = 3
"""Points that tell the direction at an end."""
CORNER = -0.5
"""Cosine between the two ways from a point above which a ring has a corner there (sharper than 120 degrees)."""


def fit_line(points: Array, stray: float) -> Array:
    """Curves (k, 4, 2) along an open line, none farther than `stray` from it."""
    points = np.ascontiguousarray(points, dtype=np.float64)
    return _fitted(points, _tangent(points), _tangent(points[::-1].copy()), stray)


def fit_ring(points: Array, stray: float) -> Array:
    """Curves round a closed line (first point not repeated), cut at its sharpest corner; none for fewer than 8."""
    count = len(points)
    if count < 8:
        return np.zeros((0, 4, 2))
    reach = max(2, min(5, count // 8))
    before, after = np.roll(points, reach, axis=0) - points, np.roll(points, -reach, axis=0) - points
    lengths = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    sharpness = (before * after).sum(axis=1) / np.maximum(lengths, 1e-9)
    sharpest = int(sharpness.argmax())
    ring = np.roll(points, -sharpest, axis=0)
    ring = np.ascontiguousarray(np.concatenate([ring, ring[:1]]))
    if sharpness[sharpest] > CORNER:
        return fit_line(ring, stray)
    tangent = ring[1] - ring[-2]
    tangent = tangent / max(float(np.linalg.norm(tangent)), 1e-9)
    return _fitted(ring, tangent, -tangent, stray)


def polygon(corners: Array) -> Array:
    """Straight pieces as curves (k, 4, 2) from corner to corner."""
    begin, end = corners[:-1], corners[1:]
    way = (end - begin) / 3
    return np.stack([begin, begin + way, end - way, end], axis=1)


def points_on(curves: Array, times: Array) -> Array:
    """Points (k * t, 2) on curves (k, 4, 2) at the times (t,) from 0 to 1."""
    t = times[:, None]
    weights = np.concatenate([(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3], axis=1)
    return np.asarray(np.einsum("tw,kwd->ktd", weights, curves).reshape(-1, 2))


@compiled
def _tangent(points: Array) -> Array:
    way = points[min(TANGENT, len(points) - 1)] - points[0]
    return np.asarray(way / max(np.sqrt((way * way).sum()), 1e-9))


@compiled
def _fitted(points: Array, first_tangent: Array, last_tangent: Array, stray: float) -> Array:
    """Cover the points, halving where one curve will not do."""
    out = np.zeros((len(points) + 1, 4, 2))
    size, top = 0, 1
    ranges = np.zeros((len(points) + DEEPEST + 2, 3), dtype=np.int64)
    tangents = np.zeros((len(points) + DEEPEST + 2, 2, 2))
    ranges[0] = 0, len(points) - 1, 0
    tangents[0, 0], tangents[0, 1] = first_tangent, last_tangent
    while top:
        top -= 1
        first, last, depth = ranges[top]
        begin_way, end_way = tangents[top, 0].copy(), tangents[top, 1].copy()
        piece = points[first : last + 1]
        if len(piece) <= 2 or depth > DEEPEST:
            third = np.sqrt(((piece[-1] - piece[0]) ** 2).sum()) / 3
            out[size] = _curve(piece, begin_way, end_way, third, third)
            size += 1
            continue
        curve, worst = _one_curve(piece, begin_way, end_way, stray)
        if worst <= 0:
            if worst == 0:
                out[size] = curve
                size += 1
            continue
        reach = min(3, worst, len(piece) - 1 - worst)
        way = piece[worst - reach] - piece[worst + reach]
        way = way / max(np.sqrt((way * way).sum()), 1e-9)
        ranges[top] = first + worst, last, depth + 1
        tangents[top, 0], tangents[top, 1] = -way, end_way
        ranges[top + 1] = first, first + worst, depth + 1
        tangents[top + 1, 0], tangents[top + 1, 1] = begin_way, way
        top += 2
    return out[:size].copy()


@compiled
def _curve(points: Array, begin_way: Array, end_way: Array, begin_reach: float, end_reach: float) -> Array:
    curve = np.zeros((4, 2))
    curve[0], curve[3] = points[0], points[-1]
    curve[1] = points[0] + begin_way * begin_reach
    curve[2] = points[-1] + end_way * end_reach
    return curve


@compiled
def _one_curve(points: Array, begin_way: Array, end_way: Array, stray: float) -> tuple[Array, int]:
    """The curve and 0 when it is near enough; else the point to halve at; -1 for a line without length."""
    times = _lengths(points)
    if times[-1] < 1e-9:
        return _curve(points, begin_way, end_way, 0.0, 0.0), -1
    length = times[-1]
    times = times / length
    worst = 1
    for _ in range(ROUNDS):
        begin_reach, end_reach = _reaches(points, times, begin_way, end_way, length)
        curve = _curve(points, begin_way, end_way, begin_reach, end_reach)
        worst, away = _worst(points, times, curve)
        if away < stray * stray:
            return curve, 0
        if away > (6 * stray) ** 2:
            break
        _correct(points, times, curve)
    return curve, min(max(worst, 1), len(points) - 2)


@compiled
def _lengths(points: Array) -> Array:
    along = np.zeros(len(points))
    for at in range(1, len(points)):
        step = points[at] - points[at - 1]
        along[at] = along[at - 1] + np.sqrt(step[0] * step[0] + step[1] * step[1])
    return along


@compiled
def _reaches(points: Array, times: Array, begin_way: Array, end_way: Array, length: float) -> tuple[float, float]:
    """Least squares for the lengths of the two handles; a third of the chord where the sums say nothing."""
    c00 = c01 = c11 = x0 = x1 = 0.0
    for at in range(len(points)):
        t = times[at]
        s = 1 - t
        b1, b2 = 3 * s * s * t, 3 * s * t * t
        begin_weight, end_weight = s * s * s + b1, t * t * t + b2
        for k in range(2):
            first, second = begin_way[k] * b1, end_way[k] * b2
            rest = points[at, k] - points[0, k] * begin_weight - points[-1, k] * end_weight
            c00 += first * first
            c01 += first * second
            c11 += second * second
            x0 += first * rest
            x1 += second * rest
    chord = np.sqrt(((points[-1] - points[0]) ** 2).sum())
    area = c00 * c11 - c01 * c01
    if abs(area) < 1e-12:
        return chord / 3, chord / 3
    begin_reach, end_reach = (x0 * c11 - x1 * c01) / area, (c00 * x1 - c01 * x0) / area
    if min(begin_reach, end_reach) < 1e-4 * chord or max(begin_reach, end_reach) > 3 * length:
        return chord / 3, chord / 3
    return begin_reach, end_reach


@compiled
def _at(curve: Array, t: float, k: int) -> float:
    s = 1 - t
    return float(
        s * s * s * curve[0, k] + 3 * s * s * t * curve[1, k] + 3 * s * t * t * curve[2, k] + t * t * t * curve[3, k]
    )


@compiled
def _worst(points: Array, times: Array, curve: Array) -> tuple[int, float]:
    """The point farthest from its place on the curve, and the square of how far."""
    worst, away = 0, -1.0
    for at in range(len(points)):
        x = _at(curve, times[at], 0) - points[at, 0]
        y = _at(curve, times[at], 1) - points[at, 1]
        if x * x + y * y > away:
            worst, away = at, x * x + y * y
    return worst, away


@compiled
def _correct(points: Array, times: Array, curve: Array) -> None:
    """One Newton step of every point's time towards its nearest place on the curve."""
    first = 3 * (curve[1:] - curve[:-1])
    second = 2 * (first[1:] - first[:-1])
    for at in range(len(points)):
        t = times[at]
        s = 1 - t
        numerator = denominator = 0.0
        for k in range(2):
            gap = _at(curve, t, k) - points[at, k]
            speed = s * s * first[0, k] + 2 * s * t * first[1, k] + t * t * first[2, k]
            bend = s * second[0, k] + t * second[1, k]
            numerator += gap * speed
            denominator += speed * speed + gap * bend
        if abs(denominator) > 1e-9:
            times[at] = min(max(t - numerator / denominator, 0.0), 1.0)
