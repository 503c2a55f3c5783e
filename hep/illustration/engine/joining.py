"""Chains joined to long strokes: at a junction the line goes on where it goes straightest."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.tracing import Chain

STRAIGHT = -0.6
"""Cosine between two ends below which they are one stroke (about 53 degrees of turn)."""
LOOK = 10
"""Points that tell where an end is heading."""


class End(NamedTuple):
    """One end of a chain: 0 its first point, 1 its last."""

    chain: int
    at: int

    @property
    def other(self) -> "End":
        """The far end."""
        return End(self.chain, 1 - self.at)


def joined(chains: Sequence[Chain]) -> tuple[Chain, ...]:
    """The strokes: every chain once, joined to its straightest continuation of the same group."""
    links, done = _links(chains), set[int]()
    strokes = list[Chain]()
    begins = [End(chain, at) for chain in range(len(chains)) for at in (0, 1) if End(chain, at) not in links]
    for begin in [*begins, *(End(chain, 0) for chain in range(len(chains)))]:
        if begin.chain not in done:
            strokes.append(_grown(chains, links, done, begin))
    return tuple(strokes)


def _links(chains: Sequence[Chain]) -> dict[End, End]:
    """Which end goes on at which, straightest first."""
    links = dict[End, End]()
    for ends in _meetings(chains):
        pairs = list[tuple[float, End, End]]()
        for a, b in combinations(ends, 2):
            if a.chain == b.chain or chains[a.chain].group != chains[b.chain].group:
                continue
            turn = float(_heading(chains, a) @ _heading(chains, b))
            if turn < STRAIGHT:
                pairs.append((turn, a, b))
        for _, a, b in sorted(pairs, key=lambda pair: pair[0]):
            if a not in links and b not in links:
                links[a], links[b] = b, a
    return links


def _meetings(chains: Sequence[Chain]) -> Iterable[list[End]]:
    """The ends that share a point."""
    meetings = defaultdict[tuple[float, ...], list[End]](list)
    for number, chain in enumerate(chains):
        if not chain.is_ring:
            meetings[tuple(chain.points[0])].append(End(number, 0))
            meetings[tuple(chain.points[-1])].append(End(number, 1))
    return meetings.values()


def _heading(chains: Sequence[Chain], end: End) -> Array:
    """The direction that leads from the end into its chain."""
    points = chains[end.chain].points[:: 1 if end.at == 0 else -1]
    way = points[min(LOOK, len(points) - 1)] - points[0]
    return np.asarray(way / max(float(np.linalg.norm(way)), 1e-9))


def _grown(chains: Sequence[Chain], links: dict[End, End], done: set[int], begin: End) -> Chain:
    """The stroke that begins at an end and follows the links."""
    points, kinds = list[Array](), list[Ints]()
    here: End | None = begin
    last = begin
    while here is not None and here.chain not in done:
        done.add(here.chain)
        way = 1 if here.at == 0 else -1
        chain = chains[here.chain]
        points.append(chain.points[::way] if not points else chain.points[::way][1:])
        kinds.append(chain.kinds[::way])
        last = here.other
        here = links.get(last)
    ends = chains[begin.chain].ends[begin.at], chains[last.chain].ends[last.at]
    return Chain(points=np.concatenate(points), kinds=np.concatenate(kinds), ends=ends)
