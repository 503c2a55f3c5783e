"""Words and numbers that stop a reader: clinic words, medical terms, bare figures, sums, words that scare."""

import re
from collections.abc import Iterable, Iterator

from hep.domain.exams.lexicons import lexicon
from hep.domain.exams.passages import PartKind, Passage
from hep.domain.exams.results import Fault, in_passage

_BARE = (
    (re.compile(r"\b\d+\s*[x×*]\s*\d+\b", re.IGNORECASE), "Say the rounds in words: “Do 10. Rest. Do 10 more.”"),
    (re.compile(r"\d+(?:[.,]\d+)?\s*(?:%|percent\b|por ciento\b)"), "Say how many out of 10, without percent."),
    (re.compile(r"(?<![\d/])\d{1,3}/\w+(?![/\d])"), "Write it in words, without a slash."),
    (
        re.compile(r"\b\d+\s*(?:secs?|segs?|s|reps?|lbs?|kgs?|mins?|hrs?|wks?|cm|mm|in)\b\.?(?!\w)", re.IGNORECASE),
        "Write the unit in full.",
    ),
)
_RANGE = re.compile(r"(?<![\d-])\d{1,2}\s?[-–]\s?\d{1,2}(?![\d-])")


def hard_words(passages: tuple[Passage, ...]) -> Iterator[Fault]:
    """Clinic words and abbreviations, each with the plain word."""
    for passage in passages:
        words = lexicon(passage.language)
        for sentence in passage.sentences:
            for found in _each_once(words.plain_words, sentence):
                mend = f"Say “{words.plain[found[0].lower()]}”, not “{found[0]}”."
                yield in_passage(passage, sentence, mend, span=found.span())
            for found in _each_once(words.short_words, sentence):
                mend = f"“{found[0]}” is an abbreviation. Write it in full, in plain words."
                yield in_passage(passage, sentence, mend, span=found.span())


def _each_once(pattern: re.Pattern[str], sentence: str) -> Iterable[re.Match[str]]:
    """The first hit of each word."""
    hits: dict[str, re.Match[str]] = {}
    for found in pattern.finditer(sentence):
        hits.setdefault(found[0].lower(), found)
    return hits.values()


def undefined_terms(passages: tuple[Passage, ...]) -> Iterator[Fault]:
    """Medical terms that no passage of the handout explains, each told once."""
    told = set[str]()
    for passage in passages:
        for sentence in passage.sentences:
            for found in lexicon(passage.language).medical_words.finditer(sentence):
                term = found[0].lower()
                is_new = term not in told
                told.add(term)
                if is_new and not _is_defined(term, passages):
                    mend = f"“{found[0]}” is a medical term. Say what it is, or use a plain word."
                    yield in_passage(passage, sentence, mend, span=found.span())


def _is_defined(term: str, passages: tuple[Passage, ...]) -> bool:
    """Whether a text says what it is: "the meniscus is ...", "meniscus (a pad in your knee)", "pad (meniscus)"."""
    plain = re.escape(term)
    return any(
        re.search(rf"\b{plain}(?:{lexicon(p.language).defines})|\([^()]*\b{plain}\b[^()]*\)", p.text, re.IGNORECASE)
        for p in passages
    )


def bare_numbers(passages: tuple[Passage, ...]) -> Iterator[Fault]:
    """Numbers that have to be decoded. A range of numbers leaves the choice to the reader, on a card only."""
    for passage in passages:
        rules = list(_BARE) if passage.is_prose else []
        if passage.part.kind is PartKind.CARD:
            rules.append((_RANGE, "Pick one number."))
        for sentence in passage.sentences:
            for pattern, mend in rules:
                if found := pattern.search(sentence):
                    yield in_passage(passage, sentence, mend, span=found.span())


def sums(passages: tuple[Passage, ...]) -> Iterator[Fault]:
    """Sentences that ask the reader to calculate. "Half" as a word is no sum: "do half next time"."""
    for passage in passages:
        for sentence in passage.sentences:
            if found := lexicon(passage.language).sums.search(sentence):
                mend = "It asks for a sum. Say the number that comes out."
                yield in_passage(passage, sentence, mend, span=found.span())


def frightening(passages: tuple[Passage, ...]) -> Iterator[Fault]:
    """Words that make a body sound broken: they feed fear, and fear keeps people from moving. No item of the PEMAT."""
    for passage in passages:
        for sentence in passage.sentences:
            if found := lexicon(passage.language).fear.search(sentence):
                mend = f"“{found[0]}” can scare. Say what helps."
                yield in_passage(passage, sentence, mend, span=found.span())


def count_of_terms(passages: tuple[Passage, ...]) -> int:
    """How many medical terms are used."""
    return sum(len(lexicon(p.language).medical_words.findall(p.text)) for p in passages)
