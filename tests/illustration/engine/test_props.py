import numpy as np
import pytest

from hep.domain.vocabulary import Equipment
from hep.illustration.engine.held import HELD
from hep.illustration.engine.pose import PropCall
from hep.illustration.engine.props import PROPS, SHOWN_BY, furnish
from tests.illustration.engine.posed import figure, solved

_NEEDS = {"ball": {"at": (0, 0.1, 0), "r": 0.1}}
_HELD_NEEDS = {
    "band": {"from_to": ("hand_r", "foot_r")},
    "ball": {"between": ("knee_l", "knee_r")},
    "tuck": {"between": ("elbow_r", "spine02")},
}


def test_every_equipment_of_the_library_has_a_prop():
    assert set(SHOWN_BY) == set(Equipment)
    for names in SHOWN_BY.values():
        assert all(name in PROPS or name in HELD for name in names)


@pytest.mark.parametrize("kind", PROPS)
def test_every_prop_has_sound_parts(kind):
    made = furnish([PropCall(kind=kind, settings=_NEEDS.get(kind, {}))])
    assert made.parts
    for part in made.parts:
        assert np.isfinite(part.vertices).all()
        assert part.triangles.max() < len(part.vertices)


@pytest.mark.parametrize("kind", HELD)
def test_every_held_thing_has_sound_parts(kind):
    start = {"body": "standing", "hand": "grip", "shoulder": "flex 60", "elbow": "flex 40"}
    pose = solved(start, holding=[{kind: {k: list(v) for k, v in _HELD_NEEDS.get(kind, {}).items()}}])
    assert pose.held["start"]
    for part in pose.held["start"]:
        assert np.isfinite(part.vertices).all()
        assert part.triangles.max() < len(part.vertices)


def test_a_dumbbell_is_in_the_hand():
    pose = solved({"body": "standing", "hand_r": "grip"}, holding=[{"dumbbell": {"in": ["hand_r"]}}])
    middle = np.mean([part.vertices.mean(0) for part in pose.held["start"]], 0)
    assert np.linalg.norm(middle - pose.frames["start"].part("hand_r").mean(0)) < 0.06


def test_the_dowel_lies_on_the_middle_of_the_back():
    pose = solved({"body": "standing"}, holding=["dowel"])
    points = np.vstack([part.vertices for part in pose.held["start"]])
    assert abs(points[:, 0].mean()) < 0.003
    assert points[:, 2].max() < figure({"body": "standing"}).joint("neck01")[2]


def test_a_strap_goes_round_the_foot_from_hand_to_hand():
    pose = solved(
        {"body": "supine", "hip_r": "flex 60", "hand": "grip", "shoulder": "flex 40", "elbow": "flex 60"},
        holding=[{"strap": {"round": "foot_r"}}],
    )
    posed, (band,) = pose.frames["start"], pose.held["start"]
    for part in ("hand_l", "hand_r", "foot_r"):
        far = np.linalg.norm(band.vertices[:, None] - posed.part(part)[None], axis=2).min()
        assert far < 0.04
