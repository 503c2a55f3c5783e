"""A patient of a clinic. A label (initials, a nickname) is all that a row needs."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from hep.domain.patient import PatientFacts
from hep.models.base import Base, Value


class Patient(Base):
    """`label` repeats `facts.label` so that lists can be sorted and searched."""

    __tablename__ = "patient"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    clinic_id: Mapped[UUID] = mapped_column(ForeignKey("clinic.id"), index=True)
    label: Mapped[str] = mapped_column(String(120))
    facts: Mapped[PatientFacts] = mapped_column(Value(PatientFacts))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
