"""One card an exercise: number and pictures at the left, a column of words for each language, cues across the foot.

Read in this order: name, category, pictures with captions, dose, steps, cues in the first language; then the same in
the second, so that who listens hears one language at a time and the page stays in step with the ear.
The taller language sets the height of dose, steps and cues. A card that would be taller than a page takes the wide
form once for each language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hep.domain.handout import Card
from hep.pdf import icons, page
from hep.pdf.boxes import Rule, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.cards import WideCardBox
from hep.pdf.dual.figures import Pictures
from hep.pdf.dual.texts import level_columns, share_of, whole_lines
from hep.pdf.page import Block
from hep.pdf.style import Look

_MOST_UNEVEN = 0.44  # the shorter language's share of the words, at the least


def card_blocks(first: Sequence[Card], second: Sequence[Card], language: str, look: Look) -> list[Block]:
    """The cards with the smallest pictures, which need the fewest pages; `grown` makes them larger."""
    pairs = list(zip(first, second, strict=True))
    share = min(max(share_of(pairs), _MOST_UNEVEN), 1 - _MOST_UNEVEN)
    return [block for pair in pairs for block in _blocks(pair, language, share, look)]


def _blocks(pair: tuple[Card, Card], language: str, share: float, look: Look) -> Iterator[Block]:
    """The block of one exercise, or one for each language where the texts are very long."""
    size, (first, second) = look.size, pair
    section, what = f"card-{first.number}", f"Exercise {first.number}, {first.name},"
    box = DualCardBox(cards=pair, language=language, share=share, column=size.figures_wide[0], look=look)
    if box.height(size.room) <= size.depth:
        yield Block(box=box, section=section, what=what)
        return
    yield Block(box=WideCardBox(card=first, look=look), section=section, what=what)
    other = f"{section}-{language}"
    yield Block(box=WideCardBox(card=second, look=look), section=other, what=what, lang=language)


def grown(blocks: list[Block], look: Look) -> list[Block]:
    """The cards of a page with the largest pictures that it can hold, in columns that are the same on all of them.

    What else stands on the page stays as it is. No sentence breaks for the sake of a picture. Cues stand under the
    words of their language where that costs no line.
    """
    size = look.size
    whole = _whole_lines(blocks)
    white = size.step * 2 * (len(blocks) - 1)
    for column in reversed(size.figures_wide):
        tried = [_with(block, column, is_flush=False) for block in blocks]
        left = page.room_left(tried, size, size.card_gap)
        if left >= white and _whole_lines(tried) >= whole:
            flush = [_with(block, column, is_flush=True) for block in blocks]
            best = flush if page.room_left(flush, size, size.card_gap) >= left else tried
            count = sum(isinstance(block.box, DualCardBox) for block in blocks)
            return [_taller(block, (left - white) / max(1, count)) for block in best]
    return blocks


def _with(block: Block, column: float, *, is_flush: bool) -> Block:
    if not isinstance(block.box, DualCardBox):
        return block
    box = replace(block.box, column=column, is_flush=is_flush)
    return Block(box=box, section=block.section, what=block.what)


def _taller(block: Block, spare: float) -> Block:
    if not isinstance(block.box, DualCardBox):
        return block
    return Block(box=replace(block.box, spare=spare), section=block.section, what=block.what)


def _whole_lines(blocks: Sequence[Block]) -> int:
    """How many sentences of the doses stand on a line of their own."""
    return sum(block.box.whole_lines() for block in blocks if isinstance(block.box, DualCardBox))


@dataclass(kw_only=True)
class DualCardBox:
    """Pictures in a column of a given width, and two columns of words. `share` is the first language's of the words.

    `spare` is height that the page has left for the pictures. Where the card `is_flush`, the cues of the second
    language begin under its other words; else both share the foot.
    """

    cards: tuple[Card, Card]
    language: str
    share: float
    column: float
    look: Look
    is_flush: bool = False
    spare: float = 0

    def __post_init__(self) -> None:
        size = self.look.size
        self._top = Rule(weight=size.card_rule, colour=self.look.inks.ink, after=size.step)
        self._side = Side(cards=self.cards, look=self.look)
        self._rooms = self._shares(size.room - self.column - size.gap)
        self._feet = self._shares(size.room)
        if self.is_flush:
            self._feet = size.room - size.gap - self._rooms[1], self._rooms[1]
        self._columns = level_columns(self.cards, self._rooms, self.look)
        self._beside = max(
            one.name.height(room) + one.rest.height(room) for one, room in zip(self._columns, self._rooms, strict=True)
        )
        self._pictures = self._fitted()

    def _shares(self, room: float) -> tuple[float, float]:
        """The widths of both languages in this room."""
        words_room = room - self.look.size.gap
        return words_room * self.share, words_room * (1 - self.share)

    def whole_lines(self) -> int:
        """How many sentences of the dose stand on a line of their own."""
        return sum(whole_lines(card, room, self.look) for card, room in zip(self.cards, self._rooms, strict=True))

    def _fitted(self) -> Pictures | None:
        """The pictures as tall as the words beside them, and never too flat to see."""
        size, (first, second) = self.look.size, self.cards
        if not first.figures:
            return None
        made = Pictures(figures=first.figures, twins=second.figures, width=self.column, look=self.look)
        free = self._beside + self.spare - self._side.height(self.column) - size.small - made.words_height
        return made.at_most(free / made.rows)

    @property
    def _middle(self) -> float:
        """The height of the part between the rule and the cues."""
        shown = self._side.height(self.column)
        if self._pictures:
            shown += self.look.size.small + self._pictures.height
        return max(self._beside, shown)

    def height(self, width: float) -> float:  # noqa: ARG002 - the columns are made for the room of the page
        """The rule, the taller of pictures and words, the cues."""
        size = self.look.size
        cues = max(one.cues.height(room) for one, room in zip(self._columns, self._feet, strict=True))
        return self._top.height(size.room) + self._middle + size.small + cues

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """The first language from name to cues, then the second."""
        self._top.draw(canvas, x, y, width)
        y -= self._top.height(width)
        self._draw_in(0, canvas, x, y)
        with canvas.element("Sect", lang=self.language):
            self._draw_in(1, canvas, x, y)

    def _draw_in(self, place: int, canvas: TaggedCanvas, x: float, y: float) -> None:
        size, column = self.look.size, self._columns[place]
        room, foot = self._rooms[place], self._feet[place]
        left = x + self.column + size.gap + place * (self._rooms[0] + size.gap)
        column.name.draw(canvas, left, y, room)
        self._side.draw_in(place, canvas, x, y, self.column)
        if self._pictures:
            self._pictures.draw_in(place, canvas, x, y - self._side.height(self.column) - size.small)
        column.rest.draw(canvas, left, y - column.name.height(room), room)
        column.cues.draw(canvas, x + place * (self._feet[0] + size.gap), y - self._middle - size.small, foot)


@dataclass(kw_only=True)
class Side:
    """The number in its disc, and beside it the mark of the category with its word in each language."""

    cards: tuple[Card, Card]
    look: Look

    def __post_init__(self) -> None:
        self._words = [words(card.category_name, self.look.category_tight) for card in self.cards]
        self._mark = self.look.size.disc + 6
        self._indent = self._mark + self.look.size.mark + 4  # the longest word has room in the narrowest column

    def height(self, width: float) -> float:
        """The disc or the words."""
        return max(self.look.size.disc, sum(one.height(width - self._indent) for one in self._words))

    def draw_in(self, place: int, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """The signs with the first language, then the word of each."""
        look, size = self.look, self.look.size
        room = width - self._indent
        heights = [one.height(room) for one in self._words]
        middle = y - self.height(width) / 2
        if place == 0:
            with canvas.artifact():
                icons.disc(canvas, self.cards[0].number, x, middle, size.disc, look)
                icons.category_mark(canvas, self.cards[0].category, x + self._mark, middle, look)
        top = middle + sum(heights) / 2 - (heights[0] if place else 0)
        self._words[place].draw(canvas, x + self._indent, top, room)
