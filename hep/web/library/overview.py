"""What the overview pages show: what a category or region is for, where to begin, what it holds, what goes with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hep.domain import links, shelf
from hep.domain.actor import Actor
from hep.domain.errors import NotFound
from hep.domain.exercise import Exercise
from hep.domain.overview import Overview
from hep.domain.protocol import Protocol
from hep.extensions import db
from hep.services import finding
from hep.web import cards, labels
from hep.web.guides import guides
from hep.web.library.page import OVERVIEWS, ladder
from hep.web.thesaurus import thesaurus

SHOWN_LINKED = 4
# Where the linked regions cut the body finer than the exercises do.
PARTS = {links.Part.ANKLE: "ankle-foot", links.Part.FOOT: "ankle-foot"}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A category or a region in the list of all."""

    facet: str
    value: str
    words: str
    about: str
    count: int


@dataclass(frozen=True, kw_only=True)
class Impairment:
    """One link of the body: what may add to pain where, how, and the exercises that address it."""

    words: str
    where: str
    how: str
    evidence: str
    exercises: list[tuple[str, str]]


def every(actor: Actor) -> dict[str, object]:
    """The context of templates/library/overviews.html."""
    counts = finding.find(db.session, actor, shelf.Wanted(), thesaurus(), OVERVIEWS).counts
    return {"groups": [_entries(facet, counts[facet]) for facet in OVERVIEWS]}


def _entries(facet: str, counts: Mapping[str, int]) -> list[Entry]:
    return [
        Entry(facet=facet, value=value, words=words, about=_overview(facet, value).about, count=counts.get(value, 0))
        for value, words in labels.FACETS[facet][1].items()
    ]


def _overview(facet: str, value: str) -> Overview:
    return guides().overviews.of(facet, value) or Overview(about="", start=())


def one(actor: Actor, facet: str, value: str) -> dict[str, object]:
    """The context of templates/library/overview.html. NotFound when there is no such category or region."""
    title, known = labels.FACETS[facet]
    if value not in known:
        raise NotFound(f"There is no such {facet}.")
    wanted = (
        shelf.Wanted(category=frozenset({value})) if facet == "category" else shelf.Wanted(region=frozenset({value}))
    )
    found = finding.find(db.session, actor, wanted, thesaurus(), shelf.FACETS)
    exercises = finding.of(db.session, actor, thesaurus()).by_slug
    told = _overview(facet, value)
    ladders = [_ladder(exercises[slug], exercises) for slug in told.start if slug in exercises]
    return {
        "facet": facet,
        "value": value,
        "title": title,
        "words": known[value],
        "overview": told,
        "count": len(found.exercises),
        "counts": [_counted(other, found.counts[other]) for other in shelf.FACETS if other != facet],
        "levels": _levels(found.exercises),
        "ladders": [cards_ for cards_ in ladders if len(cards_) > 1],
        "singles": [cards_[0] for cards_ in ladders if len(cards_) == 1],
        "protocols": _protocols(facet, value, exercises),
        "linked": _linked(value, exercises) if facet == "region" else [],
        "pages": [page for page in guides().education.values() if facet == "region" and value in page.regions],
        "others": list(known.items()),
    }


def _ladder(exercise: Exercise, exercises: Mapping[str, Exercise]) -> list[cards.Card]:
    return [cards.card(exercises[rung.slug]) for rung in ladder(exercise.content, exercises)]


def _counted(facet: str, counts: Mapping[str, int]) -> tuple[str, str, list[tuple[str, str, int]]]:
    """(facet, its name, (value, words, exercises) of each of its values that is there)."""
    title, known = labels.FACETS[facet]
    return facet, title, [(value, words, counts[value]) for value, words in known.items() if counts.get(value)]


def _levels(exercises: Iterable[Exercise]) -> list[tuple[str, int]]:
    """(words, count) by the place in the ladder."""
    chains = [exercise.content.chain for exercise in exercises]
    counted = [
        ("first rungs", sum(chain.easier is None and chain.harder is not None for chain in chains)),
        ("in between", sum(chain.easier is not None and chain.harder is not None for chain in chains)),
        ("last rungs", sum(chain.easier is not None and chain.harder is None for chain in chains)),
        ("without a ladder", sum(chain.easier is None and chain.harder is None for chain in chains)),
    ]
    return [(words, count) for words, count in counted if count]


def _protocols(facet: str, value: str, exercises: Mapping[str, Exercise]) -> list[tuple[Protocol, int]]:
    """The protocols for the region, or those that use the category most; how many of their exercises are of it."""
    counted = [
        (
            protocol,
            sum(value in shelf.values(exercises[slug].content, facet) for slug in protocol.slugs if slug in exercises),
        )
        for protocol in guides().protocols.values()
        if facet == "category" or value in protocol.regions
    ]
    used = [(protocol, count) for protocol, count in counted if count]
    return sorted(used, key=lambda pair: -pair[1])


def _linked(region: str, exercises: Mapping[str, Exercise]) -> list[tuple[str, Sequence[Impairment]]]:
    """(heading, links): what elsewhere may add to pain here, and what here may add to pain elsewhere."""
    here = [link for link in guides().links if region in link.adds_to and PARTS.get(link.region, link.region) != region]
    away = [link for link in guides().links if PARTS.get(link.region, link.region) == region]
    lists = [("May add to pain here", here), ("May add to pain elsewhere", away)]
    return [(heading, [_impairment(link, exercises) for link in found]) for heading, found in lists if found]


def _impairment(link: links.Link, exercises: Mapping[str, Exercise]) -> Impairment:
    return Impairment(
        words=f"{link.region.replace('-', ' ').capitalize()}: {link.impairment[:1].lower()}{link.impairment[1:]}",
        where=" and ".join(labels.REGIONS[region].lower() for region in link.adds_to),
        how=link.how,
        evidence=link.evidence,
        exercises=[(s, exercises[s].content.name) for s in link.treat if s in exercises][:SHOWN_LINKED],
    )
