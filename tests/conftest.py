"""What every test may ask for from the machine: a browser and a PostgreSQL server. Rows are not made here."""

from collections.abc import Iterator

import pytest

from tests import needs, postgres


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the journeys after all others: they are slow, and Playwright leaves an event loop in this thread."""
    items.sort(key=lambda item: "journeys" in item.path.parts)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; skips when there is none, fails in CI."""
    return needs.chromium()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.PostgresServer]:
    """A PostgreSQL server of this test run; skips when there is none, fails in CI."""
    with postgres.running() as server:
        yield server
