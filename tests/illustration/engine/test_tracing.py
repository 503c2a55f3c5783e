import numpy as np

from hep.illustration.engine.edges import INNER, OUTLINE, PROP, WEAK, Cracks
from hep.illustration.engine.joining import joined
from hep.illustration.engine.tracing import chains_of


def no_cracks(height, width):
    return Cracks(np.zeros((height + 1, width + 1), dtype=np.int64), np.zeros((height + 1, width + 1), dtype=np.int64))


def square(cracks, top, left, bottom, right, kind=OUTLINE):
    cracks.flat[top, left:right] = kind
    cracks.flat[bottom, left:right] = kind
    cracks.upright[top:bottom, left] = kind
    cracks.upright[top:bottom, right] = kind
    return cracks


def test_a_square_is_one_ring():
    (chain,) = chains_of(square(no_cracks(10, 10), 2, 2, 6, 8))
    assert chain.is_ring
    assert len(chain.kinds) == 2 * (4 + 6)
    assert len(chain.points) == len(chain.kinds) + 1


def test_a_line_across_a_square_makes_three_chains_and_two_strokes():
    cracks = square(no_cracks(20, 30), 2, 2, 18, 28)
    cracks.upright[2:18, 15] = INNER
    chains = chains_of(cracks)
    assert sorted(len(chain.kinds) for chain in chains) == [16, 42, 42]
    assert all(chain.ends == (3, 3) for chain in chains)
    strokes = joined(chains)
    assert sorted(len(stroke.kinds) for stroke in strokes) == [16, 84]


def test_lines_of_props_are_not_joined_to_lines_of_the_figure():
    cracks = no_cracks(4, 30)
    cracks.flat[2, 0:15] = OUTLINE
    cracks.flat[2, 15:30] = PROP
    assert len(joined(chains_of(cracks))) == 2


def test_every_crack_is_walked_once():
    rng = np.random.default_rng(7)
    cracks = no_cracks(30, 30)
    cracks.flat[1:30, 0:30] = rng.choice([0, 0, OUTLINE, INNER, PROP], (29, 30))
    cracks.upright[0:30, 1:30] = rng.choice([0, 0, OUTLINE, INNER, PROP], (30, 29))
    total = np.count_nonzero(cracks.flat) + np.count_nonzero(cracks.upright)
    chains = chains_of(cracks)
    assert sum(len(chain.kinds) for chain in chains) == total
    assert sum(len(stroke.kinds) for stroke in joined(chains)) == total


def test_a_weak_line_closes_the_gap_between_two_lines():
    cracks = no_cracks(4, 60)
    cracks.flat[2, 0:25] = INNER
    cracks.flat[2, 25:33] = WEAK
    cracks.flat[2, 33:60] = INNER
    (stroke,) = joined(chains_of(cracks))
    assert len(stroke.kinds) == 60


def test_a_weak_line_that_leads_nowhere_is_not_drawn():
    cracks = no_cracks(4, 60)
    cracks.flat[2, 0:25] = INNER
    cracks.flat[2, 25:60] = WEAK
    (stroke,) = joined(chains_of(cracks))
    assert len(stroke.kinds) == 25
