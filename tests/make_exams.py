"""The good handout of the tests for the exams, and ways to spoil it."""

from dataclasses import replace
from typing import Any

from hep.domain.exams.passages import passages
from hep.domain.exams.pemat import pemat
from hep.domain.exams.results import Item
from hep.domain.exercise import Exercise
from hep.domain.handout import Card, Cue, CueKind, HandoutDocument
from tests import make_dual
from tests.make_document import document

LONG = "Levante el talón y la punta del pie y la rodilla y la cadera y la mano y todo el cuerpo."
"""One Spanish sentence of 21 words."""


def handout(**changes: Any) -> HandoutDocument:
    """A good handout, with these fields changed."""
    return document(**changes)


def with_card(**changes: Any) -> HandoutDocument:
    """The handout with its first card changed."""
    good = handout()
    return replace(good, cards=(replace(good.cards[0], **changes), *good.cards[1:]))


def noted(text: str) -> HandoutDocument:
    """The handout with the therapist's note on its first card."""
    card: Card = handout().cards[0]
    note = Cue(kind=CueKind.NOTE, label="Note:", text=text)
    return with_card(cues=(*(cue for cue in card.cues if cue.kind is not CueKind.NOTE), note))


def item(document: HandoutDocument, number: int) -> Item:
    """One item of the PEMAT-P for a handout."""
    return next(item for item in pemat(document, passages(document)).items if item.number == number)


def pair(**changes: Any) -> HandoutDocument:
    """A good handout in English and Spanish; the changes are to the first card of the Spanish side."""
    both = make_dual.document()
    assert both.twin
    first, *others = both.twin.cards
    return replace(both, twin=replace(both.twin, cards=(replace(first, **changes), *others)))


def saying(exercise: Exercise, step: str) -> Exercise:
    """The exercise with this as its first step in Spanish; without a step, it has no Spanish words at all."""
    content = exercise.content
    made = [
        replace(words, steps=(step, *words.steps[1:])) if words.locale == "es" else words
        for words in content.words
        if step or words.locale != "es"
    ]
    return replace(exercise, content=replace(content, words=tuple(made)))
