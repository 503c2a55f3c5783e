"""An issued handout: what was handed out, for ever. A change is a new handout that supersedes the old one."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table, event, inspect
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hep.domain.plan import Plan
from hep.models.base import Base, PlainJson, Value
from hep.models.clinic import User
from hep.models.program import Program

# The revisions whose words and pictures a handout shows.
handout_revision = Table(
    "handout_revision",
    Base.metadata,
    Column("handout_id", ForeignKey("handout.id", ondelete="CASCADE"), primary_key=True),
    Column("revision_id", ForeignKey("exercise_revision.id"), primary_key=True, index=True),
)

MAY_CHANGE = frozenset({"share_token_hash", "expires_at", "revoked_at"})


class Handout(Base):
    """One issued handout. `document` is the HandoutDocument as plain data; `sha256` is of the PDF bytes."""

    __tablename__ = "handout"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    clinic_id: Mapped[UUID] = mapped_column(ForeignKey("clinic.id"), index=True)
    program_id: Mapped[UUID] = mapped_column(ForeignKey("program.id"), index=True)
    supersedes_id: Mapped[UUID | None] = mapped_column(ForeignKey("handout.id"))
    version: Mapped[int]
    number: Mapped[str] = mapped_column(String(20))
    plan: Mapped[Plan] = mapped_column(Value(Plan))
    document: Mapped[dict[str, Any]] = mapped_column(PlainJson, deferred=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    sha256: Mapped[str] = mapped_column(String(64))
    locale: Mapped[str] = mapped_column(String(10))
    override_reason: Mapped[str] = mapped_column(String(500), default="")
    issued_by_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    issued_at: Mapped[datetime]
    share_token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    program: Mapped[Program] = relationship()
    issued_by: Mapped[User] = relationship()


def _refuse(_mapper: Any, _connection: Any, handout: Handout) -> None:
    changed = {attribute.key for attribute in inspect(handout).attrs if attribute.history.has_changes()}
    if changed - MAY_CHANGE:
        raise RuntimeError(
            f"An issued handout never changes ({', '.join(sorted(changed - MAY_CHANGE))}). Issue a new one."
        )


event.listen(Handout, "before_update", _refuse)
