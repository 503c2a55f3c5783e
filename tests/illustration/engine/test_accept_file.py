import pytest

from hep.illustration.engine.notes import PoseRefused
from tests.illustration.engine.posed import pose


def test_an_exception_keeps_its_words_its_reason_and_its_line():
    (one,) = pose({"body": "standing"}, accept=[{"finding": "hand_l misses", "because": "a towel hides it"}]).accepted
    assert (one.finding, one.because) == ("hand_l misses", "a towel hides it")
    assert one.line


@pytest.mark.parametrize(
    "wrong", ["hand_l", {"finding": "hand_l misses"}, {"finding": "x", "because": "y", "who": "z"}]
)
def test_an_exception_without_a_reason_is_refused(wrong):
    with pytest.raises(PoseRefused, match="exception"):
        pose({"body": "standing"}, accept=[wrong])
