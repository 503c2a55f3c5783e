from bench import pages


def test_every_page_is_served_and_timed():
    head, *rows = pages.measure(rounds=1, many=20)
    assert {len(row) for row in rows} == {len(head)}
    assert len(rows) == 7
    assert all(float(row[1]) > 0 for row in rows)
    assert all(0.5 < float(row[2]) < 100 for row in rows[1:])
