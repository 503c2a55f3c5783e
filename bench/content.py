"""A handout as plain blocks in reading order: the same words and pictures for every engine that is measured."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import segno

from hep.domain.chart import Chart, ChartWeek, Mark
from hep.domain.handout import Card, Figure, HandoutDocument
from hep.illustration.web import frame_svg


@dataclass(frozen=True)
class Heading:
    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A bold beginning, then plain words; either may be empty."""

    bold: str = ""
    text: str = ""


@dataclass(frozen=True)
class Items:
    items: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Picture:
    """An SVG with its words; `wide` is in points."""

    svg: str
    alt: str
    wide: float
    caption: str = ""


@dataclass(frozen=True)
class Grid:
    """A table: a row of headings, then rows that begin with a heading."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Together:
    """Blocks that stay on one page."""

    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Items | Picture | Grid | Together


def blocks(document: HandoutDocument) -> Iterator[Block]:
    """Everything that the standard handout says."""
    yield from _front(document)
    for card in document.cards:
        yield Together(tuple(_card(card)))
    if document.chart:
        yield from _chart(document.chart)
    yield Paragraph(text=document.closing)


def footer(document: HandoutDocument) -> str:
    """What stands at the foot of every page, but for the count."""
    return "  ·  ".join(filter(None, (document.footer.left, document.footer.right)))


def _front(document: HandoutDocument) -> Iterator[Block]:
    yield Paragraph(document.letterhead.clinic, " ".join(document.letterhead.lines))
    yield from (Paragraph(fact.label, fact.value) for fact in document.letterhead.facts)
    yield Heading(1, document.title)
    yield Paragraph(document.replace_note, document.purpose)
    yield Heading(2, document.plan_heading)
    yield from (Paragraph(fact.label, fact.value) for fact in document.plan)
    yield Heading(2, document.day_heading)
    for part in document.day:
        yield Paragraph(part.heading, f"{part.only} {part.length}".strip())
        yield Items(tuple(f"{entry.number} {entry.mark} {entry.name} {entry.only}".strip() for entry in part.entries))
    yield Heading(2, document.safety_heading)
    yield Paragraph(text=document.stop_rule)
    for call in document.calls:
        yield Heading(3, call.heading)
        yield Items(call.items)
        yield Paragraph(text=call.note)
    if document.link:
        yield Paragraph(document.link.heading, f"{document.link.lead} {document.link.url_words} {document.link.note}")
        yield Picture(_code(document.link.url), document.link.alt, 60)
    yield Heading(2, document.pain.heading)
    yield Paragraph(text=document.pain.lead)
    yield Paragraph(text=" ".join(map(str, range(document.pain.groups[0].first, document.pain.groups[-1].last + 1))))
    yield from (Paragraph(f"{g.first} - {g.last} {g.heading}", g.text) for g in document.pain.groups)
    yield Items(tuple(document.pain.after.splitlines()))


def _card(card: Card) -> Iterator[Block]:
    yield Heading(2, f"{card.number}. {card.name}")
    yield Paragraph(card.mark_word, f"{card.category_name} {card.changed}".strip())
    for figure in card.figures:
        wide = 190 if figure.drawing.is_wide else 90
        yield Picture(_svg(figure), figure.alt, wide, caption=f"{figure.label}: {figure.caption}")
    yield Paragraph(" ".join(card.dose), card.when)
    yield from (Paragraph(text=extra) for extra in card.extras)
    yield Items(card.steps, is_numbered=True)
    yield from (Paragraph(cue.label, cue.text) for cue in card.cues)


def _svg(figure: Figure) -> str:
    svg = frame_svg(figure.drawing, figure.frame)
    if not figure.is_mirrored:
        return svg
    mirror = f'</title><g transform="matrix(-1 0 0 1 {figure.drawing.width:.0f} 0)">'
    return svg.replace("</title>", mirror, 1).replace("</svg>", "</g></svg>")


def _chart(chart: Chart) -> Iterator[Block]:
    yield Heading(2, chart.heading)
    yield Items(chart.how_to, is_numbered=True)
    yield Paragraph(chart.example_heading, f"{chart.example_done} {chart.example_pain} {chart.example_felt}")
    for week in chart.weeks:
        yield Heading(3, week.heading)
        yield Paragraph(chart.felt_label)
        yield _week(chart, week)
    yield Paragraph(chart.after)


def _week(chart: Chart, week: ChartWeek) -> Grid:
    signs = {Mark.BOX: "[ ]", Mark.REST: "-"}
    head = (chart.exercise_label, *(f"{day.weekday} {day.date}" for day in week.days), *chart.ratings)
    rows = [
        (
            f"{row.number} {row.name} {row.slot}".strip(),
            *(signs.get(mark, "") for mark in row.marks),
            "( )",
            "( )",
            "( )",
        )
        for row in week.rows
    ]
    rows.append((chart.pain_label, *("[ ]" for _ in week.days), "", "", ""))
    return Grid(head, tuple(rows))


@cache
def _code(url: str) -> str:
    out = BytesIO()
    segno.make_qr(url, error="m").save(out, kind="svg", xmldecl=False, omitsize=True)
    return out.getvalue().decode()
