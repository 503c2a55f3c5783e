"""The library's rows: an exercise, its revisions, and the art that revisions show.

A seed exercise has no clinic and is readable by all. A clinic's own exercise of the same slug stands before the seed's.
Revisions and art never change once written: handouts are pinned to them.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, event, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from hep.domain.curation import Stage
from hep.domain.exercise import ExerciseContent
from hep.models.base import Base, Value


class Art(Base):
    """The art of an exercise as SVG text, found by its content."""

    __tablename__ = "art"

    sha: Mapped[str] = mapped_column(String(64), primary_key=True)
    svg: Mapped[str] = mapped_column(Text)


class Exercise(Base):
    """One exercise of the seed library (no clinic) or of a clinic."""

    __tablename__ = "exercise"
    __table_args__ = (
        Index("uq_exercise_clinic_slug", "clinic_id", "slug", unique=True),
        Index(
            "uq_exercise_seed_slug",
            "slug",
            unique=True,
            sqlite_where=text("clinic_id IS NULL"),
            postgresql_where=text("clinic_id IS NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    clinic_id: Mapped[UUID | None] = mapped_column(ForeignKey("clinic.id"), index=True)
    slug: Mapped[str] = mapped_column(String(80), index=True)
    stage: Mapped[Stage] = mapped_column(String(20))
    revision_number: Mapped[int]
    version: Mapped[int]
    created_at: Mapped[datetime]

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        """A save of a stale row fails; and the sum of all versions tells whether the library has changed."""
        return {"version_id_col": cls.__table__.c.version}


class ExerciseRevision(Base):
    """What an exercise said from one moment on. `number` counts from 1 in each exercise."""

    __tablename__ = "exercise_revision"
    __table_args__ = (Index("uq_exercise_revision_number", "exercise_id", "number", unique=True),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    exercise_id: Mapped[UUID] = mapped_column(ForeignKey("exercise.id"))
    number: Mapped[int]
    content: Mapped[ExerciseContent] = mapped_column(Value(ExerciseContent))
    art_sha: Mapped[str] = mapped_column(ForeignKey("art.sha"), index=True)
    by_user_id: Mapped[UUID | None] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime]
    exercise: Mapped[Exercise] = relationship()


def _refuse(_mapper: Any, _connection: Any, target: Any) -> None:
    raise RuntimeError(f"A row of {type(target).__name__} never changes once it is written. Write a new one.")


event.listen(ExerciseRevision, "before_update", _refuse)
event.listen(Art, "before_update", _refuse)
