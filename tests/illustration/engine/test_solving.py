import numpy as np
import pytest

from hep.illustration.engine.measuring import gap
from hep.illustration.engine.reaching import MISSED
from hep.illustration.engine.solving import between, parts_between
from tests.illustration.engine.posed import BRIDGE, bridge, figure, solved


def test_same_pose_gives_the_same_arrays():
    first, second = solved(**BRIDGE), solved(**BRIDGE)
    for name, posed in first.frames.items():
        assert posed.vertices.tobytes() == second.frames[name].vertices.tobytes()
        for a, b in zip(first.parts[name], second.parts[name], strict=True):
            assert a.vertices.tobytes() == b.vertices.tobytes()


def test_pinned_feet_and_hands_are_within_five_millimetres_of_the_mat():
    for posed in bridge().frames.values():
        assert posed.misses == ()
        for part in ("foot_l", "foot_r", "hand_l", "hand_r"):
            assert abs(gap(posed, part, bridge().surfaces["mat"])) < MISSED


def test_feet_that_stay_are_where_they_were():
    start, end = bridge().frames.values()
    for part in ("foot_l", "foot_r", "hand_l", "hand_r"):
        assert np.linalg.norm(start.part(part).mean(0) - end.part(part).mean(0)) < MISSED


def test_contacts_hold_halfway_too():
    start = bridge().frames["start"]
    for share in (0.25, 0.5, 0.75):
        halfway = between(bridge(), "start", "end", share)
        for part in ("foot_l", "foot_r"):
            assert np.linalg.norm(start.part(part).mean(0) - halfway.part(part).mean(0)) < MISSED
            assert abs(gap(halfway, part, bridge().surfaces["mat"])) < MISSED


def test_a_way_that_cannot_be_reached_is_told():
    posed = figure({"body": "standing", "reach": {"hand_l": {"at": [0.2, 1.0, 2.0]}}})
    assert [miss.part for miss in posed.misses] == ["hand_l"]
    assert posed.misses[0].gap > 0.5


def test_standing_feet_are_on_the_floor():
    posed = figure({"body": "standing", "hip": "flex 60", "knee": "flex 60", "reach": {"feet": "floor"}})
    assert posed.part("feet")[:, 1].min() == pytest.approx(0.011, abs=MISSED)


def test_a_settled_leg_lies_on_the_mat():
    posed = figure({"body": "supine", "rest": {"trunk": "mat"}, "settle": {"hip_r": {"foot_r": "mat"}}}, props=["mat"])
    assert abs(gap(posed, "foot_r", solved({"body": "standing"}, props=["mat"]).surfaces["mat"])) < MISSED


def test_forearms_lie_down_and_elbows_bend_forward():
    from hep.illustration.engine.measuring import angle

    start = {
        "body": "prone",
        "rest": {"toes": "mat"},
        "ankle": "df 8",
        "toes": "ext 60",
        "shoulder": "flex 84",
        "elbow": "flex 90",
        "hand": "fist",
        "settle": {"pitch": {"forearms": "mat"}},
        "reach": {"forearms": {"onto": "mat", "fingers": "forward", "palm": "in"}},
    }
    posed = figure(start, props=["mat"])
    assert posed.misses == ()
    assert angle(posed, "elbow_l", "flex") == pytest.approx(angle(posed, "elbow_r", "flex"), abs=0.5)
    assert 80 < angle(posed, "elbow_l", "flex") < 100


def test_fitted_pitch_reaches_with_the_elbows_bent_as_said():
    from hep.illustration.engine.measuring import angle

    start = {
        "body": "quadruped",
        "fit": "pitch",
        "rest": {"knees": "mat"},
        "hip": "flex 90",
        "knee": "flex 89",
        "shoulder": "flex 90",
        "hand": "flat",
        "settle": {"ankle": "mat"},
        "reach": {"hands": {"onto": "mat", "under": "shoulder", "palm": "down", "fingers": "forward"}},
    }
    posed = figure(start, props=["mat"])
    assert posed.misses == ()
    assert angle(posed, "elbow_l", "flex") == pytest.approx(25, abs=3)


def test_the_rotated_figure_is_the_same_figure_turned():
    plain = figure({"body": "standing", "reach": {"feet": "floor"}})
    turned = figure({"body": "standing turn 90", "reach": {"feet": "floor"}})
    np.testing.assert_allclose(
        turned.joint("knee_l")[[2, 1, 0]] * [1, 1, -1], plain.joint("knee_l") * [-1, 1, -1], atol=1e-3
    )


def test_held_things_follow_the_hands_halfway():
    pose = solved(
        {"body": "standing", "hand": "grip", "elbow": "flex 10"},
        {"like": "start", "elbow": "flex 100"},
        holding=[{"dumbbell": {"in": ["hand_r"]}}],
    )
    halfway = between(pose, "start", "end", 0.5)
    heights = [np.mean([part.vertices[:, 1].mean() for part in parts]) for parts in pose.parts.values()]
    middle = np.mean([part.vertices[:, 1].mean() for part in parts_between(pose, "start", halfway)])
    assert heights[0] < middle < heights[1]


def test_a_hand_that_holds_a_thigh_rides_on_it_halfway():
    hold = {"hand_r": {"hold": "thigh_r", "t": 0.7, "from": "front", "fingers": "along"}}
    pose = solved(
        {"body": "seated", "rest": {"pelvis": "chair"}, "hip": "flex 86", "knee": "flex 90", "reach": hold},
        {"like": "start", "hip_r": "flex 110", "reach": hold},
        props=["chair"],
    )
    assert all(posed.misses == () for posed in pose.frames.values())

    def arm(posed):
        thigh = posed.rotation("upperleg02.R")
        return thigh.T @ (posed.joint("wrist_r") - posed.joint("knee_r"))

    first, last = (arm(posed) for posed in pose.frames.values())
    halfway = arm(between(pose, "start", "end", 0.5))
    assert np.linalg.norm(halfway - (first + last) / 2) < 0.01


def test_a_spine_is_bent_until_the_elbows_are_as_straight_as_said():
    from hep.illustration.engine.measuring import angle

    hands = {"onto": "mat", "under": "shoulder", "out": 0.12, "ahead": 0.18, "palm": "down", "fingers": "forward"}
    pose = solved(
        {"body": "prone", "rest": {"trunk": "mat"}, "ankle": "pf 60", "hand": "flat", "reach": {"hands": hands}},
        {
            "like": "start",
            "rest": {"thighs": "mat"},
            "keep": "thighs",
            "body": "prone pitch -14",
            "hip": "ext 14",
            "lumbar": "ext 22",
            "thorax": "ext 12",
            "spine": "ext 20",
            "fit": "spine",
            "elbow_bend": 18,
            "reach": {"hands": "start"},
        },
        props=["mat"],
    )
    assert angle(pose.frames["end"], "elbow_r", "flex") == pytest.approx(18, abs=3)


def test_a_new_pitch_is_taken_instead_of_the_fitted_one():
    start = {
        "body": "quadruped",
        "fit": "pitch",
        "rest": {"knees": "mat"},
        "hip": "flex 90",
        "knee": "flex 89",
        "shoulder": "flex 90",
        "reach": {"hands": {"onto": "mat", "under": "shoulder", "palm": "down"}},
    }
    pose = solved(start, {"like": "start", "body": "quadruped pitch 5"}, props=["mat"])
    assert pose.frames["start"].rotation("root")[1, 1] != pytest.approx(np.cos(np.radians(95)), abs=0.05)
    assert pose.frames["end"].rotation("root")[1, 1] == pytest.approx(np.cos(np.radians(95)), abs=0.01)
