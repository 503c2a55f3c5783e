"""The parts of the compact layout: a head of few lines, a cell an exercise, the safety rules in as few lines."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from hep.domain import handout
from hep.domain.handout import Card, HandoutDocument
from hep.pdf import drawing, fonts, icons, text
from hep.pdf.booking import Code, link_line
from hep.pdf.boxes import Box, Row, Rule, Space, Stack, Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.cards import band
from hep.pdf.front import SECTION
from hep.pdf.page import Block
from hep.pdf.style import Look
from hep.pdf.text import Run

_SEPARATOR = "  ·  "


def head(document: HandoutDocument, look: Look) -> Block:
    """Title, the clinic, whom it is for and when, the address in words; the code to scan at the right.

    The clinic's phone stands in the footer of every page.
    """
    size, letterhead = look.size, document.letterhead
    told = [_bold(letterhead.clinic)]
    for fact in letterhead.facts:
        told += [Run(_SEPARATOR + text.clean(fact.label) + " "), _bold(fact.value)]
    kids: list[Box] = [words(document.title, look.title, "H1"), Text(runs=told, style=look.body)]
    if document.replace_note:
        kids.append(words(document.replace_note, look.bold))
    box: Box = Stack(kids=kids)
    if document.link:
        kids.append(link_line(document.link, look))
        code = Code(link=document.link, look=look)
        box = Row(kids=[box, code], widths=[None, size.qr], gap=size.gap)
    return Block(box=box, section=SECTION, what="The head of the first page")


def cell(card: Card, look: Look) -> Box:
    """Number and name, pictures in a row, the dose."""
    size = look.size
    kids: list[Box] = [
        Rule(weight=size.card_rule, colour=look.inks.ink, after=size.step),
        CellHead(card=card, look=look),
    ]
    if card.figures:
        kids += [Space(size=size.small), _pictures(card, look)]
    return Stack(kids=[*kids, Space(size=size.small), band(card, look)])


def _pictures(card: Card, look: Look) -> Box:
    """Each picture with its label: at the side where all are so slim, else under it."""
    size, count = look.size, len(card.figures)
    share = (size.room - size.gap) / 2 / count - size.figure_gap * (count - 1) / count
    shown = [_picture(figure, look) for figure in card.figures]
    labels = [words(figure.label, look.bold, "Caption", figure.language) for figure in card.figures]
    wide = [one.figure.drawing.width * one.scale(share) for one in shown]
    is_beside = all(one + size.step + label.wide(math.inf) < share for one, label in zip(wide, labels, strict=True))
    kids: list[Box] = [
        Row(kids=[one, label], widths=[taken, None], gap=size.step) if is_beside else Stack(kids=[one, label], gap=1)
        for one, label, taken in zip(shown, labels, wide, strict=True)
    ]
    return Row(kids=kids, widths=[None] * count, gap=size.figure_gap)


def _picture(figure: handout.Figure, look: Look) -> drawing.Figure:
    tallest = look.size.figure_flat if figure.drawing.is_wide else look.size.figure_tall
    return drawing.Figure(figure=figure, colours=look.figures, tallest=tallest)


@dataclass(kw_only=True)
class CellHead:
    """Number, name and tag; the sign of the category at the right."""

    card: Card
    look: Look

    def __post_init__(self) -> None:
        card, look = self.card, self.look
        self._indent = look.size.disc + look.size.step
        self._tag = icons.tag_width(card.mark_word, look) + look.size.pad if card.mark_word else 0
        self._name = words(card.name, look.name, "")

    def _room(self, width: float) -> float:
        return width - self._indent - self._tag - self.look.size.mark - self.look.size.step

    def height(self, width: float) -> float:
        """The disc or the name beside it."""
        return max(self.look.size.disc, self._name.height(self._room(width)))

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the disc, the name, the tag."""
        card, look, size = self.card, self.look, self.look.size
        tall, room = self.height(width), self._room(width)
        middle = y - tall / 2
        mark = x + width - size.mark
        with canvas.artifact():
            icons.disc(canvas, card.number, x, middle, size.disc, look)
            icons.category_mark(canvas, card.category, mark, middle, look)
        with canvas.leaf("H2", actual=text.clean(f"{card.number}. {card.name}"), lang=card.language):
            self._name.draw(canvas, x + self._indent, middle + self._name.height(room) / 2 + 1, room)
        if card.mark_word:
            left = mark - size.step - self._tag + size.pad
            icons.tag(canvas, card.mark_word, left, middle, look, is_solid=card.mark == "new")


def safety(document: HandoutDocument, look: Look) -> Block:
    """The pain rule, when to call, what to stop doing: a paragraph each, the emergency first."""
    size = look.size
    kids: list[Box] = [Rule(weight=size.card_rule, colour=look.inks.ink, after=size.small)]
    kids += [Text(runs=list(runs), style=look.body) for runs in _rules(document)]
    if document.closing:
        kids.append(words(document.closing, look.bold))
    return Block(box=Stack(kids=kids, gap=size.hair), section="safety", what="The warnings")


def _rules(document: HandoutDocument) -> Iterator[list[Run]]:
    for box in sorted(document.calls, key=lambda call: not call.is_emergency):
        said = "; ".join(text.clean(item) for item in box.items)
        yield [_bold(box.heading), Run(f" {said}. {text.clean(box.note)}")]
    pain = [_bold(document.pain.heading)]
    for group in document.pain.groups:
        numbers = Run(f" {group.first}–{group.last}: ", fonts.BOLD)
        pain += [numbers, Run(f"{text.clean(group.heading)} {text.clean(group.text)}")]
    yield pain
    if document.stop_old:
        old = document.stop_old
        yield [_bold(f"{old.heading}:"), Run(" " + ", ".join(text.clean(name) for name in old.names) + ".")]


def _bold(content: str) -> Run:
    return Run(text.clean(content), fonts.BOLD)
