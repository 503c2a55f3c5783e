"""The good handout of the tests for the exams, and ways to spoil it."""

from dataclasses import replace
from typing import Any

from hep.domain.exams.passages import passages
from hep.domain.exams.pemat import pemat
from hep.domain.exams.results import Item
from hep.domain.handout import Card, Cue, CueKind, HandoutDocument
from tests.make_document import document


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
