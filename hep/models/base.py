"""What all rows share: the metadata, ids, UTC times, and columns that keep a frozen value as JSON."""

from datetime import UTC, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import JSON, DateTime, MetaData, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from hep.domain import stored

V = TypeVar("V")

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcTime(TypeDecorator[datetime]):
    """A point in time, always UTC, also on SQLite, which forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a time without a zone: it could mean anything."""
        if value is not None and value.tzinfo is None:
            raise ValueError("A stored time needs a zone. Use datetime.now(UTC).")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


PlainJson = JSON().with_variant(JSONB(), "postgresql")


class Value(TypeDecorator[V], Generic[V]):
    """A column that keeps one frozen value, replaced whole. JSON underneath (`hep/domain/stored.py`)."""

    impl = PlainJson
    cache_ok = True

    def __init__(self, kind: type[V]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: V | None, dialect: Dialect) -> Any:
        """The value as plain data."""
        return None if value is None else stored.to_data(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> V | None:
        """The value again."""
        return None if value is None else stored.from_data(self.kind, value)


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: UtcTime, UUID: Uuid()}  # noqa: RUF012 (SQLAlchemy reads it from the class)
