"""The shape of the issue form."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, RadioField, StringField
from wtforms.validators import InputRequired, Length

from hep.domain.handout import Paper
from hep.domain.text import LANGUAGE_NAMES
from hep.services.handouts import MAX_REASON


class IssueForm(FlaskForm):
    """How to print, and why a block is overridden if one is."""

    version = HiddenField(validators=[InputRequired()])
    paper = RadioField("Paper", choices={Paper.LETTER: "Letter", Paper.A4: "A4"}, default=Paper.LETTER)
    second = RadioField("Language", choices={"": "The patient's"} | LANGUAGE_NAMES, default="")
    is_mono = BooleanField("Black and white, safe to photocopy")
    leave_out_chart = BooleanField("Leave out the check-off chart")
    override_reason = StringField("Reason to issue all the same", [Length(max=MAX_REASON)])

    def offer_languages(self, own: str) -> None:
        """The patient's own language alone, or with another beside it."""
        alone = LANGUAGE_NAMES.get(own, own)
        others = {code: f"{alone} + {name}" for code, name in LANGUAGE_NAMES.items() if code != own}
        self.second.choices = {"": alone} | others
