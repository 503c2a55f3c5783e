"""The head of a card: number, name, New or Changed, the category, and what changed."""

import math
from dataclasses import dataclass

from hep.domain.handout import Card
from hep.pdf import icons
from hep.pdf.boxes import words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look


@dataclass(kw_only=True)
class Head:
    """Number, name and tag; under them the category and what changed.

    A card without a number stands by itself under its name, and shows the category only.
    """

    card: Card
    look: Look

    def __post_init__(self) -> None:
        card, look = self.card, self.look
        self._is_numbered = card.number > 0
        self._indent = look.size.disc + 9 if self._is_numbered else 0
        self._name = words(f"{card.number}. {card.name}", look.name, "H2")
        self._seen_name = words(card.name, look.name, "")
        self._category = words(" · ".join(filter(None, (card.category_name, card.language_mark))), look.category)
        self._changed = words(card.changed, look.category if card.mark == "same" else look.body)
        self._tag = icons.tag_width(card.mark_word, look) + look.size.pad + 2 if card.mark_word else 0

    def _room(self, width: float) -> float:
        return width - self._indent

    def _name_room(self, width: float) -> float:
        """What the tag leaves to the name: one that would take a line of the name goes down to the category."""
        room, name = self._room(width), self._seen_name
        fits_below = self._after_category(width) + self._tag <= room
        return room if fits_below and name.height(room) < name.height(room - self._tag) else room - self._tag

    def _is_tag_below(self, width: float) -> bool:
        return self._tag > 0 and self._name_room(width) == self._room(width)

    def _spread(self, width: float) -> float:
        """White over and under the line of the category where the tag stands in it."""
        return self.look.size.small if self._is_tag_below(width) else 0

    def _after_category(self, width: float) -> float:
        """Where the line goes on behind the category."""
        return self.look.size.mark + 6 + self._category.wide(width) + self.look.size.pad

    def _changed_beside(self, width: float) -> float:
        """Where what changed begins beside the category; 0 when it goes below."""
        tag = self._tag if self._is_tag_below(width) else 0
        begin = self._after_category(width) + tag + self.look.size.pad
        fits = self._changed.wide(math.inf) <= self._room(width) - begin
        return begin if fits else 0

    def height(self, width: float) -> float:
        """The disc or the lines beside it."""
        if not self._is_numbered:
            return self.look.size.leading
        room = self._room(width)
        tall = self._seen_name.height(self._name_room(width)) + self.look.size.leading * 1.12
        tall += 2 * self._spread(width)
        if self.card.changed and not self._changed_beside(width):
            tall += self._changed.height(room)
        return max(self.look.size.disc, tall)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the disc, then the words."""
        look, card, size = self.look, self.card, self.look.size
        left, room = x + self._indent, self._room(width)
        if not self._is_numbered:
            self._draw_category(canvas, left, y, room)
            return
        with canvas.artifact():
            icons.disc(canvas, card.number, x, y - size.disc / 2 - 1, size.disc, look)
        top = y + 2
        with canvas.leaf("H2", actual=self._name.runs[0].text, lang=card.language):
            self._seen_name.draw(canvas, left, top, self._name_room(width))
        names = self._seen_name.height(self._name_room(width))
        if card.mark_word:
            self._draw_tag(canvas, left, top, width)
        below = top - names - self._spread(width)
        self._draw_category(canvas, left, below, room)
        if card.changed:
            self._draw_changed(canvas, left, below, width)

    def _draw_tag(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        look, room = self.look, self._name_room(width)
        beside = left + self._seen_name.wide(room) + look.size.pad + 2
        middle = top - look.name.leading * 0.56
        if self._is_tag_below(width):
            beside = left + self._after_category(width)
            middle = top - self._seen_name.height(room) - self._spread(width) - look.size.leading * 0.53
        icons.tag(canvas, self.card.mark_word, beside, middle, look, is_solid=self.card.mark == "new")

    def _draw_category(self, canvas: TaggedCanvas, left: float, top: float, room: float) -> None:
        size = self.look.size
        with canvas.artifact():
            icons.category_mark(canvas, self.card.category, left, top - size.leading * 0.53, self.look)
        self._category.draw(canvas, left + size.mark + 6, top, room)

    def _draw_changed(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        beside = self._changed_beside(width)
        if beside:
            self._changed.draw(canvas, left + beside, top, self._room(width) - beside)
        else:
            below = top - self.look.size.leading - self._spread(width)
            self._changed.draw(canvas, left, below, self._room(width))
