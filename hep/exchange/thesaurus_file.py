"""`hep: synonyms/1`: the words that mean the same to the search box, read into a `Thesaurus`."""

from hep.domain.thesaurus import Thesaurus, words_of
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Position
from hep.exchange.exercise_file import check_mark
from hep.exchange.fields import Field, Reading
from hep.exchange.strict_yaml import Document

MARK = "synonyms/1"
LIMIT = 80
_KEYS = ("hep", "same", "short", "facets", "ignored")
_FACETS = {"category": Category, "region": BodyRegion, "position": Position, "equipment": Equipment}


def read(document: Document) -> Thesaurus:
    """The thesaurus of a document; FileRefused lists all that is wrong with it."""
    reading = Reading(document)
    parts = reading.root.mapping(_KEYS, ["hep", "same"])
    check_mark(parts, MARK)
    found = Thesaurus(
        same=tuple(_group(item) for item in parts["same"].items("groups")),
        short={typed: _phrases(field) for typed, field in _any_key(parts["short"]).items()},
        facets=_facets(parts["facets"]),
        ignored=frozenset(word for text in parts["ignored"].texts(LIMIT) for word in words_of(text)),
    )
    reading.refuse()
    return found


def _facets(field: Field) -> dict[str, dict[str, tuple[str, ...]]]:
    facets = field.mapping(tuple(_FACETS))
    return {
        name: {value: _phrases(each) for value, each in part.mapping(tuple(_FACETS[name])).items() if each.is_there}
        for name, part in facets.items()
    }


def _any_key(field: Field) -> dict[str, Field]:
    """The parts of a mapping whose keys are free; a key without a word in it is noted."""
    if field.value is not None and not isinstance(field.value, dict):
        field.wrong("Write what is typed and what is meant: hs: [hamstring].")
        return {}
    keys = [str(key) for key in field.value or {}]
    for key in keys:
        if not words_of(key):
            field.wrong(f'"{key}" holds no word. Write what people type.')
    return field.mapping(keys) if keys else {}


def _group(field: Field) -> tuple[str, ...]:
    phrases = _phrases(field)
    if len(phrases) == 1:
        field.wrong("One phrase alone means the same as nothing. Name two or more.")
    return phrases


def _phrases(field: Field) -> tuple[str, ...]:
    phrases = field.texts(LIMIT)
    for place, phrase in enumerate(phrases):
        if phrase and not words_of(phrase):
            field.reading.wrong((*field.path, place), "There is no word in it. Write one, or take it out.")
    return phrases
