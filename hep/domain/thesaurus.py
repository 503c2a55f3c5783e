"""Which words mean the same to a search: groups, abbreviations, words that say nothing, names of the facets.

The words themselves are data (`exercises/synonyms.yaml`). How a query is looked up is in `hep/search`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from hep.domain.text import plain

Words = tuple[str, ...]
"""One or more plain words in order: ("calf", "raise")."""
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=50_000)
def words_of(text: str) -> Words:
    """The plain words of a text, in order: "Press-Up" is press, up."""
    return tuple(_WORD.findall(plain(text)))


@dataclass(frozen=True, kw_only=True)
class Thesaurus:
    """`same`: groups of phrases that mean the same. `short`: what is typed -> what is meant, one way.

    `facets`: facet -> value -> the phrases that name it. `ignored`: words that say nothing.
    """

    same: tuple[tuple[str, ...], ...] = ()
    short: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facets: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()

    def named(self, facet: str, values: Iterable[str]) -> tuple[str, ...]:
        """The phrases that name these values of a facet; a value without phrases names itself."""
        known = self.facets.get(facet, {})
        return tuple(phrase for value in values for phrase in known.get(value, (value,)))


def joined(parts: Iterable[Thesaurus]) -> Thesaurus:
    """Several as one. What a later one says of an abbreviation or a facet's value is added to what was said before."""
    whole = Thesaurus()
    for part in parts:
        whole = Thesaurus(
            same=(*whole.same, *part.same),
            short=_merged(whole.short, part.short),
            facets={
                facet: _merged(whole.facets.get(facet, {}), part.facets.get(facet, {}))
                for facet in {**whole.facets, **part.facets}
            },
            ignored=whole.ignored | part.ignored,
        )
    return whole


def _merged(one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {key: (*one.get(key, ()), *other.get(key, ())) for key in {**one, **other}}
