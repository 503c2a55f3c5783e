"""Where an arrow runs on the picture: the real path of a joint, a push, or an arc. Metres, right and up."""

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.camera import Eye
from hep.illustration.engine.pose import Arrow
from hep.illustration.engine.solving import Solved, between

SAMPLES = 7


def path_of(arrow: Arrow, solved: Solved, before: str, frame: str, eye: Eye) -> Array:
    """The path (n, 2) of an arrow that belongs to `frame`; `before` is the frame that its movement begins in."""
    if arrow.about is not None:
        path = _arc(arrow, _seen_joint(solved, frame, arrow.about, eye))
    elif arrow.push is not None:
        begin = _seen_joint(solved, frame, arrow.at or "pelvis", eye)
        path = begin + np.outer(np.linspace(0, 1, SAMPLES), arrow.push)
    else:
        path = _followed(arrow, solved, before, frame, eye)
    return np.asarray(bowed(path, arrow.bow) + np.array(arrow.offset or (0.0, 0.0)))


def bowed(path: Array, height: float) -> Array:
    """The path bent sideways, to the left of its direction, by that many metres in its middle."""
    if not height:
        return path
    way = path[-1] - path[0]
    left = np.array([-way[1], way[0]]) / max(float(np.linalg.norm(way)), 1e-6)
    return path + np.outer((1 - np.linspace(-1, 1, len(path)) ** 2) * height, left)


def _seen_joint(solved: Solved, frame: str, joint: str, eye: Eye) -> Array:
    return np.asarray(eye.seen(solved.frames[frame].joint(joint)[None])[0, :2])


def _arc(arrow: Arrow, centre: Array) -> Array:
    angles = np.radians(np.linspace(arrow.start_angle, arrow.end_angle, 9))
    return np.asarray(centre + arrow.radius * np.stack([np.cos(angles), np.sin(angles)], axis=1))


def _followed(arrow: Arrow, solved: Solved, before: str, frame: str, eye: Eye) -> Array:
    joint = arrow.follow or "pelvis"
    places = [between(solved, before, frame, t).joint(joint) for t in np.linspace(*arrow.span, SAMPLES)]
    return eye.seen(np.array(places))[:, :2]
