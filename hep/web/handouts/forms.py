"""The shapes of the forms that issue a handout, and open one."""

from typing import Any

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, HiddenField, RadioField, SelectField, StringField
from wtforms.validators import InputRequired, Length

from hep.domain.handout import Layout, Paper, PrintChoices
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


class PrintForm(FlaskForm):
    """How to print."""

    paper = RadioField("Paper", choices={Paper.LETTER: "Letter", Paper.A4: "A4"}, default=Paper.LETTER)
    layout = SelectField("Layout", choices=LAYOUTS, default=Layout.STANDARD)
    second = RadioField(
        "Language",
        choices={"": "Patient's only"} | {code: f"+ {name}" for code, name in LANGUAGE_NAMES.items()},
        default="",
    )
    is_mono = BooleanField("Black and white, safe to photocopy")
    leave_out_chart = BooleanField("Leave out the check-off chart")

    def choices(self) -> PrintChoices:
        """What is chosen; the usual where the address names a paper, layout or language that hep does not know."""
        return PrintChoices(
            paper=Paper(self.paper.data) if self.paper.data in list(Paper) else Paper.LETTER,
            layout=Layout(self.layout.data) if self.layout.data in list(Layout) else Layout.STANDARD,
            second=self.second.data if self.second.data in LANGUAGE_NAMES else "",
            is_mono=self.is_mono.data,
            has_chart=not self.leave_out_chart.data,
        )


def filled(choices: PrintChoices) -> dict[str, Any]:
    """What the fields hold where these are the choices."""
    return {
        "paper": choices.paper,
        "layout": choices.layout,
        "second": choices.second,
        "is_mono": choices.is_mono,
        "leave_out_chart": not choices.has_chart,
    }


class IssueForm(PrintForm):
    """How to print, and why a block is overridden if one is."""

    version = HiddenField(validators=[InputRequired()])
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
