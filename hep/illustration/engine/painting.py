"""One frame as marks, from back to front: props, shadow, the figure, muscles, lines."""

import numpy as np

from hep.domain.drawing import PathKind
from hep.illustration.engine import roles
from hep.illustration.engine.arrays import Array, Bools, Ints
from hep.illustration.engine.body import Body
from hep.illustration.engine.camera import Eye, Window
from hep.illustration.engine.edges import cracks_of, within
from hep.illustration.engine.labels import Pixels, pixels_of
from hep.illustration.engine.marks import Hand, Mark, area, lines
from hep.illustration.engine.morphology import SQUARE_3, SQUARE_9, blurred, dilated, distance, ellipse, eroded
from hep.illustration.engine.scene import Scene
from hep.illustration.engine.tinting import Tint, tinted
from hep.illustration.engine.tones import Tones, dark_of, dark_of_prop, tones_of

OF_FIGURE, OF_SHADE = Hand(4.0, 1.8), Hand(4.5, 2.0, least=400, least_hole=1200)
OF_SHADOW = Hand(9.0, 2.4, least=1200, least_hole=2500)
STRAY_OF_PROP = 1.0
"""Fills may stray under the lines that cover their rims (2 to 3 pixels on either side); shades have no lines."""
OF_FACE = Hand(1.0, 0.3, least=5)
LEAST_FINE, LEAST_ON_LIMB, LEAST_ON_TRUNK = 15.0, 44.0, 80.0
"""Pixels that a loose inner line must have at hands and face, on limbs and on the trunk."""
ROOMY = 99.0


def painted(
    scene: Scene, body: Body, eye: Eye, window: Window, tint: Tint, ground: float, *, shown: Bools | None = None
) -> tuple[Mark, ...]:
    """The marks of a frame, in pixels of the window; only what is `shown` where that is given."""
    pixels = pixels_of(scene, body, eye, window)
    tones, detail = tones_of(scene, pixels, eye, window, ground), _detail(pixels)
    cracks, least, room = cracks_of(pixels, body, window.grain), _least(pixels, detail), _room(pixels)
    if shown is not None:
        pixels = pixels._replace(label=np.where(shown, pixels.label, roles.NONE))
        tones, cracks = tones._replace(shadow=tones.shadow & shown), within(cracks, eroded(shown, ellipse(5, 5)))
    marks = [*_props(pixels, tones)]
    marks += area(tones.shadow, PathKind.SHADOW, "ground", OF_SHADOW)
    marks += _figure(pixels, tones, detail)
    marks += tinted(pixels, tones, body, tint)
    marks += area(pixels.label == roles.FEATURE, PathKind.FILL, "feature", OF_FACE)
    return (*marks, *lines(cracks, detail, least, room))


def _detail(pixels: Pixels) -> Array:
    """0 to 1: hands and face, where lines follow closely and are thin."""
    is_figure = (pixels.limb >= 0) & (pixels.limb < roles.PROP_LIMB)
    limb = pixels.limb % 10
    face = (limb == roles.HEAD) & (pixels.rest[..., 2] > 0.02) & (pixels.label != roles.HAIR)
    fine = is_figure & ((limb == roles.HAND) | face)
    return blurred(dilated(fine, SQUARE_9).astype(np.float64), 4.0)


def _least(pixels: Pixels, detail: Array) -> Array:
    """The least length of a loose inner line: folds of the trunk are longer than those of a limb."""
    return np.where(detail > 0.3, LEAST_FINE, np.where(pixels.limb == roles.TRUNK, LEAST_ON_TRUNK, LEAST_ON_LIMB))


def _room(pixels: Pixels) -> Array:
    """Pixels from every place of a hand to its rim; beyond the hands there is room everywhere."""
    hand = (pixels.limb >= 0) & (pixels.limb < roles.PROP_LIMB) & (pixels.limb % 10 == roles.HAND)
    return np.where(hand, distance(hand), ROOMY)


def _present(label: Ints) -> list[int]:
    return [int(number) for number in np.unique(label) if number != roles.NONE]


def _grown(mask: Bools) -> Bools:
    """One pixel more all round, so that no gaps show under the lines."""
    return dilated(mask, SQUARE_3)


def _props(pixels: Pixels, tones: Tones) -> list[Mark]:
    marks = list[Mark]()
    for number in _present(pixels.label):
        if number <= roles.LAST_OF_FIGURE:
            continue
        role, mask = roles.ROLES[number], pixels.label == number
        hand = Hand(1.2, STRAY_OF_PROP, is_ruled=number < roles.FIRST_CURVED)
        marks += area(_grown(mask), PathKind.FILL, role, hand)
        dark = dark_of_prop(mask, pixels, tones.light)
        marks += area(_grown(dark) & mask, PathKind.SHADE, role, hand)
    return marks


def _figure(pixels: Pixels, tones: Tones, detail: Array) -> list[Mark]:
    marks = list[Mark]()
    for number in _present(pixels.label):
        if number >= roles.FEATURE:
            continue
        role, mask = roles.ROLES[number], pixels.label == number
        if number == roles.SKIN:
            mask = mask | (pixels.label == roles.FEATURE)
        marks += area(_grown(mask), PathKind.FILL, role, OF_FIGURE, detail)
        dark = np.zeros_like(mask) if number == roles.SOLE else dark_of(mask, tones.light)
        marks += area(dark, PathKind.SHADE, role, OF_SHADE)
    return marks
