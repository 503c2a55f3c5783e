"""Values spelled as YAML that reads back as themselves. Which keys a file has stands with its format."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from hep.exchange import strict_yaml
from hep.exchange.problems import FileRefused

# Characters that a text may hold and a YAML file may not.
_NOT_IN_YAML = re.compile("[\ufeff\ufffe\uffff]")


def flow(values: Iterable[Any]) -> str:
    """A list on one line."""
    return f"[{', '.join(_in_flow(value) for value in values)}]"


def flow_mapping(values: Mapping[str, Any]) -> str:
    """A mapping on one line."""
    return f"{{{', '.join(f'{key}: {_in_flow(value)}' for key, value in values.items())}}}"


def _in_flow(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return flow(value)
    return block(value, is_flow=True) if isinstance(value, str) else str(value)


def block(text: str, *, is_flow: bool = False) -> str:
    """The text bare where it reads back as itself, in quotes everywhere else."""
    if "\n" not in text and _reads_back(text, f"[{text}]" if is_flow else f"- {text}"):
        return str(text)
    return _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _reads_back(text: str, written: str) -> bool:
    try:
        return bool(strict_yaml.load(written, "").data == [text])
    except FileRefused:
        return False
