"""`hep serve --demo` as a process of its own, and a Chromium that watches for errors on its pages."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

SIZE = {"width": 1366, "height": 768}
STARTS_WITHIN_S = 60


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demo server that was just started on an empty instance folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    instance = tmp_path_factory.mktemp("instance")
    command = [sys.executable, "-m", "hep", "serve", "--demo", "--port", str(port)]
    environment = {**os.environ, "HEP_INSTANCE": str(instance), "HEP_SIGN_IN_LIMIT": "1000 per minute"}
    log = (instance / "log").open("w")
    process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=Path(__file__).parents[2])
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, process, instance / "log")
        yield address
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(STARTS_WITHIN_S * 10):
        assert process.poll() is None, f"The server stopped: {log.read_text()}"
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"The server did not answer within {STARTS_WITHIN_S} s: {log.read_text()}")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh browser window. The test fails when a page logs an error or breaks the content security policy."""
    context = browser.new_context(viewport=SIZE, accept_downloads=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert errors == []


@pytest.fixture
def signed_in(page: Page, server: str) -> Page:
    """The page of the demo therapist."""
    page.goto(server)
    page.get_by_role("button", name="Continue as demo therapist").click()
    page.wait_for_url(f"{server}/")
    return page
