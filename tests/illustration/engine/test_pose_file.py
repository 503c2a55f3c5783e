import pytest

from hep.illustration.engine import pose_file
from hep.illustration.engine.notes import PoseRefused
from hep.illustration.engine.pose import BodyPosition

START = {"body": "standing"}


def read(**data):
    return pose_file.read({"title": "Test", "start": START, **data}, lambda path: 7 if path else 1)


def refused(**data) -> str:
    with pytest.raises(PoseRefused) as caught:
        read(**data)
    return str(caught.value)


def test_angles_of_one_side_win_over_those_of_both():
    frame = read(start={"body": "standing", "hip": "flex 50 abd 3", "hip_r": "ext 5"}).frames["start"]
    assert frame.angles == {"hip_l": {"flex": 50, "abd": 3}, "hip_r": {"flex": -5, "abd": 3}}


def test_a_frame_inherits_angles_but_not_what_it_says_anew():
    start = {"body": "supine", "knee_l": "flex 90", "reach": {"feet": "floor"}, "keep": "back", "hand": "flat"}
    end = read(start=start, end={"like": "start", "knee": "flex 10"}).frames["end"]
    assert end.angles["knee_l"] == {"flex": 10}
    assert end.reach == ()
    assert end.hands == {"l": "flat", "r": "flat"}
    assert end.keep == "back"


def test_a_body_position_is_read_with_its_turns():
    frame = read(start={"body": "supine pitch -31 turn 90"}).frames["start"]
    assert frame.body == BodyPosition(base="supine", pitch=-31, turn=90)


def test_a_place_for_both_hands_is_mirrored():
    reach = read(start={"body": "standing", "reach": {"hands": {"at": [0.2, 1, 0.4]}}}).frames["start"].reach
    assert [(r.limb, r.at) for r in reach] == [("hand_l", (0.2, 1, 0.4)), ("hand_r", (-0.2, 1, 0.4))]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"start": {"body": "standing", "nee": 4}}, 'line 7, start.nee: a frame knows no "nee". Did you mean knee?'),
        ({"start": {"body": "standing", "knee": "flex 170"}}, "knee flex goes to 155 degrees, not 170"),
        ({"start": {"body": "standing", "knee": "abd 4"}}, "knee has no movement 'abd'. Use one of: flex"),
        ({"start": {"body": "standing", "hip": "flex"}}, 'hip must read like "flex 90 abd 10"'),
        ({"start": {"body": "lying"}}, "body must begin with a position"),
        ({"start": {"body": "standing", "hand": "claw"}}, "hand cannot be 'claw'"),
        ({"start": {"body": "standing", "rest": {"trunk": "mat"}}}, "There is no surface 'mat' here. Add the prop"),
        ({"start": {"body": "standing", "rest": {"tail": "floor"}}}, "No part of the body is called 'tail'"),
        ({"start": {"body": "standing", "settle": {"nose": "floor"}}}, "'nose' cannot be settled"),
        ({"start": {"body": "standing", "reach": {"fot_l": "floor"}}}, "Did you mean foot_l?"),
        ({"start": {"body": "standing", "reach": {"feet": "start"}}}, "The first frame has no start to stay at"),
        ({"props": ["sofa"]}, "There is no prop 'sofa'"),
        ({"props": [{"chair": {"seet": 0.4}}]}, 'chair knows no "seet". Did you mean seat?'),
        ({"props": [{"chair": {"seat": "high"}}]}, "seat must be a number, not 'high'"),
        ({"holding": ["umbrella"]}, "There is no held thing 'umbrella'"),
        ({"muscles": ["quadz"]}, "No muscle is called 'quadz'. Did you mean quads?"),
        ({"arrow": {"follow": "nose_r"}}, "'nose_r' is no joint"),
        ({"camera": {"from": "above"}}, "from cannot be 'above'"),
        ({"colour": "red"}, 'a pose file knows no "colour"'),
        ({"end": {"like": "middle"}}, "like must name an earlier frame"),
        ({"expect": ["knee_r is nice"]}, "cannot be checked"),
        ({"expect": ["knee_r abd 4"]}, "knee has no movement 'abd'"),
        ({"title": ""}, "needs a title"),
    ],
)
def test_what_cannot_be_drawn_is_told_with_line_place_and_mend(data, told):
    assert told in refused(**data)


