"""The wheel, installed into an empty environment, serves pages and makes a handout without the checkout."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_S = 60


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command in an environment without settings of this one; its words are shown when it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=plain_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))} failed:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def plain_environment() -> dict[str, str]:
    """This process's environment without anything that points back to the checkout."""
    ours = ("HEP_", "PYTHON", "VIRTUAL_ENV", "COV")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


@pytest.fixture(scope="module")
def hep(tmp_path_factory) -> Path:
    """The `hep` command of an environment that holds the wheel and the packages of requirements.txt."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder)
    (wheel,) = folder.glob("hep-*.whl")
    run(sys.executable, "-m", "venv", folder / "env")
    pip = [folder / "env" / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.txt")
    run(*pip, "--no-deps", "--no-index", wheel)
    return folder / "env" / "bin" / "hep"


@pytest.fixture(scope="module")
def address(hep, tmp_path_factory) -> Iterator[str]:
    """The address of a server that runs from the wheel, in a folder of its own."""
    folder = tmp_path_factory.mktemp("clinic")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (folder / "log").open("w+")
    command = [hep, "serve", "--port", str(port)]
    server = subprocess.Popen(command, cwd=folder, env=plain_environment(), stdout=log, stderr=log)
    try:
        yield _wait_for(f"http://127.0.0.1:{port}", server, folder / "log")
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE_S)
        log.close()


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> str:
    give_up_at = time.monotonic() + PATIENCE_S
    while time.monotonic() < give_up_at and server.poll() is None:
        try:
            get(address)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return address
    pytest.fail(f"The installed hep did not answer. It said:\n{log.read_text()}", pytrace=False)


def get(url: str) -> tuple[str, bytes]:
    """The content type and the bytes of a page."""
    with urllib.request.urlopen(url, timeout=PATIENCE_S) as answer:
        return answer.headers.get_content_type(), answer.read()


def test_an_installed_wheel_serves_the_sign_in_page_with_its_style(address):
    kind, page = get(f"{address}/")
    assert kind == "text/html"
    assert b'type="password"' in page
    styles = re.findall(rb'<link[^>]+href="(/[^"]+\.css[^"]*)"', page)
    assert styles, "The sign-in page names no style sheet."
    for style in styles:
        kind, sheet = get(address + style.decode())
        assert (kind, bool(sheet)) == ("text/css", True)


def test_an_installed_wheel_holds_the_whole_library_with_its_art(hep):
    shipped = run(hep.parent / "python", "-c", "import hep; print(hep.__path__[0])", cwd=hep.parent).strip()
    in_wheel = {path.relative_to(Path(shipped) / "shipped") for path in Path(shipped, "shipped").rglob("*.*")}
    in_checkout = {
        path.relative_to(ROOT)
        for folder in ("exercises", "templates")
        for path in (ROOT / folder).rglob("*.*")
        if not path.name.startswith(".")  # the record of what was drawn from what stays at home
    }
    assert in_wheel == in_checkout
    run(hep, "library", "check", cwd=hep.parent)


def test_an_installed_wheel_makes_a_handout_with_no_database(hep, tmp_path):
    program = (ROOT / "docs" / "examples" / "knee.yaml").read_bytes()
    (tmp_path / "knee.yaml").write_bytes(program)
    run(hep, "handout", "knee.yaml", "-o", "knee.pdf", cwd=tmp_path)
    assert (tmp_path / "knee.pdf").read_bytes().startswith(b"%PDF-")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["knee.pdf", "knee.yaml"]
