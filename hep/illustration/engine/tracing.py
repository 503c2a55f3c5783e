"""From cracks between pixels to chains of points: the line art before it is smoothed.

A node is a corner of pixels; cracks run between nodes. Chains run between junctions: nodes where not just two
cracks of one group meet.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.compiling import compiled
from hep.illustration.engine.edges import INNER, NOTHING, WEAK, Cracks

GROUPS = np.array([0, 1, 1, 3, 4, 5, 1, 1])
"""Kinds of lines that may be one stroke: outline and inner lines are."""
REACH = 18
"""Pixels over which a weak line closes a gap."""

Node = tuple[int, int]
RIGHT, DOWN, LEFT, UP = range(4)
_STEP_DOWN = np.array([0, 1, 0, -1])
_STEP_RIGHT = np.array([1, 0, -1, 0])


class Chain(NamedTuple):
    """Points (n, 2) as column, row; the kind of line of each crack (n - 1,); how many cracks meet at both ends."""

    points: Array
    kinds: Ints
    ends: tuple[int, int]

    @property
    def is_ring(self) -> bool:
        """Whether it ends where it begins."""
        return bool((self.points[0] == self.points[-1]).all())

    @property
    def group(self) -> int:
        """The group of its kinds."""
        return int(GROUPS[self.kinds[0]])


def chains_of(cracks: Cracks) -> tuple[Chain, ...]:
    """All chains, gaps closed where a weak line leads from a loose end to another line."""
    cracks = Cracks(cracks.flat.copy(), cracks.upright.copy())
    _close_gaps(cracks)
    degree = _degrees(cracks)
    places, kinds, begins = _walked(cracks, degree)
    return tuple(_chain(places[begin:end], kinds[begin : end - 1], degree) for begin, end in pairwise(begins))


def _chain(places: Ints, kinds: Ints, degree: Ints) -> Chain:
    ends = int(degree[tuple(places[0])]), int(degree[tuple(places[-1])])
    return Chain(points=places[:, ::-1].astype(np.float64), kinds=kinds, ends=ends)


# ------------------------------------------------------------------ closing gaps


def _close_gaps(cracks: Cracks) -> None:
    """From every loose end walk the weak lines; where another line is met within reach, the way becomes a line."""
    degree = _degrees(cracks)
    rows, columns = np.nonzero(degree == 1)
    for end in zip(rows.tolist(), columns.tolist(), strict=True):
        if sum(1 for _ in _next(cracks, end)) == 1:
            way = _way_to_a_line(cracks, end, _own_stretch(cracks, end))
            for a, b in pairwise(way):
                _set_kind(cracks, a, b, INNER)


def _next(cracks: Cracks, node: Node, *, weak: bool = False) -> Iterator[Node]:
    """The nodes that a line (or a weak line) joins to this one."""
    row, column = node
    for direction in range(4):
        kind = _kind_at(cracks, row, column, direction)
        if (kind == WEAK) if weak else kind not in (NOTHING, WEAK):
            yield row + int(_STEP_DOWN[direction]), column + int(_STEP_RIGHT[direction])


def _own_stretch(cracks: Cracks, end: Node) -> set[Node]:
    """The last stretch of the loose line itself, which does not count as another line."""
    own, before = {end}, end
    here = next(_next(cracks, end))
    for _ in range(REACH):
        own.add(here)
        ahead = [node for node in _next(cracks, here) if node != before]
        if len(ahead) != 1:
            break
        before, here = here, ahead[0]
    return own


def _way_to_a_line(cracks: Cracks, end: Node, own: set[Node]) -> list[Node]:
    """The shortest way along weak lines to a line that is not its own; empty when there is none in reach."""
    came_from: dict[Node, Node | None] = {end: None}
    front = [end]
    for _ in range(REACH):
        ahead = list[Node]()
        for node in front:
            for other in _next(cracks, node, weak=True):
                if other in came_from:
                    continue
                came_from[other] = node
                if other not in own and any(_next(cracks, other)):
                    return _unwound(came_from, other)
                ahead.append(other)
        front = ahead
    return []


def _unwound(came_from: dict[Node, Node | None], node: Node) -> list[Node]:
    way, here = [node], came_from[node]
    while here is not None:
        way.append(here)
        here = came_from[here]
    return way


def _set_kind(cracks: Cracks, a: Node, b: Node, kind: int) -> None:
    if a[0] == b[0]:
        cracks.flat[a[0], min(a[1], b[1])] = kind
    else:
        cracks.upright[min(a[0], b[0]), a[1]] = kind


# ------------------------------------------------------------------ walking


@compiled
def _kind_at(cracks: Cracks, row: int, column: int, direction: int) -> int:
    """The kind of the crack that leaves a node in a direction."""
    if direction == RIGHT:
        return int(cracks.flat[row, column])
    if direction == DOWN:
        return int(cracks.upright[row, column])
    if direction == LEFT:
        return int(cracks.flat[row, column - 1]) if column > 0 else NOTHING
    return int(cracks.upright[row - 1, column]) if row > 0 else NOTHING


@compiled
def _is_line(kind: int) -> bool:
    return kind not in (NOTHING, WEAK)


@compiled
def _degrees(cracks: Cracks) -> Ints:
    """How many lines meet at each node."""
    height, width = cracks.flat.shape
    degree = np.zeros((height, width), dtype=np.int64)
    for row in range(height):
        for column in range(width):
            if _is_line(cracks.flat[row, column]):
                degree[row, column] += 1
                degree[row, column + 1] += 1
            if _is_line(cracks.upright[row, column]):
                degree[row, column] += 1
                degree[row + 1, column] += 1
    return degree


@compiled
def _is_junction(cracks: Cracks, degree: Ints, row: int, column: int) -> bool:
    if degree[row, column] != 2:
        return bool(degree[row, column] > 0)
    group = -1
    for direction in range(4):
        kind = _kind_at(cracks, row, column, direction)
        if _is_line(kind):
            if group >= 0 and GROUPS[kind] != group:
                return True
            group = GROUPS[kind]
    return False


@compiled
def _take(left: Cracks, row: int, column: int, direction: int) -> None:
    """Strike the crack off what is left to walk."""
    if direction == RIGHT:
        left.flat[row, column] = NOTHING
    elif direction == DOWN:
        left.upright[row, column] = NOTHING
    elif direction == LEFT:
        left.flat[row, column - 1] = NOTHING
    else:
        left.upright[row - 1, column] = NOTHING


@compiled
def _walked(cracks: Cracks, degree: Ints) -> tuple[Ints, Ints, Ints]:
    """Every chain: places (n, 2) row and column, kind of the crack that leaves each, where each chain begins."""
    left = Cracks(cracks.flat.copy(), cracks.upright.copy())
    room = int(degree.sum()) + 1
    places, kinds, begins = np.zeros((room, 2), np.int64), np.zeros(room, np.int64), np.zeros(room, np.int64)
    size, count = 0, 0
    height, width = degree.shape
    for is_ring in (False, True):  # first the chains between junctions, then the rings that are left
        for row in range(height):
            for column in range(width):
                if degree[row, column] == 0:
                    continue
                if not is_ring and not _is_junction(cracks, degree, row, column):
                    continue
                for direction in range(4):
                    if _is_line(_kind_at(left, row, column, direction)):
                        begins[count] = size
                        count += 1
                        size = _walk(cracks, left, degree, (row, column, direction), (places, kinds), size)
    begins[count] = size
    return places[:size].copy(), kinds[:size].copy(), begins[: count + 1].copy()


@compiled
def _walk(
    cracks: Cracks,
    left: Cracks,
    degree: Ints,
    start: tuple[int, int, int],
    out: tuple[Ints, Ints],
    size: int,
) -> int:
    """Follow one chain from a node until a junction or until nothing is left; returns the new size."""
    places, kinds = out
    row, column, direction = start
    while True:
        places[size, 0], places[size, 1] = row, column
        kinds[size] = _kind_at(left, row, column, direction)
        size += 1
        _take(left, row, column, direction)
        row, column = row + _STEP_DOWN[direction], column + _STEP_RIGHT[direction]
        direction = -1
        if not _is_junction(cracks, degree, row, column):
            for ahead in range(4):
                if _is_line(_kind_at(left, row, column, ahead)):
                    direction = ahead
                    break
        if direction < 0:
            places[size, 0], places[size, 1] = row, column
            return size + 1
