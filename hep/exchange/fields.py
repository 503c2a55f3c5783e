"""Reading the fields of a document one by one: a wrong one is noted with its line, and reading goes on.

Every reader gives a usable value even when the field is wrong, so that all problems of a file are told at once.
Which fields a file has stands in `exercise_file.py` and `program_file.py`.
"""

from collections.abc import Collection, Iterable
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from hep.domain.errors import RuleBroken
from hep.domain.text import clean_line, clean_lines
from hep.exchange.problems import FileRefused, Problem
from hep.exchange.strict_yaml import Document, Path, spelled

E = TypeVar("E", bound=StrEnum)

# No list or mapping of any format comes near it; a longer one was not written by a person.
MOST_PARTS = 500
# A longer list of what is known does not help anybody.
MOST_NAMED = 40


class Reading:
    """One document being read, and what was found wrong so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []

    @property
    def root(self) -> "Field":
        """The whole document as a field."""
        return Field(self, (), self.document.data)

    def wrong(self, path: Path, message: str) -> None:
        """Note a problem, unless that very place is already known to be wrong."""
        field = spelled(path)
        if all(field != problem.field for problem in self.problems):
            line = self.document.line(path)
            self.problems.append(Problem(file=self.document.file, line=line, field=field, message=message))

    def is_wrong(self, path: Path) -> bool:
        """Whether the place, or something in it or around it, is known to be wrong."""
        field = spelled(path)
        return any(_overlap(field, problem.field) for problem in self.problems)

    def refuse(self) -> None:
        """FileRefused when anything was noted, in the order of the lines."""
        if self.problems:
            raise FileRefused(sorted(self.problems, key=lambda problem: problem.line or 0))


def _overlap(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or longer.startswith((f"{shorter}.", f"{shorter}[")) or not shorter


class Field:
    """One place of the document: its path and what stands there. A field that is not there holds None."""

    def __init__(self, reading: Reading, path: Path, value: Any) -> None:
        self.reading = reading
        self.path = path
        self.value = value

    @property
    def is_there(self) -> bool:
        """Whether anything stands here."""
        return self.value is not None

    def wrong(self, message: str) -> None:
        """Note what is wrong here."""
        self.reading.wrong(self.path, message)

    def unknown(self, known: Iterable[str], what: str = "") -> None:
        """Note that this is none of the known words, with the one that was probably meant."""
        self.wrong(_unknown(self.value, [str(each) for each in known], what))

    def broken(self, broken: RuleBroken) -> None:
        """Note what the domain says of this field, or of the part of it that the domain names."""
        path = (*self.path, broken.field) if broken.field and isinstance(self.value, dict) else self.path
        self.reading.wrong(path, broken.message)

    def mapping(self, known: Collection[str], required: Iterable[str] = ()) -> dict[str, "Field"]:
        """The parts by key, with every known key in it; unknown and missing ones are noted."""
        value = self.value
        if isinstance(value, dict) and not self._is_endless():
            for key in value:
                if key not in known:
                    self.reading.wrong((*self.path, key), _unknown(key, list(known), "", is_key=True))
            for key in required:
                if value.get(key) is None:
                    self.reading.wrong((*self.path, key), "This is missing. Write it.")
        else:
            if value is not None or self.path == ():  # noted once: endless ones are told already
                self.wrong(f"Write keys and values here: {', '.join(known)}.")
            value = {}
        return {key: Field(self.reading, (*self.path, key), value.get(key)) for key in known}

    def items(self, what: str) -> list["Field"]:
        """The parts of a list; none when nothing stands here."""
        if self.value is None:
            return []
        if not isinstance(self.value, list):
            self.wrong(f"Write a list of {what}: [one, two].")
            return []
        if self._is_endless():
            return []
        return [Field(self.reading, (*self.path, place), value) for place, value in enumerate(self.value)]

    def _is_endless(self) -> bool:
        if len(self.value) > MOST_PARTS:
            self.wrong(f"There are {len(self.value):,} parts here. Keep them to {MOST_PARTS}.")
        return len(self.value) > MOST_PARTS

    def text(self, limit: int, *, is_long: bool = False) -> str:
        """One line of text (or several, when it may be long); "" when nothing stands here."""
        if self.value is None:
            return ""
        if not isinstance(self.value, str):
            is_single = not isinstance(self.value, dict | list)
            self.wrong(f'Write text here, in quotes: "{self.value}".' if is_single else "Write text here.")
            return ""
        clean = clean_lines if is_long else clean_line
        try:
            return clean(self.value, spelled(self.path), limit=limit)
        except RuleBroken as broken:
            self.wrong(broken.message)
            return ""

    def texts(self, limit: int) -> tuple[str, ...]:
        """A list of lines; an empty line is noted."""
        found = []
        for item in self.items("texts"):
            if item.value is None or item.value == "":
                item.wrong("This line is empty. Write it or take it out.")
            found.append(item.text(limit))
        return tuple(found)

    def choice(self, kind: type[E], otherwise: E) -> E:
        """One value of a closed list."""
        if self.value is None:
            return otherwise
        if isinstance(self.value, str) and self.value in list(kind):
            return kind(self.value)
        self.unknown(kind)
        return otherwise

    def choices(self, kind: type[E]) -> tuple[E, ...]:
        """Several values of a closed list, none twice."""
        found: list[E] = []
        for item in self.items("values"):
            value = item.choice(kind, next(iter(kind)))
            if self.reading.is_wrong(item.path):
                continue
            if item.value is None:
                item.wrong("This value is empty. Write it or take it out.")
            elif value in found:
                item.wrong(f"{value} stands twice. Take one out.")
            else:
                found.append(value)
        return tuple(found)

    def whole(self) -> int | None:
        """A whole number; its limits are for the domain to check."""
        if self.value is None or (isinstance(self.value, int) and not isinstance(self.value, bool)):
            return self.value
        self.wrong("Write a whole number here, without quotes.")
        return None

    def flag(self) -> bool | None:
        """True or false."""
        if isinstance(self.value, bool | None):
            return self.value
        self.wrong("Write true or false here.")
        return None

    def day(self) -> date | None:
        """A day of the calendar."""
        if self.value is None or isinstance(self.value, date):
            return self.value
        self.wrong("Write a day as year-month-day, without quotes: 2026-11-22.")
        return None


def _unknown(said: Any, known: list[str], what: str, *, is_key: bool = False) -> str:
    if isinstance(said, dict | list):
        return f"Write one word here: {', '.join(known)}." if len(known) <= MOST_NAMED else "Write one word here."
    text = "".join(each if each.isprintable() else "�" for each in " ".join(str(said).split())[:60])
    near = get_close_matches(text, known, n=1)
    if near:
        mend = f'Did you mean "{near[0]}"?'
    else:
        mend = f"Name {what}." if what else f"{'Keys' if is_key else 'Values'} here: {', '.join(known)}."
    return f'"{text}" is not known here. {mend}'
