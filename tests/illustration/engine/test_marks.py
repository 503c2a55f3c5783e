import numpy as np
import pytest

from hep.domain.drawing import PathKind
from hep.illustration.engine.curves import points_on
from hep.illustration.engine.edges import INNER, OUTLINE, PROP, Cracks
from hep.illustration.engine.marks import Hand, area, lines

DISC = np.hypot(*np.mgrid[-40:41, -40:41]) < 30
TIMES = np.linspace(0, 1, 9)
PLAIN = np.zeros((100, 100))
LEAST = np.full((100, 100), 44.0)
ROOM = np.full((100, 100), 99.0)


def ring(kind, size):
    cracks = Cracks(np.zeros((101, 101), dtype=np.int64), np.zeros((101, 101), dtype=np.int64))
    cracks.flat[20, 20 : 20 + size] = cracks.flat[20 + size, 20 : 20 + size] = kind
    cracks.upright[20 : 20 + size, 20] = cracks.upright[20 : 20 + size, 20 + size] = kind
    return cracks


def line(kind, length):
    cracks = Cracks(np.zeros((101, 101), dtype=np.int64), np.zeros((101, 101), dtype=np.int64))
    cracks.flat[50, 10 : 10 + length] = kind
    return cracks


def test_a_disc_is_a_smooth_area_of_its_size():
    (mark,) = area(DISC, PathKind.FILL, "skin", Hand(3.0, 0.5))
    far = np.linalg.norm(points_on(mark.curves[0], TIMES) - 40.5, axis=1)
    assert far == pytest.approx(np.full(len(far), 30), abs=1.0)
    assert mark.is_closed


def test_a_hole_is_kept_and_a_pinhole_is_closed():
    holed = DISC.copy()
    holed[30:45, 30:45] = False
    assert len(area(holed, PathKind.FILL, "skin", Hand(2.0, 0.5))[0].curves) == 2
    pinhole = DISC.copy()
    pinhole[40:43, 40:43] = False
    assert len(area(pinhole, PathKind.FILL, "skin", Hand(2.0, 0.5))[0].curves) == 1


def test_an_area_too_small_to_see_is_no_mark():
    assert area(DISC, PathKind.SHADE, "skin", Hand(2.0, 0.5, least=9000)) == []
    assert area(np.zeros((5, 5), dtype=bool), PathKind.FILL, "skin", Hand(2.0, 0.5)) == []


def test_a_box_has_ruled_sides():
    box = np.zeros((60, 60), dtype=bool)
    box[10:50, 15:40] = True
    (mark,) = area(box, PathKind.FILL, "carton", Hand(1.2, 0.6, is_ruled=True))
    assert len(mark.curves[0]) == 4


def test_the_outline_of_a_prop_is_a_closed_polygon():
    (mark,) = lines(ring(PROP, 40), PLAIN, LEAST, ROOM)
    assert (mark.kind, mark.role, mark.is_closed) == (PathKind.LINE, "prop", True)
    assert len(mark.curves[0]) == 4


def test_a_loose_tick_is_dropped_and_a_long_fold_is_drawn():
    assert lines(line(INNER, 30), PLAIN, LEAST, ROOM) == []
    (mark,) = lines(line(INNER, 60), PLAIN, LEAST, ROOM)
    assert mark.role == "inner"


def test_a_short_line_between_two_others_is_no_tick():
    cracks = ring(OUTLINE, 40)
    cracks.flat[40, 20:60] = INNER
    assert [mark.role for mark in lines(cracks, PLAIN, LEAST, ROOM)].count("inner") == 1


def test_an_inner_line_without_room_is_left_out():
    cracks = ring(OUTLINE, 40)
    cracks.flat[40, 20:60] = INNER
    assert "inner" not in [mark.role for mark in lines(cracks, PLAIN, LEAST, np.full((100, 100), 2.0))]


def test_lines_are_thin_where_there_is_detail():
    detail = PLAIN.copy()
    detail[:, 55:] = 1.0
    roles = sorted(mark.role for mark in lines(line(OUTLINE, 80), detail, LEAST, ROOM))
    assert roles == ["fine", "outline"]
