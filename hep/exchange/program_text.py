"""A `ProgramSheet` written as a program file that says everything: reading it again gives the same program.

Doses are written whole, so that a library whose usual doses have changed since changes nothing in it.
"""

from collections.abc import Iterator
from typing import Any

from hep.domain.dosage import Dosage
from hep.domain.patient import PatientFacts, Surgery
from hep.domain.plan import PlannedExercise
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.exchange.exercise_file import DOSAGE
from hep.exchange.program_file import CLINIC, MARK, USUAL
from hep.exchange.spelling import block, flow, flow_mapping


def write(sheet: ProgramSheet) -> str:
    """The file of a program, its keys in the order of the format. Same program, same text."""
    plan = sheet.plan
    usual = ClinicFacts()
    clinic = {name: said for name in CLINIC if (said := getattr(sheet.clinic, name)) != getattr(usual, name)}
    lines = [
        f"hep: {MARK}",
        f"title: {block(plan.title)}",
        "patient:",
        *(f"  {line}" for line in _patient(sheet.patient)),
        f"therapist: {block(sheet.therapist)}",
        f"clinic: {flow_mapping(clinic)}",
        f"date: {sheet.on}",
        *([f"review_on: {plan.review_on}"] if plan.review_on else []),
        f"goal: {block(plan.goal)}",
        f"regions: {flow(plan.regions)}",
        "items:",
        *(line for item in plan.items for line in _item(item)),
        f"education: {flow(plan.education)}",
    ]
    return "\n".join(lines) + "\n"


def _patient(facts: PatientFacts) -> Iterator[str]:
    yield f"name: {block(facts.label)}"
    yield f"language: {facts.language}"
    yield f"precautions: {flow(facts.precautions)}"
    if facts.equipment is not None:
        yield f"equipment: {flow(facts.equipment)}"
    if facts.surgery:
        yield f"surgery: {flow_mapping(_surgery(facts.surgery))}"


def _surgery(surgery: Surgery) -> dict[str, Any]:
    said = {"date": surgery.on, "weight_bearing": surgery.weight_bearing, "limits": surgery.limits}
    return {"procedure": surgery.procedure} | {name: value for name, value in said.items() if value}


def _item(item: PlannedExercise) -> Iterator[str]:
    yield f"  - exercise: {item.slug}"
    if item.side:
        yield f"    side: {item.side}"
    yield f"    dose: {flow_mapping(_dose(item.dosage))}"
    if item.note:
        yield f"    note: {block(item.note)}"
    if item.until:
        yield f"    until: {item.until}"


def _dose(dosage: Dosage) -> dict[str, Any]:
    """What differs from nothing said. Every other day settles the days of a week by itself."""
    nothing = Dosage()
    said = {name: getattr(dosage, name) for name in DOSAGE}
    if dosage.every_other_day:
        del said["days_per_week"]
    always = ("sets", "reps")
    return {name: value for name, value in said.items() if name in always or value != getattr(nothing, name)} | {
        USUAL: False
    }
