"""A drawing for the other side: every outline reflected. Readers do the same by a transform; files need it whole."""

from dataclasses import replace

from hep.domain.drawing import Drawing, Frame, Path
from hep.domain.vocabulary import Side
from hep.illustration import art, paths

_OTHER = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


def mirrored(drawing: Drawing) -> Drawing:
    """The drawing with left and right exchanged; mirrored twice it is the original."""
    width = drawing.width
    frames = tuple(_frame(frame, width) for frame in drawing.frames)
    side = _OTHER.get(drawing.side) if drawing.side else None
    return art.sealed(replace(drawing, frames=frames, side=side))


def _frame(frame: Frame, width: float) -> Frame:
    return replace(frame, paths=tuple(_path(path, width) for path in frame.paths))


def _path(path: Path, width: float) -> Path:
    rings = (ring.moved(lambda point: complex(width - point.real, point.imag)) for ring in paths.parse(path.d))
    return replace(path, d=paths.text(rings))
