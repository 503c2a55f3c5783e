"""`hep: protocol/1`: a protocol file read into a `Protocol`, and written. `guides.py` checks it with the library."""

from typing import Any

from hep.domain.protocol import LIMITS, Protocol, ProtocolItem, ProtocolWords
from hep.domain.shorthand import ReadDose
from hep.domain.text import SIDE_WORDS, ReviewStatus
from hep.domain.vocabulary import BodyRegion, MovementTag
from hep.exchange.exercise_file import DOSAGE, check_mark, dosage_values, note, read_slug
from hep.exchange.fields import Field, Reading
from hep.exchange.spelling import block, flow, flow_mapping
from hep.exchange.strict_yaml import Document

MARK = "protocol/1"
_KEYS = (
    "hep",
    "slug",
    "title",
    "aim",
    "regions",
    "synonyms",
    "phase",
    "words",
    "items",
    "starter",
    "side_rule",
    "precautions",
    "avoid_tags",
    "stop_or_refer",
    "progress_when",
    "sources",
    "provenance",
    "licence",
)
_WORDS = ("status", "name", "goal")


def read(document: Document) -> Protocol:
    """The protocol of a document; FileRefused lists all that is wrong with it."""
    reading = Reading(document)
    parts = reading.root.mapping(_KEYS, [key for key in _KEYS if key not in ("avoid_tags", "synonyms")])
    check_mark(parts, MARK)
    protocol = Protocol(
        slug=read_slug(parts["slug"]) or "unknown",
        title=parts["title"].text(LIMITS["title"]),
        aim=parts["aim"].text(LIMITS["aim"]),
        regions=parts["regions"].choices(BodyRegion),
        synonyms=parts["synonyms"].texts(LIMITS["synonyms"]),
        phase=parts["phase"].text(LIMITS["phase"]),
        words=_words(parts["words"]),
        items=tuple(_item(item) for item in parts["items"].items("exercises")),
        starter=tuple(read_slug(item) or "" for item in parts["starter"].items("exercises")),
        side_rule=parts["side_rule"].text(LIMITS["side_rule"]),
        precautions=parts["precautions"].texts(LIMITS["precautions"]),
        avoid_tags=parts["avoid_tags"].choices(MovementTag),
        stop_or_refer=parts["stop_or_refer"].texts(LIMITS["stop_or_refer"]),
        progress_when=parts["progress_when"].text(LIMITS["progress_when"]),
        sources=parts["sources"].texts(LIMITS["sources"]),
        provenance=parts["provenance"].text(LIMITS["provenance"]),
        licence=parts["licence"].text(LIMITS["licence"]),
    )
    note(reading, protocol.problems())
    reading.refuse()
    return protocol


def _item(field: Field) -> ProtocolItem:
    parts = field.mapping(("exercise", "dose"), ("exercise",))
    if not isinstance(field.value, dict):
        field.wrong("Write an exercise here: exercise: bridge.")
    return ProtocolItem(exercise=read_slug(parts["exercise"]) or "", dose=_dose(parts["dose"]))


def _dose(field: Field) -> ReadDose:
    """What the dose says; nothing where it says nothing."""
    values = dosage_values(field.mapping(DOSAGE))
    values["when"], values["days"] = values["when"] or (), values["days"] or ()
    return ReadDose() if field.reading.is_wrong(field.path) else ReadDose(**values)


def _words(field: Field) -> tuple[ProtocolWords, ...]:
    languages = field.mapping(tuple(SIDE_WORDS))
    return tuple(_language(words, locale) for locale, words in languages.items() if words.is_there)


def _language(field: Field, locale: str) -> ProtocolWords:
    parts = field.mapping(_WORDS, _WORDS)
    return ProtocolWords(
        locale=locale,
        status=parts["status"].choice(ReviewStatus, ReviewStatus.DRAFT),
        name=parts["name"].text(LIMITS["name"]),
        goal=parts["goal"].text(LIMITS["goal"]),
    )


def write(protocol: Protocol) -> str:
    """The file of a protocol. Reading it again gives the same protocol."""
    lines = [
        f"hep: {MARK}",
        f"slug: {protocol.slug}",
        f"title: {block(protocol.title)}",
        f"aim: {block(protocol.aim)}",
        f"regions: {flow(protocol.regions)}",
        *([f"synonyms: {flow(protocol.synonyms)}"] if protocol.synonyms else []),
        f"phase: {block(protocol.phase)}",
        "words:",
    ]
    for words in protocol.words:
        lines += [
            f"  {words.locale}:",
            f"    status: {words.status}",
            f"    name: {block(words.name)}",
            f"    goal: {block(words.goal)}",
        ]
    lines += [
        "items:",
        *(f"  - {_spelled(item)}" for item in protocol.items),
        f"starter: {flow(protocol.starter)}",
        f"side_rule: {block(protocol.side_rule)}",
        "precautions:",
        *(f"  - {block(line)}" for line in protocol.precautions),
        f"avoid_tags: {flow(protocol.avoid_tags)}",
        "stop_or_refer:",
        *(f"  - {block(line)}" for line in protocol.stop_or_refer),
        f"progress_when: {block(protocol.progress_when)}",
        f"sources: {flow(protocol.sources)}",
        f"provenance: {block(protocol.provenance)}",
        f"licence: {block(protocol.licence)}",
    ]
    return "\n".join(lines) + "\n"


def _spelled(item: ProtocolItem) -> str:
    said: dict[str, Any] = {name: getattr(item.dose, name) for name in DOSAGE}
    said = {name: value for name, value in said.items() if value is not None and value != ()}
    dose = f", dose: {flow_mapping(said)}" if said else ""
    return f"{{exercise: {item.exercise}{dose}}}"
