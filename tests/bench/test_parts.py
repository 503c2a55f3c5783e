from unittest.mock import patch

import pytest

from bench import parts
from hep import pdf


def test_every_part_of_a_handout_takes_time():
    head, *rows, whole = parts.measure(rounds=1)
    assert head == ("part of a warm handout", "CPU ms", "share")
    assert sorted(row[0] for row in rows) == sorted(part for part, _, _ in parts.PARTS)
    assert float(whole[1]) == pytest.approx(sum(float(row[1]) for row in rows), abs=0.1 * len(rows))


def test_the_time_of_an_inner_part_is_not_the_outer_ones():
    clock = parts.Clock()
    with patch.object(parts, "process_time", side_effect=[1, 3, 7, 15]):
        inner = clock.timed("inner", lambda: None)
        clock.timed("outer", inner)()
    assert dict(clock.spent) == {"outer": 2 + 8, "inner": 4}


def test_a_part_that_no_handout_goes_through_is_told(monkeypatch):
    monkeypatch.setattr(parts, "PARTS", (*parts.PARTS, ("a leaflet drawn", pdf, "render_leaflet")))
    with pytest.raises(LookupError, match="a leaflet drawn"):
        parts.measure(rounds=1)
