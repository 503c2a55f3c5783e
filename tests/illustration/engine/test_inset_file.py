import pytest

from hep.illustration.engine.notes import PoseRefused
from tests.illustration.engine.posed import pose

STAND = {"body": "standing"}


def told(**more):
    with pytest.raises(PoseRefused) as refused:
        pose(STAND, STAND, **more)
    return [fault.message for fault in refused.value.faults]


def test_an_inset_is_shown_in_the_last_frame_unless_it_says_more():
    assert pose(STAND, STAND, inset={"around": "knee_r"}).inset.frames == ("end",)
    assert pose(STAND, STAND, inset={"around": "low_back", "frames": "all"}).inset.frames == ("start", "end")
    assert pose(STAND, STAND, inset={"around": "neck01", "frames": ["start"]}).inset.frames == ("start",)


def test_its_window_is_round_or_has_corners():
    assert pose(STAND, STAND, inset={"around": "knee_r", "size": 0.3}).inset.is_round
    assert pose(STAND, STAND, inset={"around": "knee_r", "size": [0.4, 0.2]}).inset.size == (0.4, 0.2)


def test_without_a_camera_it_enlarges():
    assert pose(STAND, inset={"around": "knee_r"}).inset.camera is None
    assert pose(STAND, inset={"around": "knee_r", "camera": {"from": "back"}}).inset.camera.side == "back"


@pytest.mark.parametrize(
    ("inset", "message"),
    [
        ({}, "An inset needs around"),
        ({"around": "nee_r"}, "'nee_r' is no joint and no part. Did you mean knee_r?"),
        ({"around": "knee_r", "size": 3}, "size must be metres from 0.1 to 1.2"),
        ({"around": "knee_r", "frames": ["via"]}, "There is no frame 'via' here."),
        ({"around": "knee_r", "of": 1}, 'inset knows no "of".'),
        ({"around": "knee_r", "camera": {"from": "above"}}, "from cannot be 'above'."),
    ],
)
def test_what_is_wrong_is_told(inset, message):
    (only,) = told(inset=inset)
    assert only.startswith(message)
