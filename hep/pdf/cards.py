"""One card an exercise: number, name, dose and steps at the left, pictures at the right, cues across the foot.

Read in this order: name, category, pictures with captions, dose, steps, cues. A card that would be taller than a page
takes the wide form, its pictures in one row across the card; taller still, and no page can hold it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hep.domain import handout
from hep.domain.handout import Card, Cue, CueKind
from hep.pdf import drawing, fonts, icons
from hep.pdf.boxes import Box, Hang, Panel, Row, Rule, Space, Stack, Tagged, Text, labelled, steps, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.card_head import Head
from hep.pdf.page import Block
from hep.pdf.style import Look

_CUE_ROWS = ((CueKind.FEEL, CueKind.AVOID), (CueKind.STOP, CueKind.NOTE))
_MOST_CUE_LINES = 3  # a longer cue goes across the whole card


def card(card: Card, look: Look) -> Block:
    """The block of one exercise."""
    size = look.size
    box: Box = CardBox(card=card, look=look)
    if box.height(size.room) > size.depth:
        box = WideCardBox(card=card, look=look)
    return Block(box=box, section=f"card-{card.number}", what=f"Exercise {card.number}, {card.name},")


@dataclass(kw_only=True)
class CardBox:
    """The usual form: words and pictures side by side."""

    card: Card
    look: Look

    def __post_init__(self) -> None:
        size = self.look.size
        self._top = Rule(weight=size.card_rule, colour=self.look.inks.ink, after=size.step)
        self._head = Head(card=self.card, look=self.look)
        self._words = Stack(
            kids=[band(self.card, self.look), Space(size=5), steps(self.card.steps, self.look, 1, self.card.language)]
        )
        self._cues = cues(self.card, self.look)
        columns = column_widths(self.card.figures, self.look)
        self._fit(columns[0])
        lowest, whole = self._middle(size.room), self._whole_sentences()
        for column in reversed(columns):  # the widest pictures that cost no height and break no sentence
            self._fit(column)
            if self._middle(size.room) <= lowest + 1 and self._whole_sentences() >= whole:
                break

    def _fit(self, column: float) -> None:
        """Give the pictures a column of this width."""
        self._column = column
        self._pictures = pictures(self.card.figures, self.look, self._words_height(self.look.size.room))

    def _whole_sentences(self) -> int:
        """How many sentences of the dose stand on a line of their own beside the pictures."""
        look = self.look
        room = self._words_width(look.size.room) - 2 * (look.size.pad + 1) - look.size.bar
        said = [words(sentence, look.dose) for sentence in self.card.dose] + [words(self.card.when, look.when)]
        return sum(1 for one in said if len(one.lines(room)) == 1)

    def _words_width(self, width: float) -> float:
        return width - self._column - self.look.size.gap if self._column else width

    def _words_height(self, width: float) -> float:
        room = self._words_width(width)
        return self._head.height(room) + self.look.size.step + self._words.height(room)

    def _middle(self, width: float) -> float:
        """The height of the part between the rule and the cues."""
        return max(self._words_height(width), self._pictures.height(self._column) if self._column else 0)

    def height(self, width: float) -> float:
        """The rule, the taller column, the cues."""
        return self._top.height(width) + self._middle(width) + self.look.size.step + self._cues.height(width)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw in the order in which it is read."""
        size = self.look.size
        room = self._words_width(width)
        self._top.draw(canvas, x, y, width)
        top = y - self._top.height(width)
        self._head.draw(canvas, x, top, room)
        if self._column:
            self._pictures.draw(canvas, x + width - self._column, top, self._column)
        self._words.draw(canvas, x, top - self._head.height(room) - size.step, room)
        self._cues.draw(canvas, x, top - self._middle(width) - size.step, width)


@dataclass(kw_only=True)
class WideCardBox:
    """The form for long texts and for large print: all in one column, pictures in one row or as `shown` has them."""

    card: Card
    look: Look
    shown: Box | None = None

    def __post_init__(self) -> None:
        size, look, card = self.look.size, self.look, self.card
        kids: list[Box] = [
            Rule(weight=size.card_rule, colour=look.inks.ink, after=size.step),
            Head(card=card, look=look),
            Space(size=size.step),
        ]
        if card.figures:
            shown = self.shown or in_a_row(card.figures, len(card.figures), look, size.figure_tall)
            kids += [shown, Space(size=size.step)]
        kids += [
            band(card, look),
            Space(size=size.step - 1),
            steps(card.steps, look, size.item_gap, card.language),
            Space(size=size.step),
            cues(card, look),
        ]
        self._stack = Stack(kids=kids)

    def height(self, width: float) -> float:
        """All of it."""
        return self._stack.height(width)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw from top to bottom."""
        self._stack.draw(canvas, x, y, width)


def column_widths(figures: Sequence[handout.Figure], look: Look) -> tuple[float, ...]:
    """How wide the pictures' column may be, the narrowest first; 0 without pictures."""
    size = look.size
    if not figures:
        return (0,)
    drawn = figures[0].drawing
    is_square = not drawn.is_wide and drawn.width > 0.85 * drawn.height
    return size.figures_wide if is_square or len(figures) > 2 else (size.figures,)


