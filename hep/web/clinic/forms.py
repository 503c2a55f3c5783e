"""The shapes of the clinic's forms: letterhead, logo, people. Limits are the services'."""

from typing import Any

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, EmailField, PasswordField, SelectField, StringField
from wtforms.validators import DataRequired, InputRequired, Length, Regexp

from hep.domain.actor import Role
from hep.domain.country import COUNTRY_NAMES, EMERGENCY_NUMBERS, Country
from hep.domain.program import CLINIC_LINES, ClinicFacts
from hep.services.accounts import MAX_PASSWORD, MIN_PASSWORD, User
from hep.services.clinics import MAX_LINE

ROLES: dict[str, str] = {
    Role.THERAPIST: "Therapist: builds programs",
    Role.CURATOR: "Curator: writes exercises too",
    Role.ADMIN: "Admin: runs the clinic too",
}
COUNTRIES: dict[str, str] = {
    country: f"{name}: call {EMERGENCY_NUMBERS[country]}" if country in EMERGENCY_NUMBERS else name
    for country, name in COUNTRY_NAMES.items()
}
MAX_NAME, MAX_EMAIL = 120, 254


def _line(label: str, needed: str = "", **more: str) -> StringField:
    validators = [DataRequired(needed)] if needed else []
    return StringField(label, [*validators, Length(max=MAX_LINE)], render_kw={"maxlength": MAX_LINE, **more})


class LetterheadForm(FlaskForm):
    """What stands on top of every handout, and whom a patient calls."""

    name = _line("Name", "Write the clinic's name.", autocomplete="organization")
    phone = _line("Phone", autocomplete="tel")
    address = _line("Address", autocomplete="street-address")
    schedule_url = _line("Booking link", placeholder="https://clinic.example/book")
    hours = _line("Opening hours", placeholder="Monday to Friday, 8 to 6")
    hours_es = _line("Opening hours in Spanish", placeholder="de lunes a viernes, de 8 a 6", lang="es")
    after_hours = _line("After hours", placeholder="Call the nurse line: 555-0199")
    after_hours_es = _line("After hours in Spanish", placeholder="Llame a la enfermera: 555-0199", lang="es")
    country = SelectField("Country", choices=COUNTRIES, default=Country.UNITED_STATES)
    emergency_number = _line("Another emergency number")
    accent = _line("Colour", placeholder="#0d4a5a", autocomplete="off")
    header = _line("Line under the name", placeholder="Orthopedic and sports physical therapy")
    footer = _line("Line in the footer", placeholder="riverside.example")
    closing = _line("Closing message", placeholder="You can do this. Call us any time.")
    closing_es = _line("Closing message in Spanish", placeholder="Usted puede. Llámenos cuando quiera.", lang="es")

    def facts(self) -> ClinicFacts:
        """The letterhead as a value."""
        lines: dict[str, Any] = {name: self[name].data or "" for name in CLINIC_LINES}
        return ClinicFacts(**lines, country=Country(self.country.data))


class LogoForm(FlaskForm):
    """A new logo."""

    logo = FileField("SVG, PNG or JPEG, up to 8 MB", render_kw={"accept": "image/svg+xml,image/png,image/jpeg"})


def _display_name() -> StringField:
    return StringField(
        "Name with credentials",
        [DataRequired("Write the name as it stands on handouts."), Length(max=MAX_NAME)],
        render_kw={"maxlength": MAX_NAME, "autocomplete": "off"},
    )


def _password(label: str) -> PasswordField:
    words = f"Use a password of {MIN_PASSWORD} to {MAX_PASSWORD} characters."
    return PasswordField(label, [InputRequired(words), Length(MIN_PASSWORD, MAX_PASSWORD, words)])


class AddForm(FlaskForm):
    """A new person."""

    display_name = _display_name()
    email = EmailField(
        "Email",
        [
            DataRequired("Write the address that they sign in with."),
            Length(max=MAX_EMAIL),
            Regexp(r"\s*[^@\s]+@[^@\s]+\s*$", message="Write a whole address: name@clinic.example."),
        ],
        render_kw={"maxlength": MAX_EMAIL, "autocomplete": "off"},
    )
    role = SelectField("Role", choices=ROLES)
    password = _password("First password")


class PersonForm(FlaskForm):
    """Name, role and access of a person."""

    display_name = _display_name()
    role = SelectField("Role", choices=ROLES)
    is_active = BooleanField("May sign in")


class PasswordForm(FlaskForm):
    """A new password for a person."""

    password = _password("New password")


def person_form(user: User) -> PersonForm:
    """The form of a row, filled with what holds now."""
    return PersonForm(formdata=None, display_name=user.display_name, role=user.role, is_active=user.is_active)
