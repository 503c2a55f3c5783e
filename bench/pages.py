"""Server time of the pages that therapists open most, through the app itself."""

import re
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

ROUNDS = 20


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


def measure(rounds: int = ROUNDS, many: int = finding.MANY) -> list[tuple[str, ...]]:
    """Rows of the pages' table: our own library, then one of so many exercises."""
    with client(shipped_library().exercises) as signed_in:
        builder = signed_in.post("/programs", data={"label": "M. R."}).location
        for version, slug in enumerate(TEN, 1):
            added = signed_in.post(f"{builder}/exercises", data={"version": _version(signed_in, builder), "slug": slug})
            assert added.status_code == 303, (version, slug, added.status_code)
        rows = [("page", "median ms", "HTML KB, compressed"), ("library, files read at start", _read_ms(rounds), "")]
        for name, address in (("library, first page", "/library"), ("builder, 10 exercises", builder), ("today", "/")):
            rows.append((name, *_served(signed_in, address, rounds)))
    return rows + _in_a_big_library(many, rounds)


def _read_ms(rounds: int) -> str:
    """All files of the library, as a process reads them when it starts."""
    return f"{median_ms(shipped_library.__wrapped__, rounds=min(rounds, 5), warm_up=0):.0f}"


def _in_a_big_library(many: int, rounds: int) -> list[tuple[str, ...]]:
    """The library's pages with many exercises: the first page, a facet, and a search that finds hundreds."""
    shipped = list(shipped_library().exercises.values())
    contents = finding.copies([exercise.content for exercise in shipped], many)
    exercises = {
        content.slug: replace(shipped[place % len(shipped)], content=content) for place, content in enumerate(contents)
    }
    rows = []
    with client(exercises) as signed_in:
        for name, query in (("first page", ""), ("one facet", "?category=balance"), ("search", "?q=hip+stretch")):
            rows.append((f"library of {many:,}, {name}", *_served(signed_in, f"/library{query}", rounds)))
    return rows


def _served(signed_in: FlaskClient, address: str, rounds: int) -> tuple[str, str]:
    """Median milliseconds and kilobytes of a page."""
    answer = signed_in.get(address, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200, (address, answer.status_code)
    ms = median_ms(lambda: signed_in.get(address), rounds=rounds)
    return f"{ms:.1f}", f"{len(answer.data) / 1024:.1f}"


def _version(signed_in: FlaskClient, builder: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', signed_in.get(builder).text)
    assert found, "The builder names no version."
    return found[1]
