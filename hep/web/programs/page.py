"""What the builder page shows, put together from the program, the library and the coach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from flask import request

from hep.domain import coach, links, shelf
from hep.domain.actor import Actor
from hep.domain.exercise import Exercise
from hep.domain.plan import Plan, PlannedExercise
from hep.extensions import db
from hep.services import clinics, finding, handouts, programs
from hep.services.handouts import Handout
from hep.services.programs import Program
from hep.web import cards, labels
from hep.web.guides import guides
from hep.web.programs.forms import DetailsForm, DosageForm
from hep.web.thesaurus import thesaurus

CANDIDATES = 60
"""Pictures beside the program at most; whoever wants another says more."""

SUGGESTIONS, SHOWN_LINKED = 4, 3
"""Linked regions beside the coach, and exercises named for each."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One exercise of the plan as a row."""

    item_id: UUID
    slug: str
    name: str
    category: str
    art: cards.Picture
    side: str
    laterality: str
    chips: list[tuple[str, str]]
    load: str
    note: str
    mark: str


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The program as the page's templates read it. `plan` has `items` (rows)."""

    id: UUID
    version: int
    title: str
    patient_id: UUID
    patient_label: str
    status: str
    plan: Mapping[str, Sequence[Row]]


def builder(
    actor: Actor,
    program: Program,
    *,
    details: DetailsForm | None = None,
    forms: Mapping[UUID, DosageForm] | None = None,
) -> dict[str, object]:
    """The context of templates/programs/edit.html. Forms with errors stand in for the usual ones."""
    used = programs.exercises(db.session, actor, program.plan)
    issued = handouts.list_for_program(db.session, actor, program.id)
    # Whoever issues from here prints as the clinic usually does, so a usual second language is looked at too.
    second = clinics.printing(db.session, actor).second
    advice = coach.advise(
        program.plan, used, program.patient.facts, second, on=actor.at.date(), pages=guides().education
    )
    wanted = cards.wanted_from(request.args)
    found = finding.find(db.session, actor, wanted, thesaurus(), shelf.FACETS)
    return {
        "program": shown(program, used, issued[0] if issued else None),
        "forms": {item.item_id: dosage_form(program, item) for item in program.plan.items} | dict(forms or {}),
        "details_form": details or details_form(program),
        "findings": advice.findings,
        "coverage": [(c, labels.CATEGORIES[c], count) for c, count in advice.coverage.items()],
        "minutes": round(advice.minutes_per_day),
        "found_count": len(found.exercises),
        "candidates": [cards.card(e) for e in found.exercises[:CANDIDATES]],
        "facets": cards.facets(wanted, found.counts),
        "query": wanted.query,
        "suggestions": suggestions(program, finding.of(db.session, actor, thesaurus()).by_slug),
        "handouts": [_listed(handout) for handout in issued],
    }


def suggestions(program: Program, known: Mapping[str, Exercise]) -> list[dict[str, object]]:
    """What is often linked to pain in the program's regions, and the exercises to look at. Never a diagnosis.

    An exercise that the patient's precautions speak against is not suggested.
    """
    plan, precautions = program.plan, program.patient.facts.precautions
    safe = {slug for slug, exercise in known.items() if not coach.goes_against(exercise, precautions)}
    found = links.suggest(guides().links, plan.regions, plan.slugs, safe)
    return [
        {
            "words": f"{each.link.short} for {labels.REGIONS[each.region].lower()} pain",
            "evidence": each.link.evidence,
            "how": each.link.how,
            "note": each.link.note,
            "exercises": [(slug, known[slug].content.name) for slug in each.exercises[:SHOWN_LINKED]],
        }
        for each in found[:SUGGESTIONS]
    ]


def shown(program: Program, used: Mapping[str, Exercise], last: Handout | None) -> Shown:
    """The program's rows, marked against the last handout."""
    marks = program.plan.changes_since(last.plan).marks if last else {}
    return Shown(
        id=program.id,
        version=program.version,
        title=program.plan.title,
        patient_id=program.patient_id,
        patient_label=program.patient.label,
        status=_status(program, last),
        plan={"items": [_row(item, used[item.slug], marks.get(item.item_id, "")) for item in program.plan.items]},
    )


