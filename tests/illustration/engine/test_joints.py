import pytest

from hep.illustration.engine import joints


@pytest.mark.parametrize(
    ("joint", "movement", "degrees", "told"),
    [
        ("knee", "flex", 170, "knee flex goes to 155 degrees, not 170"),
        ("hip", "flex", -40, "hip ext goes to 30 degrees, not 40"),
        ("ankle", "pf", -50, "ankle df goes to 35 degrees, not 50"),
        ("neck", "rot", -100, "neck rot_right goes to 85 degrees, not 100"),
    ],
)
def test_an_angle_past_its_limit_is_told_in_the_clinics_words(joint, movement, degrees, told):
    assert joints.past_limit(joint, movement, degrees) == told


def test_an_angle_within_its_limit_is_nothing_to_tell():
    assert joints.past_limit("knee", "flex", 155) is None


def test_every_limit_has_room_on_both_sides_of_zero():
    for movements in joints.LIMITS.values():
        assert all(least <= 0 < most for least, most in movements.values())


def test_joints_and_bones_have_names():
    assert joints.bone_of("knee_r") == "lowerleg01.R"
    assert joints.bone_of("pelvis") == "root"
    assert joints.bone_of("neck01") == "neck01"
    assert joints.is_joint("wrist_l")
    assert not joints.is_joint("nose")
