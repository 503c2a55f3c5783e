"""Everything that one frame shows as one mesh: the layers of the dressed figure and the parts of the props."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.body import Body
from hep.illustration.engine.outfit import Layer
from hep.illustration.engine.parts import Part
from hep.illustration.engine.raster import vertex_normals
from hep.illustration.engine.roles import HEAD, NUMBER, PROP_LIMB, limbs_of, number_of


@dataclass(frozen=True, eq=False, kw_only=True)
class Scene:
    """Vertices (n, ...): place, rest place on the body, normal, cut. Triangles (m, ...): role, limb, thing.

    `thing` tells the parts of props apart; it is 0 for the figure.
    """

    vertices: Array
    rest: Array
    normals: Array
    cut: Array
    triangles: Ints
    role: Ints
    limb: Ints
    thing: Ints


def assembled(body: Body, layers: Sequence[Layer], parts: Sequence[Part], towards: Array) -> Scene:
    """The scene; hair that looks away from the viewer (direction `towards`) is left out."""
    limbs = limbs_of(body.bones)[body.leading_bone]
    pieces = [_of_layer(layer, body.vertices, limbs, towards) for layer in layers]
    pieces += [_of_part(part, thing) for thing, part in enumerate(parts, start=1)]
    shifts = np.cumsum([0] + [len(piece.vertices) for piece in pieces[:-1]])
    return Scene(
        vertices=np.concatenate([piece.vertices for piece in pieces]),
        rest=np.concatenate([piece.rest for piece in pieces]),
        normals=np.concatenate([piece.normals for piece in pieces]),
        cut=np.concatenate([piece.cut for piece in pieces]),
        triangles=np.concatenate([piece.triangles + shift for piece, shift in zip(pieces, shifts, strict=True)]),
        role=np.concatenate([piece.role for piece in pieces]),
        limb=np.concatenate([piece.limb for piece in pieces]),
        thing=np.concatenate([piece.thing for piece in pieces]),
    )


def _of_layer(layer: Layer, rest: Array, limbs: Ints, towards: Array) -> Scene:
    triangles = layer.triangles[(layer.cut[layer.triangles] <= 0).any(axis=1)]
    if layer.role == "hair":
        a, b, c = (layer.vertices[triangles[:, corner]] for corner in range(3))
        triangles = triangles[np.cross(b - a, c - a) @ towards > 0]
    is_of_body = layer.rest is None
    return Scene(
        vertices=layer.vertices,
        rest=rest if layer.rest is None else layer.rest,
        normals=vertex_normals(layer.vertices, triangles),
        cut=layer.cut,
        triangles=triangles,
        role=np.full(len(triangles), NUMBER[layer.role]),
        limb=limbs[triangles[:, 0]] if is_of_body else np.full(len(triangles), HEAD),
        thing=np.zeros(len(triangles), dtype=np.int64),
    )


def _of_part(part: Part, thing: int) -> Scene:
    count = len(part.triangles)
    return Scene(
        vertices=part.vertices,
        rest=np.zeros_like(part.vertices),
        normals=vertex_normals(part.vertices, part.triangles),
        cut=np.full(len(part.vertices), -1.0),
        triangles=part.triangles,
        role=np.full(count, number_of(part.role)),
        limb=np.full(count, PROP_LIMB),
        thing=np.full(count, thing),
    )
