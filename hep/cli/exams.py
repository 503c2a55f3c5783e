"""`hep library exams`: every protocol in every language as a handout, through the exams of `domain/exams`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from uuid import UUID

from hep.domain.composing import compose
from hep.domain.exams import Report, examine
from hep.domain.exercise import Exercise
from hep.domain.patient import PatientFacts
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.domain.protocol import Protocol, planned
from hep.domain.vocabulary import Side
from hep.domain.words import LANGUAGES

Library = Mapping[str, Exercise]
ON = date(2026, 1, 5)
"""Any Monday: the exams do not ask for the date."""
CLINIC = ClinicFacts(name="Clinic", phone="555-0100", hours="Monday to Friday, 8 to 5")


@dataclass(frozen=True, kw_only=True)
class Examined:
    """One protocol in one language, and what the exams say."""

    slug: str
    language: str
    report: Report

    @property
    def longest(self) -> int:
        """The words of the longest sentence."""
        return max(reading.longest for reading in self.report.whole)


def examined(protocols: Mapping[str, Protocol], exercises: Library, *, side: Side = Side.LEFT) -> Iterator[Examined]:
    """Every protocol in every language. `side` is for the exercises that the protocol leaves open."""
    for protocol in protocols.values():
        for language in LANGUAGES:
            report = examine(compose(_sheet(protocol, exercises, language, side), exercises))
            yield Examined(slug=protocol.slug, language=language, report=report)


def _sheet(protocol: Protocol, exercises: Library, language: str, side: Side) -> ProgramSheet:
    contents = {slug: exercise.content for slug, exercise in exercises.items()}
    numbers = count(1)
    plan = planned(protocol, contents, language, side=side, new_id=lambda: UUID(int=next(numbers)))
    return ProgramSheet(
        plan=plan,
        on=ON,
        patient=PatientFacts(label="M. R.", language=language),
        clinic=CLINIC,
    )


def table(rows: list[Examined]) -> Iterator[str]:
    """The table: how hard, the longest sentence, the PEMAT-P and the items that fail."""
    yield f"{'protocol':30} {'language':>8} {'reads at':>11} {'hardest part':>13} {'longest':>8} {'PEMAT-P':>9}  fails"
    for row in rows:
        report = row.report
        hardest = max(report.parts, key=lambda part: -part.score if part.language == "es" else part.score)
        score = f"{report.pemat.points} of {report.pemat.possible}"
        fails = ", ".join(f"item {item.number}" for item in report.pemat.failed) or "none"
        yield (
            f"{row.slug:30} {row.language:>8} {report.whole[0].told:>11} {hardest.told:>13} {row.longest:8} "
            f"{score:>9}  {fails}"
        )
    failed = [row for row in rows if not row.report.is_passed]
    for row in failed:
        for fault in row.report.faults:
            yield f"{row.slug}, {row.language}: {fault}"
    yield f"{len(rows) - len(failed)} of {len(rows)} handouts pass every exam."
