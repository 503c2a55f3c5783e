"""Who does what: the share of sentences in the active voice, and whether the handout speaks to the reader.

The rules are simple and say so: a passive is a form of "to be" (or "get") before a participle that is no state of the
body ("your knees are bent"); a sentence speaks to the reader by "you" or "your", or by beginning with an order.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hep.domain.exams.lexicon import Lexicon
from hep.domain.exams.lexicons import lexicon
from hep.domain.exams.passages import Part, Passage
from hep.domain.exams.results import Fault, in_passage

ACTIVE = 0.8
"""PEMAT item 5: active at least 80 % of the time."""
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, kw_only=True)
class Voice:
    """Shares from 0 to 1 of all sentences: active ones, and those that speak to the reader."""

    active: float
    to_reader: float


def voice(passages: tuple[Passage, ...]) -> Voice:
    """The voice of all prose."""
    said = [(sentence, lexicon(p.language)) for p in passages if p.is_prose for sentence in p.sentences]
    if not said:
        return Voice(active=1.0, to_reader=1.0)
    passive = sum(bool(passive_in(sentence, words)) for sentence, words in said)
    spoken = sum(is_to_reader(sentence, words) for sentence, words in said)
    return Voice(active=1 - passive / len(said), to_reader=spoken / len(said))


def passives(passages: tuple[Passage, ...]) -> Iterator[Fault]:
    """Every sentence in the passive voice."""
    for passage in passages:
        for sentence in passage.sentences if passage.is_prose else ():
            if found := passive_in(sentence, lexicon(passage.language)):
                yield in_passage(passage, sentence, "Say who does it: use the active voice.", span=found)


def passive_in(sentence: str, words: Lexicon) -> tuple[int, int] | None:
    """Where the first passive of a sentence stands; None when there is none."""
    for found in words.passive.finditer(sentence):
        if found[1].lower() not in words.states:
            return found.span()
    return None


def is_to_reader(sentence: str, words: Lexicon) -> bool:
    """Whether a sentence says "you", or begins with an order."""
    return bool(words.reader.search(sentence)) or is_order(sentence, words)


def is_order(sentence: str, words: Lexicon) -> bool:
    """Whether a sentence, or what follows its colon or comma, begins with an order."""
    starts = (_LETTERS.search(piece) for piece in re.split(r"[:;,?]", sentence))
    return any(start is not None and start[0].lower() in words.imperatives for start in starts)


def about_reader(passages: tuple[Passage, ...]) -> Iterator[Fault]:
    """Every sentence that speaks about the patient instead of to the patient."""
    for passage in passages:
        for sentence in passage.sentences if passage.is_prose else ():
            if found := lexicon(passage.language).third.search(sentence):
                yield in_passage(passage, sentence, "Speak to the patient: say “you”.", span=found.span())


def silent_parts(passages: tuple[Passage, ...]) -> Iterator[Part]:
    """The parts without one sentence to the reader."""
    spoken: dict[Part, bool] = {}
    for passage in passages:
        if passage.is_prose:
            words = lexicon(passage.language)
            hit = any(is_to_reader(sentence, words) for sentence in passage.sentences)
            spoken[passage.part] = spoken.get(passage.part, False) or hit
    yield from (part for part, is_spoken in spoken.items() if not is_spoken)
