import numpy as np
import pytest

from hep.illustration.engine.inside import depths, skin_of
from hep.illustration.engine.measuring import skin_gap
from tests.illustration.engine.posed import figure


@pytest.mark.parametrize(
    ("segment", "place", "part"),
    [
        ("thigh_r", {"t": 0.6, "from": "front", "fingers": "along"}, "thigh_r"),
        ("thigh_r", {"t": 0.45, "from": "outer", "fingers": "along"}, "thigh_r"),
        ("trunk", {"t": 0.1, "from": -80, "fingers": 35, "aim": [1, 0, -0.5]}, "trunk"),
    ],
)
def test_a_hand_that_holds_lies_on_the_skin_and_no_finger_goes_in(segment, place, part):
    start = {"body": "seated", "rest": {"pelvis": "chair"}, "hip": "flex 88", "knee": "flex 90"}
    posed = figure({**start, "reach": {"hand_r": {"hold": segment, **place}}}, props=["chair"])
    assert posed.misses == ()
    assert skin_gap(posed, "hand_r", part) < 0.022
    for finger in range(1, 6):
        assert depths(posed.part(f"finger{finger}_r"), *skin_of(posed, part)).max() < 0.012


def test_a_grip_closes_round_its_point():
    point = [-0.2, 1.1, 0.4]
    posed = figure(
        {"body": "standing", "hand_r": "grip", "reach": {"hand_r": {"grip": point, "palm": "in", "fingers": "forward"}}}
    )
    assert posed.misses == ()
    assert np.linalg.norm(posed.part("hand_r").mean(0) - point) < 0.06
