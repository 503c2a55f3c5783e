"""The clinic itself: what its letterhead says, its logo."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from hep.domain.actor import Actor, Permission
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.program import ClinicFacts
from hep.domain.text import clean_line
from hep.models import Clinic as Clinic
from hep.services import audit

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
    return replace(clinic.facts, logo=clinic.logo)


def change_facts(session: Session, actor: Actor, facts: ClinicFacts) -> Clinic:
    """Replace what the letterhead says. The logo has a verb of its own."""
    actor.require(Permission.MANAGE_CLINIC)
    clinic = get(session, actor)
    clinic.facts = _clean(facts)
    audit.record(session, actor, "clinic.changed", "clinic", clinic.id)
    return clinic


def set_logo(session: Session, actor: Actor, png: bytes | None) -> Clinic:
    """Replace or take off the logo. `png` has been cleaned (hep/illustration/uploads.py)."""
    actor.require(Permission.MANAGE_CLINIC)
    clinic = get(session, actor)
    clinic.logo = png
    audit.record(session, actor, "clinic.logo_set", "clinic", clinic.id, has_logo=png is not None)
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
    return ClinicFacts(
        name=line("name"),
        phone=line("phone"),
        address=line("address"),
        schedule_url=line("schedule_url"),
        hours=line("hours"),
        after_hours=line("after_hours"),
        emergency_number=line("emergency_number"),
    )


def find_by_name(session: Session, name: str) -> Clinic | None:
    """The clinic of that name, for commands at the shell; the only clinic there is when the name is empty."""
    every = session.scalars(select(Clinic)).all()
    if not name:
        return every[0] if len(every) == 1 else None
    return next((clinic for clinic in every if clinic.facts.name == name), None)
