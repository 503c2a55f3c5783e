"""A throw-away PostgreSQL server for the tests, in a folder of its own, reached through a socket file.

It makes databases; what goes into them is the business of the fixtures that ask.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import needs


@dataclass(frozen=True, kw_only=True)
class PostgresServer:
    """A running server: where its socket lies and who owns it."""

    folder: Path
    owner: str

    def url(self, database: str) -> str:
        """The SQLAlchemy address of one database."""
        return f"postgresql+psycopg://{self.owner}@/{database}?host={self.folder}"

    def make_database(self, name: str, template: str = "template1") -> str:
        """Make a database, or make it anew when the name is taken, and give its address."""
        import psycopg

        with psycopg.connect(host=str(self.folder), user=self.owner, dbname="postgres", autocommit=True) as link:
            link.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            link.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)


def _owner() -> str:
    """The server refuses to run as root, so root lends it to the account that the package made."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid()).pw_name
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


@contextmanager
def running() -> Iterator[PostgresServer]:
    """Start a server for the length of the block; skip (in CI: fail) when there is none on this machine."""
    programs, owner = needs.postgres_folder(), _owner()
    folder = Path(tempfile.mkdtemp(prefix="hep-pg-"))  # short: a socket's path may have about 100 characters
    as_owner = {"user": owner} if os.geteuid() == 0 else {}
    if as_owner:
        shutil.chown(folder, owner)

    def call(program: str, *arguments: str) -> None:
        subprocess.run([programs / program, *arguments], check=True, cwd=folder, stdout=subprocess.DEVNULL, **as_owner)

    data = str(folder / "data")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off"
    try:
        call("initdb", "-D", data, "-U", owner, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        call("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        yield PostgresServer(folder=folder, owner=owner)
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            call("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
