"""Clothes and shoes: where each begins and ends on the rest body, and how they lie on a posed one.

Each garment is a field over the vertices, metres past its hem, above zero where it is cut away. Evaluated per
vertex and read per pixel, hems are smooth whatever the mesh. Hair is in `hair.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from hep.illustration.engine.arrays import Array, Ints
from hep.illustration.engine.body import Body
from hep.illustration.engine.fabric import Fabric, woven
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.hair import Hair, hair_of
from hep.illustration.engine.raster import vertex_normals

SLEEVE, LEG = 0.62, 0.52
"""How much of upper arm and thigh the shirt and the shorts cover."""
ARM = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
LEG_BONES = ("upperleg", "lowerleg", "foot", "toe")


@dataclass(frozen=True, eq=False, kw_only=True)
class Layer:
    """One thing that is painted: vertices (n, 3), triangles (m, 3), and the field `cut` (n,) that ends it.

    `rest` (n, 3) when its vertices are not those of the body.
    """

    role: str
    vertices: Array
    triangles: Ints
    cut: Array
    rest: Array | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Garment:
    """`cut` (n,): above zero where there is none. `away` (n,): how far it lies off the skin, metres."""

    cut: Array
    away: Array


@dataclass(frozen=True, eq=False)
class Outfit:
    """What the figure wears. One outfit serves every pose of its body."""

    body: Body
    is_barefoot: bool = False
    hair_style: str = "short"

    @cached_property
    def fabric(self) -> Fabric:
        """The mesh that smooths cloth."""
        return woven(self.body.triangles, len(self.body.vertices))

    @cached_property
    def garments(self) -> Mapping[str, Garment]:
        """Shirt, shorts and shoes on the rest body."""
        made = {"shirt": _shirt(self.body), "shorts": _shorts(self.body), "shoe": _shoe(self.body)}
        return {
            name: Garment(cut=self.fabric.smoothed_field(garment.cut), away=garment.away)
            for name, garment in made.items()
        }

    @cached_property
    def hair(self) -> Hair:
        """The hair on the rest body."""
        return hair_of(self.body, self.hair_style)

    @cached_property
    def bare(self) -> Array:
        """(n,): above zero where the skin lies deep under a garment and need not be drawn."""
        garments = self.garments
        depths = [garments["shirt"].cut + 0.025, garments["shorts"].cut + 0.03]
        if not self.is_barefoot:
            depths.append(garments["shoe"].cut + 0.012)
        return np.asarray(-np.minimum.reduce(depths))

    def worn(self, figure: Figure) -> tuple[Layer, ...]:
        """The layers of a posed figure, inside to outside."""
        body, skin, posed = self.body, self.body.layers["body"], figure.vertices
        eyes = Layer(role="feature", vertices=posed, triangles=body.layers["eye"], cut=np.full(len(posed), -1.0))
        layers = [Layer(role="skin", vertices=posed, triangles=skin, cut=self.bare), *self._cloth(posed)]
        if not self.is_barefoot:
            layers.append(self._shoes(posed))
        return (*layers, *self._hair(figure), eyes)

    @cached_property
    def _sewn(self) -> Ints:
        """The vertices of the tights, from which all cloth is cut."""
        return np.unique(self.body.layers["tights"])

    def _cloth(self, posed: Array) -> list[Layer]:
        """Shirt and shorts hang from the body: they bridge hollows of the trunk and lie close on limbs."""
        triangles = self.body.layers["tights"]
        close = self.fabric.smoothed(posed, self._sewn, 6)
        hanging = self.fabric.smoothed(close, self._sewn, 14, keeps_girth=False)
        normals = vertex_normals(close, triangles)
        hollow = np.clip(((hanging - close) * normals).sum(axis=1), 0, 0.05)
        rest = self.body.vertices
        height = rest[self.body.layers["body"].ravel(), 1].max()
        trunk = np.clip((rest[:, 1] - 0.55 * height / 1.6) / 0.1, 0, 1)
        inside = 1 - _fade(self.garments["shirt"].cut, 0.05)  # collar and hems stay on the skin
        close = close + normals * (hollow * trunk * inside)[:, None]
        normals = vertex_normals(close, triangles)
        return [
            Layer(
                role=name,
                vertices=close + normals * self.garments[name].away[:, None],
                triangles=triangles,
                cut=self.garments[name].cut,
            )
            for name in ("shirt", "shorts")
        ]

    def _shoes(self, posed: Array) -> Layer:
        triangles, shoe = self.body.layers["tights"], self.garments["shoe"]
        round_foot = self.fabric.smoothed(posed, self._sewn, 3)
        vertices = round_foot + vertex_normals(posed, triangles) * shoe.away[:, None]
        return Layer(role="shoe", vertices=vertices, triangles=triangles, cut=shoe.cut)

    def _hair(self, figure: Figure) -> list[Layer]:
        triangles, hair = self.body.layers["body"], self.hair
        scalp = self.fabric.smoothed(figure.vertices, hair.scalp, 10)
        vertices = scalp + vertex_normals(scalp, triangles) * hair.away[:, None]
        layers = [Layer(role="hair", vertices=vertices, triangles=triangles, cut=hair.cut)]
        if len(hair.knot):
            knot = (hair.knot - self.body.head("head")) @ figure.rotation("head").T + figure.joint("head")
            cut = np.full(len(knot), -1.0)
            layers.append(Layer(role="hair", vertices=knot, triangles=hair.knot_triangles, cut=cut, rest=hair.knot))
        return layers


def share(body: Body, *beginnings: str, side: str = "") -> Array:
    """(n,): how much the bones whose names begin so move each vertex."""
    rows = [at for at, bone in enumerate(body.bones) if bone.startswith(beginnings) and bone.endswith(side)]
    return np.asarray(body.weights[:, rows].sum(axis=1))


def _past(body: Body, first: str, second: str, part: float) -> Array:
    """(n,): metres past the given part of the way from one bone's head to another's."""
    begin, way = body.head(first), body.head(second) - body.head(first)
    length = np.linalg.norm(way)
    return np.asarray((body.vertices - begin) @ (way / length) - part * length)


def _ends(body: Body, bones: tuple[str, ...], begin: str, end: str, part: float, least: float) -> Array:
    """The field of sleeves or trouser legs, both sides; far inside the garment off the limbs."""
    field = np.full(len(body.vertices), -1.0)
    for side in (".L", ".R"):
        on_limb = share(body, *bones, side=side) > least
        field = np.maximum(field, np.where(on_limb, _past(body, begin + side, end + side, part), -1.0))
    return field


def _fade(field: Array, width: float) -> Array:
    """1 at the hem, 0 further than `width` metres inside."""
    return np.asarray(np.clip(1 + field / width, 0, 1))


def _shirt(body: Body) -> Garment:
    x, y, _ = body.vertices.T
    sleeve = _ends(body, ARM, "upperarm01", "lowerarm01", SLEEVE, 0.15)
    hem = np.where(share(body, *ARM) > 0.5, -1.0, body.head("upperleg01.L")[1] + 0.012 - y)
    slope = np.array([0.0, np.cos(0.5), np.sin(0.5)])
    # Beside the neck the collar turns up no further, or it would cut the shoulders off.
    collar = (body.vertices - body.head("neck01")) @ slope + 0.012 - 1.2 * np.clip(np.abs(x) - 0.075, 0, None)
    away = 0.010 - 0.006 * _fade(sleeve, 0.05) ** 2 + 0.002 * _fade(hem, 0.14) - 0.007 * _fade(collar, 0.05) ** 2
    return Garment(cut=np.maximum.reduce([sleeve, hem, collar]), away=away)


def _shorts(body: Body) -> Garment:
    leg = _ends(body, LEG_BONES, "upperleg01", "lowerleg01", LEG, 0.3)
    waist = np.where(share(body, *ARM) > 0.3, 1.0, body.vertices[:, 1] - body.head("upperleg01.L")[1] - 0.13)
    return Garment(cut=np.maximum(leg, waist), away=0.007 - 0.0035 * _fade(leg, 0.05) ** 2)


def _shoe(body: Body) -> Garment:
    _, y, z = body.vertices.T
    ankle = body.head("foot.L")
    cut = y - (ankle[1] + 0.022 - 0.25 * np.clip(z - ankle[2], -0.05, 0.06))
    sole = np.clip((0.03 - y) / 0.03, 0, 1)
    return Garment(cut=cut, away=0.008 + 0.003 * sole - 0.006 * _fade(cut, 0.03) ** 2)
