"""Server time of the pages that therapists open most, through the app itself."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from flask.testing import FlaskClient

from bench import finding
from bench.clock import median_ms
from bench.sheet import TEN
from hep import config
from hep.app import create_app
from hep.cli.files import shipped_library
from hep.domain.exercise import Exercise
from hep.services import store


@contextmanager
def client(exercises: Mapping[str, Exercise]) -> Iterator[FlaskClient]:
    """A signed-in demo therapist on a fresh SQLite database with these exercises."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/hep.sqlite3"
        with store.opened(url) as session:
            store.bring_up_to_date(session, exercises, datetime.now(UTC), is_demo=True)
            session.commit()
        settings = config.Settings(instance=Path(folder), database_url=url, secret_key="k" * 32, is_demo=True)
        app = create_app(settings)
        app.config["WTF_CSRF_ENABLED"] = False
        with app.test_client() as signed_in:
            signed_in.post("/sign-in/demo/therapist")
            yield signed_in


def measure() -> list[tuple[str, ...]]:
    """Rows of the pages' table."""
    with client(shipped_library().exercises) as signed_in:
        builder = signed_in.post("/programs", data={"label": "M. R."}).location
        for version, slug in enumerate(TEN, 1):
            added = signed_in.post(f"{builder}/exercises", data={"version": _version(signed_in, builder), "slug": slug})
            assert added.status_code == 303, (version, slug, added.status_code)
        rows = [("page", "median ms", "HTML KB, compressed"), ("library, files read at start", _read_ms(), "")]
        for name, address in (("library, 60 cards", "/library"), ("builder, 10 exercises", builder), ("today", "/")):
            answer = signed_in.get(address, headers={"Accept-Encoding": "gzip"})
            ms = median_ms(lambda address=address: signed_in.get(address))
            rows.append((name, f"{ms:.1f}", f"{len(answer.data) / 1024:.1f}"))
    return rows + _in_a_big_library()


def _read_ms() -> str:
    """All files of the library, as a process reads them when it starts."""
    return f"{median_ms(shipped_library.__wrapped__, times=5, warm_up=1):.0f}"


def _in_a_big_library() -> list[tuple[str, ...]]:
    """The library's pages with 10,000 exercises: the first page, a facet, and a search that finds hundreds."""
    shipped = list(shipped_library().exercises.values())
    contents = finding.copies([exercise.content for exercise in shipped], finding.MANY)
    many = {
        content.slug: replace(shipped[place % len(shipped)], content=content) for place, content in enumerate(contents)
    }
    rows = []
    with client(many) as signed_in:
        for name, query in (("first page", ""), ("one facet", "?category=balance"), ("search", "?q=hip+stretch")):
            address = f"/library{query}"
            answer = signed_in.get(address, headers={"Accept-Encoding": "gzip"})
            ms = median_ms(lambda address=address: signed_in.get(address))
            rows.append((f"library of {finding.MANY:,}, {name}", f"{ms:.1f}", f"{len(answer.data) / 1024:.1f}"))
    return rows


def _version(signed_in: FlaskClient, builder: str) -> str:
    import re

    found = re.search(r'name="version" value="(\d+)"', signed_in.get(builder).text)
    assert found, "The builder names no version."
    return found[1]
