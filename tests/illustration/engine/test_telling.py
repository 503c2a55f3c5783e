from hep.illustration.engine.drawing import draw
from hep.illustration.engine.telling import LANGUAGES, MOST, tell, with_words
from hep.illustration.engine.telling_english import ENGLISH
from hep.illustration.engine.telling_spanish import SPANISH
from tests.illustration.engine.posed import BRIDGE, bridge, solved

LYING = {"body": "supine", "rest": {"trunk": "mat"}, "hip": "flex 0", "shoulder": "abd 12", "settle": {"hip": "mat"}}


def test_the_start_is_told_whole_and_then_what_is_different():
    assert tell(bridge(), ENGLISH) == {
        "start": "Lying on the back on a mat, knees bent, feet flat, arms at the sides.",
        "end": "Hips lifted, body straight from shoulders to knees.",
    }
    assert tell(bridge(), SPANISH)["start"] == (
        "Boca arriba sobre una colchoneta, rodillas dobladas, pies apoyados, brazos junto al cuerpo."
    )


def test_the_working_side_is_named():
    start = {**BRIDGE["start"], "hip_r": "flex 0", "knee_r": "flex 0"}
    start["reach"] = {"foot_l": "mat", "hands": start["reach"]["hands"]}
    raised = {"like": "start", "hip_r": "flex 45", "reach": {"foot_l": "start", "hands": "start"}}
    told = tell(solved(start, raised, props=BRIDGE["props"]), ENGLISH)
    assert "left knee bent, foot flat" in told["start"]
    assert "right leg straight" in told["start"]
    assert told["end"] == "Right leg lifted straight, about 40 degrees."


def test_standing_on_one_leg_is_told():
    start = {"body": "standing", "reach": {"feet": "floor"}}
    end = {
        "like": "start",
        "rest": {"foot_l": "floor"},
        "keep": "foot_l",
        "hip_r": "flex 80",
        "knee_r": "flex 86",
        "reach": {"foot_l": "start"},
    }
    told = tell(solved(start, end), ENGLISH)
    assert told["start"] == "Standing, trunk upright, feet side by side."
    assert told["end"] == "Standing on the left leg, right knee lifted to hip height."


def test_nothing_new_is_said_so():
    assert tell(solved({"body": "standing"}, {"like": "start"}), ENGLISH)["end"] == "The same position."


def test_the_drawing_carries_every_language_and_the_same_words_each_time():
    drawing = draw(bridge())
    told = with_words(drawing, bridge())
    assert told == with_words(drawing, bridge())
    for frame in told.frames:
        assert set(frame.alt) == {language.code for language in LANGUAGES}
        assert all(0 < len(text) <= MOST + 2 for text in frame.alt.values())
