"""What each room may do beyond what import-linter holds (`make check` runs those contracts)."""

import ast
import sys

from tests.house.ground import HEP, calls, expect_none, files_in, imported, place, tree


def test_the_domain_imports_only_the_standard_library():
    allowed = sys.stdlib_module_names | {"hep"}
    findings = []
    for path in files_in(HEP / "domain"):
        for line, module in imported(path):
            if module.split(".")[0] not in allowed:
                findings.append(f"{place(path, line)} imports {module}")
    expect_none(
        findings,
        rule="hep/domain holds plain rules about plain values and imports only the standard library.",
        mend="let a service or a workshop (hep/pdf, hep/exchange) use it, and hand plain values down.",
    )


def test_the_domain_asks_no_clock_no_chance_and_no_disk():
    outside = {
        "random",
        "secrets",
        "socket",
        "subprocess",
        "os",
        "shutil",
        "tempfile",
        "urllib",
        "sqlite3",
        "time",
    }
    questions = (
        "datetime.now",
        "datetime.utcnow",
        "date.today",
        "uuid4",
        "uuid.uuid4",
        "uuid1",
        "uuid.uuid1",
        "open",
    )
    findings = []
    for path in files_in(HEP / "domain"):
        for line, module in imported(path):
            if module.split(".")[0] in outside:
                findings.append(f"{place(path, line)} imports {module}")
        for call, name in calls(tree(path)):
            if name in questions or name.endswith((".datetime.now", ".date.today")):
                findings.append(f"{place(path, call.lineno)} calls {name}()")
    expect_none(
        findings,
        rule="Rules answer the same every time: hep/domain reads no clock, rolls no dice, opens no file.",
        mend="take the time from actor.at and ids as arguments; the service brings them.",
    )


def test_only_views_and_commands_commit():
    # The search room commits to an index in memory, which holds no row.
    allowed = (HEP / "web", HEP / "cli", HEP / "search")
    findings = []
    for path in files_in(HEP):
        if any(path.is_relative_to(room) for room in allowed):
            continue
        for call, name in calls(tree(path)):
            if name.endswith(".commit"):
                findings.append(f"{place(path, call.lineno)} calls {name}()")
    expect_none(
        findings,
        rule="A service never commits: only a view (hep/web) or a command (hep/cli) does, after its verb.",
        mend="remove the commit here and call db.session.commit() where the verb was called.",
    )


def test_no_module_or_class_has_a_name_that_says_nothing():
    empty = ("Manager", "Helper", "Utils", "Handler", "Data", "Info")
    folders = {"common", "utils", "helpers", "misc"}
    findings = [place(path) for path in files_in(HEP) if {*path.relative_to(HEP).parts[:-1], path.stem} & folders]
    for path in files_in(HEP):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef) and node.name.endswith(empty):
                findings.append(f"{place(path, node.lineno)}: class {node.name}")
    expect_none(
        findings,
        rule="Names come from the clinic: no Manager, Helper, Utils, Handler, Data or Info.",
        mend="name it for what it is to a therapist or a patient (dosage, handout, protocol ...).",
    )
