"""A program of a patient: the living plan. Two tabs never lose work: `version` tells a stale one."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Table
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from hep.domain.plan import Plan
from hep.models.base import Base, Value
from hep.models.clinic import User
from hep.models.patient import Patient

# Which exercises a program uses. Rebuilt by the one service function that saves a plan; answers "used in N programs".
program_exercise = Table(
    "program_exercise",
    Base.metadata,
    Column("program_id", ForeignKey("program.id", ondelete="CASCADE"), primary_key=True),
    Column("exercise_id", ForeignKey("exercise.id"), primary_key=True, index=True),
)


class Program(Base):
    """One program. `number` counts in the clinic and stands on its handouts. SQLAlchemy counts `version` up."""

    __tablename__ = "program"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    clinic_id: Mapped[UUID] = mapped_column(ForeignKey("clinic.id"), index=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), index=True)
    number: Mapped[int]
    plan: Mapped[Plan] = mapped_column(Value(Plan))
    version: Mapped[int]
    created_by_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    updated_by_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(index=True)
    patient: Mapped[Patient] = relationship()
    updated_by: Mapped[User] = relationship(foreign_keys=[updated_by_id])

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        """A save of a stale row fails instead of winning."""
        return {"version_id_col": cls.__table__.c.version}
