"""Where the figure was at the start, as a thin broken line in the end frame: shows a movement that is small."""

import numpy as np

from hep.domain.drawing import PathKind
from hep.illustration.engine.arrays import Array, Bools
from hep.illustration.engine.camera import Eye, Window
from hep.illustration.engine.contours import area_of, rings_of
from hep.illustration.engine.curves import fit_line
from hep.illustration.engine.marks import Mark
from hep.illustration.engine.morphology import distance
from hep.illustration.engine.raster import rasterised
from hep.illustration.engine.roles import are_figure
from hep.illustration.engine.scene import Scene
from hep.illustration.engine.smoothing import even_ring, read_at, smooth_ring

CLEAR = 5.0
"""Pixels that a dash must lie off the figure as it is now."""
DASH, GAP, SHORTEST = 16, 11, 8
LEAST_AREA, SIGMA, STRAY = 400.0, 4.0, 0.9


def ghost_of(before: Scene, now: Scene, eye: Eye, window: Window) -> list[Mark]:
    """The outline of the figure before, where it lies outside of the figure now: one mark for each dash."""
    was, is_now = (_silhouette(scene, eye, window) for scene in (before, now))
    away = distance(~is_now)
    rings = [even_ring(ring) for ring in rings_of(was) if area_of(ring) > LEAST_AREA]
    return [
        Mark(kind=PathKind.LINE, role="ghost", curves=(fit_line(dash, STRAY),), is_closed=False)
        for ring in rings
        for dash in _dashes(smooth_ring(ring, SIGMA), away)
    ]


def _silhouette(scene: Scene, eye: Eye, window: Window) -> Bools:
    triangles = scene.triangles[are_figure(scene.role)]
    return rasterised(window.pixels(eye.seen(scene.vertices)), triangles, scene.cut, window.shape).is_hit


def _dashes(ring: Array, away: Array) -> list[Array]:
    """Stretches of the ring that lie clear of the figure, cut into dashes."""
    clear = read_at(away, ring)[:, 0] > CLEAR
    if clear.all():
        runs = [ring]
    else:
        first = int(np.argmin(clear))
        ring, clear = np.roll(ring, -first, axis=0), np.roll(clear, -first)
        places = np.split(np.arange(len(ring)), np.nonzero(np.diff(clear.astype(int)))[0] + 1)
        runs = [ring[run] for run in places if clear[run[0]]]
    cut = [run[at : at + DASH] for run in runs for at in range(0, len(run), DASH + GAP)]
    return [dash for dash in cut if len(dash) >= SHORTEST]
