"""Finding protocols and education pages by words. They come from files and are handed in; their index is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hep import search
from hep.domain.actor import Actor, Permission
from hep.domain.education import EducationPage
from hep.domain.protocol import Protocol
from hep.domain.thesaurus import Thesaurus

FAINT, SHARE = 3.0, 0.5
"""A hit that scores less than this, or than this share of the best, is a word in passing and is left out."""
Protocols = Mapping[str, Protocol]
Pages = Mapping[str, EducationPage]


@dataclass(frozen=True, eq=False)
class Shelf:
    """What can be found, and the two indexes of it, made when somebody searches for the first time."""

    protocols: Protocols
    pages: Pages
    thesaurus: Thesaurus

    @cached_property
    def indexes(self) -> tuple[search.Index, search.Index]:
        """Of the protocols, and of the pages."""
        return (
            search.Index(
                (search.of_protocol(each, self.thesaurus) for each in self.protocols.values()), self.thesaurus
            ),
            search.Index((search.of_page(each, self.thesaurus) for each in self.pages.values()), self.thesaurus),
        )


@dataclass(frozen=True, kw_only=True)
class Guidance:
    """What fits the words, best first."""

    protocols: Sequence[Protocol] = ()
    pages: Sequence[EducationPage] = ()


def find(
    actor: Actor, query: str, protocols: Protocols, pages: Pages, thesaurus: Thesaurus, exercises: search.Index
) -> Guidance:
    """The protocols and pages that fit. A word that the exercises know is no slip of the finger for one of theirs."""
    actor.require(Permission.READ_LIBRARY)
    shelf = _shelf(protocols, pages, thesaurus)
    of_protocols, of_pages = (_telling(index.search(query, besides=exercises)) for index in shelf.indexes)
    return Guidance(
        protocols=[protocols[slug] for slug in of_protocols],
        pages=[pages[slug] for slug in of_pages],
    )


def _telling(found: search.Found) -> list[str]:
    best = max((score for _, score in found.hits), default=0.0)
    return [key for key, score in found.hits if score >= max(FAINT, SHARE * best)]


def _shelf(protocols: Protocols, pages: Pages, thesaurus: Thesaurus) -> Shelf:
    """The last one made, while files and words are the same."""
    kept = _kept[-1] if _kept else None
    if kept is None or kept.protocols is not protocols or kept.pages is not pages or kept.thesaurus is not thesaurus:
        kept = Shelf(protocols, pages, thesaurus)
        _kept[:] = [kept]
    return kept


_kept: list[Shelf] = []
