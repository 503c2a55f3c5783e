"""Opening the database outside a web request, and bringing it up to date: migrate, load the library, seed the demo."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from alembic.util.exc import CommandError
from sqlalchemy import Engine, create_engine, event, func, select
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.orm import Session as Session

from hep import migrations
from hep.domain.errors import RuleBroken
from hep.domain.exercise import Exercise
from hep.models import User
from hep.services import transfers


@event.listens_for(Engine, "connect")
def _open_sqlite(connection: Any, _: Any) -> None:
    """Write-ahead log, foreign keys, and five seconds of patience when another worker writes."""
    if isinstance(connection, sqlite3.Connection):
        cursor = connection.cursor()
        for pragma in ("busy_timeout=5000", "journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()


@contextmanager
def opened(url: str) -> Iterator[Session]:
    """A session on that database. The caller commits. RuleBroken when the database cannot be reached."""
    try:
        engine = create_engine(url)
        engine.connect().close()
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as wrong:
        raise RuleBroken(f"The database address cannot be read: {wrong}. Mend HEP_DATABASE_URL.") from None
    except DatabaseError as wrong:
        said = " ".join(str(wrong.orig).split()).rstrip(".")
        raise RuleBroken(f"The database does not answer: {said}. Check HEP_DATABASE_URL.") from None
    try:
        _migrate(engine)
        with Session(engine) as session:
            yield session
    finally:
        engine.dispose()


def _migrate(engine: Engine) -> None:
    try:
        migrations.upgrade(engine)
    except CommandError as wrong:
        raise RuleBroken(f"A newer hep made this database ({wrong}). Update hep, or name another database.") from None


def bring_up_to_date(session: Session, exercises: Mapping[str, Exercise], at: datetime, *, is_demo: bool) -> None:
    """Load the library's files and, in demo mode on the very first start, the demo clinic. The caller commits."""
    transfers.load_seed(session, exercises, at)
    if is_demo:
        transfers.seed_demo(session, at)


def has_people(session: Session) -> bool:
    """Whether anybody could sign in with a password."""
    return bool(session.scalar(select(func.count()).select_from(User).where(User.password_hash.is_not(None))))
