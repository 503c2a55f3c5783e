"""Alembic's entry: runs the scripts on the connection that `upgrade` hands over."""

from alembic import context
from sqlalchemy import JSON

from hep.models import Base
from hep.models.base import UtcTime, Value


def _render(kind: str, thing: object, _: object) -> str | bool:
    """Column types of our own are written as what lies underneath, so that old scripts never import new code."""
    if kind == "type" and isinstance(thing, Value | JSON):
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    if kind == "type" and isinstance(thing, UtcTime):
        return "sa.DateTime(timezone=True)"
    return False


settings = context.config.attributes
context.configure(
    connection=settings["connection"],
    target_metadata=Base.metadata,
    render_item=_render,
    render_as_batch=not settings.get("plain"),
)
with context.begin_transaction():
    context.run_migrations()
