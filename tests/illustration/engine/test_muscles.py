import numpy as np
import pytest

from hep.illustration.engine.body import load
from hep.illustration.engine.muscles import MUSCLES, muscle_field

BODY = load("neutral")
SKIN = BODY.vertices[np.unique(BODY.layers["body"])]


def inside(name):
    return SKIN[muscle_field(BODY, name, SKIN) > 0]


@pytest.mark.parametrize("muscle", MUSCLES)
def test_every_muscle_is_somewhere_on_both_sides(muscle):
    points = inside(muscle)
    assert (points[:, 0] > 0).any()
    assert (points[:, 0] < 0).any()


def test_a_side_is_a_side():
    assert (inside("quads_l")[:, 0] > -0.01).all()
    assert (inside("quads_r")[:, 0] < 0.01).all()


def test_quads_are_in_front_and_hamstrings_behind():
    hip = BODY.head("upperleg01.L")[2]
    assert inside("quads")[:, 2].mean() > hip > inside("hamstrings")[:, 2].mean()


def test_the_calf_lies_between_knee_and_ankle():
    heights = inside("calf")[:, 1]
    assert BODY.head("foot.L")[1] < heights.min()
    assert heights.max() < BODY.head("lowerleg01.L")[1] + 0.03


def test_muscles_of_the_trunk_leave_the_arms_alone():
    hands = BODY.vertices[BODY.regions["hand_l"]]
    assert (muscle_field(BODY, "abs", hands) <= 0).all()
    assert (muscle_field(BODY, "low_back", hands) <= 0).all()
