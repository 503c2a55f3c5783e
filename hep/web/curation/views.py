"""The curator's list, the exercise form, retiring and bringing back: each change is one form, one verb, one commit."""

from dataclasses import replace

from flask import Blueprint, flash, redirect, render_template, request, url_for

from hep.domain.actor import Actor, Permission
from hep.domain.errors import RuleBroken
from hep.domain.exercise import ContentProblem, Exercise
from hep.extensions import db
from hep.services import curation, library
from hep.web.access import current_actor
from hep.web.curation import page, reading
from hep.web.curation.forms import ExerciseForm, filled
from hep.web.reply import Answer

blueprint = Blueprint("curation", __name__, url_prefix="/curate")


@blueprint.get("")
def index() -> Answer:
    """Every exercise that the clinic sees, with its stage and how much it is used."""
    return render_template("curation/index.html", **page.table(current_actor()))


@blueprint.route("/new", methods=["GET", "POST"])
def new() -> Answer:
    """Write an exercise."""
    return _editor(current_actor(), None)


@blueprint.route("/<slug>/edit", methods=["GET", "POST"])
def edit(slug: str) -> Answer:
    """Change an exercise: its words, its picture, all of its facts."""
    actor = current_actor()
    actor.require(Permission.CURATE)
    return _editor(actor, library.get(db.session, actor, slug))


@blueprint.post("/<slug>/retire")
def retire(slug: str) -> Answer:
    """Take an exercise out of the library."""
    curation.retire(db.session, current_actor(), slug)
    db.session.commit()
    flash("Retired. Programs that hold it keep it; nobody can add it any more.", "ok")
    return redirect(url_for("curation.edit", slug=slug), 303)


@blueprint.post("/<slug>/restore")
def restore(slug: str) -> Answer:
    """Bring a retired exercise back."""
    curation.restore(db.session, current_actor(), slug)
    db.session.commit()
    flash("Back in the library.", "ok")
    return redirect(url_for("curation.edit", slug=slug), 303)


def _editor(actor: Actor, current: Exercise | None) -> Answer:
    """The form: empty or filled, checked (saves nothing), or published."""
    actor.require(Permission.CURATE)
    form = _form(actor, current)
    if request.method == "GET":
        return _page(actor, form, current, None), 200
    if not form.validate():
        return _page(actor, form, current, None), 422
    draft = reading.read(form, current)
    if current is None and draft.content.slug in library.rows(db.session, actor):
        message = f"There is an exercise {draft.content.slug} already. Change that one, or choose another name."
        draft = replace(draft, problems=(*draft.problems, ContentProblem(field="slug", message=message)))
    page.show_problems(form, draft.problems)
    if draft.problems:
        return _page(actor, form, current, draft), 422
    if request.form.get("action") != "publish":
        return _page(actor, form, current, draft), 200
    return _publish(actor, form, current, draft)


def _publish(actor: Actor, form: ExerciseForm, current: Exercise | None, draft: reading.Draft) -> Answer:
    if form.base.data != _base(actor, current):
        form.form_errors.append(
            "Somebody published this exercise after you opened it. Nothing of yours is lost: it stands below. "
            "Look at what differs, then publish again."
        )
        form.base.data = _base(actor, current)
        return _page(actor, form, current, draft, is_stale=True), 409
    assert draft.drawing is not None  # noqa: S101 (no picture is a problem, and there are none)
    try:
        row = curation.publish(db.session, actor, draft.content, draft.drawing)
    except RuleBroken as broken:
        db.session.rollback()
        field = reading.field_of(broken.field or "", form)
        page.show_problems(form, (ContentProblem(field=field, message=broken.message),))
        return _page(actor, form, current, draft), 422
    db.session.commit()
    flash(f"Revision {row.revision_number} is published. New handouts use it; issued ones keep their words.", "ok")
    return redirect(url_for("library.show", slug=row.slug), 303)


def _form(actor: Actor, current: Exercise | None) -> ExerciseForm:
    values = filled(current) if current else {"sets": 1, "reps": 10, "hold_s": 0, "rest_s": 0}
    values = {"times_per_day": 1, "days_per_week": 7, "status": "unreviewed"} | values
    form = ExerciseForm(base=_base(actor, current), **values)
    if current:
        del form.slug
    names = {slug: exercise.content.name for slug, exercise in library.published(db.session, actor).items()}
    if current:
        chain = current.content.chain
        names = {slug: slug for slug in (chain.easier, chain.harder) if slug} | names
        names.pop(current.slug, None)
    form.easier.choices = form.harder.choices = {"": "None"} | names
    return form


def _base(actor: Actor, current: Exercise | None) -> str:
    """Which revision the form was made on."""
    if current is None:
        return ""
    return ",".join(map(str, library.revision_ids(db.session, actor, frozenset({current.slug}))))


def _page(
    actor: Actor,
    form: ExerciseForm,
    current: Exercise | None,
    draft: reading.Draft | None,
    *,
    is_stale: bool = False,
) -> str:
    return render_template(
        "curation/edit.html",
        differing=page.published_differently(form, current) if is_stale and current else [],
        is_stale=is_stale,
        lost_files=[file.filename for file in request.files.values() if file.filename],
        **page.editor(actor, form, current, draft),
    )
