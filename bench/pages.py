"""Server time of the pages that therapists open most, through the app itself."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from flask.testing import FlaskClient

from bench.clock import median_ms
from bench.sheet import TEN
from hep import config
from hep.app import create_app
from hep.cli.files import shipped_library
from hep.services import store


@contextmanager
def client() -> Iterator[FlaskClient]:
    """A signed-in demo therapist on a fresh SQLite database."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/hep.sqlite3"
        with store.opened(url) as session:
            store.bring_up_to_date(session, shipped_library().exercises, datetime.now(UTC), is_demo=True)
            session.commit()
        settings = config.Settings(instance=Path(folder), database_url=url, secret_key="k" * 32, is_demo=True)
        app = create_app(settings)
        app.config["WTF_CSRF_ENABLED"] = False
        with app.test_client() as signed_in:
            signed_in.post("/sign-in/demo/therapist")
            yield signed_in


def measure() -> list[tuple[str, ...]]:
    """Rows of the pages' table."""
    with client() as signed_in:
        builder = signed_in.post("/programs", data={"label": "M. R."}).location
        for version, slug in enumerate(TEN, 1):
            added = signed_in.post(f"{builder}/exercises", data={"version": _version(signed_in, builder), "slug": slug})
            assert added.status_code == 303, (version, slug, added.status_code)
        rows = [("page", "median ms", "HTML KB, compressed")]
        for name, address in (("library, 24 cards", "/library"), ("builder, 10 exercises", builder), ("today", "/")):
            answer = signed_in.get(address, headers={"Accept-Encoding": "gzip"})
            ms = median_ms(lambda address=address: signed_in.get(address))
            rows.append((name, f"{ms:.1f}", f"{len(answer.data) / 1024:.1f}"))
        return rows


def _version(signed_in: FlaskClient, builder: str) -> str:
    import re

    found = re.search(r'name="version" value="(\d+)"', signed_in.get(builder).text)
    assert found, "The builder names no version."
    return found[1]
