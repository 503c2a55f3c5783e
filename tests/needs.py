"""What some tests need from outside their environment: a browser, PostgreSQL, Java with JAXB, poppler, outloud.

Nothing is installed here; `tools/test-needs.sh` gets these. When one is not there a test skips with a clear
reason; with CI set in the environment it fails.
"""

import os
import shutil
from functools import cache
from pathlib import Path
from typing import NoReturn

import pytest


def missing(what: str) -> NoReturn:
    """Skip the test, or fail it in CI, because something it needs is not on this machine."""
    sentence = f"{what} is not on this machine: run tools/test-needs.sh as root, or install it by hand."
    if os.environ.get("CI"):
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


def _program(what: str, *names: str) -> str:
    for name in names:
        if found := shutil.which(name):
            return found
    missing(what)


def chromium() -> str:
    """The path of a Chromium or Chrome; start it headless and with --no-sandbox."""
    return _program("Chromium", "chromium", "chromium-browser", "google-chrome")


def java() -> str:
    """The path of a Java run-time, for the PDF validator."""
    return _program("Java (a JRE)", "java")


def pdfinfo() -> str:
    """The path of poppler's pdfinfo."""
    return _program("poppler's pdfinfo", "pdfinfo")


def outloud() -> str:
    """The Python of the environment that holds the second PDF validator."""
    environment = Path(__file__).parents[1] / ".venv-outloud"
    if not (environment / ".made").exists():
        missing("outloud, the second PDF validator,")
    return str(environment / "bin" / "python")


def jaxb_jars() -> list[Path]:
    """The jars of Debian's libjaxb-java, which the veraPDF library needs on Java 11 and later."""
    folder = Path("/usr/share/java")
    parts = ["istack-commons-runtime", "txw2", "stax-ex", "FastInfoset", "javax.activation"]
    names = ["jaxb-runtime", "jaxb-core", *parts]
    jars = [folder / f"{name}.jar" for name in names]
    if not all(jar.exists() for jar in jars):
        missing("JAXB (Debian's libjaxb-java)")
    return jars


@cache
def _postgres_folders() -> list[Path]:
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    on_path = [Path(found).parent] if (found := shutil.which("postgres")) else []
    return [*on_path, *reversed(debian)]


def postgres_folder() -> Path:
    """The folder with initdb, pg_ctl and postgres of the newest PostgreSQL server here."""
    for folder in _postgres_folders():
        if (folder / "initdb").exists():
            return folder
    missing("A PostgreSQL server")
