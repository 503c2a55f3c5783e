"""Finding on the shelf: a plain text filter and facets over the library, with how many each choice would leave.

Search that speaks PT (synonym tables, typos) is a room of its own; here words match names and synonyms as written.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

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


def find(exercises: Iterable[Exercise], wanted: Wanted) -> list[Exercise]:
    """The exercises that fit: those whose name holds the words first, then those found by other words."""
    fitting = [e for e in exercises if _fits(e.content, wanted) and _has_words(e.content, wanted.query)]
    words = _words(wanted.query)
    return sorted(fitting, key=lambda e: not all(word in plain(e.content.name) for word in words))


def counts(exercises: Sequence[Exercise], wanted: Wanted, facet: str) -> dict[str, int]:
    """Value -> how many exercises fit everything else that is wanted and have this value."""
    found: dict[str, int] = {}
    for exercise in exercises:
        if _fits(exercise.content, wanted, but=facet) and _has_words(exercise.content, wanted.query):
            for value in values(exercise.content, facet):
                found[value] = found.get(value, 0) + 1
    return found


def values(content: ExerciseContent, facet: str) -> tuple[str, ...]:
    """What the exercise has in a facet. A category counts wherever it is tagged."""
    return {
        "category": (content.category, *content.other_categories),
        "region": content.regions,
        "position": (content.position,),
        "equipment": content.equipment,
    }[facet]


def _fits(content: ExerciseContent, wanted: Wanted, but: str = "") -> bool:
    return all(
        not getattr(wanted, facet) or getattr(wanted, facet).intersection(values(content, facet))
        for facet in FACETS
        if facet != but
    )


def _has_words(content: ExerciseContent, query: str) -> bool:
    text = _searched(content)
    return all(word in text for word in _words(query))


@lru_cache(maxsize=20_000)
def _searched(content: ExerciseContent) -> str:
    said = [content.slug.replace("-", " "), *content.muscles]
    for words in content.words:
        said += [words.name, *words.synonyms]
    return plain(" | ".join(said))


def _words(query: str) -> list[str]:
    return plain(query).split()


def plain(text: str) -> str:
    """Small letters without accents, hyphens as spaces: how words are compared."""
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("-", " "))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