def pictures(figures: Sequence[handout.Figure], look: Look, beside: float) -> Box:
    """Two lying figures one over the other, three in pairs, standing ones side by side, each over its caption.

    `beside` is the height of the words at their side: lying figures may fill it, and are flat enough for three cards
    a page where it is less.
    """
    size = look.size
    if not figures:
        return Space(size=0)
    if not figures[0].drawing.is_wide:
        return in_a_row(figures, len(figures), look, size.figure_tall)
    if len(figures) > 2:
        pairs = [figures[first : first + 2] for first in range(0, len(figures), 2)]
        return Stack(kids=[in_a_row(pair, 2, look, size.figure_tall) for pair in pairs], gap=size.step)
    room = beside - len(figures) * (size.leading + 3) - (len(figures) - 1) * size.step
    tallest = max(room / len(figures), size.figure_flat)
    return Stack(kids=[captioned(figure, look, tallest) for figure in figures], gap=size.step)


def in_a_row(figures: Sequence[handout.Figure], places: int, look: Look, tallest: float) -> Row:
    """Figures side by side; places that no figure takes stay free."""
    size = look.size
    shown: list[Box] = [captioned(figure, look, tallest) for figure in figures]
    shown += [Space(size=0)] * (places - len(shown))
    return Row(kids=shown, widths=[None] * places, gap=size.figure_gap)


def captioned(figure: handout.Figure, look: Look, tallest: float) -> Box:
    """A picture and, under it, what it shows."""
    caption = labelled(f"{figure.label}:", figure.caption, look.body, fonts.BOLD, "Caption", figure.language)
    shown = drawing.Figure(figure=figure, colours=look.figures, tallest=tallest)
    return Stack(kids=[shown, caption], gap=3)


def band(card: Card, look: Look) -> Panel:
    """The dose in a band of its own: how much, when, then load, effort and pain limit."""
    size, inks = look.size, look.inks
    kids: list[Box] = [Text(spoken=card.dose, style=look.dose), words(card.when, look.when)]
    kids += [words(extra, look.body) for extra in card.extras]
    return Panel(
        kid=Stack(kids=kids, gap=1),
        pad=size.step,
        across=size.pad + 1,
        fill=inks.tint,
        edge=inks.edge,
        bar=size.bar,
        bar_colour=inks.brand,
    )


def cues(card: Card, look: Look) -> Box:
    """The four cues, each at its own place in a grid of two columns that is the same on every card; or in one."""
    size = look.size
    half = (size.room - size.gap) / 2
    made = {cue.kind: signed(cue, look) for cue in card.cues}
    lang = {cue.kind: cue.language for cue in card.cues}
    if size.is_one_column:
        items = [_item(made[kind], lang[kind]) for kinds in _CUE_ROWS for kind in kinds if kind in made]
        return Tagged(kid=Stack(kids=items, gap=size.item_gap), tag="L")
    long = {kind for kind, cue in made.items() if len(cue.kid.lines(half - size.gutter)) > _MOST_CUE_LINES}
    rows: list[Box] = []
    for kinds in _CUE_ROWS:
        cells = [_item(made.get(kind), lang.get(kind, "")) if kind not in long else Space(size=0) for kind in kinds]
        if not isinstance(cells[0], Space) and isinstance(cells[1], Space):
            rows.append(cells[0])  # alone, it may run on under the place of the other
        elif any(not isinstance(cell, Space) for cell in cells):
            rows.append(Row(kids=cells, widths=[None, None], gap=size.gap))
        rows += [_item(made[kind], lang[kind]) for kind in kinds if kind in long]
    return Tagged(kid=Stack(kids=rows, gap=1.5), tag="L")


def signed(cue: Cue, look: Look) -> Hang:
    """A cue beside its sign."""
    said = labelled(cue.label, cue.text, look.body, fonts.BOLD, "LBody")
    return Hang(sign=icons.cue(cue.kind, look), kid=said, gutter=look.size.gutter)


def _item(cue: Hang | None, lang: str) -> Box:
    return Tagged(kid=cue, tag="LI", lang=lang) if cue else Space(size=0)
