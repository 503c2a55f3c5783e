"""`hep library exams`: every protocol in both languages passes every exam, whatever side is prescribed."""

import pytest

from hep.cli.exams import examined, table
from hep.cli.files import shipped_guides, shipped_library
from hep.domain.vocabulary import Side

PROTOCOLS = shipped_guides().protocols
EXERCISES = shipped_library().exercises


@pytest.fixture(scope="module", params=[Side.LEFT, Side.BOTH], ids=str)
def rows(request):
    return list(examined(PROTOCOLS, EXERCISES, side=request.param))


def test_every_protocol_is_examined_in_both_languages(rows):
    assert {(row.slug, row.language) for row in rows} == {(slug, each) for slug in PROTOCOLS for each in ("en", "es")}
    assert len(rows) == 2 * 27


def test_every_handout_has_every_point_of_the_pemat(rows):
    failed = {(row.slug, row.language): {item.number for item in row.report.pemat.failed} for row in rows}
    assert {key: items for key, items in failed.items() if items} == {}


def test_every_handout_and_each_part_of_it_is_easy_to_read(rows):
    for row in rows:
        for reading in (*row.report.whole, *row.report.parts):
            assert reading.is_easy, (row.slug, row.language, str(reading.part), reading.told)
            assert reading.mean <= 15
            assert reading.longest <= 20


def test_nothing_else_is_found(rows):
    found = {(row.slug, row.language): [str(fault) for fault in row.report.faults] for row in rows}
    assert {key: faults for key, faults in found.items() if faults} == {}


def test_the_table_has_a_line_for_each_and_counts_those_that_pass(rows):
    lines = list(table(rows))
    passed = sum(row.report.is_passed for row in rows)
    assert lines[1].split()[:4] == ["achilles-midportion", "en", "grade", lines[1].split()[3]]
    assert lines[-1] == f"{passed} of 54 handouts pass every exam."


def test_the_command_prints_the_table(hep):
    result = hep("library", "exams")
    assert "23 of 23  none" in result.stdout
    assert result.exit_code == (0 if "54 of 54" in result.stdout else 1)


def test_a_folder_of_one_s_own_without_protocols_has_none_to_examine(hep, folder):
    (folder / "empty").mkdir()
    assert hep("library", "exams", "empty").stdout.endswith("0 of 0 handouts pass every exam.\n")
