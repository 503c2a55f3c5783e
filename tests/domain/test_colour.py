"""A clinic's colour: it can be read on paper and on the tint, or the nearest that can is offered."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain import colour
from hep.domain.errors import RuleBroken
from hep.pdf.style import COLOUR

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_the_grounds_are_those_of_the_printed_page():
    assert (COLOUR.paper, COLOUR.tint) == colour.GROUNDS
    assert colour.is_readable(COLOUR.brand)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#0d4a5a", "#ffffff", 9.8)],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert colour.contrast(one, other) == pytest.approx(ratio, abs=0.05)
    assert colour.contrast(other, one) == colour.contrast(one, other)


@pytest.mark.parametrize(
    ("said", "read"), [("", ""), ("  ", ""), ("#0D4A5A", "#0d4a5a"), (" 74286a ", "#74286a"), ("#000000", "#000000")]
)
def test_a_colour_is_read_as_people_write_it(said, read):
    assert colour.read_colour(said) == read


@pytest.mark.parametrize("said", ["teal", "#12345", "#1234567", "#12345g", "0x123456", "#fff", "#0d4a5a; x", "١٢٣٤٥٦"])
def test_what_is_no_colour_is_refused_with_an_example(said):
    with pytest.raises(RuleBroken, match="six digits or letters a to f: #0d4a5a"):
        colour.read_colour(said)


@pytest.mark.parametrize("said", ["#ffffff", "#ffeb3b", "#4caf50", "#2196f3", "#e91e63"])
def test_a_light_colour_is_refused_and_the_offered_one_is_taken(said):
    with pytest.raises(RuleBroken, match="too light to read") as refused:
        colour.read_colour(said)
    offered = re.search(r"Use (#[0-9a-f]{6})", refused.value.message)[1]
    assert colour.read_colour(offered) == offered


def test_the_offered_colour_is_the_nearest_and_keeps_its_hue():
    red, green, blue = (int(colour.readable("#ff0000")[at : at + 2], 16) for at in (1, 3, 5))
    assert red > 100
    assert (green, blue) == (0, 0)


@given(colours)
def test_every_colour_has_a_readable_one(any_colour):
    offered = colour.readable(any_colour)
    assert colour.is_readable(offered)
    assert (offered == any_colour) == colour.is_readable(any_colour)
