import pytest

from hep.illustration.engine.body import PEOPLE
from tests.illustration.engine.posed import figure


@pytest.mark.parametrize("person", PEOPLE)
def test_shins_come_down_on_a_towel_from_above(person):
    start = {"body": "supine", "rest": {"trunk": "mat"}, "hip": "flex 0 abd 6", "settle": {"hip": {"shins": "towel"}}}
    props = ["mat", {"towel": {"at": [0, 0.74], "r": 0.05, "length": 0.5}}]
    posed = figure(start, props=props, person=person)
    assert posed.part("shins")[:, 1].min() > 0.0
    assert posed.part("feet")[:, 1].min() > 0.0


@pytest.mark.parametrize("person", PEOPLE)
def test_the_pelvis_and_then_the_back_come_to_the_wall(person):
    start = {
        "body": "standing",
        "rest": {"feet": "floor", "pelvis": "wall"},
        "settle": {"pitch": {"back": "wall"}},
        "hip": "flex 29",
        "knee": "flex 5",
        "reach": {"feet": "floor"},
    }
    posed = figure(start, props=[{"wall": {"z": 0, "face": 1}}], person=person)
    assert posed.misses == ()
    for part in ("pelvis", "back"):
        assert abs(posed.part(part)[:, 2].min()) < 0.012
