"""Page 1 but for the warning boxes: letterhead, title, plan, day, pain line. Words come settled."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hep.domain.handout import DayEntry, DayPart, Fact, HandoutDocument, Letterhead
from hep.pdf import drawing, fonts, icons, tags, text
from hep.pdf.boxes import Box, Hang, Panel, Row, Rule, Sign, Space, Stack, Tagged, Text, listed, words
from hep.pdf.canvas import TaggedCanvas
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
    """The plan and the day side by side in one panel; a long day, or any in one column, goes under the plan."""
    size = look.size
    facts = facts_list(document.plan_heading, document.plan, look)
    apart = [_panel(facts, look), *_days(document, look)]
    if size.is_one_column or not document.day:
        yield from apart
        return
    day = day_list(document.day_heading, document.day, look)
    beside = [_panel(Row(kids=[facts, day], widths=[None, wide], gap=size.gap), look) for wide in size.day]
    together = min(beside, key=lambda block: block.height(size))
    if together.height(size) <= min(size.depth, sum(block.height(size) for block in apart) + size.front_gap):
        yield together
    else:
        yield from apart


def _days(document: HandoutDocument, look: Look) -> Iterator[Block]:
    for part in day_parts(document, look):
        yield _panel(part, look)


def day_parts(document: HandoutDocument, look: Look) -> Iterator[Box]:
    """The day in columns, in parts that a page can hold."""
    for place, part in enumerate(_chunks(document.day, look.size.day_block)):
        yield from _halved(document.day_heading if place == 0 else "", part, look)


def _halved(heading: str, part: DayPart, look: Look) -> Iterator[Box]:
    """A part of the day in one box, or what no page can hold in halves."""
    whole = _day_in_columns(heading, part, look)
    half = len(part.entries) // 2
    if tinted(whole, look).height(look.size.room) <= look.size.depth or not half:
        yield whole
        return
    yield from _halved(heading, replace(part, entries=part.entries[:half]), look)
    yield from _halved("", replace(part, length="", entries=part.entries[half:]), look)


def _panel(kid: Box, look: Look) -> Block:
    return Block(box=tinted(kid, look), section=SECTION, what="The plan on the first page")


def tinted(kid: Box, look: Look) -> Panel:
    """A part of the plan on its tint."""
    size, inks = look.size, look.inks
    return Panel(
        kid=kid,
        pad=size.pad - 1,
        across=size.pad + 2,
        fill=inks.tint,
        edge=inks.edge,
        bar=size.bar,
        bar_colour=inks.brand,
    )


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
    rows: list[Box] = []
    for fact in facts:
        label, value = words(fact.label, look.when, "Lbl"), words(fact.value, look.body, "LBody")
        row: Box = Row(kids=[label, value], widths=[size.plan_label, None], gap=size.pad)
        if size.is_tight or size.is_one_column:
            row = Told(label=label, value=value, gap=size.pad)
        rows.append(Tagged(kid=row, tag="LI"))
    listing = Tagged(kid=Stack(kids=rows, gap=size.hair + 1), tag="L")
    return Stack(kids=[words(heading, look.head, "H2"), listing], gap=size.hair + 1)


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


def day_list(heading: str, parts: Sequence[DayPart], look: Look) -> Box:
    """Times of day one under the other."""
    size = look.size
    kids: list[Box] = [words(heading, look.head, "H2")]
    for part in parts:
        kids += [_part_heading(part, look), Space(size=size.hair), _entries(part.entries, look)]
        kids.append(Space(size=size.hair))
    return Stack(kids=kids[:-1], gap=1)


def _day_in_columns(heading: str, part: DayPart, look: Look) -> Box:
    """One time of day, its exercises down a few columns, or one."""
    size = look.size
    places = 1 if size.is_one_column else size.day_columns
    deep = -(-len(part.entries) // places)
    columns = [part.entries[begin : begin + deep] for begin in range(0, len(part.entries), deep)]
    lists: list[Box] = [_entries(column, look) for column in columns]
    lists += [Space(size=0)] * (places - len(lists))
    kids: list[Box] = [words(heading, look.head, "H2")] if heading else []
    kids += [_part_heading(part, look), Row(kids=lists, widths=[None] * places, gap=size.gap)]
    return Stack(kids=kids, gap=size.hair)


def _chunks(parts: Sequence[DayPart], most: int) -> Iterator[DayPart]:
    """Parts of a day short enough for a block each."""
    for part in parts:
        for begin in range(0, len(part.entries), most):
            entries = part.entries[begin : begin + most]
            yield DayPart(heading=part.heading, length=part.length if begin == 0 else "", entries=entries)


def _part_heading(part: DayPart, look: Look) -> Text:
    runs = [Run(text.clean(part.heading), fonts.BOLD)]
    if part.length:
        runs.append(Run(", " + text.clean(part.length), fonts.REGULAR))
    return Text(runs=runs, style=look.body)


def _entries(entries: Sequence[DayEntry], look: Look) -> Box:
    size = look.size
    gap = size.day_entry - size.leading
    items = [
        Hang(
            sign=_number(entry.number, look),
            kid=words(f"{entry.name} ({entry.only})" if entry.only else entry.name, look.body, "LBody", entry.language),
            gutter=size.day_disc + 7,
            tag="Lbl",
        )
        for entry in entries
    ]
    return listed(items, gap, tags.NUMBERED)


def _number(number: int, look: Look) -> Sign:
    def draw(canvas: TaggedCanvas, x: float, middle: float) -> None:
        icons.disc(canvas, number, x, middle, look.size.day_disc, look)

    return draw


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
