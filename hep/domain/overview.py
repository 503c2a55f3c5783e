"""Overviews: what a treatment category or a body region is for, in a paragraph for staff, and where to begin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from hep.domain.exercise import ContentProblem, ExerciseContent
from hep.domain.shelf import values
from hep.domain.vocabulary import BodyRegion, Category

LIMITS: dict[str, int] = {"about": 600, "sources": 300}
"""The most characters that one line of a field may have."""
MOST_START = 6
_PARTS = {"category": "categories", "region": "regions"}


@dataclass(frozen=True, kw_only=True)
class Overview:
    """`start` are exercises to begin with; the page shows the ladder of each."""

    about: str
    start: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Overviews:
    """All there are. A category or region without one has a page all the same, without a paragraph."""

    categories: Mapping[Category, Overview] = field(default_factory=lambda: MappingProxyType({}))
    regions: Mapping[BodyRegion, Overview] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, facet: str, value: str) -> Overview | None:
        """The overview of a value of the facet category or region."""
        return self.by_facet.get(facet, {}).get(value)

    @property
    def by_facet(self) -> Mapping[str, Mapping[str, Overview]]:
        """Facet -> value -> overview."""
        return {
            "category": {str(value): overview for value, overview in self.categories.items()},
            "region": {str(value): overview for value, overview in self.regions.items()},
        }


def problems(overviews: Overviews, contents: Mapping[str, ExerciseContent] | None) -> Iterator[ContentProblem]:
    """Exercises to begin with that the library does not have or that stand elsewhere (None: no library to ask)."""
    for facet, entries in overviews.by_facet.items():
        for value, overview in entries.items():
            where = f"{_PARTS[facet]}.{value}.start"
            if not 1 <= len(overview.start) <= MOST_START:
                said = f"Name 1 to {MOST_START} exercises to begin with; there are {len(overview.start)}."
                yield ContentProblem(field=where, message=said)
            for place, slug in enumerate(overview.start, 1):
                message = "" if contents is None else _misfit(slug, facet, value, contents)
                if message:
                    yield ContentProblem(field=f"{where}[{place}]", message=message)


def _misfit(slug: str, facet: str, value: str, contents: Mapping[str, ExerciseContent]) -> str:
    if slug not in contents:
        return f'There is no exercise "{slug}". Name one of the library.'
    return "" if value in values(contents[slug], facet) else f"{slug} has another {facet}. Name one of this {facet}."
