"""What the coach says: findings, each with its rule, level and the mend in one sentence. The rules: `coach.py`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from hep.domain.exercise import Exercise
from hep.domain.plan import PlannedExercise
from hep.domain.vocabulary import Category

Placed: TypeAlias = tuple[int, PlannedExercise, Exercise]
"""An exercise of the plan with its place, from 0."""


class Level(StrEnum):
    """How loud a finding is."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing the coach noticed. `item` is the place in the plan from 0, or None for the whole plan.

    `is_second`: it is about the words of the second language alone, so only who prints two languages is told.
    """

    id: str
    level: Level
    message: str
    item: int | None = None
    is_second: bool = False


@dataclass(frozen=True, kw_only=True)
class Advice:
    """All findings, the exercise minutes of an average day (R8's estimate), and exercises per category."""

    findings: tuple[Finding, ...]
    minutes_per_day: float
    coverage: dict[Category, int]

    @property
    def blocks(self) -> tuple[Finding, ...]:
        """The findings that stand against issuing a handout."""
        return tuple(finding for finding in self.findings if finding.level is Level.BLOCK)

    @property
    def of_languages(self) -> tuple[Finding, ...]:
        """What to know of the words in the languages that are printed: L1, and all that is only in the second."""
        return tuple(finding for finding in self.findings if finding.id == "L1" or finding.is_second)
