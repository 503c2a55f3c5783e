import numpy as np

from hep.illustration.engine.arrow_shapes import shaped
from hep.illustration.engine.curves import points_on


def test_a_head_points_where_the_movement_goes():
    (head,) = shaped(np.array([[0.0, 0.0], [100.0, 0.0]]), is_double=False).heads
    assert head[0, 0] == head[:, 0].max() > 100


def test_back_and_forth_has_two_heads_that_point_apart():
    shape = shaped(np.array([[0.0, 0.0], [100.0, 0.0]]), is_double=True)
    forth, back = shape.heads
    assert forth[0, 0] > 100
    assert back[0, 0] < 0
    shaft = points_on(shape.shaft, np.linspace(0, 1, 5))[:, 0]
    assert back[:, 0].min() < shaft.min()
    assert shaft.max() < forth[:, 0].max()
