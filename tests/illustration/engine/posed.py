"""Plain pose data for the engine's tests, read and solved."""

from functools import cache

from hep.illustration.engine import pose_file
from hep.illustration.engine.pose import PoseFile
from hep.illustration.engine.solving import Solved, solve


def pose(start, end=None, **more) -> PoseFile:
    data = {"title": "Test", "start": start, **more}
    if end is not None:
        data["end"] = end
    return pose_file.read(data, lambda path: len(path) + 1)


def solved(start, end=None, **more) -> Solved:
    return solve(pose(start, end, **more))


def figure(start, **more):
    return solved(start, **more).frames["start"]


@cache
def standing():
    return figure({"body": "standing"})


BRIDGE = {
    "start": {
        "body": "supine",
        "rest": {"trunk": "mat"},
        "hip": "flex 50 abd 3",
        "knee": "flex 100",
        "shoulder": "abd 16",
        "head": "supine",
        "head_on": "mat",
        "hand": "flat",
        "reach": {"feet": "mat", "hands": {"onto": "mat", "palm": "down", "fingers": "forward"}},
    },
    "end": {
        "like": "start",
        "body": "supine pitch -31",
        "rest": {"back": "mat"},
        "keep": "back",
        "hip": "flex 0",
        "reach": {"feet": "start", "hands": "start"},
    },
    "props": [{"mat": {"at": [0, -0.1]}}],
}


@cache
def bridge() -> Solved:
    return solved(**BRIDGE)
