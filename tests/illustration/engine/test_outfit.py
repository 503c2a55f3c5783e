import numpy as np
import pytest

from hep.illustration.engine.fabric import woven
from hep.illustration.engine.hair import STYLES, hair_of
from hep.illustration.engine.outfit import Outfit
from tests.illustration.engine.figures import standing

FIGURE = standing()
OUTFIT = Outfit(FIGURE.body)


def covered(name):
    """Heights that a garment covers."""
    kept = OUTFIT.garments[name].cut[np.unique(FIGURE.body.layers["tights"])] < 0
    return FIGURE.body.vertices[np.unique(FIGURE.body.layers["tights"])][kept]


def test_every_layer_is_worn_from_the_inside_out():
    assert [layer.role for layer in OUTFIT.worn(FIGURE)] == ["skin", "shirt", "shorts", "shoe", "hair", "feature"]


def test_bare_feet_wear_no_shoes_and_show_their_skin():
    bare = Outfit(FIGURE.body, is_barefoot=True)
    assert "shoe" not in [layer.role for layer in bare.worn(FIGURE)]
    toes = FIGURE.body.regions["toes_l"]
    assert (bare.bare[toes] < 0).all()
    assert (OUTFIT.bare[toes] > 0).any()


def test_garments_end_where_they_should():
    knee, ankle = FIGURE.body.head("lowerleg01.L")[1], FIGURE.body.head("foot.L")[1]
    assert knee < covered("shorts")[:, 1].min() < FIGURE.body.head("upperleg01.L")[1]
    assert covered("shoe")[:, 1].max() < ankle + 0.06
    assert covered("shirt")[:, 1].max() < FIGURE.body.head("head")[1]


def test_cloth_lies_outside_the_skin():
    shirt = OUTFIT.worn(FIGURE)[1]
    kept = np.unique(shirt.triangles)[shirt.cut[np.unique(shirt.triangles)] < -0.05]
    away = np.linalg.norm(shirt.vertices[kept] - FIGURE.vertices[kept], axis=1)
    assert away.max() < 0.08


@pytest.mark.parametrize("style", STYLES)
def test_hair_grows_above_the_face_and_not_on_it(style):
    hair, body = hair_of(FIGURE.body, style), FIGURE.body
    grown = body.vertices[np.unique(body.layers["body"])][hair.cut[np.unique(body.layers["body"])] < 0]
    eyes = body.vertices[np.unique(body.layers["eye"])]
    assert grown[:, 1].max() == pytest.approx(body.vertices[np.unique(body.layers["body"])][:, 1].max())
    assert grown[grown[:, 2] > eyes[:, 2].mean()][:, 1].min() > eyes[:, 1].max()


def test_tied_hair_is_behind_the_head_and_goes_with_it():
    bun = Outfit(FIGURE.body, hair_style="bun")
    up = standing((0.0, 0.5, 0.0))
    first, second = (bun.worn(figure)[-2].vertices for figure in (FIGURE, up))
    assert first[:, 2].mean() < FIGURE.body.head("head")[2] - 0.05
    assert second - first == pytest.approx(np.tile([0.0, 0.5, 0.0], (len(first), 1)))


def test_smoothing_moves_only_what_it_is_told_and_keeps_a_plane_flat():
    triangles = np.array([[0, 1, 2], [0, 2, 3], [0, 3, 4], [0, 4, 1]])
    points = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0], [-1, 0, 0], [0, -1, 0]], dtype=float)
    smooth = woven(triangles, 5).smoothed(points, np.array([0]), 1, keeps_girth=False)
    assert smooth[0] == pytest.approx([0, 0, 0.5])
    assert (smooth[1:] == points[1:]).all()
