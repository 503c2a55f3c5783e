"""`hep: links/1`: the linked regions read from their one file."""

from collections.abc import Set as AbstractSet

from hep.domain.links import LIMITS, Evidence, Link, Part, problems
from hep.domain.vocabulary import BodyRegion
from hep.exchange.exercise_file import check_mark, note, read_slug
from hep.exchange.fields import Field, Reading
from hep.exchange.strict_yaml import Document

MARK = "links/1"
_LINK = ("region", "impairment", "short", "adds_to", "how", "evidence", "note", "treat", "sources")


def read(document: Document, exercises: AbstractSet[str] | None) -> tuple[Link, ...]:
    """The links of a document; FileRefused lists all that is wrong. `exercises` are the slugs of the library."""
    reading = Reading(document)
    parts = reading.root.mapping(("hep", "links"), ("hep", "links"))
    check_mark(parts, MARK)
    links = tuple(_link(item) for item in parts["links"].items("links"))
    note(reading, problems(links, exercises))
    reading.refuse()
    return links


def _link(field: Field) -> Link:
    parts = field.mapping(_LINK, [key for key in _LINK if key not in ("note", "treat")])
    if not isinstance(field.value, dict):
        field.wrong("Write a link here, beginning with region: hip.")
    return Link(
        region=parts["region"].choice(Part, Part.HIP),
        impairment=parts["impairment"].text(LIMITS["impairment"]),
        short=parts["short"].text(LIMITS["short"]),
        adds_to=parts["adds_to"].choices(BodyRegion),
        how=parts["how"].text(LIMITS["how"]),
        evidence=parts["evidence"].choice(Evidence, Evidence.CLINICAL),
        note=parts["note"].text(LIMITS["note"]),
        treat=tuple(read_slug(item) or "" for item in parts["treat"].items("exercises")),
        sources=parts["sources"].texts(LIMITS["sources"]),
    )
