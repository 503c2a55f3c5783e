import numpy as np

from hep.illustration.engine.body import load
from hep.illustration.engine.skinning import pose_part, pose_skin
from hep.illustration.engine.turning import about_y


def test_unturned_bones_leave_the_rest_mesh_as_it_is():
    body = load()
    still = np.repeat(np.eye(3)[None], len(body.bones), 0)
    np.testing.assert_allclose(pose_skin(body, still, body.heads), body.vertices, atol=1e-9)


def test_bones_turned_together_turn_the_whole_skin():
    body, turn = load(), about_y(1.1)
    turns = np.repeat(turn[None], len(body.bones), 0)
    shift = np.array([0.3, 0.1, -0.2])
    expected = body.vertices @ turn.T + shift
    np.testing.assert_allclose(pose_skin(body, turns, body.heads @ turn.T + shift), expected, atol=1e-9)


def test_a_part_is_posed_like_the_whole():
    body = load()
    turns = np.array([about_y(0.01 * i) for i in range(len(body.bones))])
    whole = pose_skin(body, turns, body.heads)
    np.testing.assert_array_equal(pose_part(body, "hand_l", turns, body.heads), whole[body.regions["hand_l"]])
