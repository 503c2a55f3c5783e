"""Every service verb that changes rows leaves its line in the audit list.

It reads the source only: a verb is a public function of hep/services with `session` as its first argument.
Whether the line says the right thing is for the tests of each service.
"""

import ast
from collections.abc import Callable
from pathlib import Path

from tests.house.ground import HEP, calls, dotted, expect_none, files_in, place, tree, type_of_function

SERVICES = HEP / "services"
CHANGING_CALLS = {
    "session.add",
    "session.add_all",
    "session.delete",
    "session.merge",
    "insert",
    "update",
    "delete",
}
RECORDING_CALLS = {"audit.record", "audit.record_machine", "record", "record_machine"}

# A step of verbs says in its docstring that the verb which takes it writes the line.
LEFT_TO_THE_CALLER = "The caller audits."


def test_every_verb_that_changes_rows_is_recorded():
    functions = _functions()
    changes = _reach(functions, CHANGING_CALLS, _assigns)
    records = _reach(functions, RECORDING_CALLS, lambda node: False)
    findings = [
        f"{place(path, node.lineno)}: {name}"
        for name, (path, node) in functions.items()
        if _is_verb(name, node) and name in changes - records
    ]
    expect_none(
        findings,
        rule="A service verb that changes rows leaves one line in the audit list.",
        mend='call audit.record(session, actor, "noun.happened", ...) before the verb returns; '
        f'a step of other verbs says "{LEFT_TO_THE_CALLER}" in its docstring instead.',
    )


def _functions() -> dict[str, tuple[Path, ast.FunctionDef]]:
    """Every function at the top of a service module, by "module.function"."""
    return {
        f"{path.stem}.{node.name}": (path, node)
        for path in files_in(SERVICES)
        if path.name not in ("audit.py", "__init__.py")
        for node in tree(path).body
        if isinstance(node, type_of_function)
    }


def _is_verb(name: str, node: ast.FunctionDef) -> bool:
    arguments = [argument.arg for argument in node.args.args]
    is_step = LEFT_TO_THE_CALLER in (ast.get_docstring(node) or "")
    return arguments[:1] == ["session"] and not name.split(".")[1].startswith("_") and not is_step


def _assigns(node: ast.FunctionDef) -> bool:
    """Whether it sets an attribute of anything: `program.plan = ...`."""
    for part in ast.walk(node):
        targets = part.targets if isinstance(part, ast.Assign) else [getattr(part, "target", None)]
        if isinstance(part, (ast.Assign, ast.AugAssign, ast.AnnAssign)) and any(
            isinstance(target, ast.Attribute) and dotted(target) for target in targets
        ):
            return True
    return False


def _reach(
    functions: dict[str, tuple[Path, ast.FunctionDef]],
    wanted: set[str],
    also: Callable[[ast.FunctionDef], bool],
) -> set[str]:
    """The functions that do it themselves or through other functions of the services."""
    called = {name: {call for _, call in calls(node)} for name, (_, node) in functions.items()}
    reached = {name for name, (_, node) in functions.items() if called[name] & wanted or also(node)}
    while True:
        more = {
            name
            for name in functions.keys() - reached
            if any(call in reached or f"{name.split('.')[0]}.{call}" in reached for call in called[name])
        }
        if not more:
            return reached
        reached |= more
