"""Page 1 but for the warning boxes: letterhead, title, plan, day, pain line. Words come settled."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hep.domain.handout import Fact, HandoutDocument, Letterhead
from hep.pdf import drawing, fonts, text
from hep.pdf.boxes import Box, Row, Rule, Space, Stack, Tagged, Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.day import day_boxes, day_list, day_parts, tinted, two_columns
from hep.pdf.page import Block
from hep.pdf.style import Look
from hep.pdf.text import Run

SECTION = "front"


def head(document: HandoutDocument, look: Look) -> Block:
    """Letterhead, title, purpose, and which handout to use."""
    size = look.size
    kids: list[Box] = [
        _letterhead(document.letterhead, look),
        Space(size=size.small),
        Rule(weight=size.thick, colour=look.inks.brand, after=size.hair),
        words(document.title, look.title, "H1"),
        Space(size=size.hair),
    ]
    said = [Run(text.clean(document.purpose), fonts.REGULAR)]
    if document.replace_note:
        said.append(Run(" " + text.clean(document.replace_note), fonts.BOLD))
    kids.append(Text(runs=said, style=look.lead))
    return Block(box=Stack(kids=kids), section=SECTION, what="The head of the first page")


def plan(document: HandoutDocument, look: Look) -> Iterator[Block]:
    """The plan and the day in one panel, beside or over each other; a long day, or any in one column, apart."""
    size = look.size
    facts = facts_list(document.plan_heading, document.plan, look)
    apart = [_panel(facts, look), *(_panel(part, look) for part in day_parts(document, look))]
    if size.is_one_column or not document.day:
        yield from apart
        return
    day = day_list(document.day_heading, document.day, look)
    forms: list[Box] = [Row(kids=[facts, day], widths=[None, wide], gap=size.gap) for wide in size.day]
    forms.append(_over(document, look))
    together = min((_panel(form, look) for form in forms), key=lambda block: block.height(size))
    if together.height(size) <= min(size.depth, sum(block.height(size) for block in apart) + size.front_gap):
        yield together
    else:
        yield from apart


def _over(document: HandoutDocument, look: Look) -> Box:
    """The plan in two columns over the day in two."""
    facts = [_fact(fact, look) for fact in document.plan]
    lists = two_columns(facts, look.size.hair + 1, look, lambda column: Tagged(kid=column, tag="L"))
    day = two_columns(day_boxes(document.day, look), 1, look, lambda column: column)
    heads = [words(heading, look.head, "H2") for heading in (document.plan_heading, document.day_heading)]
    return Stack(kids=[heads[0], lists, heads[1], day], gap=look.size.hair)


def _panel(kid: Box, look: Look) -> Block:
    return Block(box=tinted(kid, look), section=SECTION, what="The plan on the first page")


def _letterhead(letterhead: Letterhead, look: Look) -> Box:
    size = look.size
    left, right = clinic(letterhead, look), people(letterhead, look)
    if size.is_one_column:
        return Stack(kids=[left, Space(size=size.step), right])
    return Row(kids=[left, right], widths=[None, size.facts], gap=size.gap, is_centred=True)


def clinic(letterhead: Letterhead, look: Look) -> Box:
    """The clinic's logo, name and contact lines."""
    kids: list[Box] = [words(letterhead.clinic, look.subhead)]
    kids += [words(line, look.body) for line in letterhead.lines]
    if not letterhead.logo and not letterhead.logo_drawing:
        return Stack(kids=kids)
    logo = Logo(letterhead=letterhead, look=look)
    return Row(kids=[logo, Stack(kids=kids)], widths=[logo.wide, None], gap=look.size.pad + 2, is_centred=True)


def people(letterhead: Letterhead, look: Look) -> Box:
    """For whom, from whom, and the dates."""
    return Stack(kids=[_fact_line(fact, look) for fact in letterhead.facts])


def _fact_line(fact: Fact, look: Look) -> Text:
    runs = [Run(text.clean(fact.label) + " ", fonts.REGULAR), Run(text.clean(fact.value), fonts.BOLD)]
    return Text(runs=runs, style=look.body)


def facts_list(heading: str, facts: Sequence[Fact], look: Look) -> Box:
    """The plan: labels and what they say."""
    size = look.size
    listing = Tagged(kid=Stack(kids=[_fact(fact, look) for fact in facts], gap=size.hair + 1), tag="L")
    return Stack(kids=[words(heading, look.head, "H2"), listing], gap=size.hair + 1)


def _fact(fact: Fact, look: Look) -> Box:
    size = look.size
    label, value = words(fact.label, look.when, "Lbl"), words(fact.value, look.body, "LBody", fact.language)
    row: Box = Row(kids=[label, value], widths=[size.plan_label, None], gap=size.pad)
    if size.is_tight or size.is_one_column:
        row = Told(label=label, value=value, gap=size.pad)
    return Tagged(kid=row, tag="LI")


@dataclass(kw_only=True)
class Told:
    """A label and its value behind it if both fit on one line, else the value under it."""

    label: Text
    value: Text
    gap: float

    def _box(self, width: float) -> Box:
        label, value = self.label.wide(math.inf) + 1, self.value.wide(math.inf) + 1
        if label + self.gap + value > width:
            return Stack(kids=[self.label, self.value])
        return Row(kids=[self.label, self.value], widths=[label, None], gap=self.gap)

    def height(self, width: float) -> float:
        """One line or more."""
        return self._box(width).height(width)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """The label, then the value."""
        self._box(width).draw(canvas, x, y, width)


@dataclass(kw_only=True)
class Logo:
    """The clinic's own picture, as high as the letterhead allows."""

    letterhead: Letterhead
    look: Look

    def __post_init__(self) -> None:
        shapes, colours = self.letterhead.logo_drawing, self.look.figures
        if shapes:
            self._form, size = drawing.form_of(shapes, shapes.frames[0].name, colours), (shapes.width, shapes.height)
        else:
            content = self.letterhead.logo or b""
            self._form, size = drawing.image_form("logo", content, colours), drawing.pixels(content)
        scale = min(self.look.size.logo_wide / size[0], self.look.size.logo / size[1])
        self.wide, self._tall = size[0] * scale, size[1] * scale
        # A picture fills a square of one unit, y up; shapes stand in their own space, y down.
        self._matrix = (scale, -scale, self._tall) if shapes else (self.wide, self._tall, 0)

    def height(self, width: float) -> float:  # noqa: ARG002 - every box is asked the same way
        """The height of the picture."""
        return self._tall

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:  # noqa: ARG002
        """Draw as a figure named by the clinic."""
        bbox = (x, y - self._tall, x + self.wide, y)
        across, up, lift = self._matrix
        alt = text.clean(self.letterhead.clinic)
        with canvas.leaf("Figure", alt=alt, bbox=bbox), canvas.upright(x, x + self.wide):
            canvas.place(self._form, [across, 0, 0, up, x, y - self._tall + lift])
