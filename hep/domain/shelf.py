"""The shelf: exercises with their facets, and how many each further choice would leave.

Finding by words is for `hep/search`; here its hits are narrowed and counted. Every value of a facet is a set of places
on the shelf, kept as the bits of one whole number, so that counting ten thousand exercises takes no time.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hep.domain.exercise import Exercise, ExerciseContent

FACETS = ("category", "region", "position", "equipment")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is looked for. Within a facet any chosen value will do; facets and words must all fit."""

    query: str = ""
    category: frozenset[str] = frozenset()
    region: frozenset[str] = frozenset()
    position: frozenset[str] = frozenset()
    equipment: frozenset[str] = frozenset()

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is asked for at all."""
        return bool(self.query or any(getattr(self, facet) for facet in FACETS))


class Shelf:
    """Exercises in a fixed order. A place is an index into that order."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self.exercises: Sequence[Exercise] = tuple(exercises)
        self.place = {exercise.slug: place for place, exercise in enumerate(self.exercises)}
        self._all = (1 << len(self.exercises)) - 1
        self._having: dict[tuple[str, str], int] = {}
        for place, exercise in enumerate(self.exercises):
            for facet in FACETS:
                for value in values(exercise.content, facet):
                    self._having[facet, value] = self._having.get((facet, value), 0) | 1 << place

    def fitting(self, wanted: Wanted, hits: Sequence[str] | None = None) -> list[Exercise]:
        """The exercises that fit the facets: the hits of a search in their order, or the whole shelf in its own."""
        fits = self._fitting(wanted)
        if hits is None:
            return [self.exercises[place] for place in _places(fits)]
        return [self.exercises[self.place[slug]] for slug in hits if fits >> self.place[slug] & 1]

    def counts(self, wanted: Wanted, facet: str, hits: Sequence[str] | None = None) -> dict[str, int]:
        """Value -> how many of the hits fit everything else that is wanted and have this value."""
        fits = self._fitting(wanted, but=facet)
        if hits is not None:
            fits &= sum(1 << self.place[slug] for slug in set(hits))
        found = {value: (fits & having).bit_count() for (name, value), having in self._having.items() if name == facet}
        return {value: count for value, count in found.items() if count}

    def _fitting(self, wanted: Wanted, but: str = "") -> int:
        fits = self._all
        for facet in FACETS:
            chosen = getattr(wanted, facet)
            if chosen and facet != but:
                having = 0
                for value in chosen:
                    having |= self._having.get((facet, value), 0)
                fits &= having
        return fits


def values(content: ExerciseContent, facet: str) -> tuple[str, ...]:
    """What the exercise has in a facet. A category counts wherever it is tagged."""
    return {
        "category": (content.category, *content.other_categories),
        "region": content.regions,
        "position": (content.position,),
        "equipment": content.equipment,
    }[facet]


def _places(bits: int) -> Iterator[int]:
    """The places whose bit is set, the first first."""
    return (place for place, bit in enumerate(reversed(bin(bits)[2:])) if bit == "1")
