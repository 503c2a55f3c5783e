from dataclasses import replace

from hep.illustration.engine.drawing import draw
from hep.illustration.engine.inspecting import faults_of
from hep.illustration.engine.pose import Arrow, Camera
from tests.illustration.engine.figures import solved


def test_a_sound_drawing_has_no_faults():
    rise = solved()
    assert faults_of(draw(rise), rise.pose) == ()


def test_a_muscle_that_cannot_be_seen_is_named():
    hidden = solved(muscles=("glutes",), camera=Camera(side="front", up=0))
    (fault,) = faults_of(draw(hidden), hidden.pose)
    assert fault.startswith("end: the working muscles (glutes) cannot be seen")


def test_an_arrow_over_the_face_and_a_frame_too_large_are_told():
    rise = solved(arrows=(Arrow(follow="pelvis"),))
    drawing = draw(rise)
    end = drawing.frame("end")
    face = next(path for path in end.paths if path.role == "feature")
    over = replace(next(path for path in end.paths if path.role == "head"), d=face.d)
    faults = faults_of(replace(drawing, frames=(replace(end, paths=(*end.paths * 2, over)),)), rise.pose)
    assert [fault.split(". ")[0] for fault in faults][1] == "end: an arrow lies over the face"
    assert "KB, at most 20" in faults[0]
