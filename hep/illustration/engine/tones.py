"""Light and shade as masks: the dark side of cloth and skin, of props, and the shadow on the ground."""

from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array, Bools
from hep.illustration.engine.camera import Eye, Window
from hep.illustration.engine.labels import Pixels
from hep.illustration.engine.morphology import blurred, closed, dilated, ellipse, opened, part_round
from hep.illustration.engine.pieces import touching
from hep.illustration.engine.raster import rasterised
from hep.illustration.engine.roles import LYING_FLAT, NONE, among, are_figure
from hep.illustration.engine.scene import Scene

LIGHT = np.array([0.30, 0.80, 0.60]) / np.linalg.norm([0.30, 0.80, 0.60])
"""Where the light comes from, in the camera's directions."""
DARK, DARK_PROP = 0.34, 0.55
"""Cosine to the light below which a surface has its dark tone."""
SOFT = 6.0
OPENED = ellipse(11, 11)
SHADOW_HEIGHT, SHADOW_DEPTH = 0.24, -0.05
"""Metres above and below the ground between which things throw a shadow on it."""
THROWS = ("skin", "shirt", "shorts", "shoe", "hair", "seat", "frame", "wood")
STANDS = ("seat", "frame", "wood", "cabinet", "carton")


class Tones(NamedTuple):
    """`light` (height, width): cosine to the light. `shadow`: where the ground is in shadow."""

    light: Array
    shadow: Bools


def tones_of(scene: Scene, pixels: Pixels, eye: Eye, window: Window, ground: float) -> Tones:
    """Light on everything, and the shadow on the ground at that height in metres."""
    return Tones(
        light=np.clip(pixels.facing @ LIGHT, -1, 1),
        shadow=_shadow(scene, pixels, eye, window, ground),
    )


def dark_of(mask: Bools, light: Array) -> Bools:
    """The dark side of one part of the figure: softened, without thin streaks."""
    out = np.zeros_like(mask)
    if not mask.any():
        return out
    part = part_round(mask, int(4 * SOFT) + 1)
    weight = mask[part].astype(np.float64)
    soft = blurred(light[part] * weight, SOFT) / np.maximum(blurred(weight, SOFT), 1e-3)
    out[part] = opened((soft < DARK) & mask[part], OPENED)
    return out


def dark_of_prop(mask: Bools, pixels: Pixels, light: Array) -> Bools:
    """The faces of a prop that look away from the light."""
    return mask & (light < DARK_PROP) & (pixels.thing > 0)


def _shadow(scene: Scene, pixels: Pixels, eye: Eye, window: Window, ground: float) -> Bools:
    """What is low throws a soft shadow; it must touch what throws it, or it looks like a stain."""
    thrown = _thrown(scene, eye, window, ground)
    rounded = opened(closed(thrown, ellipse(31, 31)), ellipse(15, 15))
    rounded = blurred(rounded.astype(np.float64), 7.0) > 0.5
    figure = are_figure(pixels.label)
    rounded = touching(rounded, figure | among(pixels.label, STANDS))
    return np.asarray(rounded & (figure | (pixels.label == NONE) | among(pixels.label, LYING_FLAT)))


def _thrown(scene: Scene, eye: Eye, window: Window, ground: float) -> Bools:
    height = scene.vertices[:, 1] - ground
    flat = scene.vertices + np.outer(height, [0.10, 0.0, -0.05])
    flat[:, 1] = ground
    highest = height[scene.triangles].max(axis=1)
    throws = among(scene.role, THROWS) & (highest > SHADOW_DEPTH) & (highest < SHADOW_HEIGHT)
    seen = window.pixels(eye.seen(flat))
    hit = rasterised(seen, scene.triangles[throws], np.full(len(seen), -1.0), window.shape).is_hit
    return dilated(hit, ellipse(int(0.05 * window.grain) | 1, int(0.016 * window.grain) | 1))
