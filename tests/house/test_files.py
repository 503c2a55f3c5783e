"""Files and functions stay small, and the repository holds only what was made here."""

import ast
import re
from pathlib import Path

from tests.house.ground import (
    HEP,
    ROOT,
    TEMPLATES,
    TESTS,
    expect_none,
    files,
    files_in,
    place,
    tree,
    type_of_function,
)

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
CODE = (".py", ".html", ".css", ".js")

FOREIGN_ENDINGS = (".min.js", ".min.css", ".ttf", ".otf", ".woff", ".woff2", ".jar", ".whl", ".so", ".dll")
FOREIGN_FOLDERS = {"node_modules", "vendor", "site-packages"}

# Spelled in pieces so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:" + "|".join(("work", "root", "tmp")) + r")/")
REGISTRY = re.compile("|".join((r"pypi\." + "org", "python" + r"hosted\.", r"registry\." + "npmjs")))


def test_no_file_is_longer_than_300_lines():
    findings = []
    for path in files_in(HEP, TEMPLATES, TESTS, ROOT / "bench", ends=CODE):
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST_FILE:
            findings.append(f"{place(path)} has {lines} lines")
    expect_none(
        findings,
        rule=f"A file stops at {LONGEST_FILE} lines (aim at 80).",
        mend="move one thing with a name of its own into its own file, and name that file in hep/README.md.",
    )


def test_no_function_is_longer_than_40_lines():
    findings = []
    for path in files_in(HEP, TESTS, ROOT / "bench"):
        for node in ast.walk(tree(path)):
            if isinstance(node, type_of_function) and (length := _length(node)) > LONGEST_FUNCTION:
                findings.append(f"{place(path, node.lineno)}: {node.name} has {length} lines")
    expect_none(
        findings,
        rule=f"A function stops at {LONGEST_FUNCTION} lines (aim at 10; its docstring is not counted).",
        mend="give a step of it a name, and make that step a function.",
    )


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    spoken = first if ast.get_docstring(node, clean=False) is not None else None
    return (node.end_lineno - node.lineno + 1) - (spoken.end_lineno - spoken.lineno + 1 if spoken else 0)


def test_every_module_says_what_lives_in_it():
    modules = [
        path
        for path in files_in(HEP, TESTS, ROOT / "bench")
        if not path.name.startswith("test_") and path.stat().st_size  # a test file's place says what it tests
    ]
    expect_none(
        (place(path) for path in modules if not ast.get_docstring(tree(path))),
        rule="Every module begins with a docstring: what lives here and what does not.",
        mend="write that sentence at the top of the file.",
    )


def test_nothing_made_by_others_is_in_the_repository():
    findings = [place(path) for path in files() if _is_foreign(path)]
    expect_none(
        findings,
        rule="Libraries, fonts and built files of others are not kept in this repository.",
        mend="take it from a package named in pyproject.toml, serve it from there, and delete the file.",
    )


def _is_foreign(path: Path) -> bool:
    return path.name.lower().endswith(FOREIGN_ENDINGS) or bool(FOREIGN_FOLDERS & set(path.relative_to(ROOT).parts))


def test_no_file_names_a_path_or_a_registry_of_somebodys_machine():
    findings = []
    for path in files():
        for number, line in enumerate(_text_lines(path), start=1):
            if MACHINE_PATH.search(line) or REGISTRY.search(line):
                findings.append(f"{place(path, number)}: {line.strip()[:80]}")
    expect_none(
        findings,
        rule="No file names a folder of one machine or the host of a package registry.",
        mend="use a path relative to the repository or a folder made at run time; leave hosts out.",
    )


def _text_lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []  # a picture or a PDF


def test_the_locks_hold_hashes_and_no_addresses():
    findings = []
    locks = sorted(ROOT.glob("requirements*.txt"))
    for path in locks:
        text = path.read_text(encoding="utf-8")
        if "http" in text:
            findings.append(f"{place(path)} holds an address")
        if text.count("==") > text.count("--hash=sha256:"):
            findings.append(f"{place(path)} holds a package without a hash")
    assert locks, "The locks (requirements*.txt) are gone: make them with `make lock`."
    expect_none(findings, rule="The locks pin every package by hash and name no host.", mend="run `make lock`.")
