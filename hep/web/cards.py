"""Exercises as pages show them: a picture with its facts, and the facets beside a grid."""

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from hep.domain import shelf
from hep.domain.exercise import Exercise
from hep.domain.text import sided
from hep.domain.vocabulary import Side
from hep.web import labels

MAX_QUERY = 200


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The art of an exercise for the figure macros (templates/macros/figures.html)."""

    sha: str
    shape: str
    side: str
    width: int
    height: int
    frames: tuple[str, ...]
    alt: dict[str, str]
    captions: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Card:
    """One exercise in a grid."""

    slug: str
    name: str
    category: str
    category_label: str
    art: Picture


# (value, words, how many would fit, whether it is chosen)
Option = tuple[str, str, int, bool]
Facet = tuple[str, str, list[Option]]


def picture(exercise: Exercise, side: Side | None = None, locale: str = "en") -> Picture:
    """The exercise's art, with the sentences for who cannot see it."""
    drawing = exercise.drawing
    words = exercise.content.words_in(locale)
    return Picture(
        sha=drawing.sha,
        shape="wide" if drawing.is_wide else "tall",
        side=drawing.side or "none",
        width=round(drawing.width),
        height=round(drawing.height),
        frames=tuple(frame.name for frame in drawing.frames),
        alt={frame.frame: exercise.alt(frame, side, words.locale) for frame in words.frames},
        captions={frame.frame: sided(frame.caption, side, words.locale) for frame in words.frames},
    )


def card(exercise: Exercise) -> Card:
    """The exercise as a card."""
    content = exercise.content
    return Card(
        slug=content.slug,
        name=content.name,
        category=content.category,
        category_label=labels.CATEGORIES[content.category],
        art=picture(exercise),
    )


def wanted_from(arguments: MultiDict[str, str]) -> shelf.Wanted:
    """What the address asks for. Unknown values are left out."""
    chosen = {
        facet: frozenset(value for value in arguments.getlist(facet) if value in words)
        for facet, (_, words) in labels.FACETS.items()
    }
    query = "".join(character for character in arguments.get("q", "") if character.isprintable())
    return shelf.Wanted(query=query.strip()[:MAX_QUERY], **chosen)


def facets(wanted: shelf.Wanted, counts: Mapping[str, Mapping[str, int]]) -> list[Facet]:
    """Every facet with its choices and how many each would leave."""
    shown = []
    for facet, (title, words) in labels.FACETS.items():
        chosen = getattr(wanted, facet)
        options = [(value, label, counts[facet].get(value, 0), value in chosen) for value, label in words.items()]
        shown.append((facet, title, options))
    return shown
