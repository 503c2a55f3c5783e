import numpy as np

from hep.illustration.engine.props import PROPS
from hep.illustration.engine.roles import HAND, NUMBER, TRUNK, among, are_figure, limbs_of

NEEDED = {"ball": {"at": (0.0, 0.1, 0.0), "r": 0.1}}


def test_every_prop_is_painted_in_a_role_of_its_own():
    roles = {part.role for name, prop in PROPS.items() for part in prop(**NEEDED.get(name, {})).parts}
    assert roles <= set(NUMBER)


def test_limbs_are_known_by_their_bones_and_sides_apart():
    left, right, trunk = limbs_of(("finger2-1.L", "finger2-1.R", "spine03"))
    assert (left, trunk) == (HAND, TRUNK)
    assert right == HAND + 10


def test_the_figure_is_told_from_props_and_nothing():
    labels = np.array([NUMBER["none"], NUMBER["skin"], NUMBER["feature"], NUMBER["mat"], NUMBER["ball"]])
    assert are_figure(labels).tolist() == [False, True, True, False, False]
    assert among(labels, ("mat", "ball")).tolist() == [False, False, False, True, True]
