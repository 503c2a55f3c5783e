"""Plain builders: a small library, plans and sheets for the tests of rules. Rows are made by the services."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from hep.domain import sample
from hep.domain.exercise import Exercise
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.domain.vocabulary import Category, Laterality, Side

FIRST_DAY = date(2026, 11, 23)  # a Monday


def exercise(slug: str = "bridge", **facts: Any) -> Exercise:
    """An exercise that needs no side unless the facts say so."""
    return sample.exercise(slug, **({"laterality": Laterality.BILATERAL} | facts))


def library(*exercises: Exercise) -> dict[str, Exercise]:
    """The exercises by slug."""
    return {each.slug: each for each in exercises}


def numbered(count: int, categories: Iterable[Category] = tuple(Category)) -> dict[str, Exercise]:
    """That many exercises without a side, taking turns through the categories."""
    turns = list(categories)
    return library(
        *(exercise(f"exercise-{n}", category=turns[(n - 1) % len(turns)]) for n in range(1, count + 1)),
    )


def plan_of(exercises: Mapping[str, Exercise], **more: Any) -> Plan:
    """A plan with every exercise once, in order; a side where one is needed."""
    items = tuple(
        sample.item(slug, number=number, side=Side.LEFT if each.content.needs_side else None)
        for number, (slug, each) in enumerate(exercises.items(), 1)
    )
    return Plan(items=items, **more)


def sheet(
    *items: PlannedExercise,
    on: date = FIRST_DAY,
    patient: PatientFacts | None = None,
    clinic: ClinicFacts | None = None,
    **plan: Any,
) -> ProgramSheet:
    """A sheet with these items, from a Monday."""
    return ProgramSheet(
        plan=Plan(items=items, **plan),
        on=on,
        patient=patient or PatientFacts(label="M. R."),
        clinic=clinic or ClinicFacts(),
    )
