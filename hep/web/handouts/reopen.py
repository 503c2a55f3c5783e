"""A PDF that somebody sends, opened for a patient; and words for what could not be taken along."""

from flask import request

from hep import pdf
from hep.domain.actor import Actor
from hep.domain.errors import RuleBroken
from hep.extensions import db
from hep.services import reopening
from hep.services.reopening import Reopened
from hep.web.handouts.forms import OpenForm
from hep.web.patients.choosing import NEW, choices, chosen


def open_form(actor: Actor) -> OpenForm:
    """The form with the clinic's patients; the one that the address names is chosen."""
    form = OpenForm()
    form.patient.choices = choices(actor)
    if not form.is_submitted():
        asked = request.args.get("patient", "")
        form.patient.data = asked if asked in form.patient.choices else NEW
    return form


def opened(actor: Actor, form: OpenForm) -> Reopened:
    """The new program. RuleBroken names the field and what is wrong with it."""
    if not (form.file.data and form.file.data.filename):
        raise RuleBroken("Choose the PDF of a handout.", "file")
    content = form.file.data.read(pdf.MAX_BYTES + 1)
    return reopening.reopen(db.session, actor, content, chosen(form.patient.data), label=form.label.data or "")


def left_out(reopened: Reopened) -> str:
    """What the clinic's library does not have, in a sentence; "" when all is there."""
    names = [slug.replace("-", " ").capitalize() for slug in reopened.left_out]
    return f"Left out, because your library does not have them: {', '.join(names)}." if names else ""
