"""`hep serve`: refuses a port that is taken, brings the database up to date, says who can sign in, and answers."""

import gc
import json
import os
import re
import socket
import subprocess
import sys
from contextlib import contextmanager
from urllib.request import urlopen

import pytest

from hep.cli.files import shipped_library
from hep.cli.serve import warm_up

HEP = [sys.executable, "-c", "from hep.cli import main; main()"]


@pytest.fixture
def taken():
    """The number of a port on which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def test_a_port_that_is_taken_is_told_before_anything_is_done(hep, folder, taken):
    result = hep("serve", "--port", str(taken))
    assert result.exit_code == 2
    assert f"127.0.0.1:{taken} is taken or not this machine's. Choose another with --port or --host." in result.stderr
    assert not (folder / "instance" / "hep.sqlite3").exists()


@pytest.mark.parametrize("host", ["192.0.2.1", "no.such.host.invalid"])
def test_a_host_that_is_not_this_machine_is_told(hep, host):
    result = hep("serve", "--host", host)
    assert (result.exit_code, "not this machine's" in result.stderr) == (2, True)


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_cannot_be_one_is_told(hep, port):
    assert hep("serve", "--port", port).exit_code == 2


def test_a_database_that_does_not_answer_is_told(hep, monkeypatch):
    monkeypatch.setenv("HEP_DATABASE_URL", "postgresql+psycopg://nobody@127.0.0.1:9/none")
    result = hep("serve", "--port", str(free_port()))
    assert result.exit_code == 2
    assert "The database does not answer" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


@contextmanager
def serving(folder, *options):
    """The server as a program of its own: what it printed until it served, and its address."""
    port = free_port()
    environment = {**os.environ, "HEP_INSTANCE": str(folder / "instance")}
    command = [*HEP, "serve", "--port", str(port), *options]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            lines = []
            while not lines or not lines[-1].startswith("hep serves on"):
                line = server.stdout.readline()
                assert line, server.stderr.read()
                lines.append(line)
            yield lines, f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def get(url):
    with urlopen(url, timeout=20) as answer:
        return answer.read().decode()


def test_what_stays_for_good_is_not_swept_again():
    kept = shipped_library().exercises["bridge"]
    assert id(kept) in map(id, gc.get_objects())
    try:
        warm_up()
        assert id(kept) not in map(id, gc.get_objects())
    finally:
        gc.unfreeze()


def test_it_serves_the_demo_and_then_the_same_instance_without_it(folder):
    with serving(folder, "--demo") as (said, address):
        assert said[:3] == [
            "Demo sign-in: Continue as demo curator  (A. Lindqvist, PT)\n",
            "Demo sign-in: Continue as demo therapist  (J. Ortiz, PT, DPT)\n",
            "Demo sign-in: Continue as demo admin  (S. Okafor, clinic manager)\n",
        ]
        assert re.search(r"stop it with Ctrl\+C", said[-1])
        assert json.loads(get(f"{address}/health")) == {"status": "ok"}
        assert "Continue as demo therapist" in get(f"{address}/")
    with serving(folder) as (said, address):
        assert said[0].startswith("Nobody can sign in yet. Add yourself: hep user add")
        assert "Continue as demo" not in get(f"{address}/sign-in")
