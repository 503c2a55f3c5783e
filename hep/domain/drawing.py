"""A drawing: the vector art of one exercise as values. How it is posed, stored or shown is decided elsewhere.

Coordinates are integers, y down, in the art's own space (`width` x `height`). A path's `d` uses only the commands
M L C Z and m l c z, so that every reader (screen, paper) can follow it with a few lines of code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hep.domain.text import other_side
from hep.domain.vocabulary import Side


class PathKind(StrEnum):
    """What a path is for; a theme colours by kind and role."""

    FILL = "fill"
    SHADE = "shade"
    SHADOW = "shadow"
    LINE = "line"
    ARROW = "arrow"


@dataclass(frozen=True, kw_only=True)
class Path:
    """One painted path. `role` names the thing (skin, shirt, mat, outline, head ...); colours are #rrggbb or None."""

    kind: PathKind
    role: str
    d: str
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    round_cap: bool = True


@dataclass(frozen=True, kw_only=True)
class Raster:
    """A photograph or scan that a clinic uploaded, already cleaned and sized."""

    media_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Frame:
    """One moment of the movement: vector paths, or one raster.

    `alt` says by locale what is seen, for someone who cannot see it, with left and right as they are drawn.
    """

    name: str
    paths: tuple[Path, ...] = ()
    raster: Raster | None = None
    alt: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """All frames of one exercise in one crop, so that the body keeps its size and place from start to end.

    `sha` is the SHA-256 of the art as stored: the same sha is the same picture, for ever.
    `side` is the working side that is drawn; None where the exercise has no side. `pose` is a mark of the pose that it
    was drawn from; "" where it was not drawn by the engine.
    """

    sha: str
    title: str
    width: float
    height: float
    frames: tuple[Frame, ...]
    side: Side | None = None
    pose: str = ""

    WIDE = 1.35

    @property
    def is_wide(self) -> bool:
        """A lying figure: its frames are stacked; a standing figure's stand side by side."""
        return self.width > self.WIDE * self.height

    def frame(self, name: str) -> Frame:
        """The frame of that name; KeyError if there is none."""
        for frame in self.frames:
            if frame.name == name:
                return frame
        raise KeyError(name)

    def is_mirrored_for(self, side: Side | None) -> bool:
        """Whether the art must be mirrored to show the prescribed side. For both sides the left is named first."""
        if self.side is None or side is None or side is Side.ALTERNATE:
            return False
        wanted = Side.LEFT if side is Side.BOTH else side
        return wanted is not self.side

    def alt(self, frame_name: str, side: Side | None, locale: str) -> str:
        """What that frame shows as it is shown for the prescribed side; "" when the art does not tell."""
        told = next((frame.alt for frame in self.frames if frame.name == frame_name), {})
        spoken = locale if locale in told else "en"
        text = told.get(spoken, "")
        return other_side(text, spoken) if self.is_mirrored_for(side) else text
