"""The category marks: one for each category, in the one path language that screen and paper read."""

import re

import pytest

from hep.domain.marks import GRID, MARKS, CategoryMark
from hep.domain.vocabulary import Category

PATH = re.compile(r"(?:M-?[\d.]+ -?[\d.]+(?:L-?[\d.]+ -?[\d.]+|C(?:-?[\d.]+ ){5}-?[\d.]+)+Z)+")


def test_every_category_has_a_mark_of_its_own() -> None:
    assert list(MARKS) == list(Category)
    assert len({mark.paths for mark in MARKS.values()}) == len(Category)
    assert len({mark.colour for mark in MARKS.values()}) == len(Category)


@pytest.mark.parametrize("mark", MARKS.values(), ids=list(MARKS))
def test_paths_use_absolute_m_l_c_z_only_and_stay_near_the_grid(mark: CategoryMark) -> None:
    for d in mark.paths:
        assert PATH.fullmatch(d), d
        assert all(-1 <= float(number) <= GRID + 1 for number in re.findall(r"-?[\d.]+", d))


@pytest.mark.parametrize("mark", MARKS.values(), ids=list(MARKS))
def test_the_printed_colour_stands_out_on_white_as_body_text_must_for_tired_eyes(mark: CategoryMark) -> None:
    channels = (int(mark.colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 7
