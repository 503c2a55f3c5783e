"""Masks grown, shrunk, opened and closed by a brush; blurred maps; distance to a mask. Pixels."""

import numpy as np

from hep.illustration.engine.arrays import Array, Bools, Ints
from hep.illustration.engine.compiling import compiled

Brush = Ints
"""Half-width of the brush in each of its rows, top to bottom; -1 for an empty row."""

SQUARE_3 = np.array([1, 1, 1])
SQUARE_9 = np.full(9, 4)


def ellipse(width: int, height: int) -> Brush:
    """An upright ellipse with odd width and height."""
    rows, columns = height // 2, width // 2
    across = np.arange(-rows, rows + 1) / max(rows, 1)
    return np.asarray(np.rint(columns * np.sqrt(1.0 - across**2)).astype(np.int64))


def part_round(mask: Bools, reach: int) -> tuple[slice, slice]:
    """The rows and columns that hold the mask and `reach` pixels more each way; none for an empty mask."""
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    if not len(rows):
        return slice(0, 0), slice(0, 0)
    return (
        slice(max(rows[0] - reach, 0), rows[-1] + reach + 1),
        slice(max(columns[0] - reach, 0), columns[-1] + reach + 1),
    )


def dilated(mask: Bools, brush: Brush) -> Bools:
    """Every pixel that the brush reaches from the mask."""
    out = np.zeros_like(mask)
    part = part_round(mask, max(len(brush) // 2, int(brush.max())))
    out[part] = _swept(np.ascontiguousarray(mask[part]), brush)
    return out


def eroded(mask: Bools, brush: Brush) -> Bools:
    """The pixels round which the whole brush fits; beyond the picture everything fits."""
    return np.asarray(~dilated(~mask, brush))


def opened(mask: Bools, brush: Brush) -> Bools:
    """The mask without what is thinner than the brush."""
    out = np.zeros_like(mask)
    part, rim = part_round(mask, 0), len(brush) + int(brush.max())
    # Empty pixels all round: what lies at the rim of the part is worn away as elsewhere.
    out[part] = dilated(eroded(np.pad(mask[part], rim), brush), brush)[rim:-rim, rim:-rim]
    return out


def closed(mask: Bools, brush: Brush) -> Bools:
    """The mask with its gaps narrower than the brush filled."""
    return eroded(dilated(mask, brush), brush)


def blurred(values: Array, sigma: float) -> Array:
    """The map under a Gaussian of `sigma` pixels; the rim is mirrored."""
    radius = max(1, round(4 * sigma))
    bell = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    bell = bell / bell.sum()
    padded = np.pad(values.astype(np.float64), radius, mode="reflect" if min(values.shape) > radius else "edge")
    return _convolved(padded, bell)


def distance(mask: Bools) -> Array:
    """Pixels from every place inside the mask to its rim; zero outside. Within 3 % of the true distance."""
    out = np.zeros(mask.shape)
    part = part_round(mask, 1)
    out[part] = _chamfer(np.ascontiguousarray(mask[part]))
    return out


@compiled
def _swept(mask: Bools, brush: Brush) -> Bools:
    height, width = mask.shape
    counts = np.zeros((height, width + 1), dtype=np.int32)
    for row in range(height):
        for column in range(width):
            counts[row, column + 1] = counts[row, column] + mask[row, column]
    out = np.zeros((height, width), dtype=np.bool_)
    middle = len(brush) // 2
    for row in range(height):
        for step in range(len(brush)):
            source, reach = row + step - middle, brush[step]
            if source < 0 or source >= height or reach < 0 or counts[source, width] == 0:
                continue
            for column in range(width):
                begin, end = max(0, column - reach), min(width, column + reach + 1)
                if counts[source, end] > counts[source, begin]:
                    out[row, column] = True
    return out


@compiled
def _convolved(padded: Array, bell: Array) -> Array:
    radius = len(bell) // 2
    height, width = padded.shape[0] - 2 * radius, padded.shape[1] - 2 * radius
    lines = np.zeros((padded.shape[0], width))
    for row in range(padded.shape[0]):
        for column in range(width):
            total = 0.0
            for step in range(len(bell)):
                total += padded[row, column + step] * bell[step]
            lines[row, column] = total
    out = np.zeros((height, width))
    for row in range(height):
        for step in range(len(bell)):
            weight = bell[step]
            for column in range(width):
                out[row, column] += lines[row + step, column] * weight
    return out


@compiled
def _chamfer(mask: Bools) -> Array:
    height, width = mask.shape
    straight, diagonal = 0.955, 1.3693
    out = np.where(mask, 1e6, 0.0)
    for way in (1, -1):
        rows = range(height) if way > 0 else range(height - 1, -1, -1)
        for row in rows:
            columns = range(width) if way > 0 else range(width - 1, -1, -1)
            for column in columns:
                best = out[row, column]
                if best == 0:
                    continue
                before = row - way
                if 0 <= column - way < width:
                    best = min(best, out[row, column - way] + straight)
                if 0 <= before < height:
                    best = min(best, out[before, column] + straight)
                    if column > 0:
                        best = min(best, out[before, column - 1] + diagonal)
                    if column < width - 1:
                        best = min(best, out[before, column + 1] + diagonal)
                out[row, column] = best
    return out
