from hep.illustration.engine.shouldering import FOLLOWS
from tests.illustration.engine.posed import figure, standing


def test_a_shoulder_follows_a_hand_that_is_a_little_too_far():
    low = standing().joint("shoulder_l")[1] - 0.565
    start = {"body": "standing", "reach": {"hand_l": {"onto": low, "at": [0.28, 0.12], "palm": "down"}}}
    posed = figure(start)
    assert posed.misses == ()
    assert posed.joint("shoulder_l")[1] < standing().joint("shoulder_l")[1] - 0.005


def test_a_hand_that_reaches_leaves_the_shoulder_alone():
    posed = figure({"body": "standing", "reach": {"hand_l": {"onto": 0.9, "at": [0.28, 0.2], "palm": "down"}}})
    assert posed.misses == ()
    assert abs(posed.joint("shoulder_l") - standing().joint("shoulder_l")).max() < 0.03


def test_a_hand_much_too_far_is_told():
    posed = figure({"body": "standing", "reach": {"hand_l": {"at": [0.2, 1.2, 1.4]}}})
    assert [miss.part for miss in posed.misses] == ["hand_l"]
    assert FOLLOWS < 20
