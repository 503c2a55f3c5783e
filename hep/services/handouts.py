"""Handouts: look at one before it is issued, issue it for good, find it again."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from uuid import UUID, uuid4

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session, joinedload, undefer

from hep import pdf
from hep.domain import stored
from hep.domain.actor import Actor, Permission
from hep.domain.advice import Advice
from hep.domain.composing import HandoutOptions, compose
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.handout import HandoutDocument
from hep.domain.text import clean_line
from hep.exchange import as_yaml
from hep.models import Handout as Handout
from hep.models import Program, handout_revision
from hep.services import audit, library, programs

MAX_REASON = 500


def get(session: Session, actor: Actor, handout_id: UUID, *, with_pdf: bool = False) -> Handout:
    """A handout of the actor's clinic; NotFound otherwise. The PDF is loaded only when asked for."""
    actor.require(Permission.EDIT_PROGRAM)
    wanted = (
        select(Handout)
        .where(Handout.id == handout_id, Handout.clinic_id == actor.clinic_id)
        .options(joinedload(Handout.program).joinedload(Program.patient), joinedload(Handout.issued_by))
    )
    handout = session.scalar(wanted.options(undefer(Handout.pdf)) if with_pdf else wanted)
    if handout is None:
        raise NotFound("There is no such handout at this clinic.")
    return handout


def list_for_program(session: Session, actor: Actor, program_id: UUID) -> Sequence[Handout]:
    """Everything issued from a program, newest first."""
    actor.require(Permission.EDIT_PROGRAM)
    return session.scalars(
        select(Handout)
        .where(Handout.program_id == program_id, Handout.clinic_id == actor.clinic_id)
        .options(joinedload(Handout.issued_by))
        .order_by(Handout.version.desc())
    ).all()


def find_latest(session: Session, actor: Actor, program_ids: Sequence[UUID]) -> dict[UUID, Handout]:
    """The newest handout of each program that has one."""
    actor.require(Permission.EDIT_PROGRAM)
    found = session.scalars(
        select(Handout)
        .where(Handout.program_id.in_(program_ids), Handout.clinic_id == actor.clinic_id)
        .order_by(Handout.version)
    )
    return {handout.program_id: handout for handout in found}


def draft(session: Session, actor: Actor, program: Program, options: HandoutOptions | None = None) -> HandoutDocument:
    """The document as it would be issued now. RuleBroken when it cannot be composed yet."""
    actor.require(Permission.EDIT_PROGRAM)
    before = find_latest(session, actor, [program.id]).get(program.id)
    plans = [program.plan, before.plan] if before else [program.plan]
    options = options or HandoutOptions()
    options = replace(
        options,
        number=f"{program.number:04d}-{before.version + 1 if before else 1}",
        previous=before.plan if before else None,
    )
    pages = [page for slug, page in (options.pages or {}).items() if slug in program.plan.education]
    exercises = {**programs.exercises(session, actor, *plans), **library.pictured(session, actor, pages)}
    sheet = programs.sheet(session, actor, program)
    return replace(compose(sheet, exercises, options), program=as_yaml.write_program(sheet))


def issue(
    session: Session,
    actor: Actor,
    program_id: UUID,
    version: int,
    *,
    options: HandoutOptions | None = None,
    override_reason: str = "",
) -> Handout:
    """Hand it out: compose, render and keep the result for ever. A blocking finding needs a reason to override."""
    actor.require(Permission.ISSUE_HANDOUT)
    program = programs.fresh(session, actor, program_id, version)
    reason = clean_line(override_reason, "override_reason", limit=MAX_REASON)
    refuse_blocks(programs.advise(session, actor, program), reason)
    _hold(session, program)
    document = draft(session, actor, program, options)
    before = find_latest(session, actor, [program.id]).get(program.id)
    content = pdf.render(document)
    handout = Handout(
        id=uuid4(),
        clinic_id=actor.clinic_id,
        program_id=program.id,
        supersedes_id=before.id if before else None,
        version=before.version + 1 if before else 1,
        number=f"{program.number:04d}-{before.version + 1 if before else 1}",
        plan=program.plan,
        document=stored.to_data(document),
        pdf=content,
        sha256=sha256(content).hexdigest(),
        locale=document.language,
        override_reason=reason,
        issued_by_id=actor.person,
        issued_at=actor.at,
    )
    session.add(handout)
    session.flush()
    _pin(session, actor, handout, program)
    audit.record(session, actor, "handout.issued", "handout", handout.id, number=handout.number, reason=reason)
    return handout


def refuse_blocks(advice: Advice, reason: str) -> None:
    """RuleBroken with the first block, unless a reason to override it is given."""
    blocks = advice.blocks
    if blocks and not reason:
        more = f" (and {len(blocks) - 1} more)" if len(blocks) > 1 else ""
        raise RuleBroken(f"{blocks[0].message}{more}", "override_reason")


def document(session: Session, actor: Actor, handout_id: UUID) -> HandoutDocument:
    """What was handed out, as a document again: the words and pictures of that day."""
    handout = get(session, actor, handout_id)
    return stored.from_data(HandoutDocument, handout.document, lambda sha: library.drawing(session, sha))


def record_print(session: Session, actor: Actor, handout: Handout) -> None:
    """Note that somebody took the PDF."""
    actor.require(Permission.EDIT_PROGRAM)
    audit.record(session, actor, "handout.downloaded", "handout", handout.id, number=handout.number)


def _hold(session: Session, program: Program) -> None:
    """Make whoever issues from the same program wait until this is done, so that no number is given twice."""
    session.execute(update(Program).where(Program.id == program.id).values(number=Program.number))


def _pin(session: Session, actor: Actor, handout: Handout, program: Program) -> None:
    """Remember which revisions the handout shows."""
    ids = library.revision_ids(session, actor, program.plan.slugs)
    session.execute(
        insert(handout_revision),
        [{"handout_id": handout.id, "revision_id": revision_id} for revision_id in sorted(ids)],
    )
