"""A program sheet: a plan with the people it is for and from. What a program file says, and what compose() needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date

from hep.domain.colour import read_colour
from hep.domain.country import EMERGENCY_NUMBERS, Country
from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan


@dataclass(frozen=True, kw_only=True)
class ClinicFacts:
    """The clinic on its handouts. The logo is cleaned PNG bytes, or shapes. `schedule_url` is the booking link.

    `emergency_number` is the clinic's own; "" is its country's. `accent` is a colour, #rrggbb, or "" for ours.
    `header` stands under the name, `footer` on every page, `closing` at the end: in each language its own.
    """

    name: str = ""
    phone: str = ""
    address: str = ""
    schedule_url: str = ""
    hours: str = ""
    hours_es: str = ""
    after_hours: str = ""
    after_hours_es: str = ""
    country: Country = Country.UNITED_STATES
    emergency_number: str = ""
    accent: str = ""
    header: str = ""
    footer: str = ""
    closing: str = ""
    closing_es: str = ""
    logo: bytes | None = None
    logo_drawing: Drawing | None = None

    @property
    def emergency(self) -> str:
        """The number that patients are told to call."""
        return self.emergency_number or EMERGENCY_NUMBERS.get(self.country, "")

    def closing_in(self, language: str) -> str:
        """The closing message in that language; "" where the clinic wrote none, for nobody reads the other."""
        return self.closing_es if language == "es" else self.closing

    def told(self, line: str, language: str) -> tuple[str, str]:
        """A line such as "hours" in that language, else the English one; and its language where that is another."""
        own = getattr(self, line if language == "en" else f"{line}_{language}", "")
        return (own, "") if own else (getattr(self, line), "" if language == "en" else "en")

    def settled(self) -> "ClinicFacts":
        """The same facts, without a number that is only the country's: another country must not keep it.

        RuleBroken where patients would be told to call nobody, or could not read the accent.
        """
        try:
            accent = read_colour(self.accent)
        except RuleBroken as broken:
            raise RuleBroken(broken.message, "accent") from None
        if not self.emergency:
            raise RuleBroken("Write the number to call in an emergency in your country.", "emergency_number")
        is_usual = self.emergency_number == EMERGENCY_NUMBERS.get(self.country)
        return replace(self, accent=accent, emergency_number="" if is_usual else self.emergency_number)


CLINIC_LINES = tuple(each.name for each in fields(ClinicFacts) if each.type is str)
"""What a clinic says of itself in a line of text."""


@dataclass(frozen=True, kw_only=True)
class ProgramSheet:
    """One program, ready to be checked, composed or written to a file. `on` is its date.

    What the therapist typed is in the patient's language, or in `typed_in`; `phrases` has some of it in the patient's.
    """

    plan: Plan
    on: date
    patient: PatientFacts = field(default_factory=PatientFacts)
    therapist: str = ""
    clinic: ClinicFacts = field(default_factory=ClinicFacts)
    typed_in: str = ""
    phrases: Mapping[str, str] = field(default_factory=dict)

    def told(self, typed: str) -> tuple[str, str]:
        """A text of the therapist's for the patient, and its language where that is not the patient's."""
        return (self.phrases[typed], "") if typed in self.phrases else (typed, self.typed_in)
