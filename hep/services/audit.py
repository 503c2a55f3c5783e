"""The audit line that every writing verb leaves, and the list that an admin reads."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from hep.domain.actor import Actor, Permission
from hep.models import AuditEntry as AuditEntry


def record(session: Session, actor: Actor, action: str, subject: str, subject_id: object, **details: Any) -> None:
    """Write one line: `action` is noun.happened ("program.exercise_added"), `subject` the kind of row."""
    session.add(
        AuditEntry(
            id=uuid4(),
            clinic_id=actor.clinic_id,
            user_id=actor.user_id,
            at=actor.at,
            action=action,
            subject=subject,
            subject_id=str(subject_id),
            details=details,
        )
    )


def record_machine(
    session: Session,
    at: datetime,
    action: str,
    subject: str,
    subject_id: object,
    *,
    clinic_id: UUID | None = None,
    **details: Any,
) -> None:
    """The same for what no signed-in person did: loading the library, a command at the shell."""
    session.add(
        AuditEntry(
            id=uuid4(),
            clinic_id=clinic_id,
            user_id=None,
            at=at,
            action=action,
            subject=subject,
            subject_id=str(subject_id),
            details=details,
        )
    )


def list_recent(session: Session, actor: Actor, *, limit: int = 200, page: int = 1) -> Sequence[AuditEntry]:
    """The clinic's newest lines first, `limit` a page."""
    actor.require(Permission.MANAGE_CLINIC)
    newest = (
        select(AuditEntry)
        .where(AuditEntry.clinic_id == actor.clinic_id)
        .options(joinedload(AuditEntry.user))
        .order_by(AuditEntry.at.desc(), AuditEntry.id)
        .limit(limit)
        .offset((page - 1) * limit)
    )
    return session.scalars(newest).all()
