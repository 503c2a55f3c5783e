from hep.illustration.engine.observing import observe
from tests.illustration.engine.posed import bridge, solved


def keys(found, frame):
    return {fact.topic: fact.key for fact in observe(found)[frame]}


def test_hips_off_the_mat_are_seen():
    assert "hips" not in keys(bridge(), "start")
    assert keys(bridge(), "end")["hips"] == "hips-in-line"


def test_a_trunk_that_leans_is_seen():
    end = {"like": "start", "body": "standing pitch 45", "hip": "flex 60", "knee": "flex 20"}
    leaning = solved({"body": "standing"}, end)
    assert keys(leaning, "start")["trunk"] == "tall"
    assert keys(leaning, "end")["trunk"] == "bent-forward"


def test_a_body_on_the_mat_beside_a_pillow_lies_on_the_mat():
    props = [{"mat": {"at": [0, 0]}}, {"pillow": {"at": [0, -0.7]}}]
    found = observe(solved({"body": "supine", "rest": {"trunk": "mat"}}, props=props))["start"]
    assert next(fact for fact in found if fact.topic == "position").place == "mat"
