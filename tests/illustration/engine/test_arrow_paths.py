import numpy as np
import pytest

from hep.illustration.engine.arrow_paths import bowed, path_of
from hep.illustration.engine.camera import Eye
from hep.illustration.engine.pose import Arrow
from tests.illustration.engine.figures import solved

EYE = Eye(azimuth=0, elevation=0)


def test_an_arrow_follows_the_joint_from_frame_to_frame():
    path = path_of(Arrow(follow="pelvis", span=(0.0, 1.0)), solved(), "start", "end", EYE)
    assert path[-1] - path[0] == pytest.approx([0.0, 0.12], abs=1e-6)


def test_pushes_and_arcs_are_where_they_are_told():
    push = path_of(Arrow(at="pelvis", push=(0.1, 0.2), offset=(0.5, 0.0)), solved(), "start", "end", EYE)
    assert push[-1] - push[0] == pytest.approx([0.1, 0.2])
    arc = path_of(Arrow(about="pelvis", start_angle=0, end_angle=90, radius=0.3), solved(), "start", "end", EYE)
    assert arc[-1] - arc[0] == pytest.approx([-0.3, 0.3])


def test_a_bow_bends_to_the_left_of_the_way():
    path = bowed(np.linspace([0.0, 0.0], [1.0, 0.0], 7), 0.2)
    assert path[3] == pytest.approx([0.5, 0.2])
    assert path[[0, -1], 1] == pytest.approx([0, 0])
