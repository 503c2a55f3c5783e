import gzip

import numpy as np

from hep.illustration.engine import bake

MESH = """# a triangle of skin, a square of cloth and the cube of a joint
v 0 1 0
v 1 1 0
v 0 2 0
v 1 2 0
v 5 5 5
v 7 7 7
g body
f 1/1 2/2 3/3
g helper-tights
f 1/1 2/2 4/4 3/3
g joint-hip
f 5/1 6/2 5/3
"""
RIG = {
    "root": {
        "parent": None,
        "head": {"strategy": "CUBE", "cube_name": "joint-hip"},
        "tail": {"strategy": "VERTEX", "vertex_index": 0},
    },
    "head": {
        "parent": "root",
        "head": {"strategy": "MEAN", "vertex_indices": [0, 2]},
        "tail": {"strategy": "VERTEX", "vertex_index": 2},
    },
    "jaw": {
        "parent": "head",
        "head": {"strategy": "VERTEX", "vertex_index": 2},
        "tail": {"strategy": "VERTEX", "vertex_index": 2},
    },
}


def test_a_body_is_baked_from_mesh_rig_and_weights(tmp_path):
    (tmp_path / "base.obj").write_text(MESH)
    points, faces = bake.read_mesh(tmp_path / "base.obj")
    weights = {"root": [[0, 1.0], [1, 0.5]], "head": [[1, 0.25]], "jaw": [[1, 0.25], [2, 1.0], [3, 1.0]]}
    packed = bake.packed(points, faces, RIG, weights)
    assert packed["bones"].tolist() == ["root", "head"]
    assert packed["parents"].tolist() == [-1, 0]
    assert packed["layer"].tolist() == [0, 1, 1]
    np.testing.assert_allclose(packed["vertices"][:, 1], [0, 0, 1, 1])
    np.testing.assert_allclose(packed["heads"], [[6, 5, 6], [0, 0.5, 0]])
    rows = zip(packed["weight_vertex"], packed["weight_bone"], packed["weight"], strict=True)
    shares = {(int(vertex), int(bone)): weight for vertex, bone, weight in rows}
    assert shares[1, 0] == shares[1, 1] == 0.5


def test_a_morph_moves_points_by_its_share(tmp_path):
    with gzip.open(tmp_path / "tall.target.gz", "wt") as file:
        file.write("# taller\n1 0 2 0\n")
    points = np.zeros((2, 3))
    bake.add_morph(points, tmp_path / "tall.target.gz", 0.5)
    assert points.tolist() == [[0, 0, 0], [0, 1, 0]]
