"""A program sheet: a plan with the people it is for and from. What a program file says, and what compose() needs."""

from dataclasses import dataclass, field
from datetime import date

from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan


@dataclass(frozen=True, kw_only=True)
class ClinicFacts:
    """The clinic on the letterhead. `schedule_url` is the booking link; `logo` cleaned PNG bytes."""

    name: str = ""
    phone: str = ""
    address: str = ""
    schedule_url: str = ""
    hours: str = ""
    after_hours: str = ""
    emergency_number: str = "911"
    logo: bytes | None = None


@dataclass(frozen=True, kw_only=True)
class ProgramSheet:
    """One program, ready to be checked, composed or written to a file. `on` is its date."""

    plan: Plan
    on: date
    patient: PatientFacts = field(default_factory=PatientFacts)
    therapist: str = ""
    clinic: ClinicFacts = field(default_factory=ClinicFacts)
