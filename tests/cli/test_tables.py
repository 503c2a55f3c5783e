"""Tables about the library: counts that add up, and how hard each exercise is to read."""

import os
import subprocess
import sys

from hep.cli import tables
from hep.cli.files import shipped_library


def test_counts_add_up_to_the_library():
    exercises = shipped_library().exercises
    lines = list(tables.stats(exercises))
    assert lines[0] == f"{len(exercises)} exercises"
    start = lines.index("category") + 1
    assert sum(int(line.split()[-1]) for line in lines[start : start + 8]) == len(exercises)


def test_every_exercise_has_a_grade_at_or_below_the_highest():
    rows = list(tables.grades(shipped_library().exercises))
    assert len(rows) == len(shipped_library().exercises)
    assert [row for row in rows if row[1] > 6] == []


def test_the_table_names_the_hardest_first_and_counts_what_is_over():
    lines = list(tables.readability(shipped_library().exercises))
    grades = [float(line.split()[1]) for line in lines[1:-1]]
    assert grades == sorted(grades, reverse=True)
    assert lines[-1].startswith("0 over grade 6 in English")


def test_the_commands_print_them(hep):
    assert "category" in hep("library", "stats").stdout


def test_a_reader_who_has_gone_hears_nothing(folder):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        gone = subprocess.run(
            [sys.executable, "-m", "hep", "library", "stats"], stdout=writer, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writer)
    assert gone.stderr == b""
