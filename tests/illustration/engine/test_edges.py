import numpy as np
import pytest

from hep.illustration.engine import roles
from hep.illustration.engine.body import load
from hep.illustration.engine.edges import CURVED, INNER, NOTHING, OUTLINE, PROP, SEAM, WEAK, Cracks, cracks_of, within
from hep.illustration.engine.labels import NOWHERE, Pixels

BODY = load("neutral")
THIGH, HAND, TRUNK = 4, 3, roles.TRUNK
MAT, BALL = roles.NUMBER["mat"], roles.NUMBER["ball"]


def side(label, *, limb=THIGH, depth=0.0, thing=0, rest=(0.1, 0.7, 0.0), nz=1.0, inside=False):
    return {"label": label, "limb": limb, "depth": depth, "thing": thing, "rest": rest, "nz": nz, "inside": inside}


NOTHING_THERE = side(roles.NONE, limb=roles.NO_LIMB, depth=NOWHERE, thing=-1)
SKIN, SHORTS, SHIRT = (side(label) for label in (roles.SKIN, roles.SHORTS, roles.SHIRT))


def between(left, right):
    """The kind of line between two halves of a small picture."""
    halves = [left] * 3 + [right] * 3

    def map_of(key):
        return np.array([[half[key] for half in halves]] * 4)

    facing = np.zeros((4, 6, 3))
    facing[..., 2] = map_of("nz")
    pixels = Pixels(
        label=map_of("label"),
        limb=map_of("limb"),
        thing=map_of("thing"),
        depth=map_of("depth").astype(float),
        facing=facing,
        rest=map_of("rest").astype(float),
        is_inside=map_of("inside"),
    )
    cracks = cracks_of(pixels, BODY, 620.0)
    assert not cracks.flat.any()
    assert not np.delete(cracks.upright, 3, axis=1).any()
    assert len(set(cracks.upright[:4, 3])) == 1
    return cracks.upright[0, 3]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (SKIN, NOTHING_THERE, OUTLINE),
        (SKIN, side(MAT, limb=roles.PROP_LIMB, thing=1), OUTLINE),
        (SKIN, SHORTS, SEAM),
        (SKIN, SKIN, NOTHING),
        (SKIN, side(roles.SKIN, depth=0.02), INNER),
        (SKIN, side(roles.SKIN, depth=0.009), WEAK),
        (SKIN, side(roles.SKIN, depth=0.02, nz=0.05), WEAK),
        (SKIN, side(roles.SKIN, depth=0.2), OUTLINE),
        (SKIN, side(roles.SHORTS, depth=0.08), INNER),
        (SKIN, side(roles.SKIN, limb=HAND, rest=(0.5, 0.9, 0.0)), INNER),
        (side(MAT, thing=1), side(MAT, thing=2), PROP),
        (side(MAT, thing=1), side(BALL, thing=2), CURVED),
        (side(MAT, thing=1), NOTHING_THERE, PROP),
        (side(BALL, thing=1), side(BALL, thing=1, depth=0.03, nz=0.05), NOTHING),
        (side(roles.SHIRT, limb=TRUNK), side(roles.SHIRT, limb=TRUNK, depth=0.02), WEAK),
        (SHIRT, side(roles.SHIRT, depth=0.05, inside=True), NOTHING),
        (SKIN, side(roles.FEATURE), NOTHING),
    ],
)
def test_the_line_between(left, right, kind):
    assert between(left, right) == kind
    assert between(right, left) == kind


def test_cracks_at_the_rim_of_what_is_shown_are_left_out():
    flat, upright = np.full((5, 5), OUTLINE), np.full((5, 5), OUTLINE)
    shown = np.zeros((4, 4), dtype=bool)
    shown[1:3, 1:3] = True
    kept = within(Cracks(flat, upright), shown)
    assert kept.flat[2, 1] == kept.flat[2, 2] == OUTLINE
    assert kept.upright[1, 2] == kept.upright[2, 2] == OUTLINE
    assert (kept.flat != NOTHING).sum() == (kept.upright != NOTHING).sum() == 2
