"""A figure without a solver: the rest body as it stands, with a box beside it. For tests of drawing."""

import numpy as np

from hep.illustration.engine.body import load
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.parts import Part
from hep.illustration.engine.pose import Arrow, Camera, FramePose, PoseFile
from hep.illustration.engine.solving import Solved

QUADS = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (1, 5, 7, 3), (0, 2, 6, 4))


def standing(shift=(0.0, 0.0, 0.0)):
    """The rest body, moved by `shift` metres."""
    body = load("neutral")
    turns = np.tile(np.eye(3), (len(body.bones), 1, 1))
    return Figure(body, body.vertices + np.array(shift), turns, body.heads + np.array(shift))


def box(at=(0.6, 0.0), size=0.3, role="carton"):
    """A box on the floor as its six sides."""
    corners = np.array([[x, y, z] for x in (-0.5, 0.5) for y in (0.0, 1.0) for z in (-0.5, 0.5)]) * size
    corners = corners + np.array([at[0], 0.0, at[1]])
    return tuple(
        Part(corners[list(quad)], np.array([[0, 1, 2], [0, 2, 3]]), role, f"side{number}")
        for number, quad in enumerate(QUADS)
    )


def solved(*, muscles=("quads",), arrows=(Arrow(follow="pelvis"),), camera=Camera(side="front", turn=20), **words):
    """An exercise that lifts the standing body by a hand's breadth."""
    pose = PoseFile(
        title="Rise",
        side="right",
        camera=camera,
        frames={"start": FramePose(), "end": FramePose()},
        muscles={"end": muscles},
        arrows=arrows,
        **words,
    )
    frames = {"start": standing(), "end": standing((0.0, 0.12, 0.0))}
    return Solved(pose, frames=frames, parts={"start": box(), "end": box()}, solids={"start": (), "end": ()})
