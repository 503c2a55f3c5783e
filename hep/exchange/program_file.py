"""`hep: program/1`: a program file read into a `ProgramSheet`. Doses are filled from the exercise's usual one."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from hep.domain.country import Country
from hep.domain.dosage import Dosage
from hep.domain.errors import RuleBroken
from hep.domain.exercise import SLUG, Exercise
from hep.domain.patient import PatientFacts, Precaution, Surgery, WeightBearing
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import CLINIC_LINES, ClinicFacts, ProgramSheet
from hep.domain.shorthand import ReadDose, fill, read_dose
from hep.domain.text import SIDE_WORDS
from hep.domain.vocabulary import BodyRegion, Equipment, Laterality, Side
from hep.exchange.exercise_file import DOSAGE, check_mark, dosage_values
from hep.exchange.fields import Field, Reading
from hep.exchange.strict_yaml import Document

MARK = "program/1"
LINE = 160
LONG_LINE = 500
_KEYS = (
    "hep",
    "title",
    "patient",
    "therapist",
    "clinic",
    "date",
    "review_on",
    "goal",
    "regions",
    "items",
    "education",
)
_PATIENT = ("name", "language", "precautions", "equipment", "surgery")
CLINIC = (*CLINIC_LINES, "country")
_ITEM = ("exercise", "side", "dose", "note", "load", "until")
# A dose that says `usual: false` is the whole dose: nothing is filled in from the exercise's usual one.
USUAL = "usual"
_WEB = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def read(
    document: Document, exercises: Mapping[str, Exercise], *, today: date, lacking: Collection[str] = ()
) -> ProgramSheet:
    """The program of a document; FileRefused lists all that is wrong with it. `today` when no date is given.

    Exercises that are known to be `lacking` are left out; any other that is not there is wrong.
    """
    reading = Reading(document)
    parts = reading.root.mapping(_KEYS, ("hep", "title", "items"))
    check_mark(parts, MARK)
    sheet = ProgramSheet(
        plan=_plan(parts, exercises, lacking),
        on=parts["date"].day() or today,
        patient=_patient(parts["patient"]),
        therapist=parts["therapist"].text(LINE),
        clinic=_clinic(parts["clinic"]),
    )
    reading.refuse()
    return sheet


def named_exercises(document: Document) -> tuple[str, ...]:
    """The exercises that a program names, in order, each once; what is no name is not in it."""
    items = document.data.get("items") if isinstance(document.data, dict) else None
    named = [item.get("exercise") for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return tuple(dict.fromkeys(name for name in named if isinstance(name, str) and SLUG.fullmatch(name)))


def _plan(parts: dict[str, Field], exercises: Mapping[str, Exercise], lacking: Collection[str]) -> Plan:
    items = parts["items"].items("exercises")
    if parts["items"].value == []:
        parts["items"].wrong("Name at least one exercise.")
    if len(items) > Plan.MAX_ITEMS:
        parts["items"].wrong(f"A program holds at most {Plan.MAX_ITEMS} exercises; this has {len(items)}.")
    found = [_item(item, number, exercises, lacking) for number, item in enumerate(items[: Plan.MAX_ITEMS], 1)]
    return Plan(
        title=parts["title"].text(Plan.MAX_TITLE),
        goal=parts["goal"].text(Plan.MAX_GOAL),
        regions=parts["regions"].choices(BodyRegion),
        review_on=parts["review_on"].day(),
        items=tuple(item for item in found if item),
        education=_education(parts["education"]),
    )


def _education(field: Field) -> tuple[str, ...]:
    found = []
    for item in field.items("education pages"):
        if not (isinstance(item.value, str) and SLUG.fullmatch(item.value)):
            item.wrong("Name an education page by its id: back-hip-knee.")
        found.append(str(item.value))
    return tuple(found)


def _item(
    field: Field, number: int, exercises: Mapping[str, Exercise], lacking: Collection[str]
) -> PlannedExercise | None:
    """One exercise of the plan; None when it is not known. Its id is its place, so that two reads agree."""
    parts = field.mapping(_ITEM, ("exercise",))
    if not isinstance(field.value, dict):
        field.wrong("Write an exercise here: exercise: bridge.")
    exercise = _exercise(parts["exercise"], exercises, lacking)
    said = _said(parts["dose"])
    note = parts["note"].text(PlannedExercise.MAX_NOTE, is_long=True)
    load = parts["load"].text(Dosage.MAX_LOAD)
    side = _side(parts["side"], said, exercise)
    until = parts["until"].day()
    if exercise is None:
        return None
    usual = exercise.content.dosage
    try:
        dosage = fill(said, Dosage() if _is_whole(parts["dose"]) else usual)
    except RuleBroken as broken:
        parts["dose"].broken(broken)
        dosage = usual
    if load:
        dosage = _loaded(dosage, load, said, parts["load"])
    if said.note:
        note = f"{note}\n{said.note}".strip()[: PlannedExercise.MAX_NOTE]
    return PlannedExercise(
        item_id=UUID(int=number), slug=exercise.slug, dosage=dosage, side=side, note=note, until=until
    )


def _loaded(dosage: Dosage, load: str, said: ReadDose, field: Field) -> Dosage:
    if said.load and said.load != load:
        field.wrong(f'The dose says "{said.load}" already. Keep one of them.')
    return fill(ReadDose(load=load), dosage)


def _exercise(field: Field, exercises: Mapping[str, Exercise], lacking: Collection[str]) -> Exercise | None:
    if field.value is None or field.value in tuple(lacking):
        return None
    if isinstance(field.value, str) and field.value in exercises:
        return exercises[field.value]
    field.unknown(exercises, "an exercise of the library")
    return None


def _side(field: Field, said: ReadDose, exercise: Exercise | None) -> Side | None:
    """The side of the field, or of the dose; a side that the exercise does not have is noted."""
    side = field.choice(Side, Side.BOTH) if field.is_there else said.side
    if field.is_there and said.side and said.side is not side:
        field.wrong(f"The dose says {said.side} already. Keep one of them.")
    if side and side.is_single and exercise and not exercise.content.needs_side:
        is_alternating = exercise.content.laterality is Laterality.ALTERNATING
        why = "goes from side to side by itself" if is_alternating else "is done with both sides at once"
        field.wrong(f"{exercise.content.name} {why}. Take the side out.")
    return side


def _said(field: Field) -> ReadDose:
    """What the dose says: the quick-add words, or their mapping."""
    if isinstance(field.value, dict):
        return _mapped(field)
    line = field.text(LONG_LINE)
    try:
        said = read_dose(line)
    except RuleBroken as broken:
        field.wrong(broken.message)
        return ReadDose()
    strange = [said.words, *said.unread] if said.words else [*said.unread]
    if strange:
        field.wrong(f'"{" ".join(strange)[:60]}" cannot be read as a dose. Write such as 3x10 hold 5 1/day 3/week.')
    return said


def _is_whole(dose: Field) -> bool:
    return isinstance(dose.value, dict) and dose.value.get(USUAL) is False


def _mapped(field: Field) -> ReadDose:
    parts = field.mapping((*DOSAGE, "side", "note", USUAL))
    parts[USUAL].flag()
    values: dict[str, Any] = dosage_values(parts)
    values["side"] = parts["side"].choice(Side, Side.BOTH) if parts["side"].is_there else None
    values["note"] = parts["note"].text(PlannedExercise.MAX_NOTE, is_long=True) or None
    if values["when"] and values["times_per_day"] is None:
        values["times_per_day"] = len(values["when"])
    if values["days"] and values["days_per_week"] is None:
        values["days_per_week"] = len(values["days"])
    values["when"], values["days"] = values["when"] or (), values["days"] or ()
    return ReadDose() if field.reading.is_wrong(field.path) else ReadDose(**values)


def _patient(field: Field) -> PatientFacts:
    parts = field.mapping(_PATIENT)
    language = parts["language"].value
    if language is not None and language not in tuple(SIDE_WORDS):
        parts["language"].unknown(SIDE_WORDS, "a language of hep")
        language = None
    owned = parts["equipment"].choices(Equipment) if parts["equipment"].is_there else None
    return PatientFacts(
        label=parts["name"].text(LINE),
        language=language or "en",
        precautions=parts["precautions"].choices(Precaution),
        equipment=owned,
        surgery=_surgery(parts["surgery"]),
    )


def _surgery(field: Field) -> Surgery | None:
    if not field.is_there:
        return None
    parts = field.mapping(("procedure", "date", "weight_bearing", "limits"), ("procedure",))
    bearing = parts["weight_bearing"]
    return Surgery(
        procedure=parts["procedure"].text(LINE),
        on=parts["date"].day(),
        weight_bearing=bearing.choice(WeightBearing, WeightBearing.FULL) if bearing.is_there else None,
        limits=parts["limits"].text(LONG_LINE, is_long=True),
    )


def _clinic(field: Field) -> ClinicFacts:
    parts = field.mapping(CLINIC)
    texts: dict[str, Any] = {
        name: parts[name].text(LONG_LINE if name == "schedule_url" else LINE) for name in CLINIC_LINES
    }
    if texts["schedule_url"] and not _WEB.fullmatch(texts["schedule_url"]):
        parts["schedule_url"].wrong("Write the whole web address: https://clinic.example/book.")
    facts = ClinicFacts(**texts, country=parts["country"].choice(Country, Country.UNITED_STATES))
    try:
        return facts.settled()
    except RuleBroken as broken:
        field.broken(broken)
        return facts
