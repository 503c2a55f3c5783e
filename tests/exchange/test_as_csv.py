"""The library as a table that no spreadsheet runs."""

import csv
import io
from dataclasses import replace

import pytest

from hep.domain import sample
from hep.exchange import as_csv

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"]


def rows(*contents):
    return list(csv.DictReader(io.StringIO(as_csv.write(contents).decode("utf-8-sig"), newline="")))


def test_a_row_is_an_exercise_in_one_language():
    spanish = replace(sample.words("Almeja"), locale="es")
    two = replace(sample.content("two"), words=(sample.words("Two"), spanish))
    assert [(row["slug"], row["language"], row["name"]) for row in rows(two, sample.content())] == [
        ("clamshell", "en", "Clamshell"),
        ("two", "en", "Two"),
        ("two", "es", "Almeja"),
    ]


def test_every_field_has_its_column():
    (row,) = rows(sample.content())
    assert tuple(row) == as_csv.COLUMNS
    assert (row["regions"], row["sets"], row["rest_s"], row["rpe"]) == ("hip, knee", "2", "30", "")
    assert (row["synonyms"], row["step_3"], row["step_4"]) == ("clam\nclams", "Lower slowly.", "")
    assert (row["caption_end"], row["alt_end"]) == ("{SIDE|top} knee up", "The top knee is lifted.")


@pytest.mark.parametrize("text", [*FORMULAS, "'quoted'", "''", "plain", "", "a=b", "'=1"])
def test_a_cell_is_made_safe_and_read_back(text):
    safe = as_csv.safe(text)
    assert not safe.startswith(tuple("=+-@\t\r＝＋－＠"))
    assert as_csv.unsafe(safe) == text


def test_every_cell_of_the_table_is_safe():
    content = replace(sample.content(), provenance="=HYPERLINK(1)", muscles=("-a", "=b"))
    written = as_csv.write([content]).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(written, newline="")) for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@"))]
