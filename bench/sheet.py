"""The handout that is measured: ten exercises, twenty pictures, two weeks of chart."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from hep.cli.files import shipped_library
from hep.domain import sample
from hep.domain.composing import compose
from hep.domain.handout import HandoutDocument
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.vocabulary import Side

TEN = (
    "bridge",
    "clamshell",
    "straight-leg-raise",
    "calf-stretch-wall",
    "single-leg-stance-support",
    "heel-slide",
    "squat-lift",
    "step-up-low",
    "bird-dog",
    "dead-bug",
)


def document() -> HandoutDocument:
    """Composed from the shipped library."""
    exercises = shipped_library().exercises
    items = tuple(
        PlannedExercise(
            item_id=UUID(int=number),
            slug=slug,
            dosage=exercises[slug].content.dosage,
            side=Side.LEFT if exercises[slug].content.needs_side else None,
        )
        for number, slug in enumerate(TEN, 1)
    )
    plan = Plan(title="Back and knee", goal="Walk the dog", review_on=date(2026, 12, 7), items=items)
    return compose(replace(sample.SHEET, plan=plan), exercises)