def _row(item: PlannedExercise, exercise: Exercise, mark: str) -> Row:
    return Row(
        item_id=item.item_id,
        slug=item.slug,
        name=exercise.content.name,
        category=exercise.content.category,
        art=cards.picture(exercise, item.side),
        side=item.side or "",
        laterality=exercise.content.laterality,
        chips=_chips(item),
        load=item.dosage.load,
        note=item.note,
        mark=mark,
    )


def _chips(item: PlannedExercise) -> list[tuple[str, str]]:
    until = [("until", f"until {item.until:%-d %b}")] if item.until else []
    return [*labels.dose_chips(item.dosage), *until]


def _status(program: Program, last: Handout | None) -> str:
    if last is None:
        return "Not issued yet"
    words = f"{last.issued_at:%-d %b}"
    return f"Handout {last.number}, {words}" if last.plan == program.plan else f"Changed since {last.number}"


def _listed(handout: Handout) -> dict[str, object]:
    return {
        "id": handout.id,
        "number": handout.number,
        "issued_words": f"{handout.issued_at:%-d %b %Y}, {handout.issued_by.display_name}",
    }


def dosage_form(program: Program, item: PlannedExercise) -> DosageForm:
    """The row's form, filled with what is planned."""
    dosage = item.dosage
    return DosageForm(
        formdata=None,
        version=program.version,
        sets=dosage.sets,
        reps=dosage.reps,
        hold_s=dosage.hold_s,
        rest_s=dosage.rest_s,
        times_per_day=dosage.times_per_day,
        days_per_week=dosage.days_per_week,
        side=item.side,
        load=dosage.load,
        note=item.note,
        until=item.until,
    )


def details_form(program: Program) -> DetailsForm:
    """The details form, filled with what is known."""
    facts, plan = program.patient.facts, program.plan
    return DetailsForm(
        formdata=None,
        version=program.version,
        label=facts.label,
        title=plan.title,
        goal=plan.goal,
        review_on=plan.review_on,
        language=facts.language,
        regions=list(plan.regions),
        precautions=list(facts.precautions),
        equipment=list(facts.equipment or ()),
        education=list(plan.education),
    )


def lines(program: Program, used: Mapping[str, Exercise]) -> list[str]:
    """The saved plan in short lines, for the page that shows two versions side by side."""
    return [
        ", ".join([used[item.slug].content.name, *(words for _, words in _chips(item))]) for item in program.plan.items
    ]


def dosage_from(form: DosageForm, item: PlannedExercise) -> PlannedExercise:
    """The item as the form says; what the form does not ask (named days, effort) stays while it still fits."""
    old = item.dosage
    same_days = form.days_per_week.data == old.days_per_week
    same_times = form.times_per_day.data == old.times_per_day
    dosage = replace(
        old,
        sets=form.sets.data,
        reps=form.reps.data,
        hold_s=form.hold_s.data,
        rest_s=form.rest_s.data,
        times_per_day=form.times_per_day.data,
        days_per_week=form.days_per_week.data,
        days=old.days if same_days else (),
        every_other_day=old.every_other_day and same_days,
        when=old.when if same_times else (),
        load=form.load.data or "",
    )
    return replace(item, dosage=dosage, note=form.note.data or "", until=form.until.data)


def history(issued: Sequence[Handout], used: Mapping[str, Exercise]) -> list[dict[str, object]]:
    """Every handout, newest first, with what was new, changed and stopped against the one before."""
    entries: list[dict[str, object]] = []
    for place, handout in enumerate(issued):
        before = issued[place + 1].plan if place + 1 < len(issued) else Plan()
        changes = handout.plan.changes_since(before)
        entries.append(
            {
                "id": handout.id,
                "number": handout.number,
                "issued_words": _listed(handout)["issued_words"],
                "override_reason": handout.override_reason,
                "count": len(handout.plan.items),
                "new": [used[item.slug].content.name for item in changes.new],
                "changed": [used[item.slug].content.name for _, item in changes.changed],
                "stopped": [used[item.slug].content.name for item in changes.stopped],
            }
        )
    return entries
