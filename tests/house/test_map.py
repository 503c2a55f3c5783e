"""The map (hep/README.md) names every module, and the tests lie where the modules lie."""

import ast
import re
from pathlib import Path

from tests.house.ground import HEP, ROOT, TESTS, expect_none, files_in, place, tree, type_of_function

# Test folders that mirror no room, and single files that test the whole.
BESIDE_THE_ROOMS = {"exercises", "journeys", "house"}
OF_THE_WHOLE = {"test_wheel.py"}
# Folders beside hep/ that are mirrored as its rooms are.
BESIDE_HEP = {"bench"}
# Domain modules that only hold sample values for previews and tests; those tests are their test.
NEEDS_NO_TEST = {"sample.py"}


def the_map() -> str:
    """The words of hep/README.md."""
    path = HEP / "README.md"
    assert path.exists(), "hep/README.md is gone: it is the map of the house, one line a module."
    return path.read_text(encoding="utf-8")


def modules() -> list[Path]:
    """Every module of hep/ but the package files and the migration scripts."""
    return [path for path in files_in(HEP) if path.name not in ("__init__.py", "__main__.py")]


def test_the_map_names_every_module():
    guide = the_map()
    findings = []
    for path in modules():
        room = path.parent.name if path.parent != HEP else None
        if not _names(guide, path.name) or (room and not re.search(rf"\b{room}\b", guide)):
            findings.append(place(path))
    expect_none(
        findings,
        rule="hep/README.md is the map of this house and names every module.",
        mend="add one line on what lives there to hep/README.md (or delete the module).",
    )


def _names(guide: str, file_name: str) -> bool:
    return re.search(rf"(?<![\w.-]){re.escape(file_name)}\b", guide) is not None


def test_the_map_names_no_module_that_is_gone():
    guide = the_map()
    here = {path.name for path in files_in(HEP.parent)} | {path.name for path in HEP.rglob("*.py")}
    findings = sorted(set(re.findall(r"(?<![\w.<*-])[a-z_]+\.py\b", guide)) - here)
    expect_none(
        findings,
        rule="hep/README.md names modules that do not exist.",
        mend="take the name out of hep/README.md, or write the new one.",
    )


def test_every_test_file_lies_where_its_module_lies():
    findings = []
    for path in files_in(TESTS):
        inside = path.relative_to(TESTS)
        if not path.name.startswith("test_") or inside.parts[0] in BESIDE_THE_ROOMS | OF_THE_WHOLE:
            continue
        above = ROOT if inside.parts[0] in BESIDE_HEP else HEP
        module = above / inside.parent / path.stem.removeprefix("test_")
        if not (module.with_suffix(".py").exists() or module.is_dir() or _is_function_of_package(module)):
            findings.append(f"{place(path)} has no {place(module)}.py")
    expect_none(
        findings,
        rule="The tests mirror hep/: tests/<room>/test_x.py tests hep/<room>/x.py or hep/<room>/x/.",
        mend="rename or move the test file to the module that it tests.",
    )


def _is_function_of_package(module: Path) -> bool:
    """Whether hep/<room>/__init__.py itself defines what the test file is named for (hep.pdf.render)."""
    package = module.parent / "__init__.py"
    if not package.exists():
        return False
    return any(isinstance(node, type_of_function) and node.name == module.name for node in tree(package).body)


def test_every_rule_of_the_domain_has_its_test_file():
    findings = []
    for path in modules():
        if not path.is_relative_to(HEP / "domain") or path.name in NEEDS_NO_TEST or not _has_rules(path):
            continue
        inside = path.relative_to(HEP)
        own = TESTS / inside.parent / f"test_{path.name}"
        of_package = TESTS / inside.parent.parent / f"test_{inside.parent.name}.py"
        if not (own.exists() or (inside.parent.name != "domain" and of_package.exists())):
            findings.append(f"{place(path)} wants {place(own)}")
    expect_none(
        findings,
        rule="Every domain module with rules has a test file at the mirrored path.",
        mend="write that test file; name each test as a sentence about the clinic.",
    )


def _has_rules(path: Path) -> bool:
    """Whether a module holds a public function or method; pure value classes and word lists hold none."""
    found = (node for node in ast.walk(tree(path)) if isinstance(node, type_of_function))
    return any(not node.name.startswith("_") or node.name == "__post_init__" for node in found)
