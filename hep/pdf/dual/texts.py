"""The columns of words on a card: name, what changed, dose, steps, cues. Each begins level in both languages."""

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
    notes = [words(note, look.body) for note in (card.language_mark, card.changed) if note]
    under = Stack(kids=[*notes, Space(size=look.size.hair + 1)])
    return Name(card=card, look=look), under, band(card, look), steps(card.steps, look, 0, card.language)


def _cues(card: Card, look: Look) -> Box:
    signs = [Tagged(kid=signed(cue, look), tag="LI", lang=cue.language) for cue in card.cues]
    return Tagged(kid=Stack(kids=signs, gap=1), tag="L")


@dataclass(kw_only=True)
class Name:
    """The name of the exercise and, beside it, New or Changed."""

    card: Card
    look: Look

    def __post_init__(self) -> None:
        card, look = self.card, self.look
        self._seen = words(card.name, look.name, "")
        self._tag = icons.tag_width(card.mark_word, look) + look.size.pad + 2 if card.mark_word else 0

    def height(self, width: float) -> float:
        """The name's."""
        return self._seen.height(width - self._tag)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """The name as a heading with its number, then the tag."""
        card, look = self.card, self.look
        with canvas.leaf("H2", actual=text.clean(f"{card.number}. {card.name}"), lang=card.language):
            self._seen.draw(canvas, x, y, width - self._tag)
        if card.mark_word:
            beside = x + self._seen.wide(width - self._tag) + look.size.pad + 2
            middle = y - look.name.leading * 0.56
            icons.tag(canvas, card.mark_word, beside, middle, look, is_solid=card.mark == "new")
