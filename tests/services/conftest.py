"""A session and actors of the demo clinic, on both databases, and a second clinic that must see nothing.

Services never commit, so all tests share one database of each kind, and what a test did is rolled back after it.
A test that needs to commit asks for a database of its own: `database_url`.
"""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from hep.domain.actor import Actor, Role
from tests.services import scene
from tests.store import KINDS, database_url, postgres_original, sqlite_original

__all__ = ["database_url", "postgres_original", "sqlite_original"]


@pytest.fixture(scope="session")
def engines(request: pytest.FixtureRequest) -> Iterator[Callable[[str], Engine]]:
    """The shared database of a kind, opened when it is first asked for."""
    opened: dict[str, Engine] = {}

    def engine(kind: str) -> Engine:
        if kind not in opened:
            original = request.getfixturevalue({"sqlite": "sqlite_original", "postgresql": "postgres_original"}[kind])
            opened[kind] = create_engine(original() if callable(original) else f"sqlite:///{original}")
        return opened[kind]

    yield engine
    for each in opened.values():
        each.dispose()


@pytest.fixture(params=KINDS)
def session(request: pytest.FixtureRequest, engines: Callable[[str], Engine]) -> Iterator[Session]:
    with Session(engines(request.param)) as opened:
        yield opened
        opened.rollback()


@pytest.fixture
def actor_as(session: Session) -> Callable[[Role], Actor]:
    """An actor of the demo clinic in a role."""
    return scene.actors(session).__getitem__


@pytest.fixture
def therapist(actor_as: Callable[[Role], Actor]) -> Actor:
    return actor_as(Role.THERAPIST)


@pytest.fixture
def curator(actor_as: Callable[[Role], Actor]) -> Actor:
    return actor_as(Role.CURATOR)


@pytest.fixture
def admin(actor_as: Callable[[Role], Actor]) -> Actor:
    return actor_as(Role.ADMIN)


@pytest.fixture
def stranger(session: Session) -> Actor:
    """An admin of another clinic."""
    return scene.outsider(session)
