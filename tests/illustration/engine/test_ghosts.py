import numpy as np

from hep.illustration.engine.drawing import draw
from hep.illustration.engine.ghosts import DASH, _dashes
from tests.illustration.engine.figures import solved


def test_only_the_last_frame_has_a_ghost_and_only_when_asked():
    with_ghost, without = draw(solved(has_ghost=True)), draw(solved())
    shown = {frame.name for frame in with_ghost.frames if any(path.role == "ghost" for path in frame.paths)}
    assert shown == {"end"}
    assert not any(path.role == "ghost" for frame in without.frames for path in frame.paths)


def test_dashes_keep_off_the_figure_as_it_is_now():
    turns = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    ring = np.stack([60 + 50 * np.cos(turns), 60 + 50 * np.sin(turns)], axis=1)
    away = np.zeros((120, 120))
    away[:, 60:] = 50.0
    dashes = _dashes(ring, away)
    assert dashes
    assert all(len(dash) <= DASH and dash[:, 0].min() >= 60 for dash in dashes)
    assert not _dashes(ring, np.zeros((120, 120)))
    assert len(_dashes(ring, np.full((120, 120), 9.0))) > len(dashes)
