"""Connected pieces of a map: pixels that touch along an edge and carry the same label."""

from typing import NamedTuple

import numpy as np

from hep.illustration.engine.arrays import Bools, Ints
from hep.illustration.engine.compiling import compiled
from hep.illustration.engine.morphology import SQUARE_3, dilated


class Pieces(NamedTuple):
    """The number of its piece at every pixel (-1 where the label is 0), and each piece's label and area."""

    number: Ints
    label: Ints
    area: Ints


def pieces_of(labels: Ints) -> Pieces:
    """The connected pieces of equal label, in reading order."""
    number, first, area = _labelled(np.ascontiguousarray(labels, dtype=np.int64))
    return Pieces(number=number, label=labels.ravel()[first], area=area)


def without_small(mask: Bools, area: int) -> Bools:
    """The mask without pieces smaller than `area` pixels: a sliver of working muscle tells nothing."""
    pieces = pieces_of(mask.astype(np.int64))
    return _chosen(pieces, pieces.area >= area)


def touching(mask: Bools, other: Bools) -> Bools:
    """The pieces that meet `other`: a shadow far from what throws it looks like a stain."""
    pieces = pieces_of(mask.astype(np.int64))
    met = np.zeros(len(pieces.area), dtype=bool)
    met[np.unique(pieces.number[other & mask])] = True
    return _chosen(pieces, met)


def without_specks(labels: Ints, least: Ints) -> Ints:
    """Labels with every piece smaller than `least[label]` pixels given to the neighbour that it touches most."""
    pieces, out = pieces_of(labels), labels.copy()
    for number in np.nonzero(pieces.area < least[pieces.label])[0]:
        speck = pieces.number == number
        rows, columns = np.nonzero(speck)
        part = (
            slice(max(rows[0] - 1, 0), rows[-1] + 2),
            slice(max(columns.min() - 1, 0), columns.max() + 2),
        )
        rim = dilated(speck[part], SQUARE_3) & ~speck[part]
        out[part][speck[part]] = np.bincount(out[part][rim]).argmax()
    return out


def _chosen(pieces: Pieces, wanted: Bools) -> Bools:
    """The pixels of the wanted pieces."""
    return np.append(wanted, False)[pieces.number]


@compiled
def _labelled(labels: Ints) -> tuple[Ints, Ints, Ints]:
    """Flood each piece in reading order: piece per pixel, first pixel and area per piece."""
    height, width = labels.shape
    number = np.full((height, width), -1, dtype=np.int64)
    stack = np.empty(height * width, dtype=np.int64)
    first, area = np.empty(height * width, dtype=np.int64), np.empty(height * width, dtype=np.int64)
    pieces = 0
    for start in range(height * width):
        label = labels[start // width, start % width]
        if label == 0 or number[start // width, start % width] >= 0:
            continue
        size, top = 0, 1
        stack[0] = start
        number[start // width, start % width] = pieces
        while top:
            top -= 1
            row, column = stack[top] // width, stack[top] % width
            size += 1
            for y, x in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                inside = 0 <= y < height and 0 <= x < width
                if inside and number[y, x] < 0 and labels[y, x] == label:
                    number[y, x] = pieces
                    stack[top] = y * width + x
                    top += 1
        first[pieces], area[pieces] = start, size
        pieces += 1
    return number, first[:pieces].copy(), area[:pieces].copy()
