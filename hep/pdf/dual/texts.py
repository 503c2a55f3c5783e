"""The columns of words on a card: name, what changed, dose, steps, cues. Each begins level in both languages."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from hep.domain.handout import Card
from hep.pdf import icons, text
from hep.pdf.boxes import Box, Space, Stack, Tagged, steps, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.cards import band, signed
from hep.pdf.dual.columns import level
from hep.pdf.style import Look


@dataclass(frozen=True, kw_only=True)
class Column:
    """One language's words: the name, which is read before the pictures; dose and steps; the cues across the foot."""

    name: Box
    rest: Box
    cues: Box


def share_of(pairs: Iterable[tuple[Card, Card]]) -> float:
    """How much of all words are the first language's, from 0 to 1."""
    lengths = [0, 0]
    for pair in pairs:
        for place, card in enumerate(pair):
            lengths[place] += sum(map(len, (*card.dose, *card.steps, *(cue.text for cue in card.cues))))
    return round(lengths[0] / (sum(lengths) or 1), 2) or 0.5


def whole_lines(card: Card, room: float, look: Look) -> int:
    """How many sentences of the dose stand on a line of their own."""
    inside = band(card, look).inside(room)
    said = [words(sentence, look.dose) for sentence in card.dose] + [words(card.when, look.when)]
    return sum(len(one.lines(inside)) == 1 for one in said)


def level_columns(cards: tuple[Card, Card], rooms: tuple[float, float], look: Look) -> tuple[Column, Column]:
    """The columns of both languages. `rooms` are their widths beside the pictures."""
    made = [_parts(card, look) for card in cards]
    names, *parts = (level([one], [other], rooms) for one, other in zip(*made, strict=True))
    columns = []
    for place, card in enumerate(cards):
        notes, dose, guide = (part[place][0] for part in parts)
        rest = Stack(kids=[notes, dose, Space(size=look.size.small), guide])
        columns.append(Column(name=names[place][0], rest=rest, cues=_cues(card, look)))
    return columns[0], columns[1]


def _parts(card: Card, look: Look) -> tuple[Box, Box, Box, Box]:
    """Name, whose language it is in and what changed, dose, steps."""
    notes = [words(note, look.body) for note in (card.language_mark, "" if _is_same(card) else card.changed) if note]
    under = Stack(kids=[*notes, Space(size=look.size.hair + 1)])
    return Name(card=card, look=look), under, band(card, look), steps(card.steps, look, 0, card.language)


def _cues(card: Card, look: Look) -> Box:
    signs = [Tagged(kid=signed(cue, look), tag="LI", lang=cue.language) for cue in card.cues]
    return Tagged(kid=Stack(kids=signs, gap=1), tag="L")


def _is_same(card: Card) -> bool:
    return card.mark == "same"


@dataclass(kw_only=True)
class Name:
    """The name of the exercise and, beside it, New or Changed, or that it is the same as before."""

    card: Card
    look: Look

    def __post_init__(self) -> None:
        card, look = self.card, self.look
        self._seen = words(card.name, look.name, "")
        self._same = words(card.changed if _is_same(card) else "", look.category)
        self._gap = look.size.pad + 2
        self._tag = icons.tag_width(card.mark_word, look) + self._gap if card.mark_word else 0

    def _is_beside(self, width: float) -> bool:
        """Whether what is the same as before fits behind the name, else it stands under it."""
        return self._seen.wide(math.inf) + self._gap + self._same.wide(math.inf) <= width

    def height(self, width: float) -> float:
        """The name's, and that of what stands under it."""
        under = 0 if self._is_beside(width) else self._same.height(width)
        return self._seen.height(width - self._tag) + under

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """The name as a heading with its number, then the tag."""
        card, look, room = self.card, self.look, width - self._tag
        with canvas.leaf("H2", actual=text.clean(f"{card.number}. {card.name}"), lang=card.language):
            self._seen.draw(canvas, x, y, room)
        beside = x + self._seen.wide(room) + self._gap
        if card.mark_word:
            icons.tag(canvas, card.mark_word, beside, y - look.name.leading * 0.56, look, is_solid=card.mark == "new")
        if self._is_beside(width):
            self._same.draw(canvas, beside, y - look.name.size + look.category.size, width)
        else:
            self._same.draw(canvas, x, y - self._seen.height(room), width)