@pytest.mark.parametrize(
    ("reach", "told"),
    [
        ({"hand_r": {"hold": "thigh_r", "onto": "floor"}}, "hold and onto contradict each other"),
        ({"hand_r": {"grip": [0, 1, 0.3], "rod": 0.5}}, "grip and rod contradict each other"),
        ({"hand_r": {"at": [0, 0.4], "under": "shoulder"}}, "at and under contradict each other"),
        ({"forearms": "floor", "hand_l": "floor"}, "Both hand_l and forearm_l are placed"),
        ({"foot_l": {"hold": "thigh_r"}}, "Only a hand can hold"),
    ],
)
def test_contradictory_pins_are_refused(reach, told):
    assert told in refused(start={"body": "standing", "reach": reach})


def test_a_settled_joint_whose_limb_also_reaches_is_a_contradiction():
    start = {"body": "supine", "settle": {"hip_r": "floor"}, "reach": {"foot_r": "floor"}}
    assert "hip_r is settled, but foot_r also reach" in refused(start=start)


def test_all_faults_are_told_at_once():
    told = refused(start={"body": "standing", "knee": "flex 170", "elbow": "flex 200"}, props=["sofa"])
    assert told.count("\n") == 2


def test_a_file_without_a_start_is_refused():
    with pytest.raises(PoseRefused, match="needs a start frame"):
        pose_file.read({"title": "Test"}, lambda path: None)
    with pytest.raises(PoseRefused, match="holds keys and values"):
        pose_file.read(["no"], lambda path: None)


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        ({"loop": {"around": "arm"}}, "around cannot be 'arm'. Use one of: thigh, shank"),
        ({"ball": {"against": ["buttock_r", "wall"]}}, "There is no surface 'wall' for the ball"),
        ({"strap": {"round": "table"}}, "'table' is no place on the figure"),
        ({"band": {}}, "band needs from_to"),
        ({"band": {"from_to": ["hand_r"]}}, "The band cannot be held like this"),
        ({"cold": {"facing": "sideways"}}, "facing cannot be 'sideways'"),
    ],
)
def test_a_thing_that_cannot_be_held_is_refused(thing, told):
    assert told in refused(holding=[thing])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"look": {"skin": "green"}}, "skin cannot be 'green'. Use one of: light, tan, brown, dark."),
        ({"look": {"hair": "greys"}}, "hair cannot be 'greys'. Did you mean grey?"),
        ({"look": {"style": "mohawk"}}, "style cannot be 'mohawk'. Use one of: short, bun, bob."),
        ({"look": {"eyes": "blue"}}, 'look knows no "eyes".'),
        ({"person": "child"}, "person cannot be 'child'."),
        ({"labels": {"end": "Up"}}, "labels are words, and no words are drawn."),
        ({"ghost": "yes"}, "ghost must be true or false, not 'yes'."),
        ({"stretched": ["hamstring_r"]}, "No muscle is called 'hamstring_r'. Did you mean hamstrings?"),
        ({"stretched": {"via": ["quads"]}}, 'stretched knows no "via".'),
    ],
)
def test_words_of_the_look_and_of_the_tint_are_known(data, told):
    sentence = refused(**data)
    assert told in sentence
    assert sentence.startswith("line ")


@pytest.mark.parametrize(
    "data",
    [
        {"colour": 1},
        {"camera": {"zoom": 1}},
        {"look": {"shirt": "red"}},
        {"inset": {"around": "knee_r", "place": "top"}},
        {"arrow": {"follow": "knee_r", "colour": "red"}},
        {"props": [{"mat": {"colour": "red"}}]},
        {"holding": [{"loop": {"colour": "red"}}]},
        {"start": {"body": "standing", "colour": "red"}},
        {"start": {"body": "standing", "reach": {"feet": {"onto": "floor", "colour": "red"}}}},
        {"start": {"body": "standing", "settle": {"nose": "floor"}}},
        {"start": {"body": "standing", "rest": {"nose": "floor"}}},
        {"expect": {"later": ["knee_r 0"]}},
    ],
)
def test_no_key_is_passed_over_in_silence(data):
    assert refused(**data)
