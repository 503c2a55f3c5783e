"""What an exam says: the faults it found, each with its sentence and its mend, and the verdict on one item.

A handout in two languages is asked in each; `faults_of_all` and `item_of_all` make one answer of the two.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from hep.domain.exams.passages import Passage
from hep.domain.text import LANGUAGE_NAMES


class Verdict(StrEnum):
    """The three answers that the PEMAT allows."""

    AGREE = "agree"
    DISAGREE = "disagree"
    NOT_APPLICABLE = "not applicable"


class Basis(StrEnum):
    """How an answer is known: a program decided it for this handout, or every handout is made so."""

    MEASURED = "measured"
    BY_DESIGN = "by design"


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing to mend: its place, the sentence (or "" where something is missing), and what to do.

    `span` is the piece of the sentence that offends; None for all of it. `is_serious`: above grade 8 and the like.
    `language` is that of a handout in two languages in which it was found; "" where it is in both, or there is but one.
    """

    where: str
    mend: str
    sentence: str = ""
    span: tuple[int, int] | None = None
    is_serious: bool = False
    language: str = ""

    def __str__(self) -> str:
        """The fault in one line."""
        return f"{_place(self.where, self.language)}: {self.mend}" + (f" — “{self.sentence}”" if self.sentence else "")


@dataclass(frozen=True, kw_only=True)
class Offence:
    """All that is wrong with one sentence at one place: the sentence in pieces, and every mend.

    A piece is (text, whether it offends); there is none where something is missing. `language` as in a `Fault`.
    """

    where: str
    pieces: tuple[tuple[str, bool], ...]
    mends: tuple[str, ...]
    is_serious: bool
    language: str = ""

    @property
    def place(self) -> str:
        """Where it stands, with the language where there are two: "Exercise 3, step 2, in Spanish"."""
        return _place(self.where, self.language)


def _place(where: str, language: str) -> str:
    return f"{where}, in {language_name(language)}" if language else where


def language_name(language: str) -> str:
    """The language as staff call it."""
    return LANGUAGE_NAMES.get(language, language)


def offences(faults: Iterable[Fault]) -> tuple[Offence, ...]:
    """The faults by place and sentence, in the order in which they are given."""
    grouped: dict[tuple[str, str, str], list[Fault]] = {}
    for fault in faults:
        grouped.setdefault((fault.where, fault.sentence, fault.language), []).append(fault)
    return tuple(
        Offence(
            where=where,
            pieces=tuple(_pieces(sentence, [fault.span or (0, len(sentence)) for fault in found])),
            mends=tuple(fault.mend for fault in found),
            is_serious=any(fault.is_serious for fault in found),
            language=language,
        )
        for (where, sentence, language), found in grouped.items()
    )


def _pieces(sentence: str, spans: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """The sentence cut at the spans; those that touch are one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    done = 0
    for start, end in joined:
        yield from [(sentence[done:start], False)] if start > done else []
        yield from [(sentence[start:end], True)] if end > start else []
        done = end
    if sentence[done:]:
        yield sentence[done:], False


@dataclass(frozen=True, kw_only=True)
class Item:
    """One item of the PEMAT-P: its number and claim, the answer, how it is known and what it rests on."""

    number: int
    claim: str
    verdict: Verdict
    basis: Basis
    told: str
    faults: tuple[Fault, ...] = ()


def measured(number: int, claim: str, told: str, faults: tuple[Fault, ...]) -> Item:
    """An item that a program decided: it holds where nothing was found."""
    verdict = Verdict.DISAGREE if faults else Verdict.AGREE
    return Item(number=number, claim=claim, verdict=verdict, basis=Basis.MEASURED, told=told, faults=faults)


def by_design(number: int, claim: str, told: str) -> Item:
    """An item that holds for every handout; `told` names the place on the page."""
    return Item(number=number, claim=claim, verdict=Verdict.AGREE, basis=Basis.BY_DESIGN, told=told)


def not_applicable(number: int, claim: str, told: str) -> Item:
    """An item that has nothing to judge."""
    return Item(number=number, claim=claim, verdict=Verdict.NOT_APPLICABLE, basis=Basis.MEASURED, told=told)


def in_passage(
    passage: Passage, sentence: str, mend: str, *, span: tuple[int, int] | None = None, is_serious: bool = False
) -> Fault:
    """A fault in a sentence of a passage."""
    return Fault(where=passage.where, mend=mend, sentence=sentence, span=span, is_serious=is_serious)


def faults_of_all(found: Mapping[str, tuple[Fault, ...]]) -> tuple[Fault, ...]:
    """The faults of every language, each with its language; what is the same in all is told once, without one."""
    everywhere = frozenset.intersection(*map(frozenset, found.values()))
    named = (
        fault if fault in everywhere else replace(fault, language=language)
        for language, faults in found.items()
        for fault in faults
    )
    return tuple(dict.fromkeys(named))


def item_of_all(found: Mapping[str, Item]) -> Item:
    """One item asked in every language: it fails where it fails in one, and applies where it applies to one."""
    verdicts = {item.verdict for item in found.values()}
    told = {language_name(language): item.told for language, item in found.items()}
    is_same = len(set(told.values())) == 1
    return replace(
        next(iter(found.values())),
        verdict=next(verdict for verdict in (Verdict.DISAGREE, *Verdict) if verdict in verdicts),
        told=next(iter(told.values())) if is_same else "; ".join(f"{name}: {words}" for name, words in told.items()),
        faults=faults_of_all({language: item.faults for language, item in found.items()}),
    )
