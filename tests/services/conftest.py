"""A session and actors of the demo clinic, on both databases, and a second clinic that must see nothing."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from hep.domain.actor import Actor, Role
from hep.domain.program import ClinicFacts
from hep.models import User
from hep.services import accounts, clinics, store
from tests.store import NOW, database_url, postgres_original, sqlite_original

__all__ = ["database_url", "postgres_original", "sqlite_original"]


@pytest.fixture
def session(database_url: str) -> Iterator[Session]:
    with store.opened(database_url) as opened:
        yield opened


@pytest.fixture
def actor_as(session: Session) -> Callable[[Role], Actor]:
    """An actor of the demo clinic in a role."""

    def make(role: Role) -> Actor:
        user = session.scalars(select(User).where(User.role == role, User.is_demo)).one()
        return Actor(user_id=user.id, clinic_id=user.clinic_id, role=role, at=NOW)

    return make


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
    clinic = clinics.create(session, ClinicFacts(name="Hilltop Rehab"), NOW)
    user = accounts.make_user(
        session,
        clinic_id=clinic.id,
        at=NOW,
        email="else@hilltop.example",
        display_name="E. Else",
        role=Role.ADMIN,
        password="a long password",
    )
    session.flush()
    return Actor(user_id=user.id, clinic_id=clinic.id, role=Role.ADMIN, at=NOW)
