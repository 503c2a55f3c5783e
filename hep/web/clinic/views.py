"""The clinic, for its admins: letterhead and logo, people and their roles, the audit list."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from hep import pdf
from hep.domain import sample
from hep.domain.actor import Permission, Role
from hep.domain.composing import HandoutOptions, compose
from hep.domain.errors import NotFound, RuleBroken
from hep.extensions import db
from hep.services import accounts, audit, clinics
from hep.web.access import current_actor
from hep.web.clinic import deeds, logo
from hep.web.clinic.forms import AddForm, LetterheadForm, LogoForm, PasswordForm, PersonForm, person_form
from hep.web.handouts.forms import PrintForm, filled
from hep.web.reply import Answer, show_rule

blueprint = Blueprint("clinic", __name__, url_prefix="/clinic")

DEEDS_A_PAGE = 50
LAST_PAGE = 10_000


@blueprint.before_request
def _admins_only() -> None:
    """Every page here is for admins; access.guard has sent strangers away before."""
    current_actor().require(Permission.MANAGE_CLINIC)


@blueprint.get("/")
def index() -> Answer:
    """What handouts say of the clinic and how they look."""
    return _letterhead(200)


@blueprint.post("/")
def change() -> Answer:
    """Save the letterhead."""
    form = LetterheadForm()
    if form.validate():
        try:
            clinics.change_facts(db.session, current_actor(), form.facts())
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            return _saved("clinic.index", "The letterhead is saved. New handouts show it.")
    return _letterhead(422, form=form)


@blueprint.get("/logo.png", endpoint="logo")
def logo_picture() -> Answer:
    """The logo as it is stored."""
    picture = clinics.get(db.session, current_actor()).logo
    if picture is None:
        raise NotFound("This clinic has no logo.")
    return send_file(BytesIO(picture), mimetype="image/png")


@blueprint.post("/logo")
def set_logo() -> Answer:
    """Replace the logo."""
    form, actor = LogoForm(), current_actor()
    if form.validate():
        try:
            clinics.set_logo(db.session, actor, logo.cleaned(form.logo.data))
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            return _saved("clinic.index", "The logo is saved. New handouts show it.")
    return _letterhead(422, logo_form=form)


@blueprint.post("/printing")
def change_printing() -> Answer:
    """Save how handouts are usually printed."""
    form = PrintForm()
    if form.validate():
        clinics.change_printing(db.session, current_actor(), form.choices())
        db.session.commit()
        return _saved("clinic.index", "Saved. Every preview starts with it.")
    return _letterhead(422, printing=form)


@blueprint.get("/sample.png")
def sample_page() -> Answer:
    """Page 1 of a handout that is nobody's, as this clinic's would look."""
    actor = current_actor()
    usual = clinics.printing(db.session, actor)
    sheet = replace(sample.SHEET, clinic=clinics.letterhead(db.session, actor))
    made = compose(sheet, sample.LIBRARY, HandoutOptions(paper=usual.paper, layout=usual.layout, is_mono=usual.is_mono))
    return send_file(BytesIO(pdf.page_picture(pdf.render(made), 1)), mimetype="image/png")


@blueprint.post("/logo/remove")
def remove_logo() -> Answer:
    """Take the logo off."""
    clinics.set_logo(db.session, current_actor(), None)
    db.session.commit()
    return _saved("clinic.index", "The logo is taken off.")


@blueprint.get("/people")
def people() -> Answer:
    """Everybody at the clinic."""
    return _people(200)


@blueprint.post("/people")
def add_person() -> Answer:
    """A new person with a first password."""
    form = AddForm()
    if form.validate():
        try:
            accounts.add_person(
                db.session,
                current_actor(),
                email=form.email.data,
                display_name=form.display_name.data,
                role=Role(form.role.data),
                password=form.password.data,
            )
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            return _saved("clinic.people", f"{form.display_name.data} can sign in now.")
    return _people(422, add=form)


@blueprint.post("/people/<uuid:user_id>")
def change_person(user_id: UUID) -> Answer:
    """Name, role, and whether the person may sign in."""
    form, actor = PersonForm(), current_actor()
    accounts.get(db.session, actor, user_id)
    if form.validate():
        try:
            accounts.change_person(
                db.session,
                actor,
                user_id,
                display_name=form.display_name.data,
                role=Role(form.role.data),
                is_active=form.is_active.data,
            )
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            return _saved("clinic.people", f"{form.display_name.data} is saved.")
    return _people(422, changed={user_id: form})


@blueprint.post("/people/<uuid:user_id>/password")
def set_password(user_id: UUID) -> Answer:
    """A new password; their open sessions end."""
    form, actor = PasswordForm(), current_actor()
    user = accounts.get(db.session, actor, user_id)
    if form.validate():
        try:
            accounts.set_password(db.session, actor, user_id, form.password.data)
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            return _saved("clinic.people", f"{user.display_name} has a new password and must sign in again.")
    return _people(422, passwords={user_id: form})


@blueprint.get("/audit", endpoint="audit")
def audit_list() -> Answer:
    """Who did what, newest first."""
    actor = current_actor()
    page = min(max(request.args.get("page", 1, type=int), 1), LAST_PAGE)
    entries = audit.list_recent(db.session, actor, limit=DEEDS_A_PAGE, page=page)
    names = {str(user.id): user.display_name for user in accounts.list_people(db.session, actor)}
    return render_template(
        "clinic/audit.html",
        deeds=[deeds.deed(entry, names) for entry in entries],
        page=page,
        has_older=len(entries) == DEEDS_A_PAGE,
    )


def _letterhead(
    status: int,
    *,
    form: LetterheadForm | None = None,
    logo_form: LogoForm | None = None,
    printing: PrintForm | None = None,
) -> Answer:
    """The page; a form with errors stands in for the usual one. What a verb began before it was refused is undone."""
    if status != 200:
        db.session.rollback()
    clinic = clinics.get(db.session, current_actor())
    return render_template(
        "clinic/index.html",
        form=form or LetterheadForm(formdata=None, obj=clinic.facts.settled()),
        logo_form=logo_form or LogoForm(formdata=None),
        printing=printing or PrintForm(formdata=None, data=filled(clinic.printing)),
        logo_url=_logo_url(clinic),
        stamp=int(datetime.now(UTC).timestamp()),
    ), status


def _logo_url(clinic: clinics.Clinic) -> str:
    """Where the browser finds the logo; "" where there is none. Shapes lie with the library's pictures."""
    if clinic.logo_sha:
        return url_for("library.art", sha=clinic.logo_sha, frame="start")
    return url_for("clinic.logo") if clinic.logo else ""


def _people(
    status: int,
    *,
    add: AddForm | None = None,
    changed: dict[UUID, PersonForm] | None = None,
    passwords: dict[UUID, PasswordForm] | None = None,
) -> Answer:
    """The people with a form each; forms with errors stand in for the usual ones."""
    if status != 200:
        db.session.rollback()
    actor = current_actor()
    found = accounts.list_people(db.session, actor)
    return render_template(
        "clinic/people.html",
        people=found,
        me=actor.user_id,
        add=add or AddForm(formdata=None),
        forms={user.id: person_form(user) for user in found} | (changed or {}),
        passwords={user.id: PasswordForm(formdata=None) for user in found} | (passwords or {}),
    ), status


def _saved(endpoint: str, words: str) -> Response:
    flash(words)
    return redirect(url_for(endpoint), 303)
