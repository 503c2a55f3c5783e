import numpy as np
import pytest

from hep.illustration.engine.camera import Window, eye_of, window_round
from hep.illustration.engine.pose import Camera

UP, LEFT, AHEAD = np.eye(3)[[1, 0, 2]]


@pytest.mark.parametrize(("side", "towards"), [("front", AHEAD), ("back", -AHEAD), ("left", LEFT), ("right", -LEFT)])
def test_the_eye_stands_on_the_side_it_is_told(side, towards):
    eye = eye_of(Camera(side=side, up=0))
    assert eye.axes[2] == pytest.approx(towards, abs=1e-12)


@pytest.mark.parametrize("side", ["left", "right"])
def test_turning_moves_the_eye_towards_the_front(side):
    straight, turned = eye_of(Camera(side=side, up=0)), eye_of(Camera(side=side, turn=20, up=0))
    assert straight.axes[2] @ AHEAD == pytest.approx(0, abs=1e-12)
    assert turned.axes[2] @ AHEAD == pytest.approx(np.sin(np.radians(20)))


def test_the_axes_are_a_right_handed_frame_and_up_stays_up():
    axes = eye_of(Camera(side="right", turn=14, up=30)).axes
    assert axes @ axes.T == pytest.approx(np.eye(3))
    assert np.linalg.det(axes) == pytest.approx(1)
    assert axes[0] @ UP == pytest.approx(0)


def test_from_the_right_the_front_of_the_figure_is_at_the_right_of_the_picture():
    assert eye_of(Camera(side="right", up=0)).seen(AHEAD[None])[0, 0] == pytest.approx(1)


def test_a_window_counts_columns_from_the_left_and_rows_from_the_top():
    window = Window(left=-1, bottom=0, right=1, top=2, grain=100)
    assert window.shape == (201, 201)
    assert window.pixels(np.array([[-1.0, 2.0], [0.0, 1.5]])).tolist() == [[0, 0], [100, 50]]


def test_the_window_holds_all_clouds_with_its_margin():
    window = window_round([np.array([[0.0, 1.0]]), np.array([[2.0, -1.0, 9.0]])], margin=0.5)
    assert (window.left, window.bottom, window.right, window.top) == (-0.5, -1.5, 2.5, 1.5)
