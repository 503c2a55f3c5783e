"""The library as a table: one row an exercise and language, a column for every field of the format but the art.

This module knows the columns and writes; `csv_file.py` reads. A cell that a spreadsheet could take for a formula
begins with an apostrophe, which is taken off again on reading.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from hep.domain.exercise import ExerciseContent, ExerciseWords
from hep.exchange.exercise_file import DOSAGE, FRAMES

WORDING = ("limb", "preposition", "timed", "frames", "counted")
CHAIN = ("easier", "harder")
# Cells that hold several: values of a closed list between commas, texts on a line each.
CHOICES = ("other_categories", "regions", "equipment", "movement_tags", "when", "days")
TEXTS = ("muscles", "sources", "synonyms")
FACTS = (
    "slug",
    "category",
    "other_categories",
    "regions",
    "position",
    "equipment",
    "laterality",
    "muscles",
    "movement_tags",
    *DOSAGE,
    *WORDING,
    *CHAIN,
    "sources",
    "provenance",
    "licence",
)
STEPS = tuple(f"step_{number}" for number in range(1, ExerciseWords.MAX_STEPS + 1))
CAPTIONS = {frame: f"caption_{frame}" for frame in FRAMES}
ALTS = {frame: f"alt_{frame}" for frame in FRAMES}
WORDS = (
    "language",
    "status",
    "name",
    "synonyms",
    *STEPS,
    *CAPTIONS.values(),
    *ALTS.values(),
    "feel",
    "avoid",
    "stop",
)
COLUMNS = (*FACTS, *WORDS)

_FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def write(contents: Iterable[ExerciseContent]) -> bytes:
    """The table, in the order of the slugs. UTF-8 with the mark by which spreadsheets know it."""
    table = StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for content in sorted(contents, key=lambda each: each.slug):
        facts = dict(_facts(content))
        for words in content.words:
            row = facts | dict(_words(words))
            writer.writerow([safe(row.get(column, "")) for column in COLUMNS])
    return table.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """The cell as no spreadsheet runs it."""
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def unsafe(cell: str) -> str:
    """The cell as it was before it was made safe."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


def _facts(content: ExerciseContent) -> Iterator[tuple[str, str]]:
    yield from ((name, _cell(name, getattr(content.dosage, name))) for name in DOSAGE)
    yield from ((name, _cell(name, getattr(content.wording, name))) for name in WORDING)
    yield from ((name, _cell(name, getattr(content.chain, name))) for name in CHAIN)
    own = [name for name in FACTS if name not in (*DOSAGE, *WORDING, *CHAIN)]
    yield from ((name, _cell(name, getattr(content, name))) for name in own)


def _words(words: ExerciseWords) -> Iterator[tuple[str, str]]:
    yield "language", words.locale
    yield from ((name, _cell(name, getattr(words, name))) for name in ("status", "name", "synonyms"))
    yield from zip(STEPS, words.steps, strict=False)
    for frame in words.frames:
        yield CAPTIONS[frame.frame], frame.caption
        yield ALTS[frame.frame], frame.alt
    yield from ((name, getattr(words, name)) for name in ("feel", "avoid", "stop"))


def _cell(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ("\n" if name in TEXTS else ", ").join(value)
    return str(value)
