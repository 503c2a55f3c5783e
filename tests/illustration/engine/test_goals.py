import pytest

from hep.illustration.engine.goals import missed_goals
from tests.illustration.engine.posed import solved

SQUAT = {"body": "standing pitch 30", "hip": "flex 100", "knee": "flex 90", "reach": {"feet": "floor"}}


def misses(start, goals, **more):
    return missed_goals(solved(start, expect=goals, **more))


@pytest.mark.parametrize(
    "goal",
    [
        "knee_r 0 +- 5",
        "hip 0",
        "trunk upright",
        "thigh_r -90 +- 5",
        "pelvis level",
        "shoulders level +- 3",
        "heel_l on floor",
        "feet on floor",
        "hand_r off floor",
        "head over pelvis +- 12 cm",
        "knee over ankle +- 10 cm",
        "centre of mass over the feet",
        "trunk to thigh_r 180 +- 10",
        "thigh_l to shank_l 180 +- 8",
        "neck 0",
    ],
)
def test_standing_upright_is_what_a_therapist_expects(goal):
    assert misses({"body": "standing", "reach": {"feet": "floor"}}, [goal]) == []


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        ("knee_r 0 +- 5", '"knee_r 0 +- 5" is expected, but knee_r is'),
        ("trunk upright", "trunk is"),
        ("hand_r on floor", "cm off"),
        ("foot_l off floor", "foot_l touches"),
        ("thigh_r upright", "thigh_r is"),
    ],
)
def test_what_is_missed_is_told_with_what_is_measured(goal, told):
    (message,) = misses(SQUAT, [goal])
    assert message.startswith("start, line 4:")
    assert told in message


def test_leaning_without_bending_falls_over():
    (message,) = misses(
        {"body": "standing pitch 80", "hip": "flex 80", "shoulder": "flex 150"}, ["centre of mass over the feet"]
    )
    assert "outside the feet" in message


def test_a_goal_for_one_frame_is_checked_in_that_frame():
    goals = {"start": ["knee 0"], "end": ["knee_r 60"], "all": ["knee_l 0"]}
    pose = solved({"body": "standing"}, {"like": "start", "knee_r": "flex 60"}, expect=goals)
    assert missed_goals(pose) == []


def test_what_should_stay_and_moves_is_told():
    pose = solved({"body": "standing"}, {"like": "start", "at": [0, 0.1]}, expect=["pelvis stays"])
    assert "it moves 10 cm" in missed_goals(pose)[0]
