"""`hep: overviews/1`: what each category and region is for, read from one file."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from hep.domain.exercise import ExerciseContent
from hep.domain.overview import LIMITS, Overview, Overviews, problems
from hep.domain.vocabulary import BodyRegion, Category
from hep.exchange.exercise_file import check_mark, note, read_slug
from hep.exchange.fields import Field, Reading
from hep.exchange.strict_yaml import Document

MARK = "overviews/1"
_KEYS = ("about", "start", "sources")
E = TypeVar("E", bound=StrEnum)


def read(document: Document, contents: Mapping[str, ExerciseContent] | None) -> Overviews:
    """The overviews of a document; FileRefused lists all that is wrong. `contents` are the library's exercises."""
    reading = Reading(document)
    parts = reading.root.mapping(("hep", "categories", "regions"), ("hep", "categories", "regions"))
    check_mark(parts, MARK)
    overviews = Overviews(
        categories=_entries(parts["categories"], Category), regions=_entries(parts["regions"], BodyRegion)
    )
    note(reading, problems(overviews, contents))
    reading.refuse()
    return overviews


def _entries(field: Field, kind: type[E]) -> dict[E, Overview]:
    """One overview for every value of the list: none is left out."""
    entries = field.mapping([str(value) for value in kind], [str(value) for value in kind])
    return {value: _overview(entries[value]) for value in kind if entries[value].is_there}


def _overview(field: Field) -> Overview:
    parts = field.mapping(_KEYS, ("about", "start"))
    return Overview(
        about=parts["about"].text(LIMITS["about"]),
        start=tuple(read_slug(item) or "" for item in parts["start"].items("exercises")),
        sources=parts["sources"].texts(LIMITS["sources"]),
    )
