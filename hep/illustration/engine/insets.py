"""The second view of a frame: what its window shows, where there is room for it, and its rim.

A window stands at the same place in all its frames, clear of the figure, the props and the arrows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from hep.domain.drawing import PathKind
from hep.illustration.engine.arrays import Array, Bools
from hep.illustration.engine.camera import Eye, Window, eye_of
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.joints import is_joint
from hep.illustration.engine.marks import Mark
from hep.illustration.engine.morphology import dilated, ellipse
from hep.illustration.engine.pose import Inset
from hep.illustration.engine.raster import rasterised
from hep.illustration.engine.scene import Scene

GRAIN = 80.0
"""Pixels per metre of the map on which room is looked for."""
GAP = 0.045
"""Metres that a window keeps off everything else."""
CORNER = 0.2
"""Radius of a soft corner as a share of the shorter side; a round window has one half."""
BOW = 0.5523
"""Length of the handles of a quarter circle, for a radius of one."""
NARROWER, FARTHER = 3.0, 0.12
"""What it costs to make the frame wider (the figure smaller), and a metre between window and joint; taller costs 1."""


def eye_in(inset: Inset, eye: Eye) -> Eye:
    """The eye of the window."""
    return eye if inset.camera is None else eye_of(inset.camera)


def middle_of(inset: Inset, figures: Mapping[str, Figure]) -> Array:
    """(3,): what the window looks at: the mean over its frames, so that a movement is seen in it."""
    return np.asarray(np.mean([_place(figures[name], inset.around) for name in inset.frames], axis=0))


def _place(figure: Figure, name: str) -> Array:
    if name in figure.body.regions and not is_joint(name):
        return np.asarray(figure.part(name).mean(axis=0))
    return figure.joint(name)


def view_of(inset: Inset, middle: Array, eye: Eye, grain: float) -> Window:
    """The window in the plane of its own eye: as many pixels to a unit of print as the picture has."""
    across, up = eye.seen(middle[None])[0, :2]
    half_width, half_height = inset.size[0] / 2, inset.size[1] / 2
    return Window(
        left=across - half_width,
        right=across + half_width,
        bottom=up - half_height,
        top=up + half_height,
        grain=grain * inset.zoom,
    )


def pane_of(inset: Inset, shape: tuple[int, int]) -> Bools:
    """(rows, columns): the pixels inside the soft corners."""
    rows, columns = np.indices(shape)
    half = np.array([shape[1], shape[0]]) / 2
    radius = _radius(inset, *half)
    x = np.clip(np.abs(columns + 0.5 - half[0]) - (half[0] - radius), 0, None)
    y = np.clip(np.abs(rows + 0.5 - half[1]) - (half[1] - radius), 0, None)
    return np.asarray(np.hypot(x, y) <= radius)


def _radius(inset: Inset, half_width: float, half_height: float) -> float:
    shorter = min(half_width, half_height)
    return shorter if inset.is_round else 2 * CORNER * shorter


def rim_of(inset: Inset, middle: Array, half: Array) -> Array:
    """(8, 4, 2): the rim as curves; `middle` and `half` the sides in pixels."""
    radius = _radius(inset, *half)
    curves = list[Array]()
    turns = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], float)
    ways = np.array([[[1, 0], [0, 1]], [[0, 1], [-1, 0]], [[-1, 0], [0, -1]], [[0, -1], [1, 0]]], float)
    for turn, (begin, end) in zip(turns, ways, strict=True):
        hub = middle + turn * (half - radius)
        first, last = hub + begin * radius, hub + end * radius
        curves.append(np.array([first, first + end * radius * BOW, last + begin * radius * BOW, last]))
    sides = [np.linspace(a[3], b[0], 4) for a, b in zip(curves, curves[1:] + curves[:1], strict=True)]
    return np.stack([curve for pair in zip(curves, sides, strict=True) for curve in pair])


def framed(inset: Inset, marks: Sequence[Mark], spot: Array, shape: tuple[int, int]) -> list[Mark]:
    """The marks of a window (rows, columns) moved to its middle `spot` on the picture, on white, with its rim."""
    half = np.array([shape[1], shape[0]]) / 2
    shift = spot - half
    rim = (rim_of(inset, spot, half),)
    moved = [replace(mark, curves=tuple(curves + shift for curves in mark.curves)) for mark in marks]
    ground = Mark(kind=PathKind.FILL, role="inset", curves=rim, is_closed=True)
    return [ground, *moved, Mark(kind=PathKind.LINE, role="inset", curves=rim, is_closed=True)]


def ring_round(inset: Inset, place: Array, grain: float) -> list[Mark]:
    """The ring round what a window of the same camera enlarges, in pixels of the picture; none for another view."""
    if inset.camera is not None:
        return []
    rim = (rim_of(inset, place, np.array(inset.size) / 2 * grain),)
    return [Mark(kind=PathKind.LINE, role="inset", curves=rim, is_closed=True)]


# ------------------------------------------------------------------ room


def spot_for(inset: Inset, taken: Sequence[Array], near: Array, window: Window) -> Array:
    """(2,) metres on the picture: the middle of the free place that makes the frame least larger.

    `taken`: seen points (n, 2) of all that may not be covered, close together. `near`: what the window shows.
    """
    half = np.array(inset.size) / 2 * inset.zoom
    low, high = np.array([window.left, window.bottom]), np.array([window.right, window.top])
    reach = 2 * half + 2 * GAP
    room = Window(left=low[0] - reach[0], bottom=low[1] - reach[1], right=high[0] + reach[0], top=high[1] + reach[1],
                  grain=GRAIN)  # fmt: skip
    blocked = np.zeros(room.shape, dtype=bool)
    columns, rows = room.pixels(np.concatenate(taken)).astype(int).T[:2]
    blocked[rows, columns] = True
    free = ~_boxed(blocked, ((half + GAP) * GRAIN).astype(int) + 1)
    rows, columns = np.nonzero(free)
    spots = np.stack([room.left + (columns + 0.5) / GRAIN, room.top - (rows + 0.5) / GRAIN], axis=1)
    return np.asarray(spots[_cost(spots, half, (low, high), near).argmin()])


def _boxed(blocked: Bools, half: Array) -> Bools:
    """Middles of boxes of that half width and height in which something is blocked."""
    sums = np.pad(blocked.astype(np.int64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    height, width = blocked.shape
    rows, columns = np.arange(height), np.arange(width)
    top, bottom = (rows - half[1]).clip(0), (rows + half[1] + 1).clip(max=height)
    left, right = (columns - half[0]).clip(0), (columns + half[0] + 1).clip(max=width)
    count = sums[bottom][:, right] - sums[top][:, right] - sums[bottom][:, left] + sums[top][:, left]
    return np.asarray(count > 0)


def _cost(spots: Array, half: Array, ink: tuple[Array, Array], near: Array) -> Array:
    low, high = ink
    size = high - low
    grown = np.maximum(spots + half, high) - np.minimum(spots - half, low)
    wider, taller = (grown / size - 1).T
    return np.asarray(NARROWER * wider + taller + FARTHER * np.linalg.norm(spots - near, axis=1))


def seen_ink(scene: Scene, eye: Eye, window: Window) -> Array:
    """(n, 2) metres on the picture: the pixels, coarse, that a scene covers."""
    coarse = replace(window, grain=GRAIN)
    hit = rasterised(coarse.pixels(eye.seen(scene.vertices)), scene.triangles, scene.cut, coarse.shape).is_hit
    rows, columns = np.nonzero(dilated(hit, ellipse(3, 3)))
    return np.stack([coarse.left + (columns + 0.5) / GRAIN, coarse.top - (rows + 0.5) / GRAIN], axis=1)
