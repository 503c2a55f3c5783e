"""PEMAT-P items 1 to 12: is the handout understood? Words, numbers, sections, summary."""

from collections.abc import Iterator

from hep.domain import readability
from hep.domain.exams import voice, wording
from hep.domain.exams.passages import FRONT, Passage
from hep.domain.exams.results import Fault, Item, by_design, measured
from hep.domain.handout import HandoutDocument

MOST_NOTE_WORDS = 40
MOST_SECTION_WORDS = 60
MOST_LINES = 9
"""A list, a card's note and a paragraph stay short enough to be read in one go (item 8)."""

Texts = tuple[Passage, ...]


def items(document: HandoutDocument, texts: Texts) -> Iterator[Item]:
    """Items 1 to 12 (13 and 14 are for video and sound)."""
    yield measured(1, "The purpose is completely evident", "title and purpose line", tuple(_purpose(document)))
    yield by_design(2, "Nothing distracts from the purpose", "every box and card asks for an act; nothing decorates")
    hard = tuple(wording.hard_words(texts))
    yield measured(3, "Common, everyday words", f"{len(hard)} clinic words or abbreviations", hard)
    yield _terms(texts)
    yield _active(texts)
    yield measured(6, "Numbers are clear", "numbers in words with their unit", tuple(wording.bare_numbers(texts)))
    yield measured(7, "No calculation is asked for", "the dose is spoken out", tuple(wording.sums(texts)))
    yield measured(8, "Short sections", "steps, notes, lists and paragraphs", tuple(_long_sections(document, texts)))
    yield measured(9, "Sections have informative headings", "each panel, card and page", tuple(_headless(document)))
    yield measured(10, "A logical order", "cards, day and chart follow one count", tuple(_out_of_order(document)))
    yield measured(11, "There is a summary", "the plan and day panels of page 1", tuple(_unsummed(document)))
    yield by_design(12, "Visual cues to the key points", "dose band, sign before each cue, framed call boxes")


def _purpose(document: HandoutDocument) -> Iterator[Fault]:
    if not document.title.strip():
        yield Fault(where=f"{FRONT}, title", mend="Write what the program is for.")
    if len(readability.words(document.purpose)) < 4:
        yield Fault(where=f"{FRONT}, purpose", mend="Say in a sentence what the exercises are for.")


def _terms(texts: Texts) -> Item:
    told = f"{wording.count_of_terms(texts)} medical terms used"
    return measured(4, "Medical terms are defined", told, tuple(wording.undefined_terms(texts)))


def _active(texts: Texts) -> Item:
    """Of the whole, and of each text that was written for this patient: among the fixed words it would hide."""
    groups = [texts, *((passage,) for passage in texts if passage.is_own)]
    faults = (fault for group in groups if voice.voice(group).active < voice.ACTIVE for fault in voice.passives(group))
    told = f"{voice.voice(texts).active:.0%} of the sentences, at least {voice.ACTIVE:.0%}"
    return measured(5, "The active voice", told, tuple(dict.fromkeys(faults)))


def _long_sections(document: HandoutDocument, texts: Texts) -> Iterator[Fault]:
    for passage in texts:
        count = len(readability.words(passage.text)) if passage.is_prose else 0
        most = MOST_NOTE_WORDS if passage.is_own else MOST_SECTION_WORDS
        if count > most:
            yield Fault(where=passage.where, mend=f"{count} words in one go. Keep it to {most}, or take some out.")
    lists = [(f"{FRONT}, “{call.heading}”", call.items) for call in document.calls]
    lists += [
        (f"“{part.title}”, “{section.heading}”", section.lines)
        for part in document.leaflets
        for section in part.sections
    ]
    for where, lines in lists:
        if len(lines) > MOST_LINES:
            yield Fault(where=where, mend=f"{len(lines)} lines in one list. Keep it to {MOST_LINES}.")


def _headless(document: HandoutDocument) -> Iterator[Fault]:
    headings = [
        (f"{FRONT}, plan", document.plan_heading),
        (f"{FRONT}, day", document.day_heading),
        (f"{FRONT}, pain rule", document.pain.heading),
        *((f"{FRONT}, call box", call.heading) for call in document.calls),
        *((f"Exercise {card.number}", card.name) for card in document.cards),
    ]
    if document.chart:
        headings.append(("Chart", document.chart.heading))
    for number, page in enumerate(document.leaflets, 1):
        headings += [
            (f"Education page {number}", heading) for heading in (page.title, *(s.heading for s in page.sections))
        ]
    for where, heading in headings:
        if not heading.strip():
            yield Fault(where=where, mend="Give it a heading.")


def _out_of_order(document: HandoutDocument) -> Iterator[Fault]:
    numbers = [card.number for card in document.cards]
    if numbers != list(range(1, len(numbers) + 1)):
        yield Fault(where="Cards", mend="Number the exercises from 1, in order.")
    for part in document.day:
        listed = [entry.number for entry in part.entries]
        if listed != sorted(listed):
            yield Fault(where=f"{FRONT}, “{part.heading}”", mend="List the exercises in the order of the cards.")
    for week in document.chart.weeks if document.chart else ():
        rows = [row.number for row in week.rows]
        if rows != sorted(rows):
            yield Fault(where=f"Chart, “{week.heading}”", mend="List the exercises in the order of the cards.")


def _unsummed(document: HandoutDocument) -> Iterator[Fault]:
    if not document.plan:
        yield Fault(where=f"{FRONT}, plan", mend="Say how many exercises, how long, and what is needed.")
    summed = {entry.number for part in document.day for entry in part.entries}
    for card in document.cards:
        if card.number not in summed:
            yield Fault(where=f"{FRONT}, day", mend=f"Exercise {card.number} is at no time of the day. List it.")
