"""The shape of the form that starts a program from a protocol."""

from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField, StringField
from wtforms.validators import Length

from hep.domain.vocabulary import Side
from hep.services.patients import MAX_LABEL
from hep.web.patients.choosing import NEW

SIDES = {"": "Later", Side.LEFT: "Left", Side.RIGHT: "Right", Side.BOTH: "Both"}


class StartForm(FlaskForm):
    """For whom: a patient of the clinic, or a new one; and the side of what needs one."""

    patient = SelectField("Patient", default=NEW)
    label = StringField("New patient", [Length(max=MAX_LABEL)])
    side = RadioField("Side", choices=SIDES, default="")
