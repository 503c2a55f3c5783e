"""A movement as many figures: evenly from the first key frame to the last, which stay as they were solved."""

import numpy as np
import pytest

from hep.domain.errors import RuleBroken
from hep.illustration.engine.filming import film
from tests.illustration.engine.posed import bridge


def test_the_ends_of_a_film_are_the_key_frames():
    keys = bridge()
    taken = film(keys, 5)
    assert list(taken.frames) == ["01", "02", "03", "04", "05"]
    assert np.allclose(taken.frames["01"].vertices, keys.frames["start"].vertices, atol=0.005)
    assert np.allclose(taken.frames["05"].vertices, keys.frames["end"].vertices, atol=0.005)


@pytest.mark.parametrize("count", [0, 1, 100])
def test_a_film_of_too_few_or_too_many_frames_is_refused(count):
    with pytest.raises(RuleBroken, match="2 to 99"):
        film(bridge(), count)
