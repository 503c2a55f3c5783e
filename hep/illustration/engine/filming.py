"""A movement as many figures in a row: what an animation needs. Key figures stay as they were solved."""

from dataclasses import replace

from hep.domain.errors import RuleBroken
from hep.illustration.engine.solving import Solved, between, parts_between

MOST_FRAMES = 99


def film(solved: Solved, count: int) -> Solved:
    """`count` figures from the first to the last key frame, evenly in time, named 01, 02 ...

    Arrows and tinted muscles stay behind: the movement shows itself.
    """
    if not 2 <= count <= MOST_FRAMES:
        raise RuleBroken(f"A movement takes 2 to {MOST_FRAMES} frames, not {count}.", "frames")
    keys = list(solved.frames)
    taken = Solved(replace(solved.pose, arrows=(), muscles={}), surfaces=solved.surfaces)
    for number in range(count):
        place = number * (len(keys) - 1) / (count - 1)
        leg = min(int(place), len(keys) - 2)
        figure = between(solved, keys[leg], keys[leg + 1], place - leg)
        name = f"{number + 1:02d}"
        taken.frames[name] = figure
        taken.parts[name] = parts_between(solved, keys[leg], figure)
    return taken
