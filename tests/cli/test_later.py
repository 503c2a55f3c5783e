"""Commands that are read when they are run: every one is listed, says what it is, starts, and costs nothing before."""

import subprocess
import sys
from pkgutil import resolve_name

import pytest

from hep.cli import main
from hep.cli.later import Later
from hep.cli.library import library

LATER = [command for group in (main, library) for command in group.commands.values() if isinstance(command, Later)]


def test_every_command_is_listed(hep):
    for options, names in (
        ((), ("check", "draw", "handout", "library", "search", "serve", "user")),
        (("library",), ("check", "draw", "exams", "export", "import", "stats")),
    ):
        told = hep(*options, "--help").output.split("Commands:\n")[1]
        assert tuple(line.split()[0] for line in told.splitlines()) == names


@pytest.mark.parametrize("command", LATER, ids=lambda command: command.name)
def test_a_command_says_of_itself_what_the_list_says(command):
    found = resolve_name(command.address)
    assert found.name == command.name
    assert found.help.startswith(command.help)


@pytest.mark.parametrize("command", LATER, ids=lambda command: command.name)
def test_a_command_starts(hep, command):
    group = () if command.name in main.commands else ("library",)
    result = hep(*group, command.name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(" ".join(("Usage: main", *group, command.name)))


def test_a_command_that_is_not_there_is_told(hep):
    assert "No such command 'dance'" in hep("dance").stderr


def test_help_reads_no_command():
    code = "import sys; from hep.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    modules = set(said.splitlines()[-1].split())
    assert {name for name in modules if name.startswith("hep.cli.")} == {"hep.cli.later"}
    assert not {"reportlab", "sqlalchemy", "waitress", "yaml"} & modules
