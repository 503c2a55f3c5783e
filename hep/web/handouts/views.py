"""The handout: look at its pages before it is issued, issue it, show it, hand over the PDF, open it again."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, flash, redirect, render_template, request, send_file, url_for

from hep import pdf
from hep.domain import economy
from hep.domain.composing import HandoutOptions
from hep.domain.errors import Conflict, NotFound, RuleBroken
from hep.domain.exams import examine
from hep.domain.handout import HandoutDocument, Layout
from hep.extensions import db
from hep.services import clinics, handouts, programs
from hep.web.access import current_actor
from hep.web.guides import guides
from hep.web.handouts.forms import IssueForm, filled
from hep.web.handouts.reopen import left_out, open_form, opened
from hep.web.reply import Answer, show_rule, version_in

blueprint = Blueprint("handouts", __name__)


@blueprint.get("/programs/<uuid:program_id>/preview")
def preview(program_id: UUID) -> Answer:
    """The pages as they would be printed now."""
    return _preview(program_id, _asked(), 200)


@blueprint.get("/programs/<uuid:program_id>/preview/<int:number>.png")
def preview_page(program_id: UUID, number: int) -> Answer:
    """One page of the preview as a picture."""
    return _page_picture(pdf.render(_draft(program_id, _asked())), number)


@blueprint.get("/programs/<uuid:program_id>/preview.pdf")
def preview_pdf(program_id: UUID) -> Answer:
    """The preview as a PDF."""
    return send_file(BytesIO(pdf.render(_draft(program_id, _asked()))), mimetype="application/pdf")


@blueprint.post("/programs/<uuid:program_id>/issue")
def issue(program_id: UUID) -> Answer:
    """Issue the handout for good."""
    actor = current_actor()
    form = _sent()
    version = version_in(form.version.data)
    if not form.validate_on_submit() or version is None:
        return _preview(program_id, form, 422)
    try:
        handout = handouts.issue(
            db.session,
            actor,
            program_id,
            version,
            options=_options(form),
            override_reason=form.override_reason.data or "",
        )
    except RuleBroken as broken:
        db.session.rollback()
        show_rule(form, broken)
        return _preview(program_id, form, 422)
    except Conflict as conflict:
        db.session.rollback()
        form.form_errors.append(f"{conflict} Look at it once more, then issue.")
        return _preview(program_id, form, 409)
    db.session.commit()
    return redirect(url_for("handouts.show", handout_id=handout.id), 303)


@blueprint.route("/handouts/open", methods=["GET", "POST"])
def reopen() -> Answer:
    """A handout that was saved as a PDF becomes a new program."""
    actor = current_actor()
    form = open_form(actor)
    if not form.is_submitted():
        return render_template("handouts/open.html", form=form)
    if form.validate():
        try:
            reopened = opened(actor, form)
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            db.session.commit()
            if words := left_out(reopened):
                flash(words, "warning")
            return redirect(url_for("programs.edit", program_id=reopened.program.id), 303)
    db.session.rollback()
    return render_template("handouts/open.html", form=form), 422


@blueprint.get("/handouts/<uuid:handout_id>")
def show(handout_id: UUID) -> Answer:
    """An issued handout: its pages, print and download."""
    actor = current_actor()
    handout = handouts.get(db.session, actor, handout_id, with_pdf=True)
    others = handouts.list_for_program(db.session, actor, handout.program_id)
    pages = pdf.page_count(handout.pdf)
    return render_template(
        "handouts/show.html",
        handout=handout,
        is_newest=others[0].id == handout.id,
        newest=others[0],
        pages=pages,
        paper=economy.paper(pages),
        issued_words=f"{handout.issued_at:%-d %B %Y}",
        size_words=f"{len(handout.pdf) / 1024:.0f} KB",
    )


@blueprint.get("/handouts/<uuid:handout_id>/<int:number>.png")
def page(handout_id: UUID, number: int) -> Answer:
    """One page of an issued handout as a picture."""
    handout = handouts.get(db.session, current_actor(), handout_id, with_pdf=True)
    return _page_picture(handout.pdf, number)


@blueprint.post("/handouts/<uuid:handout_id>/pdf")
def take(handout_id: UUID) -> Answer:
    """Note who takes the PDF, then hand it over: to print (in the browser) or to keep (`save`)."""
    actor = current_actor()
    handouts.record_print(db.session, actor, handouts.get(db.session, actor, handout_id))
    db.session.commit()
    save = "1" if request.form.get("save") == "1" else None
    return redirect(url_for("handouts.download", handout_id=handout_id, save=save), 303)


@blueprint.get("/handouts/<uuid:handout_id>.pdf")
def download(handout_id: UUID) -> Answer:
    """The PDF, to print (in the browser) or to keep (`?save=1`)."""
    handout = handouts.get(db.session, current_actor(), handout_id, with_pdf=True)
    return send_file(
        BytesIO(handout.pdf),
        mimetype="application/pdf",
        download_name=f"handout-{handout.number}.pdf",
        as_attachment=request.args.get("save") == "1",
    )


def _usual() -> dict[str, Any]:
    return filled(clinics.printing(db.session, current_actor()))


def _asked() -> IssueForm:
    """How the address asks to print; as the clinic usually does where it does not say."""
    usual = _usual()
    return IssueForm(request.args if usual.keys() & request.args.keys() else None, data=usual, meta={"csrf": False})


def _sent() -> IssueForm:
    """What is posted. A button that says nothing of paper prints as the clinic usually does."""
    usual = _usual()
    form = IssueForm(data=usual)
    if "paper" not in request.form:
        for name, value in usual.items():
            form[name].data = value
    return form


def _options(form: IssueForm) -> HandoutOptions:
    chosen = form.choices()
    return HandoutOptions(
        paper=chosen.paper,
        layout=chosen.layout,
        second=chosen.second,
        is_mono=chosen.is_mono,
        has_chart=chosen.has_chart,
        protocols=guides().protocols,
        pages=guides().education,
    )


def _draft(program_id: UUID, form: IssueForm) -> HandoutDocument:
    actor = current_actor()
    program = programs.get(db.session, actor, program_id)
    return handouts.draft(db.session, actor, program, _options(form))


def _preview(program_id: UUID, form: IssueForm, status: int) -> Answer:
    actor = current_actor()
    program = programs.get(db.session, actor, program_id)
    form.version.data = str(program.version)  # what is looked at now is what will be issued
    own = program.patient.facts.language
    form.offer_languages(own)
    form.second.data = second = "" if form.choices().second == own else form.choices().second
    pages, problem, exams, savings = 0, "", None, tuple[str, ...]()
    try:
        document = _draft(program_id, form)
        pages, exams = pdf.count_pages(document), examine(document)
        savings = economy.savings(document, pdf.count_pages, tuple(Layout))
    except RuleBroken as broken:
        problem = broken.message
    asked = {name: "1" for name in ("is_mono", "leave_out_chart") if form[name].data}
    asked |= {"second": second} if second else {}
    advice = programs.advise(db.session, actor, program, second, guides().education)
    return render_template(
        "handouts/preview.html",
        program=program,
        form=form,
        pages=pages,
        paper=economy.paper(pages),
        savings=savings,
        problem=problem,
        exams=exams,
        asked=asked | {"paper": form.choices().paper, "layout": form.choices().layout},
        blocks=advice.blocks,
        of_languages=advice.of_languages if second else (),
        stamp=int(datetime.now(UTC).timestamp()),
    ), status


def _page_picture(content: bytes, number: int) -> Response:
    if not 1 <= number <= pdf.page_count(content):
        raise NotFound("The handout has no such page.")
    return send_file(BytesIO(pdf.page_picture(content, number)), mimetype="image/png")
