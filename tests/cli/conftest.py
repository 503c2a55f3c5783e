"""Running `hep` inside the test, in an empty folder with an instance of its own, and a program file to begin with."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hep.cli import main

KNEE = Path(__file__).parents[2] / "docs" / "examples" / "knee.yaml"

GOOD = """\
hep: program/1
title: Hip and knee
patient: {name: M. R.}
date: 2026-11-23
review_on: 2026-12-07
items:
  - exercise: bridge
    dose: 2x10 rest 30
  - exercise: heel-slide
    side: left
    dose: x10 hold 5
"""
# A stretch without a hold; and the same on no side.
NO_HOLD = GOOD + "  - {exercise: calf-stretch-wall, side: left, dose: {reps: 10, hold_s: 0}}\n"
BLOCKED = NO_HOLD.replace("side: left, dose: {reps", "dose: {reps")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which commands run."""
    monkeypatch.chdir(tmp_path)
    for name in ("HEP_DATABASE_URL", "HEP_SECRET_KEY", "HEP_HTTPS", "HEP_IDLE_MINUTES", "HEP_SIGN_IN_LIMIT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HEP_INSTANCE", str(tmp_path / "instance"))
    return tmp_path


@pytest.fixture
def hep(folder: Path) -> Callable[..., Result]:
    """Run a command; whatever goes wrong must have been said, never raised."""

    def run(*arguments: str, stdin: str = "") -> Result:
        result = CliRunner().invoke(main, arguments, input=stdin)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        assert "Traceback" not in result.output
        return result

    return run


@pytest.fixture
def write(folder: Path) -> Callable[..., str]:
    """Write a program file and give its name."""

    def make(text: str | bytes = GOOD, name: str = "program.yaml") -> str:
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return make
