"""Patients: find one, note what is known, see their programs. A program is begun in hep/web/programs."""

from dataclasses import dataclass
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from hep.domain.errors import RuleBroken
from hep.domain.patient import PatientFacts
from hep.extensions import db
from hep.services import handouts, patients, programs
from hep.services.patients import Patient
from hep.web import cards, labels
from hep.web.access import current_actor
from hep.web.patients.forms import WEIGHT_BEARING, PatientForm, facts_from, filled
from hep.web.programs.forms import LANGUAGES
from hep.web.programs.lines import line
from hep.web.reply import Answer, show_rule

blueprint = Blueprint("patients", __name__, url_prefix="/patients")

SHOWN_PATIENTS = 200


@dataclass(frozen=True, kw_only=True)
class Line:
    """One patient in the list."""

    id: UUID
    label: str
    language: str
    facts: str
    changed_words: str


@blueprint.get("/")
def index() -> Answer:
    """All patients of the clinic, or those whose label holds the words."""
    query = "".join(filter(str.isprintable, request.args.get("q", ""))).strip()[: cards.MAX_QUERY]
    found = patients.list_all(db.session, current_actor(), query=query)
    return render_template(
        "patients/index.html",
        query=query,
        total=len(found),
        patients=[_line(patient) for patient in found[:SHOWN_PATIENTS]],
    )


@blueprint.route("/new", methods=["GET", "POST"])
def new() -> Answer:
    """A new patient."""
    form = filled(PatientFacts())
    if form.is_submitted():
        return _save(form, None)
    return render_template("patients/form.html", form=form, patient=None)


@blueprint.get("/<uuid:patient_id>")
def show(patient_id: UUID) -> Answer:
    """What is known of a patient, and their programs."""
    actor = current_actor()
    patient = patients.get(db.session, actor, patient_id)
    found = programs.list_recent(db.session, actor, patient_id=patient_id)
    issued = handouts.find_latest(db.session, actor, [program.id for program in found])
    used = programs.exercises(db.session, actor, *(program.plan for program in found))
    return render_template(
        "patients/show.html",
        patient=patient,
        facts=_facts(patient),
        programs=[line(program, used, issued.get(program.id)) for program in found],
    )


@blueprint.route("/<uuid:patient_id>/edit", methods=["GET", "POST"])
def edit(patient_id: UUID) -> Answer:
    """Change what is known of a patient."""
    patient = patients.get(db.session, current_actor(), patient_id)
    form = filled(patient.facts)
    if form.is_submitted():
        return _save(form, patient)
    return render_template("patients/form.html", form=form, patient=patient)


def _save(form: PatientForm, patient: Patient | None) -> Answer:
    """Keep what the form says of that patient or of a new one; the form once more when something is wrong."""
    actor = current_actor()
    if form.validate():
        try:
            facts = facts_from(form)
            if patient is None:
                saved = patients.create(db.session, actor, facts)
            else:
                saved = patients.change(db.session, actor, patient.id, facts)
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            return _back_to(saved)
    return render_template("patients/form.html", form=form, patient=patient), 422


def _back_to(patient: Patient) -> Response:
    flash("Saved.")
    return redirect(url_for("patients.show", patient_id=patient.id), 303)


def _line(patient: Patient) -> Line:
    facts = patient.facts
    said = [labels.PRECAUTIONS[each] for each in facts.precautions]
    return Line(
        id=patient.id,
        label=patient.label,
        language=LANGUAGES.get(facts.language, facts.language),
        facts="; ".join([facts.surgery.procedure, *said] if facts.surgery else said),
        changed_words=f"{patient.updated_at:%-d %b %Y}",
    )


def _facts(patient: Patient) -> list[tuple[str, str]]:
    """What is known, as label and words; what nobody said is said to be so."""
    facts, surgery = patient.facts, patient.facts.surgery
    at_home = ", ".join(labels.EQUIPMENT[each] for each in facts.equipment or ())
    lines = [
        ("Language", LANGUAGES.get(facts.language, facts.language)),
        ("Precautions", "\n".join(labels.PRECAUTIONS[each] for each in facts.precautions) or "None noted"),
        ("At home", at_home or ("Not known" if facts.equipment is None else "No equipment")),
        ("Surgery", surgery.procedure if surgery else "None noted"),
    ]
    if surgery and surgery.on:
        lines.append(("Date", f"{surgery.on:%-d %B %Y}"))
    if surgery and surgery.weight_bearing:
        lines.append(("Weight", WEIGHT_BEARING[surgery.weight_bearing]))
    if surgery and surgery.limits:
        lines.append(("Limits", surgery.limits))
    return lines
