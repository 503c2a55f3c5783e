"""The day on page 1: times of day one under the other, in columns, or in parts that a page can hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from hep.domain.handout import DayEntry, DayPart, HandoutDocument
from hep.pdf import fonts, icons, tags, text
from hep.pdf.boxes import Box, Hang, Panel, Row, Sign, Space, Stack, Text, labelled, listed, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look
from hep.pdf.text import Run


def day_list(heading: str, parts: Sequence[DayPart], look: Look) -> Box:
    """Times of day one under the other."""
    return Stack(kids=[words(heading, look.head, "H2"), *day_boxes(parts, look)], gap=1)


def day_boxes(parts: Sequence[DayPart], look: Look) -> list[Box]:
    """A box for each time of day; a single one in two, for two columns."""
    size = look.size
    return [
        Stack(
            kids=[_part_heading(part, look), Space(size=size.hair), _entries(part.entries, look), Space(size=size.hair)]
        )
        for part in parts
    ]


def two_columns(boxes: Sequence[Box], gap: float, look: Look, made: Callable[[Stack], Box]) -> Row:
    """The boxes down two columns, as even as may be."""
    size = look.size
    rows = []
    for cut in range(1, len(boxes) + 1):
        columns = [made(Stack(kids=part, gap=gap)) if part else Space(size=0) for part in (boxes[:cut], boxes[cut:])]
        rows.append(Row(kids=columns, widths=[None, None], gap=size.gap))
    return min(rows, key=lambda row: row.height(size.room - 2 * size.pad - size.bar))


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
            yield replace(part, length=part.length if begin == 0 else "", entries=entries)


def _part_heading(part: DayPart, look: Look) -> Text:
    runs = [Run(text.clean(part.heading), fonts.BOLD)]
    if part.only:
        runs.append(Run(f" ({text.clean(part.only)})", fonts.REGULAR))
    if part.length:
        runs.append(Run(", " + text.clean(part.length), fonts.REGULAR))
    return Text(runs=runs, style=look.body)


def _entries(entries: Sequence[DayEntry], look: Look) -> Box:
    size = look.size
    gap = size.day_entry - size.leading
    items = [
        Hang(
            sign=_number(entry.number, look),
            kid=_entry(entry, look),
            gutter=size.day_disc + 7,
            tag="Lbl",
        )
        for entry in entries
    ]
    return listed(items, gap, tags.NUMBERED)


def _entry(entry: DayEntry, look: Look) -> Text:
    """The name, before it that it is new or changed, after it on which days only."""
    said = f"{entry.name} ({entry.only})" if entry.only else entry.name
    if entry.mark:
        return labelled(f"{entry.mark}:", said, look.body, fonts.BOLD, "LBody", entry.language)
    return words(said, look.body, "LBody", entry.language)


def _number(number: int, look: Look) -> Sign:
    def draw(canvas: TaggedCanvas, x: float, middle: float) -> None:
        icons.disc(canvas, number, x, middle, look.size.day_disc, look)

    return draw
