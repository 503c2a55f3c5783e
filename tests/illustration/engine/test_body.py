import numpy as np
import pytest

from hep.illustration.engine.body import PEOPLE, load


@pytest.mark.parametrize("name", PEOPLE)
def test_every_body_stands_on_the_floor_and_is_as_tall_as_people_are(name):
    body = load(name)
    skin = body.vertices[np.unique(body.layers["body"])]
    assert skin[:, 1].min() == pytest.approx(0, abs=1e-6)
    assert 1.5 < skin[:, 1].max() < 1.9


def test_weights_of_every_vertex_sum_to_one():
    np.testing.assert_allclose(load().weights.sum(1), 1, atol=1e-5)


def test_pulls_are_the_weights_without_the_zeros():
    body = load()
    bones, shares = body.pulls
    np.testing.assert_allclose(shares.sum(1), 1, atol=1e-5)
    np.testing.assert_array_equal(bones[:, 0], body.leading_bone)


def test_left_and_right_parts_are_as_large():
    regions = load().regions
    for name in ("foot", "hand", "thigh", "forearm", "palm", "finger3"):
        assert regions[f"{name}_l"].sum() == pytest.approx(regions[f"{name}_r"].sum(), rel=0.02)


def test_the_mesh_is_mirrored_left_to_right():
    body = load()
    assert body.head("foot.L") == pytest.approx(body.head("foot.R") * [-1, 1, 1], abs=1e-3)
