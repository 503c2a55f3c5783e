"""The texts of a handout, each with its place: what the exams read. Not read: letterhead, footer, alternative texts.

A passage is prose (whole sentences or lines that say what to do) or a label (a name, a heading, a caption). Labels are
searched for hard words but not graded: Flesch and Kincaid count sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from hep.domain.chart import Chart
from hep.domain.handout import CallBox, Card, CueKind, HandoutDocument, Leaflet
from hep.domain.words import handout_words

_END = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"[^\W\d_]")


class PartKind(StrEnum):
    """The parts of a handout."""

    FRONT = "front"
    CARD = "card"
    CHART = "chart"
    PAGE = "education page"


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a handout: the front page, one card, the chart, one education page. `number` counts from 1."""

    kind: PartKind
    number: int = 1
    title: str = ""

    def __str__(self) -> str:
        """The part as staff call it."""
        if self.kind is PartKind.CARD:
            return f"Exercise {self.number}"
        return {PartKind.FRONT: "Front page", PartKind.CHART: "Chart"}.get(self.kind, f"Education page {self.number}")


FRONT, CHART = Part(kind=PartKind.FRONT), Part(kind=PartKind.CHART)


@dataclass(frozen=True, kw_only=True)
class Passage:
    """One text and where it stands. `is_own`: the therapist or the clinic wrote it for this patient."""

    part: Part
    place: str
    text: str
    language: str
    is_prose: bool = True
    is_own: bool = False

    @property
    def where(self) -> str:
        """The place in words: "Exercise 3, step 2"."""
        return f"{self.part}, {self.place}"

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences. Unlike the measure of the grade, a colon or a semicolon does not end one."""
        return tuple(piece for piece in _END.split(self.text.strip()) if _WORD.search(piece))


def passages(document: HandoutDocument) -> tuple[Passage, ...]:
    """Every text that the patient reads, in the order of the pages."""
    return tuple(passage for passage in _all(document) if _WORD.search(passage.text))


def _all(document: HandoutDocument) -> Iterator[Passage]:
    yield from _front(document)
    for card in document.cards:
        yield from _card(card, document.language)
    if document.chart:
        yield from _chart(document.chart, document.language)
    for number, leaflet in enumerate(document.leaflets, 1):
        yield from _leaflet(leaflet, number, document.language)


def _front(document: HandoutDocument) -> Iterator[Passage]:
    tongue = document.language
    goal = handout_words(tongue).your_goal
    yield _label(FRONT, "title", document.title, tongue, is_own=True)
    yield _prose(FRONT, "purpose", document.purpose, tongue)
    for heading in (document.plan_heading, document.day_heading, document.pain.heading, document.safety_heading):
        yield _label(FRONT, "heading", heading, tongue)
    for fact in document.plan:
        is_goal = fact.label == goal
        place = "goal" if is_goal else f"“{fact.label}”"
        yield _label(FRONT, place, fact.label, tongue)
        yield _prose(FRONT, place, fact.value, fact.language or tongue, is_own=is_goal)
    yield _prose(FRONT, "stop rule", document.stop_rule, tongue)
    for part in document.day:
        yield _label(FRONT, "day", f"{part.heading} {part.only} {part.length}", tongue)
        yield from (_label(FRONT, "day", entry.only, tongue) for entry in part.entries)
    pain = document.pain
    for text in (pain.lead, *(f"{group.heading} {group.text}" for group in pain.groups), pain.after):
        yield _prose(FRONT, "pain rule", text, tongue)
    for call in document.calls:
        yield from _call(call, tongue)
    yield _prose(FRONT, "change", document.replace_note, tongue)
    if document.stop_old:
        yield _label(FRONT, "stopped", document.stop_old.heading, tongue)
        yield _prose(FRONT, "stopped", document.stop_old.lead, tongue)
    if document.link:
        yield _label(FRONT, "booking", document.link.heading, tongue)
        yield _prose(FRONT, "booking", f"{document.link.lead}\n{document.link.note}", tongue)
    yield _prose(FRONT, "closing", document.closing, tongue, is_own=True)


def _call(call: CallBox, tongue: str) -> Iterator[Passage]:
    place = "emergency box" if call.is_emergency else "call box"
    yield _prose(FRONT, place, call.heading, tongue)
    yield from (_prose(FRONT, place, item, tongue) for item in call.items)
    yield _prose(FRONT, f"{place}, hours", call.note, tongue, is_own=True)


def _card(card: Card, tongue: str) -> Iterator[Passage]:
    part = Part(kind=PartKind.CARD, number=card.number, title=card.name)
    own = card.language or tongue
    yield _label(part, "name", card.name, own)
    yield _label(part, "category", card.category_name, tongue)
    yield _prose(part, "change", card.changed, tongue)
    for figure in card.figures:
        yield _label(part, f"caption of “{figure.label}”", figure.caption, figure.language or tongue)
    yield from (_prose(part, "dose", sentence, tongue) for sentence in card.dose)
    yield _prose(part, "when", card.when, tongue)
    yield from (_prose(part, "load and effort", line, tongue) for line in card.extras)
    yield from (_prose(part, f"step {number}", step, own) for number, step in enumerate(card.steps, 1))
    for cue in card.cues:
        text = cue.text if cue.label.endswith(":") else f"{cue.label} {cue.text}"
        yield _prose(part, cue.kind.value, text, cue.language or tongue, is_own=cue.kind is CueKind.NOTE)


def _chart(chart: Chart, tongue: str) -> Iterator[Passage]:
    labels = (chart.exercise_label, chart.pain_label, chart.felt_label, *chart.ratings)
    examples = (chart.example_heading, chart.example_done, chart.example_pain, chart.example_felt)
    yield _label(CHART, "heading", chart.heading, tongue)
    yield from (_label(CHART, "column", label, tongue) for label in labels)
    yield from (_label(CHART, "example", label, tongue) for label in examples)
    yield from (_label(CHART, "mark", word, tongue) for _, word in chart.mark_words)
    yield from (_label(CHART, "week", week.heading, tongue) for week in chart.weeks)
    yield from (_prose(CHART, f"how to fill it, {number}", text, tongue) for number, text in enumerate(chart.how_to, 1))
    yield _prose(CHART, "last line", chart.after, tongue)


def _leaflet(leaflet: Leaflet, number: int, tongue: str) -> Iterator[Passage]:
    part, tongue = Part(kind=PartKind.PAGE, number=number, title=leaflet.title), leaflet.language or tongue
    yield _label(part, "title", leaflet.title, tongue)
    yield from (_label(part, "caption", figure.caption, figure.language or tongue) for figure in leaflet.figures)
    for section in leaflet.sections:
        place = f"“{section.heading}”"
        yield _label(part, place, section.heading, tongue)
        yield from (_prose(part, place, text, tongue) for text in (*section.paragraphs, *section.lines))


def _prose(part: Part, place: str, text: str, language: str, *, is_own: bool = False) -> Passage:
    return Passage(part=part, place=place, text=text, language=language, is_own=is_own)


def _label(part: Part, place: str, text: str, language: str, *, is_own: bool = False) -> Passage:
    return Passage(part=part, place=place, text=text, language=language, is_prose=False, is_own=is_own)
