"""Who did what, when, to which row. Written by every verb that changes something; never changed."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hep.models.base import Base, PlainJson
from hep.models.clinic import User


class AuditEntry(Base):
    """One line of the audit list. `clinic_id` and `user_id` are empty for what the machine itself did."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index("ix_audit_entry_clinic_at", "clinic_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    clinic_id: Mapped[UUID | None] = mapped_column(ForeignKey("clinic.id"))
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(80))
    details: Mapped[dict[str, Any]] = mapped_column(PlainJson)
    user: Mapped[User | None] = relationship()
