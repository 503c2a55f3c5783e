"""A session on fresh tables, once on SQLite and once on PostgreSQL. Migrations have their own test (tests/house)."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from hep.models import Base


@pytest.fixture(params=("sqlite", "postgresql"))
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_server").make_database(f"models_{uuid4().hex}")
    else:
        url = f"sqlite:///{tmp_path / 'models.sqlite3'}"
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    with Session(engine) as opened:
        yield opened
    engine.dispose()
