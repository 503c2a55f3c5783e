"""Make the bodies anew from the CC0 MakeHuman data.

    python -m hep.illustration.engine.bake DATA_FOLDER OUT.npz --gender neutral

DATA_FOLDER is the `mpfb2` folder of MakeHuman's base mesh, morphs, rig and weights (CC0). Kept: the body, the
tights helper (what clothes are cut from), the hair helper, the eyes. Face bones go into the head, breast bones
into the chest.
"""

import argparse
import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.body import LAYERS

_GROUPS = {"body": 0, "helper-tights": 1, "helper-hair": 2, "helper-l-eye": 3, "helper-r-eye": 3}
_GENDERS = {"female": {"female": 1.0}, "male": {"male": 1.0}, "neutral": {"female": 0.5, "male": 0.5}}
_OLD, _IDEAL = 0.15, 0.5  # shares mixed in of old age, of ideal proportions
_MUSCLES = {"female": 0.15, "male": 0.05, "neutral": 0.12}  # and of full muscle
_DECIMETRE = 0.1
Face = tuple[str, list[int]]


def main() -> None:
    """Write one body file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--gender", default="neutral", choices=sorted(_GENDERS))
    given = parser.parse_args()
    points, faces = read_mesh(given.data / "3dobjs" / "base.obj")
    for morph, share in morphs(given.data / "targets" / "macrodetails", given.gender):
        add_morph(points, morph, share)
    rig = given.data / "rigs" / "standard"
    bones = json.loads((rig / "rig.default.json").read_text())
    weights = json.loads((rig / "weights.default.json").read_text())["weights"]
    np.savez_compressed(given.out, **packed(points * _DECIMETRE, faces, bones.get("bones", bones), weights))


def read_mesh(path: Path) -> tuple[Array, list[Face]]:
    """Points (n, 3) and faces with the group each belongs to."""
    points, faces, group = [], list[Face](), ""
    for line in path.read_text().splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            points.append([float(x) for x in rest.split()[:3]])
        elif kind == "g":
            group = rest.split()[0]
        elif kind == "f":
            faces.append((group, [int(corner.split("/")[0]) - 1 for corner in rest.split()]))
    return np.array(points), faces


def morphs(folder: Path, gender: str) -> Iterator[tuple[Path, float]]:
    """The morphs of one person and the share of each: the mean of all origins, mostly young."""
    muscle = _MUSCLES[gender]
    ages = {"young": 1 - _OLD, "old": _OLD}
    for sex, sex_share in _GENDERS[gender].items():
        for age, age_share in ages.items():
            share, tail = sex_share * age_share, "averageweight"
            for origin in ("african", "asian", "caucasian"):
                yield folder / f"{origin}-{sex}-{age}.target.gz", share / 3
            yield folder / f"universal-{sex}-{age}-averagemuscle-{tail}.target.gz", share * (1 - muscle)
            yield folder / f"universal-{sex}-{age}-maxmuscle-{tail}.target.gz", share * muscle
            ideal = folder / "proportions" / f"{sex}-{age}-averagemuscle-{tail}-idealproportions.target.gz"
            if ideal.exists():
                yield ideal, share * _IDEAL


def add_morph(points: Array, path: Path, share: float) -> None:
    """Move the points by a share of the morph."""
    with gzip.open(path, "rt") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                row, x, y, z = line.split()
                points[int(row)] += share * np.array([float(x), float(y), float(z)])


def packed(points: Array, faces: list[Face], rig: Mapping[str, Any], weights: Mapping[str, Any]) -> dict[str, Any]:
    """The arrays of the body file: feet on y = 0, only the vertices that are used."""
    bones, fold = _folded(rig)
    matrix = np.zeros((len(points), len(bones)))
    for bone, pairs in weights.items():
        for row, weight in pairs if bone in fold else ():
            matrix[row, bones.index(fold[bone])] += weight
    triangles, layer = _triangles(faces)
    used = np.unique(triangles)
    renumbered = np.full(len(points), -1)
    renumbered[used] = np.arange(len(used))
    cubes = _cubes(faces)
    ends = {end: np.array([_joint(points, cubes, rig[bone][end]) for bone in bones]) for end in ("head", "tail")}
    points, triangles = points[used], renumbered[triangles]
    floor = np.array([0, points[triangles[layer == 0]].reshape(-1, 3)[:, 1].min(), 0])
    return {
        "vertices": (points - floor).astype("f4"),
        "triangles": triangles.astype("u2"),
        "layer": layer.astype("u1"),
        "layers": np.array(LAYERS),
        "bones": np.array(bones),
        "heads": (ends["head"] - floor).astype("f4"),
        "tails": (ends["tail"] - floor).astype("f4"),
        "parents": np.array([_parent(rig, bones, fold, bone) for bone in bones]).astype("i2"),
        **_sparse(matrix[used]),
    }


def _sparse(matrix: Array) -> dict[str, Any]:
    matrix[matrix < 0.01] = 0
    matrix /= np.maximum(matrix.sum(1, keepdims=True), 1e-9)
    rows, columns = np.nonzero(matrix)
    return {
        "weight_vertex": rows.astype("u2"),
        "weight_bone": columns.astype("u1"),
        "weight": matrix[rows, columns].astype("f4"),
    }


def _triangles(faces: list[Face]) -> tuple[Ints, Ints]:
    triangles, layer = [], []
    for group, corners in faces:
        if group in _GROUPS:
            triangles += [[corners[0], corners[k], corners[k + 1]] for k in range(1, len(corners) - 1)]
            layer += [_GROUPS[group]] * (len(corners) - 2)
    return np.array(triangles), np.array(layer)


def _cubes(faces: list[Face]) -> dict[str, list[int]]:
    """The little cubes of the mesh whose middles are the joints."""
    cubes: dict[str, set[int]] = {}
    for group, corners in faces:
        if group.startswith("joint-"):
            cubes.setdefault(group, set()).update(corners)
    return {name: sorted(corners) for name, corners in cubes.items()}


def _joint(points: Array, cubes: Mapping[str, list[int]], where: Mapping[str, Any]) -> Array:
    if where["strategy"] == "CUBE":
        return np.asarray(points[cubes[where["cube_name"]]].mean(0))
    if where["strategy"] == "VERTEX":
        return np.asarray(points[where["vertex_index"]])
    return np.asarray(points[where["vertex_indices"]].mean(0))


def _folded(rig: Mapping[str, Any]) -> tuple[list[str], dict[str, str]]:
    """The bones that are kept, parents first, and for every bone the one that takes its weights."""
    order = list[str]()

    def visit(bone: str) -> None:
        parent = rig[bone].get("parent")
        if parent and parent not in order:
            visit(parent)
        if bone not in order:
            order.append(bone)

    for bone in rig:
        visit(bone)
    fold = {bone: _takes(rig, bone) for bone in order}
    return [bone for bone in order if fold[bone] == bone], fold


def _takes(rig: Mapping[str, Any], bone: str) -> str:
    above: str | None = bone
    while above:
        if above == "head":
            return "head"
        above = rig[above].get("parent")
    return "spine02" if bone.startswith("breast") else bone


def _parent(rig: Mapping[str, Any], bones: list[str], fold: Mapping[str, str], bone: str) -> int:
    parent = rig[bone].get("parent")
    return bones.index(fold[parent]) if parent else -1


if __name__ == "__main__":
    main()
