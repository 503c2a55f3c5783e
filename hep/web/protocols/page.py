"""What the protocol pages show: the shelf by region, and one protocol with its doses and pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from hep.domain.actor import Actor
from hep.domain.exercise import Exercise
from hep.domain.protocol import Protocol, ProtocolItem
from hep.domain.vocabulary import BodyRegion
from hep.extensions import db
from hep.services import finding, protocols
from hep.web import cards, labels
from hep.web.guides import guides
from hep.web.library.page import REVIEW_WORDS
from hep.web.protocols.forms import StartForm
from hep.web.thesaurus import thesaurus

SHOWN_PICTURES = 5


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One protocol of the shelf."""

    slug: str
    title: str
    aim: str
    phase: str
    count: int
    pictures: list[cards.Picture]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One exercise of a protocol. `art` is None when the clinic's library does not have it."""

    slug: str
    name: str
    is_starter: bool
    category: str
    art: cards.Picture | None
    chips: list[str]


def shelf(actor: Actor, region: str, patient: str) -> dict[str, object]:
    """The context of templates/protocols/index.html: under each region the protocols that name it first.

    `patient` is whom somebody looks for, and is carried on to the form; None in an address leaves it out.
    """
    chosen = BodyRegion(region) if region in list(BodyRegion) else None
    exercises = _exercises(actor)
    found = protocols.list_all(actor, guides().protocols, region=chosen)
    groups = []
    for each, words in labels.REGIONS.items():
        own = [p for p in found if (each == chosen if chosen else p.regions[0] == each)]
        if own:
            groups.append((each, words, [_listed(p, exercises) for p in own]))
    named = {each for protocol in guides().protocols.values() for each in protocol.regions}
    return {
        "groups": groups,
        "count": len(found),
        "regions": [(each, words) for each, words in labels.REGIONS.items() if each in named],
        "region": chosen or "",
        "patient": patient or None,
    }


def _listed(protocol: Protocol, exercises: Mapping[str, Exercise]) -> Listed:
    shown = [exercises[slug] for slug in protocol.starter if slug in exercises]
    return Listed(
        slug=protocol.slug,
        title=protocol.title,
        aim=protocol.aim,
        phase=protocol.phase,
        count=len(protocol.items),
        pictures=[cards.picture(exercise) for exercise in shown[:SHOWN_PICTURES]],
    )


def protocol(actor: Actor, slug: str, form: StartForm) -> dict[str, object]:
    """The context of templates/protocols/show.html."""
    found = protocols.get(actor, guides().protocols, slug)
    exercises = _exercises(actor)
    rows = [_row(found, item, exercises.get(item.exercise)) for item in found.items]
    return {
        "protocol": found,
        "form": form,
        "rows": rows,
        "left_out": [row.name for row in rows if row.art is None],
        "region_words": [labels.REGIONS[region] for region in found.regions],
        "avoids": [tag.replace("-", " ") for tag in found.avoid_tags],
        "reviews": [(words, REVIEW_WORDS[words.status]) for words in found.words],
        "languages": {"en": "English", "es": "Spanish"},
        "starter_count": sum(row.is_starter and row.art is not None for row in rows),
        "asks_side": any(
            item.exercise in exercises and exercises[item.exercise].content.needs_side for item in found.items
        ),
    }


def _exercises(actor: Actor) -> Mapping[str, Exercise]:
    return finding.of(db.session, actor, thesaurus()).by_slug


def _row(found: Protocol, item: ProtocolItem, exercise: Exercise | None) -> Row:
    is_starter = item.exercise in found.starter
    if exercise is None:
        name = item.exercise.replace("-", " ").capitalize()
        return Row(slug=item.exercise, name=name, is_starter=is_starter, category="", art=None, chips=[])
    dosage = item.dosage(exercise.content.dosage)
    return Row(
        slug=item.exercise,
        name=exercise.content.name,
        is_starter=is_starter,
        category=exercise.content.category,
        art=cards.picture(exercise),
        chips=[words for _, words in labels.dose_chips(dosage)],
    )
