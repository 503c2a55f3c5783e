"""A table back into exercises: without loss, or with every problem by row and column."""

import csv
import io
from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.dosage import Dosage, TimeOfDay
from hep.domain.exercise import Chain
from hep.exchange import as_csv, csv_file
from hep.exchange.problems import FileRefused

SPANISH = replace(sample.words("Almeja"), locale="es")
CLAM = replace(sample.content(), words=(sample.words(), SPANISH))


def table(*changes, contents=(CLAM,), **writing):
    """The table with cells changed: (row from 2, column, text)."""
    found = list(csv.DictReader(io.StringIO(as_csv.write(contents).decode("utf-8-sig"), newline="")))
    for number, column, text in changes:
        found[number - 2][column] = text
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, as_csv.COLUMNS, **writing)
    writer.writeheader()
    writer.writerows(found)
    return out.getvalue().encode()


def said(content):
    try:
        problems = csv_file.read(content, "lib.csv").problems
    except FileRefused as refused:
        problems = refused.problems
    assert len({str(problem) for problem in problems}) == len(problems)
    return [str(problem).removeprefix("lib.csv, ") for problem in problems]


@pytest.mark.parametrize(
    "content",
    [
        CLAM,
        sample.content(dosage=Dosage(every_other_day=True, load="-5 lb", rpe=5, pain_limit=0)),
        sample.content(dosage=Dosage(times_per_day=2, when=(TimeOfDay.MORNING, TimeOfDay.EVENING))),
        sample.content(chain=Chain(easier="one")),
        replace(sample.content(), muscles=('=a, "b"; c', "'d"), sources=("+1", "@x")),
    ],
)
def test_what_was_written_is_read_without_loss(content):
    read = csv_file.read(as_csv.write([content]), "lib.csv")
    assert [each.content for each in read.exercises] == [content]
    assert (read.problems, read.keeps_languages, read.exercises[0].drawing) == ((), True, None)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_the_tables_of_other_spreadsheets_are_read(delimiter):
    content = table(delimiter=delimiter).replace(b"\r\n", b"\n") + (delimiter * 44).encode() + b"\n\n"
    assert csv_file.read(content, "a").exercises[0].content == CLAM


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ((2, "sets", "99"), "row 2, column sets: The sets must be a whole number from 1 to 10, not 99."),
        ((2, "reps", "3.0"), 'row 2, column reps: Write a whole number here, not "3.0".'),
        ((2, "category", "strenght"), 'row 2, column category: "strenght" is not known here.'),
        ((2, "regions", "hip, knie"), 'row 2, column regions: "knie" is not known here.'),
        ((2, "every_other_day", "maybe"), "row 2, column every_other_day: Write true or false here."),
        ((2, "licence", ""), "row 2, column licence: This is missing. Write it."),
        ((3, "status", ""), "row 3, column status: This is missing. Write it."),
        ((3, "step_2", ""), "row 3, column step_3: The step before is empty. Move this one up."),
        ((3, "step_2", "{oops"), "row 3, column step_2: A side mark looks like"),
        ((3, "caption_end", ""), "row 3, column caption_end: This frame has an alternative text."),
        ((3, "feel", "a\x07b"), "row 3, column feel: Character 2 is a control character"),
        ((3, "name", "x" * 10_001), "row 3, column name: The cell is 10,001 characters long."),
        ((3, "language", "fr"), 'row 3, column language: "fr" is not known here.'),
        ((3, "language", "en"), "row 3, column language: Row 2 has this exercise in this language too."),
        ((3, "language", ""), "row 3, column language: This is missing. Write it."),
        ((3, "slug", ""), "row 3, column slug: This is missing. Write it."),
        ((3, "sets", "5"), "row 3, column sets: Row 2 says otherwise of this exercise. Make the rows agree."),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column(change, words):
    facts = change[0] == 2
    content = table(change, (3, *change[1:])) if facts and change[1] in as_csv.FACTS else table(change)
    assert said(content)[0].startswith(words)


def test_a_slug_that_is_none_is_told():
    assert said(table((2, "slug", "../a"), (3, "slug", "../a")))[0].startswith("row 2, column slug: A slug is small")


def test_all_problems_come_together():
    two = sample.content("two")
    problems = said(table((2, "sets", "x"), (3, "sets", "x"), (3, "step_1", ""), (4, "feel", ""), contents=(CLAM, two)))
    assert [problem.partition(":")[0] for problem in problems] == [
        "row 2, column sets",
        "row 3, column step_2",
        "row 4, column feel",
    ]


def test_the_head_must_be_whole():
    content = table().replace(b"equipment", b"equipmnt", 1).replace(b"position", b"slug", 1)
    assert said(content) == [
        "row 1, column slug: This column stands twice. Take one out.",
        'row 1, column equipmnt: This column is not known. Did you mean "equipment"?',
        "row 1, column position: This column is missing. Put it back: export a table to see how one looks.",
        "row 1, column equipment: This column is missing. Put it back: export a table to see how one looks.",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "row 1, column slug: This column is missing."),
        (as_csv.write([]), "lib.csv: There is no exercise in it."),
        ("slug".encode("utf-16"), "line 1: The file is not UTF-8 text."),
        (table().replace("á".encode(), b"\xe1") + b"\xff", "line"),
        (table() + b'"a,b,c', "row 4: A cell is broken or too long"),
        (table() + b"a,b,c", "row 4: The row has 3 cells, the head"),
        (table() + b"a" * 200_000, "row 4: A cell is broken or too long"),
        (table() + b"\x00,", "row 4"),
        (b"x" * (csv_file.MAX_BYTES + 1), "lib.csv: The table is over 32 MiB."),
        (table() + b"x\r\n" * 0 + b"," * 44 + b"\r\n", ""),
    ],
)
def test_what_is_no_table_is_told(content, words):
    problems = said(content)
    assert problems[0].startswith(words) if words else not problems


def test_too_many_rows_are_told():
    row = table().split(b"\r\n")[1]
    many = table() + b"\r\n".join([row.replace(b"clamshell", b"a%d" % number) for number in range(10_000)])
    assert said(many)[-1] == "lib.csv: It has more than 10,000 rows. Split it."
