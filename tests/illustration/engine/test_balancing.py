import numpy as np
import pytest

from hep.illustration.engine.measuring import angle, centre_of_mass, gap
from hep.illustration.engine.notes import PoseRefused
from hep.illustration.engine.reaching import MISSED
from tests.illustration.engine.posed import pose, solved

START = {"body": "standing", "hip": "abd 4", "reach": {"feet": "floor"}}


def stood(**frame):
    found = solved(START, {"like": "start", **frame})
    return found.frames["end"], found.surfaces["floor"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([0.048, 0.03], [-0.048, 0.03]),  # side by side
        ([0.045, -0.05], [-0.045, 0.1]),  # half a foot ahead
        ([0.0, -0.09], [0.0, 0.183]),  # one in front of the other
    ],
)
def test_the_pelvis_comes_over_the_feet_with_straight_legs(left, right):
    feet = {f"foot_{side}": {"onto": "floor", "at": at, "toe_out": 0} for side, at in (("l", left), ("r", right))}
    posed, floor = stood(over="feet", hip="abd 0", reach=feet)
    assert posed.misses == ()
    middle = (posed.part("foot_l").mean(0) + posed.part("foot_r").mean(0)) / 2
    assert abs(centre_of_mass(posed) - middle)[0] < 0.01
    for side in "lr":
        assert abs(gap(posed, f"foot_{side}", floor)) < MISSED
        assert angle(posed, f"knee_{side}", "flex") < 20
    assert min(angle(posed, f"knee_{side}", "flex") for side in "lr") < 8


def test_the_weight_goes_over_one_foot_and_the_pelvis_stays_level():
    posed, _ = stood(over="foot_r", hip_l="flex 50", knee_l="flex 80", reach={"foot_r": "start"})
    assert posed.misses == ()
    assert abs(centre_of_mass(posed) - posed.part("foot_r").mean(0))[0] < 0.012
    assert abs(posed.joint("hip_l") - posed.joint("hip_r"))[1] < 0.005
    assert angle(posed, "knee_r", "flex") < 8


def test_part_of_the_weight_is_part_of_the_way():
    half, _ = stood(over=["foot_r", 0.5], reach={"feet": "start"})
    whole, _ = stood(over="foot_r", reach={"feet": "start"})
    assert -whole.joint("pelvis")[0] > -half.joint("pelvis")[0] > 0.03


def test_a_leg_that_is_too_short_lowers_the_body():
    posed = stood(reach={"foot_l": {"onto": "floor", "at": [0.15, -0.2]}, "foot_r": "start"})[0]
    assert posed.misses == ()


def test_over_and_keep_contradict():
    with pytest.raises(PoseRefused, match="over and keep contradict"):
        pose(START, {"like": "start", "over": "feet", "keep": "foot_l"})


def test_over_knows_feet_only():
    with pytest.raises(PoseRefused, match="over cannot be 'hands'"):
        pose({**START, "over": "hands"})


def test_the_knee_of_a_straight_leg_points_ahead_however_the_foot_is_placed():
    posed = stood(over="feet", hip="abd 0", lift=-0.03, reach={"feet": {"onto": "floor", "at": [0.05, 0.03]}})[0]
    knees = [
        posed.joint(f"knee_{side}") - (posed.joint(f"hip_{side}") + posed.joint(f"ankle_{side}")) / 2 for side in "lr"
    ]
    for knee in knees:
        assert knee[2] > 3 * np.abs(knee[0])
