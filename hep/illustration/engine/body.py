"""The bodies: the baked rest mesh with its bones and weights, loaded once. What moves it is in `kinematics`.

The rest mesh stands on y = 0 and looks along +z, its left is +x, metres. `bake.py` made the files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from io import BytesIO

import numpy as np

from hep.illustration.engine.arrays import Array, Bools, Ints

PEOPLE = ("neutral", "female", "male")
LAYERS = ("body", "tights", "hair", "eye")


@dataclass(frozen=True, eq=False, kw_only=True)
class Body:
    """One person at rest.

    `vertices` (n, 3), `layers` name -> triangles (m, 3), `heads` (b, 3), `parents` (b,) with -1 for the root,
    `weights` (n, b) how much each bone moves each vertex, rows sum to 1.
    """

    name: str
    vertices: Array
    layers: Mapping[str, Ints]
    bones: tuple[str, ...]
    heads: Array
    parents: Ints
    weights: Array

    @cached_property
    def _index(self) -> dict[str, int]:
        return {bone: i for i, bone in enumerate(self.bones)}

    def index(self, bone: str) -> int:
        """The row of a bone."""
        return self._index[bone]

    def head(self, bone: str) -> Array:
        """(3,) where the bone begins in the rest mesh."""
        return np.asarray(self.heads[self._index[bone]])

    def length(self, first: str, second: str) -> float:
        """Metres between the beginnings of two bones, which no pose changes for neighbours."""
        return float(np.linalg.norm(self.head(second) - self.head(first)))

    @cached_property
    def triangles(self) -> Ints:
        """(m, 3): the triangles of all layers."""
        return np.concatenate([self.layers[name] for name in LAYERS])

    @cached_property
    def leading_bone(self) -> Ints:
        """(n,): the bone that moves each vertex most."""
        return np.asarray(self.weights.argmax(1))

    @cached_property
    def rest_turns(self) -> Array:
        """(b, 3, 3): from the rest mesh to the anatomical zero (arms hanging, palms to the thighs)."""
        from hep.illustration.engine.calibrating import rest_turns

        return rest_turns(self)

    @cached_property
    def forearm_twists(self) -> Mapping[str, float]:
        """By side: how far the rest hand is turned against its elbow axis, radians."""
        from hep.illustration.engine.calibrating import forearm_twist

        return {side: forearm_twist(self, side) for side in "LR"}

    @cached_property
    def regions(self) -> Mapping[str, Bools]:
        """Named parts of the skin ("foot_l", "back", "knees") as masks (n,)."""
        from hep.illustration.engine.regions import regions

        return regions(self)

    @cached_property
    def pulls(self) -> tuple[Ints, Array]:
        """For every vertex the bones that pull it and how much, strongest first: (n, k) each, filled up with 0."""
        most = int((self.weights > 0).sum(1).max())
        bones = np.argsort(-self.weights, axis=1, kind="stable")[:, :most]
        return np.ascontiguousarray(bones), np.take_along_axis(self.weights, bones, 1)

    @cached_property
    def region_pulls(self) -> Mapping[str, tuple[Array, tuple[Ints, Array]]]:
        """By part: its rest vertices and their pulls, for posing the part alone."""
        bones, shares = self.pulls
        return {part: (self.vertices[mask], (bones[mask], shares[mask])) for part, mask in self.regions.items()}

    def region_triangles(self, part: str) -> Ints:
        """(m, 3): the triangles of the skin that lie wholly in a part, numbered within the part."""
        if part not in self._region_triangles:
            self._region_triangles[part] = self._triangles_within(self.regions[part])
        return self._region_triangles[part]

    @cached_property
    def _region_triangles(self) -> dict[str, Ints]:
        return {}

    def _triangles_within(self, mask: Bools) -> Ints:
        skin = self.layers["body"]
        number = np.cumsum(mask) - 1
        return np.asarray(number[skin[mask[skin].all(1)]])


@cache
def load(name: str = "neutral") -> Body:
    """One of the bodies; it is kept for the life of the process."""
    packed = files("hep.illustration.engine").joinpath("bodies", f"{name}.npz").read_bytes()
    data = np.load(BytesIO(packed))
    vertices = data["vertices"].astype(np.float64)
    weights = np.zeros((len(vertices), len(data["bones"])))
    weights[data["weight_vertex"], data["weight_bone"]] = data["weight"]
    triangles, layer = data["triangles"].astype(np.int64), data["layer"]
    return Body(
        name=name,
        vertices=vertices,
        layers={layer_name: triangles[layer == i] for i, layer_name in enumerate(LAYERS)},
        bones=tuple(str(bone) for bone in data["bones"]),
        heads=data["heads"].astype(np.float64),
        parents=data["parents"].astype(np.int64),
        weights=weights,
    )
