from hep.illustration.engine.observing import observe
from tests.illustration.engine.posed import solved

START = {"body": "supine", "rest": {"trunk": "mat"}, "hip_r": "flex 15", "knee_r": "flex 30"}


def facts(start, **more):
    return {fact.topic: fact for fact in observe(solved(start, **more))["start"]}


def test_what_is_worn_or_carried_is_seen():
    found = facts({"body": "standing"}, holding=[{"cuff": {"around": "shank_r"}}, {"loop": {"around": "thigh"}}])
    assert (found["cuff"].key, found["cuff"].sides) == ("cuff-around", "r")
    assert (found["loop"].key, found["loop"].place) == ("loop-around", "thigh")


def test_a_pillow_under_the_head_is_seen():
    props = [{"mat": {"at": [0, 0]}}, {"pillow": {"at": [0, -0.62], "base": 0.0}}]
    assert facts({**START}, props=props)["under-pillow-0"].key == "head-on"
