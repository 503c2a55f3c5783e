"""Muscles laid over the painted figure: those that work as a full tint, those that are stretched as a hatched one.

Colour alone tells nothing in a black-and-white print: the hatching does.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from hep.domain.drawing import PathKind
from hep.illustration.engine import roles
from hep.illustration.engine.arrays import Bools
from hep.illustration.engine.body import Body
from hep.illustration.engine.curves import polygon
from hep.illustration.engine.labels import Pixels
from hep.illustration.engine.marks import Hand, Mark, area
from hep.illustration.engine.morphology import distance, ellipse, opened
from hep.illustration.engine.muscles import OUTSIDE, muscle_field
from hep.illustration.engine.pieces import pieces_of
from hep.illustration.engine.tones import Tones, dark_of

OF_MUSCLE, OF_DARK_MUSCLE = Hand(3.0, 0.8, least=120), Hand(2.8, 0.8, least=200)
CLOTHED = (roles.SKIN, roles.SHIRT, roles.SHORTS)
SLIVER, LEAST_SHARE = 900, 0.12
"""Pixels (23 square centimetres of the body) and share of the largest patch that a patch must have to tell."""
THIN = 9.0
"""Pixels from its rim that the middle of a patch must lie, or it is a streak along the edge of the figure."""
HATCH, SHORT_HATCH = 14, 7
"""Pixels between the lines of a hatching, across and down; a shorter line is left out."""


class Tint(NamedTuple):
    """The muscles of one frame by name."""

    working: Sequence[str] = ()
    stretched: Sequence[str] = ()


def tinted(pixels: Pixels, tones: Tones, body: Body, tint: Tint) -> list[Mark]:
    """The marks of both kinds of muscles; a muscle that is said to be both works."""
    cover = np.isin(pixels.label, CLOTHED)
    working = _patches(cover, pixels, body, tint.working)
    stretched = _patches(cover & ~working, pixels, body, tint.stretched)
    marks = area(working, PathKind.FILL, "accent", OF_MUSCLE)
    if marks:
        dark = np.logical_or.reduce([dark_of(pixels.label == number, tones.light) for number in CLOTHED])
        marks += area(working & dark, PathKind.SHADE, "accent", OF_DARK_MUSCLE)
    return [*marks, *area(stretched, PathKind.FILL, "stretch", OF_MUSCLE), *hatched(stretched)]


def _patches(cover: Bools, pixels: Pixels, body: Body, muscles: Sequence[str]) -> Bools:
    """Where the muscles lie under skin and cloth, in patches that are large enough to tell something."""
    if not muscles or not cover.any():
        return np.zeros_like(cover)
    field = np.full(cover.shape, OUTSIDE)
    field[cover] = np.maximum.reduce([muscle_field(body, muscle, pixels.rest[cover]) for muscle in muscles])
    return telling(opened(field > 0, ellipse(11, 11)))


def telling(mask: Bools) -> Bools:
    """The mask without slivers, streaks and the crumbs beside a large patch."""
    pieces = pieces_of(mask.astype(np.int64))
    if not len(pieces.area):
        return mask
    deep = np.zeros(len(pieces.area))
    np.maximum.at(deep, pieces.number[mask], distance(mask)[mask])
    wanted = (pieces.area >= max(SLIVER, LEAST_SHARE * pieces.area.max())) & (deep >= THIN)
    return np.asarray(np.append(wanted, False)[pieces.number])


def hatched(mask: Bools) -> list[Mark]:
    """Slanted lines across the mask, as one mark for each."""
    marks = list[Mark]()
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return marks
    sums = rows + columns
    for diagonal in range(int(sums.min()) // HATCH * HATCH, int(sums.max()) + 1, HATCH):
        across = np.sort(columns[sums == diagonal])
        for run in np.split(across, np.nonzero(np.diff(across) > 1)[0] + 1):
            if len(run) >= SHORT_HATCH:
                ends = np.array([[run[0], diagonal - run[0]], [run[-1], diagonal - run[-1]]], float) + 0.5
                marks.append(Mark(kind=PathKind.LINE, role="stretch", curves=(polygon(ends),), is_closed=False))
    return marks
