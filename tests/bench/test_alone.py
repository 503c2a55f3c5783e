import sys

import pytest

from bench import alone


@pytest.fixture
def in_this_process(monkeypatch):
    monkeypatch.setattr(alone, "_asked_of", lambda what, *told: alone.MEASURES[what](*told))


@pytest.mark.usefixtures("in_this_process")
def test_each_row_of_the_table_is_measured():
    head, *rows = alone.measure(fresh=1, rounds=1, many=3)
    assert {len(row) for row in rows} == {len(head)}
    assert [row[0] for row in rows] == [
        "first handout after imports",
        "60 exercises in the time of 6",
        "peak memory, 60 exercises",
        "3 different handouts",
        "  memory, from the 100th on",
    ]
    times, peak = (float(rows[place][1].rstrip(" xMB")) for place in (1, 2))
    assert times > 1
    assert peak > 10


def test_the_first_handout_is_made_in_a_process_of_its_own_whose_peak_is_not_its_parents():
    ballast = b"x" * 400_000_000  # as much as the other engines leave behind in the process that asks
    told = alone._asked_of("first")
    assert 0 < told["cpu"] <= told["ms"] * 1.5
    assert 10 < told["peak"] < len(ballast) / 1024**2 or not sys.platform.startswith("linux")
