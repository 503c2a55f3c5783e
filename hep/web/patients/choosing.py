"""Whom a program is begun for: a patient of the clinic, or a new one."""

from uuid import UUID

from hep.domain.actor import Actor, Permission
from hep.extensions import db
from hep.services import patients

NEW = ""


def choices(actor: Actor) -> dict[str, str]:
    """Id -> label of the patients that a program can be started for; a new one first."""
    known = patients.list_all(db.session, actor) if actor.can(Permission.EDIT_PROGRAM) else ()
    return {NEW: "A new patient"} | {str(patient.id): patient.label for patient in known}


def chosen(said: str | None) -> UUID | None:
    """The patient that a form names; None for a new one."""
    return UUID(said) if said and said != NEW else None
