"""The shapes of the forms that issue a handout, and open one."""

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, HiddenField, RadioField, SelectField, StringField
from wtforms.validators import InputRequired, Length

from hep.domain.handout import Layout, Paper
from hep.domain.text import LANGUAGE_NAMES
from hep.services.handouts import MAX_REASON
from hep.services.patients import MAX_LABEL
from hep.web.patients.choosing import NEW

LAYOUTS = {
    Layout.STANDARD: "Standard",
    Layout.LARGE: "Large print, 18 point",
    Layout.GIANT: "Giant print, 24 point",
    Layout.CARDS: "Cards to cut out, two a page",
    Layout.COMPACT: "Pictures and dose only",
}


class IssueForm(FlaskForm):
    """How to print, and why a block is overridden if one is."""

    version = HiddenField(validators=[InputRequired()])
    paper = RadioField("Paper", choices={Paper.LETTER: "Letter", Paper.A4: "A4"}, default=Paper.LETTER)
    layout = SelectField("Layout", choices=LAYOUTS, default=Layout.STANDARD)
    second = RadioField("Language", choices={"": "The patient's"} | LANGUAGE_NAMES, default="")
    is_mono = BooleanField("Black and white, safe to photocopy")
    leave_out_chart = BooleanField("Leave out the check-off chart")
    override_reason = StringField("Reason to issue all the same", [Length(max=MAX_REASON)])

    def offer_languages(self, own: str) -> None:
        """The patient's own language alone, or with another beside it."""
        alone = LANGUAGE_NAMES.get(own, own)
        others = {code: f"{alone} + {name}" for code, name in LANGUAGE_NAMES.items() if code != own}
        self.second.choices = {"": alone} | others


class OpenForm(FlaskForm):
    """The PDF of a handout, and whom its program is for."""

    file = FileField("Handout, a PDF up to 20 MB", render_kw={"accept": "application/pdf,.pdf"})
    patient = SelectField("Patient", default=NEW)
    label = StringField(
        "Name of the new patient",
        [Length(max=MAX_LABEL)],
        description="Leave it empty to take the name in the handout.",
    )
