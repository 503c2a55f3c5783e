"""The shapes of the builder's forms. Limits are the domain's."""

from flask_wtf import FlaskForm
from wtforms import DateField, Form, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from hep.domain.dosage import Dosage
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.text import LANGUAGE_NAMES
from hep.domain.vocabulary import Side
from hep.services.patients import MAX_LABEL
from hep.web import labels
from hep.web.guides import guides
from hep.web.inputs import Checks, number

SIDES = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.BOTH: "Both"}
LANGUAGES = LANGUAGE_NAMES


class StartForm(FlaskForm):
    """A new program from the Today page: a patient (initials are enough) and the problem regions."""

    label = StringField("Patient", [InputRequired("Write initials or a nickname."), Length(max=MAX_LABEL)])
    regions = Checks("Problem regions", choices=labels.REGIONS)


class DosageForm(FlaskForm):
    """Dosage, side, note and last day of one exercise of the plan."""

    version = HiddenField(validators=[InputRequired()])
    sets = number("Sets", 1, Dosage.MAX_SETS)
    reps = number("Times", 1, Dosage.MAX_REPS)
    hold_s = number("Hold in seconds", 0, Dosage.MAX_HOLD_S)
    rest_s = number("Rest in seconds", 0, Dosage.MAX_REST_S)
    times_per_day = number("Times a day", 1, Dosage.MAX_TIMES_PER_DAY)
    days_per_week = number("Days a week", 1, 7)
    side = RadioField("Side", choices=SIDES, validators=[Optional()], validate_choice=True)
    load = StringField("Load", [Length(max=Dosage.MAX_LOAD)], render_kw={"placeholder": "green band, 2 kg"})
    until = DateField("Last day", [Optional()])
    note = TextAreaField("Note for the patient", [Length(max=PlannedExercise.MAX_NOTE)], render_kw={"rows": 2})


class DetailsForm(FlaskForm):
    """What the program is for, and what is known of the patient."""

    version = HiddenField(validators=[InputRequired()])
    label = StringField("Patient", [InputRequired("Write initials or a nickname."), Length(max=MAX_LABEL)])
    title = StringField("Program title", [Length(max=Plan.MAX_TITLE)])
    goal = StringField("Goal in the patient's words", [Length(max=Plan.MAX_GOAL)])
    review_on = DateField("Next visit", [Optional()])
    language = SelectField("Language", choices=LANGUAGES)
    regions = Checks("Focus", choices=labels.REGIONS)
    precautions = Checks("Precautions", choices=labels.PRECAUTIONS)
    equipment = Checks("At home", choices=labels.EQUIPMENT)
    education = Checks(
        "Education pages", choices=lambda: {slug: page.title for slug, page in guides().education.items()}
    )


def described(form: Form) -> list[str]:
    """What was sent, a line a field, for the page that shows two versions side by side."""
    lines = []
    for field in form:
        sent = field.data if field.data is not None else " ".join(field.raw_data or [])
        if field.name in ("csrf_token", "version") or sent in ("", []):
            continue
        value = ", ".join(map(str, sent)) if isinstance(sent, list) else str(sent)
        lines.append(f"{field.label.text}: {value}")
    return lines
