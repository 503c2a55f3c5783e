"""PEMAT-P items 20 to 26: does the reader know what to do?"""

import re
from collections.abc import Iterator

from hep.domain import readability
from hep.domain.chart import Mark
from hep.domain.exams import voice, wording
from hep.domain.exams.lexicons import lexicon
from hep.domain.exams.passages import PartKind, Passage
from hep.domain.exams.results import Fault, Item, measured, not_applicable
from hep.domain.handout import Card, HandoutDocument

STEPS = (2, 7)
MOST_STEP_SENTENCES = 3
MOST_STEP_WORDS = 25
"""A step is short enough to be kept in mind while moving (item 22). A question and its answer are one sentence."""
_FULL_STOP = re.compile(r"[.!](?:\s|$)")


def items(document: HandoutDocument, texts: tuple[Passage, ...]) -> Iterator[Item]:
    """Items 20 to 26."""
    yield measured(20, "At least one action is named", f"{len(document.cards)} exercises", tuple(_no_action(texts)))
    yield _to_reader(texts)
    steps = tuple(fault for card in document.cards for fault in _steps(card))
    yield measured(22, "Actions are broken into explicit steps", "2 to 7 short steps a card", steps)
    yield measured(23, "A tool to act with", "the check-off chart", tuple(_no_chart(document)))
    yield _sums(texts)
    yield measured(25, "It is told how to use the chart", "how-to and example", tuple(_untold(document)))
    pictures = tuple(fault for card in document.cards for fault in _frames(card))
    yield measured(26, "Pictures make it easy to act", "each frame is named: start, then end", pictures)


def _no_action(texts: tuple[Passage, ...]) -> Iterator[Fault]:
    cards: dict[str, bool] = {}
    for passage in texts:
        if passage.part.kind is PartKind.CARD and passage.is_prose:
            words = lexicon(passage.language)
            hit = any(voice.is_order(sentence, words) for sentence in passage.sentences)
            cards[str(passage.part)] = cards.get(str(passage.part), False) or hit
    for where, has_action in cards.items() if cards else [("Cards", False)]:
        if not has_action:
            yield Fault(where=where, mend="No line tells what to do. Begin a step with a verb.")


def _to_reader(texts: tuple[Passage, ...]) -> Item:
    share = voice.voice(texts).to_reader
    silent = (
        Fault(where=str(part), mend="No line speaks to the patient. Say “you”.") for part in voice.silent_parts(texts)
    )
    told = f"{share:.0%} of the sentences say “you” or begin with a verb"
    return measured(21, "The reader is spoken to directly", told, (*voice.about_reader(texts), *silent))


def _steps(card: Card) -> Iterator[Fault]:
    where, count = f"Exercise {card.number}", len(card.steps)
    if not STEPS[0] <= count <= STEPS[1]:
        yield Fault(where=where, mend=f"It has {count} steps. Write {STEPS[0]} to {STEPS[1]}.")
    for number, step in enumerate(card.steps, 1):
        too_many = len(_FULL_STOP.findall(step)) > MOST_STEP_SENTENCES
        if too_many or len(readability.words(step)) > MOST_STEP_WORDS:
            yield Fault(where=f"{where}, step {number}", mend="It is more than one act. Make two steps.", sentence=step)


def _no_chart(document: HandoutDocument) -> Iterator[Fault]:
    weeks = document.chart.weeks if document.chart else ()
    if not any(mark is Mark.BOX for week in weeks for row in week.rows for mark in row.marks):
        yield Fault(where="Chart", mend="There is no box to check. Print it with the check-off chart.")


def _sums(texts: tuple[Passage, ...]) -> Item:
    claim = "Calculations are explained"
    found = tuple(wording.sums(texts))
    if not found:
        return not_applicable(24, claim, "no calculation (item 7)")
    return measured(24, claim, f"{len(found)} sums, none worked out", found)


def _untold(document: HandoutDocument) -> Iterator[Fault]:
    chart = document.chart
    if chart and len(chart.how_to) < 2:
        yield Fault(where="Chart", mend="Say in two lines or more how to fill it.")
    if chart and not (chart.example_done.strip() and chart.example_pain.strip()):
        yield Fault(where="Chart", mend="Show an example.")
    for group in document.pain.groups:
        if not group.text.strip():
            yield Fault(where=f"Pain rule, {group.first} to {group.last}", mend="Say what to do at these numbers.")


def _frames(card: Card) -> Iterator[Fault]:
    where = f"Exercise {card.number}"
    if not card.figures:
        yield Fault(where=where, mend="No picture shows what to do.")
    if not all(figure.label.strip() for figure in card.figures):
        yield Fault(where=where, mend="Name each picture: start, next, end.")
