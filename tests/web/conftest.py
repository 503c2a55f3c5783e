"""The app on both databases, and a client that watches: no GET writes, and what a view changed it commits."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session
from werkzeug.test import TestResponse

from hep import config
from hep.app import create_app
from hep.domain.actor import Role
from hep.domain.program import ClinicFacts
from hep.extensions import db
from hep.services import accounts, clinics
from tests.store import NOW, database_url, postgres_original, sqlite_original

__all__ = ["database_url", "postgres_original", "sqlite_original"]


class Watch:
    """What sessions did since it was last reset."""

    def __init__(self) -> None:
        self.wrote = self.has_uncommitted = False

    def note_write(self, *_: Any) -> None:
        self.wrote = self.has_uncommitted = True

    def note_execute(self, state: ORMExecuteState) -> None:
        if state.is_insert or state.is_update or state.is_delete:
            self.note_write()

    def settle(self, *_: Any) -> None:
        self.has_uncommitted = False


class WatchingClient(FlaskClient):
    """Fails the test when a GET writes, or when a view changed rows and did not commit them."""

    watch: Watch

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        self.watch.wrote = self.watch.has_uncommitted = False
        response = super().open(*args, **kwargs)
        method = response.request.method
        assert not (method == "GET" and self.watch.wrote and not response.history), (
            f"GET {response.request.path} writes."
        )
        assert not self.watch.has_uncommitted, f"{method} {response.request.path} changed rows and did not commit."
        return response


@pytest.fixture
def watch() -> Iterator[Watch]:
    watch = Watch()
    listeners = [
        ("after_flush", watch.note_write),
        ("do_orm_execute", watch.note_execute),
        ("after_commit", watch.settle),
        ("after_rollback", watch.settle),
    ]
    for name, listener in listeners:
        event.listen(Session, name, listener)
    yield watch
    for name, listener in listeners:
        event.remove(Session, name, listener)


@pytest.fixture
def app(database_url: str, tmp_path: Path, watch: Watch) -> Iterator[Flask]:
    """The app in demo mode. CSRF is off: tests/web/test_access.py turns it on."""
    settings = config.Settings(
        instance=tmp_path, database_url=database_url, secret_key="k" * 32, is_demo=True, sign_in_limit="1000 per minute"
    )
    app = create_app(settings)
    app.config["WTF_CSRF_ENABLED"] = False
    client_class = type("Client", (WatchingClient,), {"watch": watch})
    app.test_client_class = client_class
    yield app
    with app.app_context():
        for engine in db.engines.values():
            engine.dispose()


@pytest.fixture
def client_as(app: Flask) -> Callable[[Role], FlaskClient]:
    """A signed-in client of the demo clinic in a role."""

    def sign_in(role: Role) -> FlaskClient:
        client = app.test_client()
        assert client.post(f"/sign-in/demo/{role}").status_code == 303
        return client

    return sign_in


@pytest.fixture
def therapist(client_as: Callable[[Role], FlaskClient]) -> FlaskClient:
    return client_as(Role.THERAPIST)


@pytest.fixture
def curator(client_as: Callable[[Role], FlaskClient]) -> FlaskClient:
    return client_as(Role.CURATOR)


@pytest.fixture
def admin(client_as: Callable[[Role], FlaskClient]) -> FlaskClient:
    return client_as(Role.ADMIN)


def stranger_of(app: Flask) -> FlaskClient:
    """A client signed in as the admin of another clinic."""
    with app.app_context():
        clinic = clinics.create(db.session, ClinicFacts(name="Hilltop Rehab"), NOW)
        user = accounts.make_user(
            db.session,
            clinic_id=clinic.id,
            at=NOW,
            email="else@hilltop.example",
            display_name="E. Else",
            role=Role.ADMIN,
            password=None,
        )
        db.session.flush()
        token = accounts.start_session(db.session, user, datetime.now(UTC))
        db.session.commit()
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["token"] = token
    return client
