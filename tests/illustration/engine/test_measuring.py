import numpy as np
import pytest

from hep.illustration.engine import measuring
from tests.illustration.engine.posed import figure, standing


def test_the_centre_of_mass_of_a_standing_body_is_in_its_pelvis():
    middle = measuring.centre_of_mass(standing())
    assert middle[0] == pytest.approx(0, abs=0.005)
    height = standing().vertices[:, 1].max()
    assert 0.5 < middle[1] / height < 0.62


def test_standing_is_balanced_and_leaning_like_a_board_is_not():
    assert measuring.off_balance(standing()) == 0
    assert measuring.off_balance(figure({"body": "standing pitch 25"})) > 0.05


def test_on_one_leg_only_the_standing_foot_counts():
    start = {"body": "standing", "rest": {"foot_l": "floor"}, "hip_r": "flex 60", "knee_r": "flex 90"}
    assert measuring.off_balance(figure(start)) > 0.02


@pytest.mark.parametrize(
    ("segment", "degrees"), [("thigh_r", -90), ("foot_l", 0), ("pelvis", 0), ("shoulders", 0), ("trunk", 90)]
)
def test_slopes_of_a_standing_body(segment, degrees):
    assert measuring.slope(standing(), segment) == pytest.approx(degrees, abs=4)


def test_sitting_is_a_right_angle_between_trunk_and_thigh():
    posed = figure({"body": "seated", "rest": {"pelvis": "chair"}, "hip": "flex 90"}, props=["chair"])
    assert measuring.angle_between(posed, "trunk", "thigh_r") == pytest.approx(90, abs=5)


def test_a_straight_knee_is_in_line():
    assert measuring.angle_between(standing(), "thigh_r", "shank_r") == pytest.approx(180, abs=5)


def test_gaps_between_parts_are_the_way_through_the_air():
    assert measuring.skin_gap(standing(), "knee_l", "knee_r") < measuring.skin_gap(standing(), "foot_l", "hand_l")
    assert np.isclose(measuring.skin_gap(standing(), "hand_l", "palm_l"), 0)
