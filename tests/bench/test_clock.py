from unittest.mock import patch

from bench import clock


def test_the_median_leaves_the_warm_up_out():
    seconds = iter([0, 0.002, 1, 1.010, 2, 2.003])
    calls = []
    with patch.object(clock, "perf_counter", lambda: next(seconds)):
        taken = clock.median_ms(lambda: calls.append(1), rounds=3, warm_up=2)
    assert len(calls) == 5
    assert round(taken, 6) == 3


def test_the_columns_of_a_table_stand_under_each_other():
    assert clock.table("Title", [("a", "bb"), ("ccc", "d")]) == "Title\na    bb\nccc  d \n"
