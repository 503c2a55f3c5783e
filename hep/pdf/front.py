"""Page 1 but for the warning boxes: letterhead, title, plan, day, pain line, code to scan. Words come settled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hep.domain.handout import DayEntry, DayPart, Fact, HandoutDocument, Letterhead, LinkBox
from hep.pdf import drawing, fonts, icons, tags, text
from hep.pdf.boxes import Box, Hang, Panel, Row, Rule, Sign, Space, Stack, Tagged, Text, listed, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.page import Block
from hep.pdf.style import Look
from hep.pdf.text import Run

SECTION = "front"
_ENTRIES_A_BLOCK = 66


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
    """The plan and the day side by side in one panel; a long day goes in columns under the plan."""
    size = look.size
    facts = _facts(document.plan_heading, document.plan, look)
    day = _day(document.day_heading, document.day, look)
    beside = [_panel(Row(kids=[facts, day], widths=[None, wide], gap=size.gap), look) for wide in size.day]
    together = min(beside, key=lambda block: block.height(size))
    apart = [_panel(facts, look), *_days(document, look)]
    if not document.day:
        yield apart[0]
    elif together.height(size) <= min(size.depth, sum(block.height(size) for block in apart) + size.front_gap):
        yield together
    else:
        yield from apart


def _days(document: HandoutDocument, look: Look) -> Iterator[Block]:
    for place, part in enumerate(_chunks(document.day)):
        heading = document.day_heading if place == 0 else ""
        yield _panel(_day_in_columns(heading, part, look), look)


def _panel(kid: Box, look: Look) -> Block:
    size, inks = look.size, look.inks
    box = Panel(
        kid=kid,
        pad=size.pad - 1,
        across=size.pad + 2,
        fill=inks.tint,
        edge=inks.edge,
        bar=size.bar,
        bar_colour=inks.brand,
    )
    return Block(box=box, section=SECTION, what="The plan on the first page")


def _letterhead(letterhead: Letterhead, look: Look) -> Box:
    size = look.size
    clinic: list[Box] = [words(letterhead.clinic, look.subhead)]
    clinic += [words(line, look.body) for line in letterhead.lines]
    said = [_fact_line(fact, look) for fact in letterhead.facts]
    left: Box = Stack(kids=clinic)
    if letterhead.logo or letterhead.logo_drawing:
        logo = Logo(letterhead=letterhead, look=look)
        left = Row(kids=[logo, left], widths=[logo.wide, None], gap=size.pad + 2, is_centred=True)
    return Row(kids=[left, Stack(kids=said)], widths=[None, size.facts], gap=size.gap, is_centred=True)


def _fact_line(fact: Fact, look: Look) -> Text:
    runs = [Run(text.clean(fact.label) + " ", fonts.REGULAR), Run(text.clean(fact.value), fonts.BOLD)]
    return Text(runs=runs, style=look.body)


def _facts(heading: str, facts: Sequence[Fact], look: Look) -> Box:
    size = look.size
    rows: list[Box] = []
    for fact in facts:
        label, value = words(fact.label, look.when, "Lbl"), words(fact.value, look.body, "LBody")
        rows.append(Tagged(kid=Row(kids=[label, value], widths=[size.plan_label, None], gap=size.pad), tag="LI"))
    listing = Tagged(kid=Stack(kids=rows, gap=size.hair + 1), tag="L")
    return Stack(kids=[words(heading, look.head, "H2"), listing], gap=size.hair + 1)


def _day(heading: str, parts: Sequence[DayPart], look: Look) -> Box:
    """Times of day one under the other."""
    size = look.size
    kids: list[Box] = [words(heading, look.head, "H2")]
    for part in parts:
        kids += [_part_heading(part, look), Space(size=size.hair), _entries(part.entries, look)]
        kids.append(Space(size=size.hair))
    return Stack(kids=kids[:-1], gap=1)


def _day_in_columns(heading: str, part: DayPart, look: Look) -> Box:
    """One time of day, its exercises down three columns."""
    size = look.size
    deep = -(-len(part.entries) // 3)
    columns = [part.entries[begin : begin + deep] for begin in range(0, len(part.entries), deep)]
    lists: list[Box] = [_entries(column, look) for column in columns]
    lists += [Space(size=0)] * (3 - len(lists))
    kids: list[Box] = [words(heading, look.head, "H2")] if heading else []
    kids += [_part_heading(part, look), Row(kids=lists, widths=[None] * 3, gap=size.gap)]
    return Stack(kids=kids, gap=size.hair)


def _chunks(parts: Sequence[DayPart]) -> Iterator[DayPart]:
    """Parts of a day short enough for a block each."""
    for part in parts:
        for begin in range(0, len(part.entries), _ENTRIES_A_BLOCK):
            entries = part.entries[begin : begin + _ENTRIES_A_BLOCK]
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
        with canvas.leaf("Figure", alt=text.clean(self.letterhead.clinic), bbox=bbox):
            canvas.place(self._form, [across, 0, 0, up, x, y - self._tall + lift])


@dataclass(kw_only=True)
class Code:
    """A code to scan."""

    link: LinkBox
    look: Look

    def height(self, width: float) -> float:  # noqa: ARG002 - every box is asked the same way
        """A square."""
        return self.look.size.qr

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:  # noqa: ARG002
        """Draw as a figure with its words."""
        side = self.look.size.qr
        with canvas.leaf("Figure", alt=text.clean(self.link.alt), bbox=(x, y - side, x + side, y)):
            icons.code(canvas, self.link.url, x, y, side, self.look)


@dataclass(kw_only=True)
class Address:
    """The address in words, which leads there when the page is read on a screen."""

    link: LinkBox
    look: Look

    def _text(self) -> Text:
        return words(self.link.url_words, self.look.bold, "")

    def height(self, width: float) -> float:
        """The text's."""
        return self._text().height(width)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw as a link."""
        written = self._text()
        bbox = (x, y - written.height(width), x + written.wide(width), y)
        with canvas.element("P"), canvas.leaf("Link"):
            written.draw(canvas, x, y, width)
            canvas.link(self.link.url, bbox, text.clean(self.link.alt))


def link_line(box: LinkBox, look: Look) -> Box:
    """The same in one line without the code, where no page has room for it."""
    heading = words(f"{box.heading}:", look.bold)
    across = heading.wide(look.size.room) + look.size.small
    return Row(kids=[heading, Address(link=box, look=look)], widths=[across, None])


def link(box: LinkBox, look: Look) -> Box:
    """The code and beside it what it is, the address, and another way."""
    kids: list[Box] = [words(box.heading, look.bold), words(box.lead, look.body)]
    kids.append(Address(link=box, look=look))
    if box.note:
        kids.append(words(box.note, look.body))
    code = Code(link=box, look=look)
    gap = look.size.qr_white + look.size.hair
    return Row(kids=[code, Stack(kids=kids)], widths=[look.size.qr, None], gap=gap, is_centred=True)
