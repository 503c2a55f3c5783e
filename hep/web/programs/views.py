"""Today, and the builder: each change is one form, one verb, one commit."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from hep.domain.errors import Conflict, RuleBroken
from hep.domain.patient import PatientFacts, Precaution
from hep.domain.plan import Plan
from hep.domain.vocabulary import BodyRegion, Equipment, Laterality, Side
from hep.extensions import db
from hep.services import handouts, library, patients, programs
from hep.services.programs import Program
from hep.web.access import current_actor
from hep.web.programs import page
from hep.web.programs.forms import DetailsForm, DosageForm, StartForm, described
from hep.web.programs.today import today
from hep.web.reply import Answer, show_rule, version_in

blueprint = Blueprint("programs", __name__)


@blueprint.get("/")
def home() -> Answer:
    """Today: start a program, go on with a recent one."""
    return render_template("programs/home.html", form=StartForm(formdata=None), **today(current_actor()))


@blueprint.post("/programs")
def create() -> Answer:
    """A new patient with a new program, from the two fields of the Today page."""
    form = StartForm()
    actor = current_actor()
    if form.validate_on_submit():
        try:
            patient = patients.create(db.session, actor, PatientFacts(label=form.label.data))
            plan = Plan(regions=tuple(BodyRegion(region) for region in form.regions.data))
            program = programs.create(db.session, actor, patient.id, plan)
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            return _back_to(program)
    db.session.rollback()
    return render_template("programs/home.html", form=form, **today(actor)), 422


@blueprint.post("/patients/<uuid:patient_id>/programs")
def create_for(patient_id: UUID) -> Answer:
    """One more program for a patient: empty, or like the last one."""
    actor = current_actor()
    last = programs.list_recent(db.session, actor, patient_id=patient_id, limit=1)
    plan = replace(last[0].plan, review_on=None) if last and request.form.get("like") == "last" else None
    program = programs.create(db.session, actor, patient_id, plan)
    db.session.commit()
    return _back_to(program)


@blueprint.get("/programs/<uuid:program_id>")
def edit(program_id: UUID) -> Answer:
    """The builder."""
    actor = current_actor()
    program = programs.get(db.session, actor, program_id)
    return render_template("programs/edit.html", **page.builder(actor, program))


@blueprint.post("/programs/<uuid:program_id>/exercises")
def add_exercise(program_id: UUID) -> Answer:
    """Add an exercise with its usual dosage."""
    slug = request.form.get("slug", "")
    return _change(
        program_id,
        lambda version: programs.add_exercise(db.session, current_actor(), program_id, version, slug=slug),
        mine=[f"Add {slug}"],
    )


@blueprint.post("/programs/<uuid:program_id>/exercises/<uuid:item_id>/move")
def move_exercise(program_id: UUID, item_id: UUID) -> Answer:
    """One place up or down."""
    direction = request.form.get("direction", "")
    by = -1 if direction == "up" else 1
    return _change(
        program_id,
        lambda version: programs.move_exercise(db.session, current_actor(), program_id, version, item_id, by),
        mine=[f"Move one exercise {direction}"],
    )


@blueprint.post("/programs/<uuid:program_id>/exercises/<uuid:item_id>/remove")
def remove_exercise(program_id: UUID, item_id: UUID) -> Answer:
    """Take an exercise out."""
    return _change(
        program_id,
        lambda version: programs.remove_exercise(db.session, current_actor(), program_id, version, item_id),
        mine=["Remove one exercise"],
    )


@blueprint.post("/programs/<uuid:program_id>/exercises/<uuid:item_id>/side")
def choose_side(program_id: UUID, item_id: UUID) -> Answer:
    """Say which side."""
    side = request.form.get("side", "")
    actor = current_actor()

    def choose(version: int) -> Program:
        if side not in list(Side):
            raise RuleBroken("Choose a side: left, right or both.", "side")
        item = programs.get(db.session, actor, program_id).plan.item(item_id)
        return programs.change_exercise(
            db.session,
            actor,
            program_id,
            version,
            item_id,
            dosage=item.dosage,
            side=Side(side),
            note=item.note,
            until=item.until,
        )

    return _change(program_id, choose, mine=[f"Side: {side}"])


@blueprint.post("/programs/<uuid:program_id>/exercises/<uuid:item_id>")
def change_exercise(program_id: UUID, item_id: UUID) -> Answer:
    """Dosage, side, note and last day of one exercise."""
    form = DosageForm()
    return _change(
        program_id,
        lambda version: _save_dosage(program_id, version, item_id, form),
        mine=described(form),
        form=form,
        forms={item_id: form},
    )


def _save_dosage(program_id: UUID, version: int, item_id: UUID, form: DosageForm) -> Program:
    actor = current_actor()
    item = programs.get(db.session, actor, program_id).plan.item(item_id)
    changed = page.dosage_from(form, item)
    is_one_sided = library.get(db.session, actor, item.slug).content.laterality is Laterality.UNILATERAL
    side = Side(form.side.data) if form.side.data and is_one_sided else item.side
    return programs.change_exercise(
        db.session,
        actor,
        program_id,
        version,
        item_id,
        dosage=changed.dosage,
        side=side,
        note=changed.note,
        until=changed.until,
    )


@blueprint.post("/programs/<uuid:program_id>/details")
def change_details(program_id: UUID) -> Answer:
    """What the program is for; language, precautions and equipment of the patient."""
    form = DetailsForm()
    return _change(
        program_id,
        lambda version: _save_details(program_id, version, form),
        mine=described(form),
        form=form,
        details=form,
    )


def _save_details(program_id: UUID, version: int, form: DetailsForm) -> Program:
    actor = current_actor()
    program = programs.change_details(
        db.session,
        actor,
        program_id,
        version,
        title=form.title.data or "",
        goal=form.goal.data or "",
        regions=tuple(BodyRegion(region) for region in form.regions.data),
        review_on=form.review_on.data,
        education=tuple(form.education.data),
    )
    facts = PatientFacts(
        label=form.label.data,
        language=form.language.data,
        precautions=tuple(Precaution(each) for each in form.precautions.data),
        equipment=_at_home(form, program.patient.facts.equipment),
        surgery=program.patient.facts.surgery,
    )
    if facts != program.patient.facts:
        patients.change(db.session, actor, program.patient_id, facts)
    return program


def _at_home(form: DetailsForm, before: tuple[Equipment, ...] | None) -> tuple[Equipment, ...] | None:
    """What is ticked. Nothing ticked stays what it was: not known, or known to be nothing."""
    ticked = tuple(Equipment(each) for each in form.equipment.data)
    return ticked if ticked or before is not None else None


def _change(
    program_id: UUID,
    verb: Callable[[int], Program],
    *,
    mine: list[str],
    form: FlaskForm | None = None,
    **shown: object,
) -> Answer:
    """Run the verb on the version that the form was made on; a stale one shows both versions and loses nothing.

    What is wrong with a `form` is told in the builder, where it is `shown` as it was sent.
    """
    try:
        version = version_in(request.form.get("version"))
        if version is None:
            raise RuleBroken("This form does not say which version it changes. Load the page again.")
        programs.fresh(db.session, current_actor(), program_id, version)
        if form is not None and not form.validate():
            return _again(program_id, **shown)
        program = verb(version)
    except Conflict as conflict:
        return _both_versions(program_id, str(conflict), mine)
    except RuleBroken as broken:
        if form is None:
            raise
        show_rule(form, broken)
        return _again(program_id, **shown)
    db.session.commit()
    return _back_to(program)


def _both_versions(program_id: UUID, message: str, mine: list[str]) -> Answer:
    db.session.rollback()
    actor = current_actor()
    program = programs.get(db.session, actor, program_id)
    used = programs.exercises(db.session, actor, program.plan)
    sent = [(name, value) for name, value in request.form.items(multi=True) if name not in ("csrf_token", "version")]
    item_id = (request.view_args or {}).get("item_id")
    is_there = item_id is None or any(item.item_id == item_id for item in program.plan.items)
    lost = "Your change is not saved yet, and it is not lost." if is_there else "The exercise was taken out meanwhile."
    return render_template(
        "errors/409.html",
        message=f"{message} {lost}",
        theirs=page.lines(program, used) or ["No exercise yet"],
        mine=mine,
        back_url=url_for("programs.edit", program_id=program_id),
        again_url=request.path if is_there else "",
        again_fields=[*sent, ("version", str(program.version))],
    ), 409


def _again(program_id: UUID, **forms: object) -> Answer:
    """The builder once more, with the form as it was sent and what is wrong with it."""
    db.session.rollback()
    actor = current_actor()
    program = programs.get(db.session, actor, program_id)
    return render_template("programs/edit.html", **page.builder(actor, program, **forms)), 422


def _back_to(program: Program) -> Response:
    """To the builder, with the finder as it stood."""
    back = urlencode(parse_qsl(request.form.get("back", "")[:2000]))
    return redirect(url_for("programs.edit", program_id=program.id) + (f"?{back}" if back else ""), 303)


@blueprint.get("/programs/<uuid:program_id>/history")
def history(program_id: UUID) -> Answer:
    """Everything that was issued from the program, and what changed each time."""
    actor = current_actor()
    program = programs.get(db.session, actor, program_id)
    issued = handouts.list_for_program(db.session, actor, program_id)
    plans = [program.plan, *(handout.plan for handout in issued)]
    return render_template(
        "programs/history.html",
        program=program,
        entries=page.history(issued, programs.exercises(db.session, actor, *plans)),
    )
