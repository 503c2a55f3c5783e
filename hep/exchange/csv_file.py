"""Reading a library's table (`as_csv.py`): rows back into exercises, and what is wrong by row and column.

A row is read by the reader of the exercise files, so a table obeys the same rules. It holds no art and says nothing of
the languages that it has no row for.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from io import StringIO
from typing import Any

from hep.domain.exercise import ExerciseContent
from hep.exchange import as_csv, exercise_file
from hep.exchange.as_csv import ALTS, CAPTIONS, CHAIN, CHOICES, COLUMNS, FACTS, STEPS, TEXTS, WORDING
from hep.exchange.delivery import Delivered, Delivery, text
from hep.exchange.exercise_file import DOSAGE, MARK, NUMBERS
from hep.exchange.problems import FileRefused, Problem
from hep.exchange.strict_yaml import Document

MAX_BYTES = 32 * 1024 * 1024
MOST_ROWS = 10_000
MAX_CELL = 10_000
DELIMITERS = ",;\t"

_WHOLE = re.compile(r"-?[0-9]{1,15}")
_SWITCHES = {"true": True, "false": False}

Row = Mapping[str, str]


@dataclass
class _Rows:
    """The rows of one exercise as they were found: the first of all, and one a language, each by its number."""

    first: tuple[int, Row]
    by_language: dict[str, tuple[int, Row]] = field(default_factory=dict)


def read(content: bytes, file: str) -> Delivery:
    """The exercises of a table; their pictures are those that they have. All problems name row and column."""
    if len(content) > MAX_BYTES:
        raise FileRefused([Problem(file=file, message=f"The table is over {MAX_BYTES // 1024**2} MiB. Split it.")])
    problems: list[Problem] = []
    found: dict[str, _Rows] = {}
    for number, row in _rows(text(content, file), file, problems):
        problems += _gather(found, number, row, file)
    if not found and not problems:
        problems.append(Problem(file=file, message="There is no exercise in it. Export a table to see how one looks."))
    exercises = []
    for rows in found.values():
        exercise, wrong = _exercise(rows, file)
        problems += wrong
        if exercise:
            exercises.append(exercise)
    return Delivery(exercises=tuple(exercises), problems=tuple(problems), keeps_languages=True)


def _rows(table: str, file: str, problems: list[Problem]) -> Iterator[tuple[int, Row]]:
    """Each row by the names of its columns, with its number as a spreadsheet counts."""
    head_line = table.partition("\n")[0]
    delimiter = max(DELIMITERS, key=head_line.count)
    reader = csv.reader(StringIO(table, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        head = [as_csv.unsafe(cell.strip()) for cell in next(reader, [])]
        number = 1
        if wrong := list(_head_problems(head, file)):
            problems += wrong
            return
        for number, cells in enumerate(reader, 2):
            if number > MOST_ROWS + 1:
                problems.append(Problem(file=file, message=f"It has more than {MOST_ROWS:,} rows. Split it."))
                return
            if any(cell.strip() for cell in cells):
                wrong = list(_cell_problems(head, cells, number, file))
                problems += wrong
                if not wrong:
                    yield number, {name: as_csv.unsafe(cell.strip()) for name, cell in zip(head, cells, strict=True)}
    except csv.Error:
        message = "A cell is broken or too long from here on. Mind the quotation marks, and save it as CSV again."
        problems.append(_wrong(file, number + 1, "", message))


def _head_problems(head: list[str], file: str) -> Iterator[Problem]:
    for name in dict.fromkeys(head):
        shown = " ".join(name.split())[:60]
        if name not in COLUMNS:
            near = get_close_matches(shown, COLUMNS, n=1)
            mend = f'Did you mean "{near[0]}"?' if near else "Take it out."
            yield _wrong(file, 1, shown, f"This column is not known. {mend}")
        elif head.count(name) > 1:
            yield _wrong(file, 1, shown, "This column stands twice. Take one out.")
    for name in COLUMNS:
        if name not in head:
            yield _wrong(file, 1, name, "This column is missing. Put it back: export a table to see how one looks.")


def _cell_problems(head: list[str], cells: list[str], number: int, file: str) -> Iterator[Problem]:
    if len(cells) != len(head):
        message = f"The row has {len(cells)} cells, the head {len(head)}. Save it as CSV again."
        yield _wrong(file, number, "", message)
        return
    for name, cell in zip(head, cells, strict=True):
        if len(cell) > MAX_CELL:
            yield _wrong(file, number, name, f"The cell is {len(cell):,} characters long. Make it shorter.")


def _gather(found: dict[str, _Rows], number: int, row: Row, file: str) -> Iterator[Problem]:
    """Put a row to the others of its exercise; what does not fit them is told."""
    for name in ("slug", "language"):
        if not row[name]:
            yield _wrong(file, number, name, "This is missing. Write it.")
            return
    rows = found.setdefault(row["slug"], _Rows(first=(number, row)))
    first, facts = rows.first
    if row["language"] in rows.by_language:
        other = rows.by_language[row["language"]][0]
        yield _wrong(file, number, "language", f"Row {other} has this exercise in this language too. Keep one.")
        return
    rows.by_language[row["language"]] = (number, row)
    for name in FACTS:
        if row[name] != facts[name]:
            yield _wrong(file, number, name, f"Row {first} says otherwise of this exercise. Make the rows agree.")


def _exercise(rows: _Rows, file: str) -> tuple[Delivered | None, list[Problem]]:
    at = _place(rows, file)
    wrong = [at(field, message) for field, message in _unread(rows)]
    if wrong:
        return None, wrong
    try:
        content = _content(rows, file)
    except FileRefused as refused:
        return None, [at(problem.field, problem.message) for problem in refused.problems]
    return Delivered(content=content, drawing=None, at=at), []


def _content(rows: _Rows, file: str) -> ExerciseContent:
    """What the rows say, through the reader of the exercise files."""
    _, facts = rows.first
    alone = [name for name in FACTS if name not in (*DOSAGE, *WORDING, *CHAIN)]
    data: dict[str, Any] = {
        "hep": MARK,
        **_parts(facts, alone),
        "dosage": _parts(facts, DOSAGE),
        "wording": _parts(facts, WORDING),
        "chain": _parts(facts, CHAIN),
        "words": {language: _words(row) for language, (_, row) in rows.by_language.items()},
    }
    return exercise_file.read(Document(file=file, data=data, lines={}))


def _words(row: Row) -> dict[str, Any]:
    return {
        **_parts(row, ("status", "name", "synonyms", "feel", "avoid", "stop")),
        "steps": [row[name] for name in STEPS if row[name]],
        "captions": {frame: row[name] for frame, name in CAPTIONS.items() if row[name]},
        "alt": {frame: row[name] for frame, name in ALTS.items() if row[name]},
    }


def _parts(row: Row, names: tuple[str, ...] | list[str]) -> dict[str, Any]:
    """The cells as what they mean; an empty one says nothing."""
    return {name: _meant(name, row[name]) for name in names if row[name]}


def _meant(name: str, cell: str) -> Any:
    if name in CHOICES:
        return [part.strip() for part in re.split(r"[,;\n]", cell) if part.strip()]
    if name in TEXTS:
        return [line.strip() for line in cell.split("\n") if line.strip()]
    if name in NUMBERS:
        return int(cell)
    return _SWITCHES.get(cell.lower(), cell) if name == "every_other_day" else cell


def _unread(rows: _Rows) -> Iterator[tuple[str, str]]:
    """What cannot even be read as what it should be: numbers, and steps with a gap before them."""
    for name in NUMBERS:
        cell = rows.first[1][name]
        if cell and not _WHOLE.fullmatch(cell):
            yield f"dosage.{name}", f'Write a whole number here, not "{" ".join(cell.split())[:20]}".'
    for language, (_, row) in rows.by_language.items():
        steps = [row[name] for name in STEPS]
        for place, step in enumerate(steps[1:], 2):
            if step and not steps[place - 2]:
                yield f"words.{language}.steps[{place}]", "The step before is empty. Move this one up."


def _place(rows: _Rows, file: str) -> Callable[[str, str], Problem]:
    """Says of which row and column a field's problem is."""

    def at(name: str, message: str) -> Problem:
        path = exercise_file.path_of(name)
        number = rows.first[0]
        if path[:1] == ("words",) and len(path) > 1:
            number = rows.by_language.get(str(path[1]), rows.first)[0]
        return _wrong(file, number, _column(path), message)

    return at


def _column(path: tuple[str | int, ...]) -> str:
    """The column in which that part of the format stands."""
    head, *rest = path or ("slug",)
    if head == "captions":
        head, rest = "words", ["", *path]
    if head != "words":
        named = [part for part in rest if part in FACTS]
        return (
            str(named[0])
            if named
            else {"dosage": "sets", "wording": "limb", "chain": "easier"}.get(str(head), str(head))
        )
    name, *part = rest[1:] or ["language"]
    if name == "steps":
        place = part[0] if part and isinstance(part[0], int) else 0
        return STEPS[min(place, len(STEPS) - 1)]
    frames = {"captions": CAPTIONS, "alt": ALTS}.get(str(name))
    return frames.get(str(part[0]) if part else "start", str(name)) if frames else str(name)


def _wrong(file: str, row: int, column: str, message: str) -> Problem:
    where = f"row {row}, column {column}" if column else f"row {row}"
    return Problem(file=file, field=where, message=message)
