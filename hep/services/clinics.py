"""The clinic itself: what its letterhead says, its logo."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from hep.domain.actor import Actor, Permission
from hep.domain.drawing import Drawing
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.handout import PrintChoices
from hep.domain.program import CLINIC_LINES, ClinicFacts
from hep.domain.text import clean_line
from hep.models import Clinic as Clinic
from hep.services import audit, library

MAX_LINE = 160


def get(session: Session, actor: Actor) -> Clinic:
    """The actor's clinic."""
    clinic = session.get(Clinic, actor.clinic_id)
    if clinic is None:
        raise NotFound("There is no such clinic.")
    return clinic


def letterhead(session: Session, actor: Actor) -> ClinicFacts:
    """The clinic's facts with its logo: what a handout needs."""
    clinic = get(session, actor)
    shapes = library.drawing(session, clinic.logo_sha) if clinic.logo_sha else None
    return replace(clinic.facts, logo=clinic.logo, logo_drawing=shapes)


def change_facts(session: Session, actor: Actor, facts: ClinicFacts) -> Clinic:
    """Replace what the letterhead says. The logo has a verb of its own."""
    actor.require(Permission.MANAGE_CLINIC)
    clinic = get(session, actor)
    clinic.facts = _clean(facts)
    audit.record(session, actor, "clinic.changed", "clinic", clinic.id)
    return clinic


def set_logo(session: Session, actor: Actor, logo: bytes | Drawing | None) -> Clinic:
    """Replace or take off the logo: PNG bytes, or shapes. It has been cleaned (hep/illustration/uploads.py)."""
    actor.require(Permission.MANAGE_CLINIC)
    clinic = get(session, actor)
    if isinstance(logo, Drawing):
        library.keep(session, logo)
    clinic.logo = logo if isinstance(logo, bytes) else None
    clinic.logo_sha = logo.sha if isinstance(logo, Drawing) else None
    audit.record(session, actor, "clinic.logo_set", "clinic", clinic.id, has_logo=logo is not None)
    return clinic


def printing(session: Session, actor: Actor) -> PrintChoices:
    """How the clinic prints unless somebody chooses otherwise."""
    return get(session, actor).printing


def change_printing(session: Session, actor: Actor, choices: PrintChoices) -> Clinic:
    """Replace how the clinic usually prints. What has been issued stays as it is."""
    actor.require(Permission.MANAGE_CLINIC)
    clinic = get(session, actor)
    clinic.printing = choices
    audit.record(session, actor, "clinic.printing_changed", "clinic", clinic.id)
    return clinic


def create(session: Session, facts: ClinicFacts, at: datetime) -> Clinic:
    """A new clinic, made at the shell or on first start."""
    clinic = Clinic(id=uuid4(), facts=_clean(facts), logo=None, last_program_number=0, created_at=at)
    session.add(clinic)
    session.flush()
    audit.record_machine(session, at, "clinic.created", "clinic", clinic.id, clinic_id=clinic.id)
    return clinic


def _clean(facts: ClinicFacts) -> ClinicFacts:
    def line(name: str) -> str:
        return clean_line(getattr(facts, name), name, limit=MAX_LINE)

    if not line("name"):
        raise RuleBroken("Write the clinic's name.", "name")
    if line("schedule_url") and not line("schedule_url").startswith(("https://", "http://")):
        raise RuleBroken("Write the whole address of the booking page, with https:// in front.", "schedule_url")
    lines: dict[str, Any] = {name: line(name) for name in CLINIC_LINES}
    return replace(facts, **lines, logo=None, logo_drawing=None).settled()


def find_by_name(session: Session, name: str) -> Clinic | None:
    """The clinic of that name, for commands at the shell; the only clinic there is when the name is empty."""
    every = session.scalars(select(Clinic)).all()
    if not name:
        return every[0] if len(every) == 1 else None
    return next((clinic for clinic in every if clinic.facts.name == name), None)
