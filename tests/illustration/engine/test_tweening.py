import numpy as np

from hep.illustration.engine.solving import between
from tests.illustration.engine.posed import bridge, solved


def test_the_ends_of_the_way_are_the_frames_themselves():
    frames = bridge().frames
    assert between(bridge(), "start", "end", 0) is frames["start"]
    assert between(bridge(), "start", "end", 1) is frames["end"]


def test_joints_go_part_of_the_way():
    pose = solved({"body": "standing"}, {"like": "start", "elbow_r": "flex 90"})
    halfway = between(pose, "start", "end", 0.5)
    forearm = halfway.joint("wrist_r") - halfway.joint("elbow_r")
    np.testing.assert_allclose(forearm / np.linalg.norm(forearm), [0, -np.sqrt(0.5), np.sqrt(0.5)], atol=0.02)


def test_a_foot_on_its_way_onto_a_step_goes_over_its_edge():
    pose = solved(
        {"body": "standing", "reach": {"feet": "floor"}},
        {
            "like": "start",
            "keep": "foot_l",
            "hip_r": "flex 50",
            "knee_r": "flex 58",
            "reach": {"foot_l": "start", "foot_r": {"onto": "step", "at": [-0.1, 0.45]}},
        },
        props=[{"step": {"at": [0, 0.5], "h": 0.15}}],
    )
    (step,) = pose.solids["start"]
    for share in (0.3, 0.5, 0.7, 0.9):
        foot = between(pose, "start", "end", share).part("foot_r")
        assert step.depth(foot).max() < step.soft
        assert foot[:, 1].min() > -0.01


def test_planted_feet_stay_while_a_squat_rises():
    pose = solved(
        {"body": "standing pitch 30", "hip": "flex 100", "knee": "flex 90", "reach": {"feet": "floor"}},
        {"like": "start", "body": "standing", "keep": "feet", "hip": 0, "knee": 0, "reach": {"feet": "start"}},
    )
    for share in (0.2, 0.5, 0.8):
        posed = between(pose, "start", "end", share)
        for part in ("foot_l", "foot_r"):
            moved = posed.part(part).mean(0) - pose.frames["start"].part(part).mean(0)
            assert np.linalg.norm(moved) < 0.005


def test_hands_that_slide_along_the_mat_do_not_go_through_it():
    def hands(ahead):
        return {"hands": {"onto": "mat", "under": "shoulder", "ahead": ahead, "palm": "down", "fingers": "forward"}}

    start = {"body": "quadruped", "fit": "pitch", "rest": {"knees": "mat"}, "hip": "flex 90", "knee": "flex 89"}
    folded = {"body": "quadruped pitch -20", "keep": "knees", "hip": "flex 120 abd 12", "knee": "flex 150"}
    ways = {"settle": {"ankle": "mat"}, "shoulder": "flex 90", "hand": "flat", "reach": hands(0.06)}
    child = solved(
        {**start, **ways}, {"like": "start", **folded, "lumbar": "flex 26", "reach": hands(0.44)}, props=["mat"]
    )
    for share in (0.35, 0.7):
        assert between(child, "start", "end", share).part("hands")[:, 1].min() > -0.005
