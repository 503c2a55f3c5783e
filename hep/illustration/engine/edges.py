"""Where lines are drawn: the cracks between neighbouring pixels, each with the kind of its line.

A crack is a line where the figure ends, where one limb passes before another, where cloth ends on skin, and where
the faces of a prop meet.
"""

from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Array, Bools, Ints
from hep.illustration.engine.body import Body
from hep.illustration.engine.compiling import compiled
from hep.illustration.engine.labels import Pixels
from hep.illustration.engine.roles import (
    FEATURE,
    FIRST_CURVED,
    HAIR,
    HAND,
    HEAD,
    LAST_OF_FIGURE,
    NONE,
    PROP_LIMB,
    SKIN,
    TRUNK,
)

NOTHING, OUTLINE, INNER, SEAM, PROP, CURVED, WEAK, FINE = range(8)
"""Kinds of lines. A weak line is drawn only where it closes the gap between two others."""

STEP = 0.014
"""Metres in depth from which one part of a limb stands before another."""
EAR_STEP, COLLAR_STEP = 0.42 * STEP, 3.4 * STEP
OVERLAP, DEEP, APART = 0.06, 0.10, 0.05


class Cracks(NamedTuple):
    """Kinds of lines at the cracks, both (height + 1, width + 1).

    `flat[y, x]` lies between the pixels (y-1, x) and (y, x), `upright[y, x]` between (y, x-1) and (y, x).
    """

    flat: Ints
    upright: Ints


def cracks_of(pixels: Pixels, body: Body, grain: float) -> Cracks:
    """The cracks of the maps; `grain` is pixels per metre."""
    height, width = pixels.label.shape
    cracks = Cracks(
        np.zeros((height + 1, width + 1), dtype=np.int64), np.zeros((height + 1, width + 1), dtype=np.int64)
    )
    _classify(pixels, _steps(pixels, body), 0.6 / grain, cracks)
    return cracks


def within(cracks: Cracks, shown: Bools) -> Cracks:
    """The cracks between pixels that are both shown."""
    flat, upright = np.zeros_like(cracks.flat), np.zeros_like(cracks.upright)
    flat[1:-1, :-1] = np.where(shown[1:] & shown[:-1], cracks.flat[1:-1, :-1], NOTHING)
    upright[:-1, 1:-1] = np.where(shown[:, 1:] & shown[:, :-1], cracks.upright[:-1, 1:-1], NOTHING)
    return Cracks(flat, upright)


def _steps(pixels: Pixels, body: Body) -> Array:
    """The step in depth that makes a line, per pixel: finer at the ears, coarser round the collar."""
    rest = pixels.rest
    head = (pixels.limb >= 0) & (pixels.limb < PROP_LIMB) & (pixels.limb % 10 == HEAD) & (pixels.label == SKIN)
    ear = head & (np.abs(rest[..., 0]) > 0.060) & (np.abs(rest[..., 2] - body.head("head")[2] + 0.022) < 0.038)
    neck = np.abs(rest - body.head("neck01"))
    collar = (neck[..., 0] < 0.13) & (neck[..., 1] < 0.10) & (pixels.limb % 10 != HAND) & ~ear
    return np.where(ear, EAR_STEP, np.where(collar, COLLAR_STEP, STEP))


@compiled
def _classify(pixels: Pixels, steps: Array, pixel: float, cracks: Cracks) -> None:
    height, width = pixels.label.shape
    for row in range(height):
        for column in range(width):
            if row:
                cracks.flat[row, column] = _kind(pixels, steps, pixel, (row - 1, column), (row, column))
            if column:
                cracks.upright[row, column] = _kind(pixels, steps, pixel, (row, column - 1), (row, column))


@compiled
def _kind(pixels: Pixels, steps: Array, pixel: float, a: tuple[int, int], b: tuple[int, int]) -> int:
    label_a, label_b = pixels.label[a], pixels.label[b]
    is_figure_a, is_figure_b = 0 < label_a <= LAST_OF_FIGURE, 0 < label_b <= LAST_OF_FIGURE
    if is_figure_a and is_figure_b:
        return _kind_on_figure(pixels, steps, pixel, a, b)
    if is_figure_a or is_figure_b:
        return OUTLINE
    if label_a == label_b and (label_a == NONE or not _is_prop_step(pixels, pixel, a, b)):
        return NOTHING
    return CURVED if max(label_a, label_b) >= FIRST_CURVED else PROP


@compiled
def _is_prop_step(pixels: Pixels, pixel: float, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Two faces of props, or one that passes before itself; not one that is seen at a slant."""
    if pixels.thing[a] != pixels.thing[b]:
        return True
    slant = pixel / max(min(pixels.facing[a][2], pixels.facing[b][2]), 0.05)
    return bool(abs(pixels.depth[a] - pixels.depth[b]) > 0.02 + 6 * slant)


@compiled
def _kind_on_figure(pixels: Pixels, steps: Array, pixel: float, a: tuple[int, int], b: tuple[int, int]) -> int:
    depth = abs(pixels.depth[a] - pixels.depth[b])
    if depth > DEEP:
        return OUTLINE
    is_same = pixels.label[a] == pixels.label[b]
    if is_same and pixels.is_inside[a] != pixels.is_inside[b] and depth < 0.07:
        return NOTHING  # the inside of a sleeve or a shoe: one colour, no rim
    is_face = pixels.label[a] == FEATURE or pixels.label[b] == FEATURE
    is_hair = pixels.label[a] == HAIR or pixels.label[b] == HAIR
    if not is_face and not is_hair and _apart(pixels.rest[a], pixels.rest[b]) > APART:
        return INNER  # far apart on the body, side by side on the picture
    step = _step(pixels, steps, pixel, a, b)
    if is_same and depth > step:
        return INNER
    if not is_same and not is_face:
        return INNER if depth > OVERLAP else SEAM
    if _are_strangers(pixels.limb[a], pixels.limb[b]) and depth > 0.004:
        return INNER  # limbs that touch without a step: thigh on thigh, hand on thigh
    return WEAK if is_same and depth > 0.35 * step else NOTHING


@compiled
def _step(pixels: Pixels, steps: Array, pixel: float, a: tuple[int, int], b: tuple[int, int]) -> float:
    """The step that makes a line between two pixels: larger where the surface is seen at a slant."""
    step = min(steps[a], steps[b])
    slant = pixel / max(min(pixels.facing[a][2], pixels.facing[b][2]), 0.12)
    step += slant * (0.4 if step < 0.01 else 1.0)
    if pixels.limb[a] == TRUNK and pixels.limb[b] == TRUNK:
        return float(step * 3.4)  # no stray lines along spine or chest
    return float(step)


@compiled
def _are_strangers(limb_a: int, limb_b: int) -> bool:
    """Two limbs that do not grow from one another."""
    return limb_a > TRUNK and limb_b > TRUNK and abs(limb_a % 10 - limb_b % 10) > 2


@compiled
def _apart(a: Array, b: Array) -> float:
    return float(np.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2))
