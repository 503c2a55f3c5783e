"""How hard a handout is to read: grade or ease, and the length of its sentences, for each part and for the whole.

English by Flesch and Kincaid: at most grade 6, above 8 is serious. Spanish by Fernández Huerta: 70 or more ("fairly
easy"), under 60 is serious. Sentences: at most 15 words on average and 20 each. The measures are in `readability.py`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hep.domain import readability
from hep.domain.exams.passages import Part, Passage
from hep.domain.exams.results import Fault, in_passage

HIGHEST_MEAN = 15.0
LONGEST = 20
SERIOUS_GRADE = 8.0
SERIOUS_EASE = 60.0
ENOUGH, FEW = 5, 30
"""Fewer words than the first say nothing by their grade; fewer than the second are judged by the serious line only."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What was measured of some texts in one language. `part` is None for the whole handout.

    `score` is the grade in English (low is easy) and the ease in Spanish (high is easy).
    """

    part: Part | None
    language: str
    score: float
    words: int
    sentences: int
    longest: int

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return round(self.words / self.sentences, 1) if self.sentences else 0.0

    @property
    def is_easy(self) -> bool:
        """Whether the score is on the right side of the house's line."""
        return (
            self.score >= readability.EASY_SPANISH if self.language == "es" else self.score <= readability.HIGHEST_GRADE
        )

    @property
    def is_serious(self) -> bool:
        """Whether the text is far too hard."""
        return self.score < SERIOUS_EASE if self.language == "es" else self.score > SERIOUS_GRADE

    @property
    def told(self) -> str:
        """The score in words: "grade 4.1", "ease 82"."""
        return f"ease {self.score:.0f}" if self.language == "es" else f"grade {self.score:.1f}"


def readings(passages: Iterable[Passage]) -> tuple[Reading, ...]:
    """A reading of each part in each language that it speaks, in the order of the pages."""
    grouped: dict[tuple[Part, str], list[Passage]] = {}
    for passage in passages:
        if passage.is_prose:
            grouped.setdefault((passage.part, passage.language), []).append(passage)
    return tuple(measure(part, language, texts) for (part, language), texts in grouped.items())


def whole(passages: Iterable[Passage]) -> tuple[Reading, ...]:
    """A reading of all prose in each language, the one with the most words first."""
    grouped: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.is_prose:
            grouped.setdefault(passage.language, []).append(passage)
    found = (measure(None, language, texts) for language, texts in grouped.items())
    return tuple(sorted(found, key=lambda reading: -reading.words))


def measure(part: Part | None, language: str, texts: Iterable[Passage]) -> Reading:
    """The reading of these texts, which are of one language."""
    texts = list(texts)
    lengths = [len(readability.words(sentence)) for text in texts for sentence in text.sentences]
    return Reading(
        part=part,
        language=language,
        score=score("\n".join(text.text for text in texts), language),
        words=sum(lengths),
        sentences=len(lengths),
        longest=max(lengths, default=0),
    )


def score(text: str, language: str) -> float:
    """The grade of an English text, the ease of a Spanish one."""
    return readability.spanish_ease(text) if language == "es" else readability.grade(text)


def faults(passages: tuple[Passage, ...]) -> Iterator[Fault]:
    """Sentences that are too long, own words that are too hard, and parts that are too hard as a whole."""
    for passage in passages:
        if passage.is_prose:
            long = list(_too_long(passage))
            yield from long or _own_words(passage)
    for reading in readings(passages):
        where = f"{reading.part}"
        if not reading.is_easy:
            mend = f"It reads at {reading.told}. Use shorter words and shorter sentences."
            yield Fault(where=where, mend=mend, is_serious=reading.is_serious)
        if reading.mean > HIGHEST_MEAN:
            yield Fault(where=where, mend=f"Its sentences have {reading.mean} words on average. Use at most 15.")


def _too_long(passage: Passage) -> Iterator[Fault]:
    for sentence in passage.sentences:
        count = len(readability.words(sentence))
        if count > LONGEST:
            split = "two" if count <= 2 * LONGEST else "several"
            yield in_passage(passage, sentence, f"{count} words in one sentence. Use {split}.", is_serious=count > 30)


def _own_words(passage: Passage) -> Iterator[Fault]:
    """What the therapist or the clinic wrote is judged by itself: in a card of short sentences it would hide.

    A few words swing a formula that was made for a hundred: then only what is far too hard is told.
    """
    reading = measure(passage.part, passage.language, [passage])
    if not passage.is_own or reading.words < ENOUGH or reading.is_easy:
        return
    if reading.words >= FEW or reading.is_serious:
        mend = f"It reads at {reading.told}. Use shorter words."
        hardest = max(passage.sentences, key=lambda sentence: _hardness(sentence, passage.language))
        yield in_passage(passage, hardest, mend, is_serious=reading.is_serious)


def _hardness(sentence: str, language: str) -> float:
    return -score(sentence, language) if language == "es" else score(sentence, language)
