"""An exercise in large print: all in one column, the pictures as large as its page allows, the words never smaller."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hep.domain import handout
from hep.domain.handout import Card
from hep.pdf import icons
from hep.pdf.boxes import Box, Rule, Space, Stack, Text, steps, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.card_head import Head
from hep.pdf.cards import WideCardBox, band, cues, in_a_row
from hep.pdf.page import Block
from hep.pdf.style import Look


def on_pages(card: Card, look: Look) -> list[Block]:
    """The exercise on a page of its own, or on two, with very long words on more."""
    shown = _pictures(card, look, look.size.depth - _whole(card, look, Space(size=0)))
    if shown:
        return [_block(card, WideCardBox(card=card, look=look, shown=shown))]
    return [_block(card, box) for box in _on_several(card, look)]


def on_half_a_page(card: Card, look: Look) -> Block:
    """The exercise with the smallest pictures."""
    return _block(card, WideCardBox(card=card, look=look, shown=_smallest(card, look)))


def least(card: Card, look: Look) -> float:
    """The height with the smallest pictures."""
    return _whole(card, look, _smallest(card, look))


def _block(card: Card, box: Box) -> Block:
    return Block(box=box, section=f"card-{card.number}", what=f"Exercise {card.number}, {card.name},")


def _whole(card: Card, look: Look, shown: Box) -> float:
    return WideCardBox(card=card, look=look, shown=shown).height(look.size.room)


def _smallest(card: Card, look: Look) -> Box:
    if not card.figures:
        return Space(size=0)
    return in_a_row(card.figures, len(card.figures), look, look.size.figure_flat)


def _pictures(card: Card, look: Look, room: float) -> Box | None:
    """The pictures in as many rows as show them largest in this height; None when even small ones find no room."""
    if not card.figures:
        return Space(size=0) if room >= 0 else None
    tried = [_Arranged(figures=card.figures, places=places, room=room, look=look) for places in _places(card)]
    if not any(one.is_large_enough for one in tried):
        return None
    return max(tried, key=lambda one: one.scale).box


def _places(card: Card) -> range:
    return range(1, len(card.figures) + 1)


@dataclass(kw_only=True)
class _Arranged:
    """The figures so many in a row, in this height."""

    figures: Sequence[handout.Figure]
    places: int
    room: float
    look: Look

    def __post_init__(self) -> None:
        size = self.look.size
        self._rows = [self.figures[begin : begin + self.places] for begin in range(0, len(self.figures), self.places)]
        captions = self._box(0).height(size.room)
        self._tallest = min((self.room - captions) / len(self._rows), size.figure_tall)

    def _box(self, tallest: float) -> Stack:
        rows = [in_a_row(row, self.places, self.look, tallest) for row in self._rows]
        return Stack(kids=rows, gap=self.look.size.step)

    @property
    def _width(self) -> float:
        size = self.look.size
        return (size.room - (self.places - 1) * size.figure_gap) / self.places

    @property
    def box(self) -> Box:
        """All rows."""
        return self._box(self._tallest)

    @property
    def scale(self) -> float:
        """Points a unit of the art."""
        return min(min(self._width / one.drawing.width, self._tallest / one.drawing.height) for one in self.figures)

    @property
    def is_large_enough(self) -> bool:
        """Whether they are as large as their width allows, or no flatter than pictures may be."""
        natural = max(one.drawing.height * self._width / one.drawing.width for one in self.figures)
        return self._tallest >= min(natural, self.look.size.figure_flat)


def _on_several(card: Card, look: Look) -> Iterator[Box]:
    """Number, name, pictures and dose; then the number and the name again, steps and cues, on as few pages as do."""
    size = look.size
    rule = Rule(weight=size.card_rule, colour=look.inks.ink, after=size.step)
    gap = Space(size=size.step)
    first: list[Box] = [rule, Head(card=card, look=look), gap]
    told = band(card, look)
    taken = Stack(kids=[*first, gap, told]).height(size.room)
    shown = _pictures(card, look, size.depth - taken) or _smallest(card, look)
    again: list[Box] = [rule, HeadAgain(card=card, look=look)]
    rest: list[Box] = [steps(card.steps, look, size.item_gap, card.language), cues(card, look)]
    if Stack(kids=[*first, shown, gap, told]).height(size.room) > size.depth:
        rest.insert(0, told)
        yield Stack(kids=[*first, shown])
    else:
        yield Stack(kids=[*first, shown, gap, told])
    page = Stack(kids=[*again, gap, rest[0]])
    for box in rest[1:]:
        longer = Stack(kids=[*page.kids, gap, box])
        if longer.height(size.room) > size.depth:
            yield page
            longer = Stack(kids=[*again, gap, box])
        page = longer
    yield page


@dataclass(kw_only=True)
class HeadAgain:
    """Number and name on the second page of an exercise. Decoration: the first page has said them."""

    card: Card
    look: Look

    @property
    def _name(self) -> Text:
        return words(self.card.name, self.look.name, "")

    @property
    def _indent(self) -> float:
        return self.look.size.disc + 9

    def height(self, width: float) -> float:
        """The disc or the name beside it."""
        return max(self.look.size.disc, self._name.height(width - self._indent))

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw both."""
        size, tall = self.look.size, self.height(width)
        room = width - self._indent
        with canvas.artifact():
            icons.disc(canvas, self.card.number, x, y - tall / 2, size.disc, self.look)
            self._name.draw(canvas, x + self._indent, y - (tall - self._name.height(room)) / 2, room)
