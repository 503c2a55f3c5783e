"""The shelf of protocols, one protocol, and a program started from it."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for

from hep.domain.actor import Actor
from hep.domain.errors import RuleBroken
from hep.domain.patient import PatientFacts
from hep.domain.vocabulary import Side
from hep.extensions import db
from hep.services import patients, protocols
from hep.services.programs import Program
from hep.web.access import current_actor
from hep.web.guides import guides
from hep.web.patients.choosing import NEW, choices, chosen
from hep.web.protocols import page
from hep.web.protocols.forms import StartForm
from hep.web.reply import Answer, show_rule

blueprint = Blueprint("protocols", __name__, url_prefix="/protocols")


@blueprint.get("")
def index() -> Answer:
    """All protocols by region."""
    asked = request.args.get("region", ""), request.args.get("patient", "")
    return render_template("protocols/index.html", **page.shelf(current_actor(), *asked))


@blueprint.get("/<slug>")
def show(slug: str) -> Answer:
    """One protocol: what, why, its exercises and doses, care, when to go on."""
    actor = current_actor()
    form = _form(actor)
    asked = request.args.get("patient", "")
    form.patient.data = asked if asked in choices(actor) else NEW
    return render_template("protocols/show.html", **page.protocol(actor, slug, form))


@blueprint.post("/<slug>/start")
def start(slug: str) -> Answer:
    """A program for a patient: the starter set, or all of it."""
    actor = current_actor()
    form = _form(actor)
    if form.validate_on_submit():
        try:
            program = _start(actor, slug, form)
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            return redirect(url_for("programs.edit", program_id=program.id), 303)
    db.session.rollback()
    return render_template("protocols/show.html", **page.protocol(actor, slug, form)), 422


def _form(actor: Actor) -> StartForm:
    form = StartForm()
    form.patient.choices = choices(actor)
    return form


def _start(actor: Actor, slug: str, form: StartForm) -> Program:
    protocol = protocols.get(actor, guides().protocols, slug)
    return protocols.start(
        db.session,
        actor,
        protocol,
        _patient(actor, form),
        is_starter=request.form.get("set") != "all",
        side=Side(form.side.data) if form.side.data else None,
    )


def _patient(actor: Actor, form: StartForm) -> UUID:
    """The patient chosen, or a new one of that label."""
    if patient_id := chosen(form.patient.data):
        return patient_id
    if not (form.label.data or "").strip():
        raise RuleBroken("Choose a patient, or write initials or a nickname.", "label")
    patient = patients.create(db.session, actor, PatientFacts(label=form.label.data))
    db.session.flush()
    return patient.id
