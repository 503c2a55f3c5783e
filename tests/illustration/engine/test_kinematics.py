"""Forward kinematics against angles worked out by hand: the zero pose stands, its left is +x, it looks along +z."""

import numpy as np
import pytest

from hep.illustration.engine.measuring import angle
from hep.illustration.engine.turning import unit
from tests.illustration.engine.posed import figure, standing


def limb(posed, first, second):
    return unit(posed.joint(second) - posed.joint(first))


def test_zero_pose_hangs_arms_and_legs_straight_down():
    for side in "lr":
        for first, second in (("hip", "knee"), ("knee", "ankle"), ("shoulder", "elbow"), ("elbow", "wrist")):
            np.testing.assert_allclose(limb(standing(), f"{first}_{side}", f"{second}_{side}"), [0, -1, 0], atol=1e-3)


@pytest.mark.parametrize(
    ("words", "first", "second", "direction"),
    [
        ({"hip": "flex 90"}, "hip_r", "knee_r", [0, 0, 1]),
        ({"hip_l": "abd 30"}, "hip_l", "knee_l", [0.5, -np.sqrt(3) / 2, 0]),
        ({"hip_r": "abd 30"}, "hip_r", "knee_r", [-0.5, -np.sqrt(3) / 2, 0]),
        ({"hip_r": "ext 30"}, "hip_r", "knee_r", [0, -np.sqrt(3) / 2, -0.5]),
        ({"hip": "flex 90", "knee": "flex 90"}, "knee_l", "ankle_l", [0, -1, 0]),
        ({"shoulder": "flex 90"}, "shoulder_l", "elbow_l", [0, 0, 1]),
        ({"shoulder_l": "abd 90"}, "shoulder_l", "elbow_l", [1, 0, 0]),
        ({"elbow": "flex 90"}, "elbow_r", "wrist_r", [0, 0, 1]),
        ({"hip_l": "flex 90 abd 30"}, "hip_l", "knee_l", [0.5, 0, np.sqrt(3) / 2]),
    ],
)
def test_limbs_point_where_the_angles_say(words, first, second, direction):
    posed = figure({"body": "standing", **words})
    np.testing.assert_allclose(limb(posed, first, second), direction, atol=0.02)


@pytest.mark.parametrize("side", ["l", "r"])
def test_outward_rotation_turns_the_bent_shank_inward(side):
    posed = figure({"body": "standing", "hip": "flex 90 er 30", "knee": "flex 90"})
    shank = limb(posed, f"knee_{side}", f"ankle_{side}")
    inward = -1 if side == "l" else 1
    np.testing.assert_allclose(shank, [inward * 0.5, -np.sqrt(3) / 2, 0], atol=1e-3)


@pytest.mark.parametrize(
    ("joint", "words", "movement", "degrees"),
    [
        ("hip_r", "flex 70 abd 20 er 15", "flex", 70),
        ("hip_r", "flex 70 abd 20 er 15", "abd", 20),
        ("hip_l", "flex 70 abd 20 er 15", "er", 15),
        ("knee_l", "flex 64", "flex", 64),
        ("ankle_r", "df 12", "pf", -12),
        ("ankle_l", "pf 30 ev 8", "ev", 8),
        ("shoulder_l", "flex 60 abd 25", "abd", 25),
        ("elbow_r", "flex 110", "flex", 110),
        ("neck", "flex 30", "flex", 30),
        ("spine", "flex 25", "flex", 25),
    ],
)
def test_measured_angles_are_the_angles_said(joint, words, movement, degrees):
    posed = figure({"body": "standing", "rest": {"pelvis": 0.5}, joint: words})
    assert angle(posed, joint, movement) == pytest.approx(degrees, abs=1e-6)


def test_a_figure_and_its_mirror_are_mirrored():
    left = figure({"body": "standing", "hip_l": "flex 40 abd 20 er 10", "shoulder_r": "abd 60", "elbow_r": "flex 30"})
    right = figure({"body": "standing", "hip_r": "flex 40 abd 20 er 10", "shoulder_l": "abd 60", "elbow_l": "flex 30"})
    for joint in ("knee", "ankle", "elbow", "wrist"):
        mirrored = left.joint(f"{joint}_l") * [-1, 1, 1]
        np.testing.assert_allclose(mirrored, right.joint(f"{joint}_r"), atol=2e-3)


def test_bones_keep_their_length():
    posed = figure({"body": "standing", "hip": "flex 80", "knee": "flex 120"})
    body = posed.body
    for side in "LR":
        long = np.linalg.norm(posed.joint(f"foot.{side}") - posed.joint(f"lowerleg01.{side}"))
        assert long == pytest.approx(body.length(f"lowerleg01.{side}", f"foot.{side}"), abs=1e-9)
