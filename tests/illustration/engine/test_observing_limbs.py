import pytest

from hep.illustration.engine.observing import observe
from tests.illustration.engine.posed import solved


def leg(**start):
    found = observe(solved({"body": "standing", **start}))["start"]
    return {fact.topic: fact.key for fact in found}


@pytest.mark.parametrize(
    ("angles", "key"),
    [
        ({"hip_r": "flex 80", "knee_r": "flex 86"}, "knee-hip-high"),
        ({"knee_r": "flex 100"}, "heel-to-buttock"),
        ({"hip_r": "abd 28"}, "leg-aside"),
        ({"hip_r": "flex 30", "knee_r": "flex 70"}, "foot-lifted"),
    ],
)
def test_a_leg_in_the_air_is_told_by_where_it_is(angles, key):
    assert leg(**angles)["leg_r"] == key


def test_raised_heels_are_seen():
    assert leg(ankle="pf 32", rest={"balls": "floor"})["heel_l"] == "heel-up"


def test_arms_out_in_front_are_seen():
    assert leg(shoulder="flex 88")["arm_r"] == "arm-front"
