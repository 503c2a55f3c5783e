from hep.illustration.filling import by_winding
from hep.illustration.paths import Ring, parse

OUTER = "M0 0l100 0 0 100-100 0z"


def _rings(*outlines: str) -> list[Ring]:
    return [ring for outline in outlines for ring in parse(outline)]


def test_a_ring_that_runs_the_other_way_is_a_hole():
    outer, hole = rings = _rings(OUTER, "M20 20l0 50 50 0 0-50z")
    assert by_winding(rings) == [[outer, hole]]


def test_a_ring_that_runs_the_same_way_inside_changes_nothing():
    outer, inner = _rings(OUTER, "M20 20l50 0 0 50-50 0z")
    assert by_winding([inner, outer]) == [[outer]]


def test_an_island_in_a_hole_is_painted_by_itself():
    outer, hole, island = rings = _rings(OUTER, "M20 20l0 50 50 0 0-50z", "M30 30l20 0 0 20-20 0z")
    assert by_winding(rings) == [[outer, hole], [island]]


def test_rings_beside_each_other_are_painted_one_by_one():
    first, second = rings = _rings(OUTER, "M50 50l100 0 0 90-100 0z")
    assert by_winding(rings) == [[first], [second]]


def test_a_traced_drawing_of_many_rings_is_left_as_it_is():
    rings = [ring for _ in range(100) for ring in parse(OUTER)]
    assert by_winding(rings) == [rings]
