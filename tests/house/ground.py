"""How the house tests read the repository: its files, their syntax trees, and how a finding is said.

No rule lives here; the rules are the tests beside this file.
"""

import ast
import os
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEP = ROOT / "hep"
TEMPLATES = ROOT / "templates"
TESTS = ROOT / "tests"
_MADE_BY_TOOLS = {"__pycache__", "build", "dist", "instance"}

type_of_function = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def files() -> tuple[Path, ...]:
    """Every file that is, or is about to be, in the repository."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    except (FileNotFoundError, subprocess.CalledProcessError):
        return tuple(sorted(_walk()))  # an unpacked archive, or no git here
    return tuple(sorted(path for name in listed.split("\0") if name and (path := ROOT / name).is_file()))


def _walk() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name for name in folders if name not in _MADE_BY_TOOLS and (name == ".ci" or not name.startswith("."))
        ]
        yield from (Path(folder, name) for name in names)


def files_in(*folders: Path, ends: Iterable[str] = (".py",)) -> list[Path]:
    """The repository's files under these folders with these endings; what Alembic wrote is left out."""
    wanted, endings = [folder for folder in folders if folder.is_dir()], set(ends)
    return [
        path
        for path in files()
        if path.suffix in endings
        and any(path.is_relative_to(folder) for folder in wanted)
        and not path.is_relative_to(HEP / "migrations")
    ]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of one Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path, line: int | None = None) -> str:
    """How a finding names its place: file, and line when there is one."""
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


def calls(node: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Every call below a node with its dotted name ("session.add"); calls of unnamed things are left out."""
    for part in ast.walk(node):
        if isinstance(part, ast.Call) and (name := dotted(part.func)):
            yield part, name


def dotted(node: ast.AST) -> str:
    """The dotted name that an expression spells, or "" when it is no plain name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (front := dotted(node.value)):
        return f"{front}.{node.attr}"
    return ""


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, with the line; relative imports are spelled out."""
    package = ".".join(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package.split(".")[: len(package.split(".")) - node.level + 1]) if node.level else ""
            yield node.lineno, ".".join(part for part in (base, node.module) if part)


def expect_none(findings: Iterable[str], *, rule: str, mend: str) -> None:
    """Pass when there is no finding; else fail with the rule, each place, and the way to mend it."""
    found = sorted(findings)
    if found:
        lines = "\n".join(f"  - {finding}" for finding in found)
        pytest.fail(f"{rule}\n{lines}\nHow to mend it: {mend}", pytrace=False)
