"""Drawings: their shape, their frames, and when a picture must be mirrored."""

from dataclasses import replace

import pytest

from hep.domain.sample import drawing
from hep.domain.vocabulary import Side


@pytest.mark.parametrize(
    ("width", "height", "is_wide"), [(200, 100, True), (136, 100, True), (135, 100, False), (100, 200, False)]
)
def test_a_figure_is_wide_when_it_lies(width, height, is_wide):
    assert replace(drawing(), width=width, height=height).is_wide is is_wide


def test_a_frame_is_found_by_its_name():
    assert drawing(frames=("start", "via", "end")).frame("via").name == "via"


def test_a_frame_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError, match="via"):
        drawing().frame("via")


@pytest.mark.parametrize(
    ("drawn", "wanted", "is_mirrored"),
    [
        (Side.RIGHT, Side.RIGHT, False),
        (Side.RIGHT, Side.LEFT, True),
        (Side.LEFT, Side.RIGHT, True),
        (Side.LEFT, Side.LEFT, False),
        # Both: the left is named first, so the left is shown.
        (Side.RIGHT, Side.BOTH, True),
        (Side.LEFT, Side.BOTH, False),
        (Side.RIGHT, Side.ALTERNATE, False),
        (Side.LEFT, Side.ALTERNATE, False),
        (Side.RIGHT, None, False),
        (None, Side.LEFT, False),
        (None, Side.BOTH, False),
    ],
)
def test_the_picture_turns_when_it_shows_the_other_side(drawn, wanted, is_mirrored):
    assert drawing(side=drawn).is_mirrored_for(wanted) is is_mirrored


def test_a_frame_is_told_as_it_is_shown_in_the_language_asked_for():
    plain = drawing()
    told = replace(
        plain, frames=(replace(plain.frames[0], alt={"en": "Right leg up.", "es": "Pierna derecha arriba."}),)
    )
    assert told.alt("start", Side.RIGHT, "en") == "Right leg up."
    assert told.alt("start", Side.LEFT, "es") == "Pierna izquierda arriba."
    assert told.alt("start", Side.LEFT, "fr") == "Left leg up."
    assert (told.alt("via", None, "en"), plain.alt("start", None, "en")) == ("", "")
