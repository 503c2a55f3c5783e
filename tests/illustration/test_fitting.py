from math import cos, pi, sin

from hep.illustration.fitting import fitted
from hep.illustration.paths import Ring


def _circle(pieces: int, radius: float) -> Ring:
    points = [radius * complex(cos(2 * pi * at / pieces), sin(2 * pi * at / pieces)) for at in range(pieces)]
    return Ring(start=points[0], segments=tuple((point,) for point in points[1:]), is_closed=True)


def test_many_short_pieces_become_few_curves():
    assert len(fitted(_circle(200, 100), 1.0).segments) <= 12


def test_the_fitted_curve_stays_near_the_old_line():
    ring = fitted(_circle(200, 100), 1.0)
    here = ring.start
    for segment in ring.segments:
        if len(segment) == 3:
            middle = (here + 3 * segment[0] + 3 * segment[1] + segment[2]) / 8
            assert abs(abs(middle) - 100) < 2.5
        assert abs(abs(segment[-1]) - 100) < 0.1
        here = segment[-1]


def test_corners_between_long_lines_stay_where_they_are():
    square = Ring(start=0j, segments=((100 + 0j,), (100 + 80j,), (80j,)), is_closed=True)
    assert [segment[-1] for segment in fitted(square, 1.0).segments] == [100 + 0j, 100 + 80j, 80j, 0j]


def test_a_ring_of_one_point_does_no_harm():
    assert fitted(Ring(start=1 + 1j, segments=(), is_closed=True), 1.0).segments == ()
