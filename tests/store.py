"""A database for a test: a fresh copy of one that was migrated, loaded and seeded once. SQLite and PostgreSQL."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from hep.cli.files import shipped_library
from hep.services import store

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
KINDS = ("sqlite", "postgresql")


def prepare(url: str) -> None:
    """Migrate, load the library, seed the demo clinic."""
    with store.opened(url) as session:
        store.bring_up_to_date(session, shipped_library().exercises, NOW, is_demo=True)
        session.commit()


@pytest.fixture(scope="session")
def sqlite_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one SQLite file that is copied."""
    path = tmp_path_factory.mktemp("store") / "original.sqlite3"
    prepare(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_original(request: pytest.FixtureRequest) -> Callable[[], str]:
    """Makes a copy of the one PostgreSQL database and gives its address."""
    server = request.getfixturevalue("postgres_server")
    prepare(server.make_database("original"))
    return lambda: str(server.make_database(f"copy_{uuid4().hex}", template="original"))


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A fresh database, once on SQLite and once on PostgreSQL."""
    if request.param == "postgresql":
        make: Callable[[], str] = request.getfixturevalue("postgres_original")
        return make()
    path = tmp_path / "hep.sqlite3"
    shutil.copy(request.getfixturevalue("sqlite_original"), path)
    return f"sqlite:///{path}"
