import numpy as np
import pytest

from hep.illustration.engine.arrow_placing import SHORTEST, long_enough, placed, silhouette_of
from hep.illustration.engine.camera import eye_of
from hep.illustration.engine.outfit import Outfit
from hep.illustration.engine.pose import Camera
from hep.illustration.engine.scene import assembled
from tests.illustration.engine.figures import box, standing

EYE = eye_of(Camera(side="front", up=0))
FIGURE = standing()
SILHOUETTE = silhouette_of(assembled(FIGURE.body, Outfit(FIGURE.body).worn(FIGURE), box(role="mat"), EYE.axes[2]), EYE)


def clearance(path):
    columns, rows = SILHOUETTE.window.pixels(path).astype(int).T
    return SILHOUETTE.clear[rows, columns].min()


def test_an_arrow_over_the_figure_is_moved_clear_of_it():
    path = placed(np.array([[0.0, 1.0], [0.0, 1.3]]), SILHOUETTE, [], 0.03)
    assert clearance(path) > 0.045


def test_an_arrow_over_a_hand_is_moved_clear_of_it():
    hand = EYE.seen(FIGURE.joint("wrist_l")[None])[0, :2]
    path = placed(np.stack([hand, hand + np.array([0.0, 0.2])]), SILHOUETTE, [], 0.03)
    assert clearance(path) > 0.045
    assert np.linalg.norm(path.mean(axis=0) - hand) < 0.35


def test_an_arrow_that_is_clear_already_stays():
    path = np.array([[0.9, 0.5], [0.9, 0.9]])
    assert placed(path, SILHOUETTE, [], 0.03) == pytest.approx(long_enough(path))


def test_a_second_arrow_keeps_away_from_the_first():
    first = long_enough(np.array([[0.9, 0.5], [0.9, 0.9]]))
    second = placed(first, SILHOUETTE, [first], 0.03)
    assert np.linalg.norm(first[None] - second[:, None], axis=2).min() > 0.08


def test_a_mat_is_no_hindrance():
    on_mat = np.array([[0.6, 0.02], [0.6, 0.25]])
    assert placed(on_mat, SILHOUETTE, [], 0.03) == pytest.approx(long_enough(on_mat))


def test_a_short_path_is_made_long_enough_about_its_middle():
    line = long_enough(np.array([[0.0, 0.0], [0.0, 0.02]]))
    assert np.linalg.norm(line[-1] - line[0]) == pytest.approx(SHORTEST)
    assert line.mean(axis=0) == pytest.approx([0.0, 0.01])
