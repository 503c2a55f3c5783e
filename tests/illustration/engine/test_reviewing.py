from hep.illustration.engine.drawing import draw
from hep.illustration.engine.reviewing import review
from tests.illustration.engine.figures import solved as rising
from tests.illustration.engine.posed import solved

OFF = {"body": "standing", "reach": {"hand_l": {"at": [0.2, 1.0, 2.0]}}}
DRAWING = draw(rising())


def test_findings_of_the_bodies_and_missed_goals_come_with_their_frame_once():
    found = review(solved(OFF, expect=["knee_r 40"]), None)
    assert found[0].startswith("start: hand_l misses its place")
    assert found[-1].startswith("start, line ")


def test_an_accepted_finding_is_not_told():
    accept = [{"finding": "hand_l misses its place", "because": "it is behind the figure"}]
    assert not [told for told in review(solved(OFF, accept=accept), DRAWING) if "hand_l misses" in told]


def test_an_exception_that_excepts_nothing_is_told():
    accept = [{"finding": "hand_l misses its place", "because": "it was so once"}]
    found = review(solved({"body": "standing"}, accept=accept), DRAWING)
    assert any(told.startswith("accept, line ") and "Take this exception out" in told for told in found)
