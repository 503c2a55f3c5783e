import numpy as np
import pytest

from hep.illustration.engine.inside import depths, skin_of
from hep.illustration.engine.measuring import skin_gap
from tests.illustration.engine.posed import figure

STANDING = {"body": "standing", "hand": "flat", "reach": {"feet": "floor"}}


def held(**places):
    return figure({**STANDING, "reach": {"feet": "floor", **places}})


def fingers(posed, side):
    end = side.upper()
    way = posed.joint(f"finger3-1.{end}") - posed.joint(f"wrist.{end}")
    return way / np.linalg.norm(way)


def test_both_palms_lie_on_the_low_back_fingers_down():
    posed = held(hands={"hold": "trunk", "t": 0.06, "from": 138, "fingers": "down"})
    assert posed.misses == ()
    for side in "lr":
        assert skin_gap(posed, f"palm_{side}", "trunk") < 0.02
        assert posed.part(f"hand_{side}").mean(0)[2] < posed.joint("pelvis")[2] - 0.02
        assert fingers(posed, side)[1] < -0.7
        assert depths(posed.part(f"hand_{side}"), *skin_of(posed, "trunk")).max() < 0.02
    np.testing.assert_allclose(posed.joint("wrist_l") * [-1, 1, 1], posed.joint("wrist_r"), atol=0.01)


@pytest.mark.parametrize(("place", "low", "high"), [(0.25, 0.0, 0.22), (0.8, 0.28, 0.5)])
def test_a_hand_lies_on_the_belly_or_on_the_chest(place, low, high):
    posed = held(hand_r={"hold": "trunk", "t": place, "from": "front"})
    assert posed.misses == ()
    palm = posed.part("palm_r").mean(0)
    assert low < palm[1] - posed.joint("pelvis")[1] < high
    assert palm[2] > posed.joint("pelvis")[2] + 0.08
    assert skin_gap(posed, "palm_r", "trunk") < 0.02


def test_a_word_means_the_side_of_the_hand():
    posed = held(hands={"hold": "trunk", "t": 0.1, "from": "side"})
    for side, sign in (("l", 1), ("r", -1)):
        assert posed.part(f"palm_{side}").mean(0)[0] * sign > 0.1
        assert fingers(posed, side)[2] > 0.5
