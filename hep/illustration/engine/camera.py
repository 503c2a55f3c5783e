"""From metres in the room to pixels of the picture: the camera looks from far away, without perspective."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.pose import Camera

AZIMUTH = {"front": 0.0, "left": 90.0, "right": -90.0, "back": 180.0}
"""Where the camera stands, in degrees: 0 before the figure (+z), 90 at its left (+x)."""

PIXELS_PER_METRE = 620.0
UNITS_PER_METRE = 200.0
"""Drawing units: stroke widths and arrows are measured in them."""


@dataclass(frozen=True, kw_only=True)
class Eye:
    """Degrees round the figure and above the floor."""

    azimuth: float
    elevation: float

    @cached_property
    def axes(self) -> Array:
        """(3, 3), rows: right, up, towards the viewer."""
        around, above = np.radians(self.azimuth), np.radians(self.elevation)
        towards = np.array([np.sin(around) * np.cos(above), np.sin(above), np.cos(around) * np.cos(above)])
        right = np.array([np.cos(around), 0.0, -np.sin(around)])
        return np.stack([right, np.cross(towards, right), towards])

    def seen(self, points: Array) -> Array:
        """Points (n, 3) in the camera's directions: right, up, nearness; metres."""
        return np.asarray(points @ self.axes.T)


def eye_of(camera: Camera) -> Eye:
    """The eye of a pose file: degrees from the named side towards the figure's front, degrees above the floor."""
    turn = -camera.turn if camera.side == "left" else camera.turn
    return Eye(azimuth=AZIMUTH[camera.side] + turn, elevation=camera.up)


@dataclass(frozen=True, kw_only=True)
class Window:
    """The part of the camera's plane that is drawn, in metres, and its grain."""

    left: float
    bottom: float
    right: float
    top: float
    grain: float = PIXELS_PER_METRE

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of pixels."""
        return int((self.top - self.bottom) * self.grain) + 1, int((self.right - self.left) * self.grain) + 1

    def pixels(self, seen: Array) -> Array:
        """Seen points (n, 2 or 3) as column, row (down) and, when given, nearness."""
        across = (seen[:, 0] - self.left) * self.grain
        down = (self.top - seen[:, 1]) * self.grain
        return np.stack([across, down, *seen[:, 2:].T], axis=1)


def window_round(clouds: Iterable[Array], margin: float, grain: float = PIXELS_PER_METRE) -> Window:
    """The window that holds all seen points (n, 2 or more) with a margin in metres."""
    corners = [(cloud[:, :2].min(axis=0), cloud[:, :2].max(axis=0)) for cloud in clouds]
    low = np.min([corner[0] for corner in corners], axis=0) - margin
    high = np.max([corner[1] for corner in corners], axis=0) + margin
    return Window(left=low[0], bottom=low[1], right=high[0], top=high[1], grain=grain)
