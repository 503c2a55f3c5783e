"""The handouts that are measured: the standard one (ten exercises, twenty pictures, two weeks of chart), and others.

Each holds its program, as those that are printed do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from hep.cli.files import shipped_library
from hep.domain import sample
from hep.domain.composing import HandoutOptions, compose
from hep.domain.handout import HandoutDocument
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ProgramSheet
from hep.domain.vocabulary import Side
from hep.exchange import as_yaml

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
REVIEW = date(2026, 12, 7)


def document() -> HandoutDocument:
    """The standard handout, composed from the shipped library."""
    plan = Plan(title="Back and knee", goal="Walk the dog", review_on=REVIEW, items=_items(TEN))
    return _composed(replace(sample.SHEET, plan=plan))


def long(count: int) -> HandoutDocument:
    """A handout of so many different exercises, the library's first."""
    slugs = sorted(shipped_library().exercises)[:count]
    plan = Plan(title="A long program", goal="Walk the dog", review_on=REVIEW, items=_items(slugs))
    return _composed(replace(sample.SHEET, plan=plan))


def different(count: int) -> Iterator[HandoutDocument]:
    """Handouts of which no two are alike: 4 to 10 exercises, doses, sides, names, goals, dates, in two languages."""
    exercises = shipped_library().exercises
    dice = Random(2026)
    for number in range(count):
        on = date(2026, 1, 1) + timedelta(days=dice.randrange(365))
        items = tuple(_dosed(item, dice) for item in _items(dice.sample(sorted(exercises), dice.randint(4, 10))))
        plan = Plan(
            title=f"Program {number}", goal=f"Walk {number} steps", review_on=on + timedelta(days=14), items=items
        )
        sheet = replace(
            sample.SHEET,
            plan=plan,
            on=on,
            patient=PatientFacts(label=f"Patient {number}", language="es" if number % 4 == 0 else "en"),
            therapist=f"Therapist {dice.randrange(50)}, PT",
        )
        yield _composed(sheet, is_mono=number % 3 == 0)


def _composed(sheet: ProgramSheet, *, is_mono: bool = False) -> HandoutDocument:
    document = compose(sheet, shipped_library().exercises, HandoutOptions(is_mono=is_mono))
    return replace(document, program=as_yaml.write_program(sheet))


def _items(slugs: Sequence[str]) -> tuple[PlannedExercise, ...]:
    exercises = shipped_library().exercises
    return tuple(
        PlannedExercise(
            item_id=UUID(int=number),
            slug=slug,
            dosage=exercises[slug].content.dosage,
            side=Side.LEFT if exercises[slug].content.needs_side else None,
        )
        for number, slug in enumerate(slugs, 1)
    )


def _dosed(item: PlannedExercise, dice: Random) -> PlannedExercise:
    reps = dice.randint(1, item.dosage.reps)
    dosage = replace(item.dosage, sets=dice.randint(1, 3), reps=reps, rest_s=dice.choice((0, 30, 60)))
    side = dice.choice((Side.LEFT, Side.RIGHT, Side.BOTH)) if item.side else None
    return replace(item, dosage=dosage, side=side)
