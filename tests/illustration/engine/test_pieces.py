import numpy as np

from hep.illustration.engine.pieces import pieces_of, touching, without_small, without_specks

LABELS = np.array(
    [
        [1, 1, 0, 2],
        [1, 0, 2, 2],
        [0, 1, 1, 0],
    ]
)


def test_pieces_touch_along_an_edge_and_share_a_label():
    pieces = pieces_of(LABELS)
    assert pieces.label.tolist() == [1, 2, 1]
    assert pieces.area.tolist() == [3, 3, 2]
    assert (pieces.number[LABELS == 0] == -1).all()


def test_small_pieces_are_dropped():
    kept = without_small(LABELS == 1, 3)
    assert kept.sum() == 3
    assert kept[0, 0]


def test_only_pieces_that_meet_the_other_mask_stay():
    other = np.zeros(LABELS.shape, dtype=bool)
    other[2, 2] = True
    assert touching(LABELS == 1, other).sum() == 2


def test_a_speck_takes_the_label_round_it():
    labels = np.full((9, 9), 3)
    labels[4, 4] = 5
    labels[0:3, 0:3] = 5
    cleaned = without_specks(labels, np.full(8, 4))
    assert cleaned[4, 4] == 3
    assert (cleaned[0:3, 0:3] == 5).all()
    assert labels[4, 4] == 5
