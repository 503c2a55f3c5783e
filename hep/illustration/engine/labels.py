"""What every pixel shows: role, limb and thing, nearness, the direction it faces, its place on the rest body.

Decals of the face and the soles of shoes are painted here, from places on the rest body.
"""

from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array, Bools, Ints
from hep.illustration.engine.body import Body
from hep.illustration.engine.camera import Eye, Window
from hep.illustration.engine.pieces import without_specks
from hep.illustration.engine.raster import Fragments, rasterised, read_back
from hep.illustration.engine.roles import FEATURE, NO_LIMB, NONE, ROLES, SHIRT, SHOE, SKIN, SOLE
from hep.illustration.engine.scene import Scene

NOWHERE = -1e3
SOLE_HEIGHT = 0.020
SPECK, SPECK_OF_FACE = 14, 6
"""Pixels below which a piece is a speck."""


class Pixels(NamedTuple):
    """Maps (height, width, ...).

    `facing` is a unit normal in the camera's directions, turned to the viewer; `is_inside` says that we see the
    surface from behind: we look into a sleeve.
    """

    label: Ints
    limb: Ints
    thing: Ints
    depth: Array
    facing: Array
    rest: Array
    is_inside: Bools


def pixels_of(scene: Scene, body: Body, eye: Eye, window: Window) -> Pixels:
    """The maps of a scene."""
    seen = window.pixels(eye.seen(scene.vertices))
    fragments = rasterised(seen, scene.triangles, scene.cut, window.shape)
    hit = fragments.is_hit
    triangle = np.where(hit, fragments.triangle, 0)
    rest = read_back(fragments, scene.triangles, scene.rest)
    is_inside = _look_away(scene, eye)[triangle] & hit
    label = np.where(hit, scene.role[triangle], NONE)
    label[_collar(label, rest, is_inside, body)] = SKIN
    return Pixels(
        label=_painted(label, rest, body),
        limb=np.where(hit, scene.limb[triangle], NO_LIMB),
        thing=np.where(hit, scene.thing[triangle], NO_LIMB),
        depth=np.where(hit, fragments.depth, NOWHERE),
        facing=_facing(scene, fragments, eye),
        rest=rest,
        is_inside=is_inside,
    )


def _facing(scene: Scene, fragments: Fragments, eye: Eye) -> Array:
    facing = read_back(fragments, scene.triangles, eye.seen(scene.normals))
    facing /= np.maximum(np.linalg.norm(facing, axis=2, keepdims=True), 1e-9)
    facing[facing[..., 2] < 0] *= -1
    return facing


def _look_away(scene: Scene, eye: Eye) -> Bools:
    """(m,): triangles seen from behind. The smooth normal would also tip over at the rim of a limb."""
    a, b, c = (scene.vertices[scene.triangles[:, corner]] for corner in range(3))
    return np.asarray(np.cross(b - a, c - a) @ eye.axes[2] < 0)


def _collar(label: Ints, rest: Array, is_inside: Bools, body: Body) -> Bools:
    """The inside of the collar, which would be a dark sliver behind a bent neck: it is drawn as neck."""
    neck = np.abs(rest - body.head("neck01"))
    return np.asarray((label == SHIRT) & is_inside & (neck[..., 0] < 0.13) & (neck[..., 1] < 0.13))


def _painted(label: Ints, rest: Array, body: Body) -> Ints:
    """Labels with soles and face, without specks."""
    label[(label == SHOE) & (rest[..., 1] < SOLE_HEIGHT)] = SOLE
    label[_face(rest, label == SKIN, body)] = FEATURE
    least = np.full(len(ROLES), SPECK)
    least[FEATURE] = SPECK_OF_FACE
    return without_specks(label, least)


def _face(rest: Array, skin: Bools, body: Body) -> Bools:
    """Brows, eyes, nostrils and mouth: small shapes on the front of the rest head. Metres."""
    eyes = body.vertices[np.unique(body.layers["eye"])]
    left = eyes[eyes[:, 0] > 0]
    centre = left.mean(axis=0)
    out = np.zeros(skin.shape, dtype=bool)
    front = skin & (rest[..., 2] > centre[2] - 0.012) & (rest[..., 1] > centre[1] - 0.08)
    x, y = rest[front][:, 0], rest[front][:, 1] - centre[1]
    from_eye = np.abs(x) - centre[0]
    bend, smile = from_eye / 0.020, x / 0.021
    brow = (np.abs(y - (0.021 - 0.004 * bend**2 + 0.002 * bend)) < 0.0030) & (np.abs(bend) < 1)
    mouth = (np.abs(y - (-0.0655 + 0.0022 * smile**2)) < 0.0020) & (np.abs(smile) < 1)
    nose = (x / 0.0085) ** 2 + ((y + 0.0405) / 0.0022) ** 2 < 1
    eye = (from_eye / 0.0095) ** 2 + ((y - 0.0005) / 0.0042) ** 2 < 1
    out[front] = brow | mouth | nose | eye
    return out
