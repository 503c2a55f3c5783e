"""A handout back to a program: what rides inside the PDF becomes a new program of a patient."""

from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from hep import pdf
from hep.domain.actor import Actor, Permission
from hep.domain.errors import RuleBroken
from hep.domain.plan import Plan
from hep.domain.program import ProgramSheet
from hep.exchange import as_yaml
from hep.exchange.problems import FileRefused
from hep.services import library, patients, programs
from hep.services.programs import Program


@dataclass(frozen=True, kw_only=True)
class Reopened:
    """The new program, and the exercises that the clinic's library does not have, which are left out of it."""

    program: Program
    left_out: tuple[str, ...]


def reopen(
    session: Session, actor: Actor, content: bytes, patient_id: UUID | None = None, *, label: str = ""
) -> Reopened:
    """A new program as the handout says, of a patient, or of a new one whose label is given or in the handout.

    What is known of a patient stays as it is; a new one is as the handout says.
    """
    actor.require(Permission.EDIT_PROGRAM)
    patient = patients.get(session, actor, patient_id) if patient_id else None
    sheet, left_out = _read(session, actor, pdf.program_in(content))
    if not sheet.plan.items:
        raise RuleBroken("None of its exercises is in your library. Choose another handout.", "file")
    if patient is None:
        label = label.strip() or sheet.patient.label
        patient = patients.create(session, actor, replace(sheet.patient, label=label))
        session.flush()
    program = programs.create(session, actor, patient.id, _anew(sheet.plan), deed="program.reopened")
    return Reopened(program=program, left_out=left_out)


def _read(session: Session, actor: Actor, text: str) -> tuple[ProgramSheet, tuple[str, ...]]:
    known = library.published(session, actor)
    try:
        return as_yaml.reopen_program(text, pdf.PROGRAM_NAME, known, today=actor.at.date())
    except FileRefused as refused:
        raise RuleBroken(f"The program inside cannot be used. {refused.problems[0]}", "file") from None


def _anew(plan: Plan) -> Plan:
    """The plan with items of its own: a file numbers them, and two programs must not share any."""
    return replace(plan, items=tuple(replace(item, item_id=uuid4()) for item in plan.items))
