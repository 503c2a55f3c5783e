"""When to stop and when to call: the emergency box, the same-day box, and under the shorter one what fits there."""

from collections.abc import Iterator

from hep.domain.handout import CallBox, HandoutDocument, StopOld
from hep.pdf import fonts, icons, text
from hep.pdf.booking import link
from hep.pdf.boxes import Box, Hang, Panel, Row, Space, Stack, Text, words
from hep.pdf.bullets import bullets
from hep.pdf.front import SECTION
from hep.pdf.page import Block
from hep.pdf.style import Look
from hep.pdf.text import Run


def holds_link(document: HandoutDocument) -> bool:
    """Whether the code to scan may stand among the warnings: the place is free when nothing old must stop."""
    return bool(document.link and document.calls and not document.stop_old)


def safety(document: HandoutDocument, look: Look, *, has_link: bool) -> Block:
    """Emergency first. The exercises to stop, or else the code to scan, stand under the emergency box."""
    size = look.size
    emergencies = [_call(box, look) for box in document.calls if box.is_emergency]
    others = [_call(box, look) for box in document.calls if not box.is_emergency]
    under: list[Box] = []
    if document.stop_old:
        under.append(stop_old(document.stop_old, look))
    elif has_link and document.link and holds_link(document):
        under.append(link(document.link, look))
    left: list[Box] = [*emergencies, *under] if others else [*emergencies]
    right: list[Box] = [*others] if others else under
    kids = _heading(document, look)
    columns = [_level(column, [left, right], look) for column in (left, right) if column]
    if columns:
        kids.append(Row(kids=columns, widths=[None] * len(columns), gap=size.pad + 2))
    return Block(box=Stack(kids=kids), section=SECTION, what="The warnings")


def safety_in_a_column(document: HandoutDocument, look: Look) -> Iterator[Block]:
    """The same boxes one under the other, each as wide as the page; the code to scan stands elsewhere."""
    boxes: list[Box] = [_call(box, look) for box in document.calls]
    boxes += [stop_old(document.stop_old, look)] if document.stop_old else []
    heading = _heading(document, look)
    for place, box in enumerate(boxes):
        yield Block(box=Stack(kids=[*heading, box] if place == 0 else [box]), section=SECTION, what="The warnings")


def _heading(document: HandoutDocument, look: Look) -> list[Box]:
    kids: list[Box] = [words(document.safety_heading, look.head, "H2"), Space(size=look.size.hair)]
    if document.stop_rule:
        kids += [words(document.stop_rule, look.body), Space(size=look.size.small)]
    return kids


def _level(column: list[Box], columns: list[list[Box]], look: Look) -> Box:
    """A column whose last panel reaches as far down as the other column."""
    size = look.size
    width = (size.room - size.pad - 2) / 2
    deepest = max(Stack(kids=one, gap=size.qr_white).height(width) for one in columns if one)
    last = column[-1]
    if isinstance(last, Panel):
        last.least = last.height(width) + deepest - Stack(kids=column, gap=size.qr_white).height(width)
    return Stack(kids=column, gap=size.qr_white)


def _call(box: CallBox, look: Look) -> Panel:
    size, inks = look.size, look.inks
    heading = look.type(fonts.BOLD, size.h3, size.h3 * 1.2, inks.stop if box.is_emergency else inks.ink)
    kids: list[Box] = [words(box.heading, heading, "H3"), bullets(box.items, look.body, look)]
    if box.note:
        kids.append(words(box.note, look.body))
    return Panel(
        kid=Stack(kids=kids, gap=size.hair),
        pad=size.step - 1,
        across=size.pad + 1,
        fill=inks.stop_tint if box.is_emergency else None,
        edge=inks.stop if box.is_emergency else inks.ink,
        weight=size.line,
        bar=size.stop_bar if box.is_emergency else 0,
        bar_colour=inks.stop,
    )


def stop_old(old: StopOld, look: Look) -> Panel:
    """The exercises of the handout before that are no longer done."""
    size = look.size
    heading = Hang(sign=icons.crossed_out(look), kid=words(old.heading, look.bold, "H3"), gutter=size.gutter + 2)
    names = ", ".join(text.clean(name) for name in old.names)
    runs = [Run(text.clean(old.lead) + " ", fonts.REGULAR), Run(names + ".", fonts.BOLD)]
    said = Text(runs=runs, style=look.body)
    return Panel(
        kid=Stack(kids=[heading, said], gap=size.hair),
        pad=size.step - 1,
        across=size.pad + 1,
        edge=look.inks.ink,
        weight=size.line,
    )
