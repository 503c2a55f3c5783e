import numpy as np

from hep.illustration.engine import roles
from hep.illustration.engine.camera import Eye, window_round
from hep.illustration.engine.labels import pixels_of
from hep.illustration.engine.outfit import Outfit
from hep.illustration.engine.scene import assembled
from hep.illustration.engine.tones import dark_of, dark_of_prop, tones_of
from tests.illustration.engine.figures import box, standing

FIGURE = standing()
EYE = Eye(azimuth=20, elevation=5)
SCENE = assembled(FIGURE.body, Outfit(FIGURE.body).worn(FIGURE), box(), EYE.axes[2])
WINDOW = window_round([EYE.seen(SCENE.vertices)], 0.05)
PIXELS = pixels_of(SCENE, FIGURE.body, EYE, WINDOW)
TONES = tones_of(SCENE, PIXELS, EYE, WINDOW, 0.0)


def height_of(role):
    """Rows of a role, top row 0."""
    return np.nonzero((PIXELS.label == role).any(axis=1))[0]


def test_the_figure_stands_head_up():
    order = (roles.HAIR, roles.FEATURE, roles.SHIRT, roles.SHORTS, roles.SHOE, roles.SOLE)
    middles = [height_of(role).mean() for role in order]
    assert middles == sorted(middles)


def test_the_face_has_two_eyes_two_brows_a_nose_and_a_mouth():
    rest = PIXELS.rest[PIXELS.label == roles.FEATURE]
    eyes = rest[np.abs(rest[:, 0]) > 0.015]
    assert (eyes[:, 0] > 0).any()
    assert (eyes[:, 0] < 0).any()
    assert rest[:, 2].min() > 0.05


def test_the_shadow_lies_at_the_feet():
    rows = np.nonzero(TONES.shadow.any(axis=1))[0]
    assert rows.size
    assert rows.min() > height_of(roles.SHORTS).max()


def test_light_comes_from_above_and_one_side_of_the_box_is_dark():
    carton = PIXELS.label == roles.NUMBER["carton"]
    dark = dark_of_prop(carton, PIXELS, TONES.light)
    assert 0.2 < dark.sum() / carton.sum() < 1


def test_the_dark_side_lies_inside_its_part():
    shirt = PIXELS.label == roles.SHIRT
    dark = dark_of(shirt, TONES.light)
    assert not (dark & ~shirt).any()
    assert dark.any()
    assert not dark_of(np.zeros_like(shirt), TONES.light).any()


def test_props_are_told_apart_by_their_faces():
    assert len(np.unique(PIXELS.thing[PIXELS.label == roles.NUMBER["carton"]])) >= 2
    assert set(np.unique(PIXELS.thing[roles.are_figure(PIXELS.label)])) == {0}


def test_an_unknown_role_is_painted_as_wood():
    assert roles.number_of("marble") == roles.NUMBER["wood"]
