"""Finding exercises: shelf and search index of what a clinic can prescribe, kept while the library stands still.

Every worker asks the database for the library's version, which costs next to nothing, and makes its index anew when
that has changed. What is read of the library stands in `library.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from hep import search
from hep.domain import exercise as domain
from hep.domain.actor import Actor, Permission
from hep.domain.shelf import Shelf, Wanted
from hep.domain.thesaurus import Thesaurus
from hep.models import Exercise
from hep.services import library

KEPT = 8
"""Stocks kept in memory: one for each clinic of a busy server."""
Version = tuple[UUID, int, int]


@dataclass(frozen=True, eq=False)
class Stock:
    """Everything that can be prescribed: on the shelf in the order of names, and in the index."""

    shelf: Shelf
    thesaurus: Thesaurus

    @cached_property
    def index(self) -> search.Index:
        """Made when somebody searches for the first time."""
        return search.Index(
            (search.of_exercise(each.content, self.thesaurus) for each in self.shelf.exercises), self.thesaurus
        )

    @cached_property
    def by_slug(self) -> Mapping[str, domain.Exercise]:
        """Every exercise by its slug."""
        return {each.slug: each for each in self.shelf.exercises}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What was found, best first; `nearest` is to be suggested when nothing was. `total` is what there is at all."""

    exercises: Sequence[domain.Exercise]
    counts: Mapping[str, Mapping[str, int]]
    nearest: Sequence[domain.Exercise]
    total: int


def find(session: Session, actor: Actor, wanted: Wanted, thesaurus: Thesaurus, facets: Sequence[str] = ()) -> Finding:
    """The exercises that fit, and for each named facet how many each of its values would leave."""
    stock = of(session, actor, thesaurus)
    found = stock.index.search(wanted.query) if wanted.query else None
    hits = None if found is None else found.keys
    return Finding(
        exercises=stock.shelf.fitting(wanted, hits),
        counts={facet: stock.shelf.counts(wanted, facet, hits) for facet in facets},
        nearest=[stock.by_slug[slug] for slug in (found.nearest if found else ())],
        total=len(stock.shelf.exercises),
    )


def of(session: Session, actor: Actor, thesaurus: Thesaurus) -> Stock:
    """The clinic's stock as the library stands now."""
    actor.require(Permission.READ_LIBRARY)
    version = _version(session, actor)
    kept = _stocks.get(version)
    if kept is None or kept.thesaurus is not thesaurus:
        kept = Stock(Shelf(library.published(session, actor).values()), thesaurus)
        while len(_stocks) >= KEPT:
            _stocks.pop(next(iter(_stocks)), None)
        _stocks[version] = kept
    return kept


def _version(session: Session, actor: Actor) -> Version:
    """Another one after every change to an exercise that the clinic sees."""
    counted = select(func.count(), func.coalesce(func.sum(Exercise.version), 0)).where(
        or_(Exercise.clinic_id.is_(None), Exercise.clinic_id == actor.clinic_id)
    )
    count, changes = session.execute(counted).one()
    return actor.clinic_id, count, int(changes)


_stocks: dict[Version, Stock] = {}
