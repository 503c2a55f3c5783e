"""YAML with everything surprising taken out: plain data, and the line on which each part of it stands.

No anchors, aliases or tags, no key twice, no second document, no bare words that some programs read as true, numbers
only as they look. What a file must say is not here.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from hep.exchange.problems import FileRefused, Problem

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 20

Path = tuple[str | int, ...]

_NULL = re.compile(r"~|null|Null|NULL|")
_TRUE, _FALSE = re.compile(r"true|True|TRUE"), re.compile(r"false|False|FALSE")
# YAML 1.1 reads these as true or false, YAML 1.2 as words. Nobody should have to know.
_TRAP = re.compile(r"y|n|yes|no|on|off", re.IGNORECASE)
# 010 is eight to some, 1:30 is ninety, 1_000 a thousand.
_NUMBER_TRAP = re.compile(r"[-+]?(0[0-9_]+|0[xob][0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+|[0-9]+_[0-9_]*)")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_DECIMAL = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,15}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, kw_only=True)
class Document:
    """The data of a file, and the line of every part of it by its path of keys and places (from 0)."""

    file: str
    data: Any
    lines: dict[Path, int]

    def line(self, path: Path) -> int | None:
        """Where that part stands; for one that is not there, where the nearest part around it stands."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


def load(text: str, file: str) -> Document:
    """The document of a file; FileRefused tells everything that is no plain YAML."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise FileRefused([Problem(file=file, message="The file is over 1 MiB. Split it into smaller files.")])
    builder = _Builder(file)
    try:
        data = builder.document(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        what = error.problem or error.context or "this cannot be read"
        message = f"This is not YAML ({what}). Mind the indents, colons and quotes."
        raise FileRefused([*builder.problems, Problem(file=file, line=line, message=message)]) from None
    except (yaml.YAMLError, UnicodeError):
        raise FileRefused([_unprintable(text, file)]) from None
    except _TooDeep as deep:
        message = f"Lists and mappings stand more than {MAX_DEPTH} deep. Take some levels out."
        raise FileRefused([Problem(file=file, line=deep.line, message=message)]) from None
    if builder.problems:
        raise FileRefused(builder.problems)
    return Document(file=file, data=data, lines=builder.lines)


def spelled(path: Path) -> str:
    """A path as people read it, lists counted from 1: words.en.steps[2]."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            word = " ".join(part.split())[:60]
            text += f".{word}" if text else word
    return text


class _TooDeep(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _unprintable(text: str, file: str) -> Problem:
    """The first character that YAML does not allow."""
    for line, content in enumerate(text.split("\n"), 1):
        for character in content:
            if unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\r":
                message = f"A control character (U+{ord(character):04X}) stands here. Take it out."
                return Problem(file=file, line=line, message=message)
    return Problem(file=file, message="The file holds characters that YAML does not allow. Take them out.")


class _Builder:
    """Builds the data from the parser's events, noting lines and what is not plain."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.lines: dict[Path, int] = {}
        self.events: Iterator[Any] = iter(())

    def document(self, text: str) -> Any:
        self.events = iter(yaml.parse(text, Loader=yaml.CSafeLoader))
        next(self.events)
        if isinstance(begin := next(self.events), yaml.StreamEndEvent):
            self.wrong("The file is empty. Write it or take it away.", (), begin)
            return None
        data = self.value(next(self.events), ())
        next(self.events)
        again = next(self.events)
        if not isinstance(again, yaml.StreamEndEvent):
            self.wrong("A second document begins here (---). Put it into a file of its own.", (), again)
        return data

    def wrong(self, message: str, path: Path, event: Any) -> None:
        line = event.start_mark.line + 1
        self.problems.append(Problem(file=self.file, line=line, field=spelled(path), message=message))

    def value(self, event: Any, path: Path) -> Any:
        """The data that begins with the event. Events of what is refused are still consumed, to read on."""
        self.lines.setdefault(path, event.start_mark.line + 1)
        if len(path) > MAX_DEPTH:
            raise _TooDeep(event.start_mark.line + 1)
        if isinstance(event, yaml.AliasEvent):
            self.wrong(f"Write the text again in place of *{event.anchor}: aliases are not read.", path, event)
            return None
        if event.anchor is not None:
            self.wrong(f"Take the anchor &{event.anchor} out: anchors are not read.", path, event)
        if event.tag is not None:
            self.wrong(f"Take the tag {event.tag[:40]} out: tags are not read.", path, event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.scalar(event, path)

    def mapping(self, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event, path)
            is_twice = key in data
            if is_twice:
                first = self.lines[(*path, key)]
                self.wrong(f"This key stands twice, first on line {first}. Keep one.", (*path, key), event)
            else:
                self.lines[(*path, key)] = event.start_mark.line + 1
            value = self.value(next(self.events), (*path, key))
            if not is_twice:
                data[key] = value
        return data

    def key(self, event: Any, path: Path) -> str:
        """A key as it is spelled. Whether it is known is asked elsewhere; only the bare traps are told here."""
        if not isinstance(event, yaml.ScalarEvent):
            self.wrong("A key must be a plain word.", path, event)
            self.value(event, (*path, "?"))
            return "?"
        if event.anchor or event.tag or _is_trap(event):
            self.value(event, (*path, event.value))
        return str(event.value)

    def sequence(self, path: Path) -> list[Any]:
        data: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            data.append(self.value(event, (*path, len(data))))
        return data

    def scalar(self, event: Any, path: Path) -> Any:
        """A quoted text as it is, a bare word as what it looks like."""
        if not _is_bare(event):
            return event.value
        if _is_trap(event):
            meant = "a number of another kind" if _NUMBER_TRAP.fullmatch(event.value) else "true or false"
            self.wrong(f'Put "{event.value}" in quotes: some programs read the bare word as {meant}.', path, event)
            return event.value
        if _DATE.fullmatch(event.value):
            try:
                return date.fromisoformat(event.value)
            except ValueError:
                self.wrong(f"{event.value} is not a day of the calendar. Write year-month-day.", path, event)
        return _plain(event.value)


def _is_bare(event: Any) -> bool:
    return bool(event.implicit[0]) and event.style not in ("'", '"')


def _is_trap(event: Any) -> bool:
    return _is_bare(event) and bool(_TRAP.fullmatch(event.value) or _NUMBER_TRAP.fullmatch(event.value))


def _plain(text: str) -> Any:
    """Nothing, true, false or a number, where the text is spelled so; otherwise the text."""
    if _NULL.fullmatch(text):
        return None
    if _TRUE.fullmatch(text) or _FALSE.fullmatch(text):
        return bool(_TRUE.fullmatch(text))
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
