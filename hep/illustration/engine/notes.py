"""What is wrong with a pose file, gathered so that all of it is told at once, each with its line and its mend."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, TypeGuard

from hep.domain.errors import RuleBroken

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """One thing to mend: the line (from 1), where it stands ("end.hip_r"), and the sentence."""

    line: int | None
    field: str
    message: str

    def __str__(self) -> str:
        """The fault in one sentence."""
        return ", ".join([*([f"line {self.line}"] if self.line else []), *([self.field] if self.field else [])]) + (
            f": {self.message}" if self.line or self.field else self.message
        )


class PoseRefused(RuleBroken):
    """A pose file that cannot be drawn as it is. Its message has a line for each fault."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


@dataclass
class Notes:
    """Gathers the faults of one file."""

    where: Callable[[Path], int | None]
    faults: list[Fault] = field(default_factory=list)

    def add(self, path: Path, message: str) -> None:
        """Note a fault; the same one twice is told once."""
        fault = Fault(self.where(path), ".".join(str(part) for part in path), message)
        if fault not in self.faults:
            self.faults.append(fault)

    def refuse(self) -> None:
        """Raise if anything was noted."""
        if self.faults:
            raise PoseRefused(sorted(self.faults, key=lambda fault: fault.line or 0))


@dataclass(frozen=True)
class Entry:
    """A mapping of the file with the path to it, and typed ways to take values out.

    A wrong value is noted and read as its default, so that reading goes on.
    """

    data: Mapping[str, Any]
    path: Path
    notes: Notes

    def wrong(self, key: str, message: str) -> None:
        """Note what is wrong with a value."""
        self.notes.add((*self.path, key) if key else self.path, message)

    def only(self, keys: Iterable[str], what: str) -> None:
        """Note every key that is not one of these."""
        known = list(keys)
        for key in self.data:
            if key not in known:
                self.wrong(key, f'{what} knows no "{key}". {suggestion(str(key), known)}')

    def number(self, key: str, default: float = 0.0, least: float = -1000, most: float = 1000) -> float:
        """A number within its limits."""
        value = self.data.get(key, default)
        if not is_number(value):
            self.wrong(key, f"{key} must be a number, not {value!r}.")
            return default
        if not least <= value <= most:
            self.wrong(key, f"{key} must be between {least:g} and {most:g}, not {value:g}.")
            return default
        return float(value)

    def maybe_number(self, key: str) -> float | None:
        """A number, or nothing where the key is not there."""
        return self.number(key) if key in self.data else None

    def numbers(self, key: str, count: int) -> tuple[float, ...] | None:
        """A list of so many numbers, or nothing where the key is not there."""
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, list) and len(value) == count and all(is_number(x) for x in value):
            return tuple(float(x) for x in value)
        self.wrong(key, f"{key} must be a list of {count} numbers, not {value!r}.")
        return None

    def word(self, key: str, known: Iterable[str], default: str = "") -> str:
        """One of the known words."""
        value, words = self.data.get(key, default), list(known)
        if value == default or value in words:
            return str(value)
        self.wrong(key, f"{key} cannot be {value!r}. {suggestion(str(value), words)}")
        return default

    def text(self, key: str) -> str:
        """A text, or nothing."""
        value = self.data.get(key, "")
        if not isinstance(value, str):
            self.wrong(key, f"{key} must be a text, not {value!r}.")
            return ""
        return value.strip()

    def flag(self, key: str, *, default: bool = False) -> bool:
        """True or false."""
        value = self.data.get(key, default)
        if not isinstance(value, bool):
            self.wrong(key, f"{key} must be true or false, not {value!r}.")
            return default
        return value

    def entry(self, key: str) -> "Entry":
        """A mapping inside this one; empty where it is missing."""
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            self.wrong(key, f"{key} must hold keys and values, not {value!r}.")
            value = {}
        return Entry(value, (*self.path, key), self.notes)

    def items(self, key: str) -> list[Any]:
        """A list, or nothing; a single value is a list of one."""
        value = self.data.get(key)
        return [] if value is None else value if isinstance(value, list) else [value]


def suggestion(word: str, known: Iterable[str]) -> str:
    """Say "Did you mean hip?" or the words there are."""
    words = list(known)
    near = get_close_matches(word, words, 1)
    return f"Did you mean {near[0]}?" if near else f"Use one of: {', '.join(words)}."


def is_number(value: object) -> TypeGuard[float]:
    """Whether it is a number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)
