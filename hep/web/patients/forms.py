"""The shape of the patient form, and the facts that it says. What a label may be is decided in the service."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, DateField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from hep.domain.errors import RuleBroken
from hep.domain.patient import PatientFacts, Precaution, Surgery, WeightBearing
from hep.domain.text import clean_line, clean_lines
from hep.domain.vocabulary import Equipment
from hep.services.patients import MAX_LABEL
from hep.web import labels
from hep.web.inputs import Checks
from hep.web.programs.forms import LANGUAGES

MAX_PROCEDURE, MAX_LIMITS = 160, 500
WEIGHT_BEARING: dict[str, str] = {
    WeightBearing.FULL: "Full",
    WeightBearing.PARTIAL: "Partial",
    WeightBearing.NON: "None on that leg",
}


class DayField(DateField):
    """A date that may be missing. A date that cannot be read is refused with the way to write it."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the date as browsers send it; an emptied field takes the old date away."""
        if valuelist == [""]:
            self.data = None
            return
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Write the date as year-month-day: 2026-11-23.") from None


class PatientForm(FlaskForm):
    """What a program may know of a patient. Only the label is asked for."""

    label = StringField(
        "Patient",
        [DataRequired("Write initials or a nickname."), Length(max=MAX_LABEL)],
        description="Initials are enough.",
    )
    language = SelectField("Language of the handout", choices=LANGUAGES)
    procedure = StringField("Procedure", render_kw={"placeholder": "Total knee replacement, left"})
    operated_on = DayField("Date of surgery", [Optional()])
    weight_bearing = SelectField("Weight bearing", choices={"": "Not said"} | WEIGHT_BEARING)
    limits = TextAreaField("The surgeon's limits", render_kw={"rows": 2, "placeholder": "Brace locked for 2 weeks"})
    precautions = Checks("Precautions", choices=labels.PRECAUTIONS)
    equipment = Checks("At home", choices=labels.EQUIPMENT)
    has_nothing = BooleanField("Nothing of these")


def filled(facts: PatientFacts) -> PatientForm:
    """The form as it says what is known. In a POST the sent fields win."""
    surgery = facts.surgery
    return PatientForm(
        label=facts.label,
        language=facts.language,
        procedure=surgery.procedure if surgery else "",
        operated_on=surgery.on if surgery else None,
        weight_bearing=(surgery.weight_bearing if surgery else None) or "",
        limits=surgery.limits if surgery else "",
        precautions=list(facts.precautions),
        equipment=list(facts.equipment or ()),
        has_nothing=facts.equipment == (),
    )


def facts_from(form: PatientForm) -> PatientFacts:
    """The facts that the form says. RuleBroken names the field that must change."""
    return PatientFacts(
        label=form.label.data,
        language=form.language.data,
        precautions=tuple(Precaution(each) for each in form.precautions.data),
        equipment=_equipment(form),
        surgery=_surgery(form),
    )


def _equipment(form: PatientForm) -> tuple[Equipment, ...] | None:
    """None is "not asked yet", which is not the same as a home without anything."""
    if form.has_nothing.data and form.equipment.data:
        raise RuleBroken("Take out this tick, or those of the things that are there.", "has_nothing")
    things = tuple(Equipment(each) for each in form.equipment.data)
    return things if things or form.has_nothing.data else None


def _surgery(form: PatientForm) -> Surgery | None:
    procedure = clean_line(form.procedure.data or "", "procedure", limit=MAX_PROCEDURE)
    limits = clean_lines(form.limits.data or "", "limits", limit=MAX_LIMITS)
    on, bearing = form.operated_on.data, form.weight_bearing.data
    if not procedure:
        if on or bearing or limits:
            raise RuleBroken("Name the procedure that the other facts belong to.", "procedure")
        return None
    return Surgery(
        procedure=procedure, on=on, weight_bearing=WeightBearing(bearing) if bearing else None, limits=limits
    )
