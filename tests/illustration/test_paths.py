"""The outline language: text to rings and back, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.errors import RuleBroken
from hep.illustration import paths


def test_relative_and_absolute_commands_say_the_same():
    assert paths.parse("M10 10l5 0c1 2 3 4 5 6z") == paths.parse("M10,10 L15 10 C16 12 18 14 20 16 Z")


def test_further_pairs_after_move_are_lines():
    assert paths.parse("M0 0 10 0 10 10") == paths.parse("M0 0L10 0 10 10")


def test_a_ring_after_a_closed_one_begins_where_it_began():
    first, second = paths.parse("M5 5l10 0 0 10zl-5-5")
    assert second.start == first.start
    assert not second.is_closed


def test_text_is_short_and_reads_back_the_same():
    d = "M100 100l400 0 0 200-400 0zM-600 100c50 0 100 50 100-100"
    assert paths.text(paths.parse(d)) == d


@pytest.mark.parametrize(
    ("d", "what"),
    [
        ("M1 2q3 4 5 6", "may only use"),
        ("M1.5 2l3 4", "may only use"),
        ("M1 2l1e9 4", "may only use"),
        ("M1 2l99999999 4", "may only use"),
        ("", "begin with M"),
        ("l3 4", "begin with M"),
        ("5 5", "begin with M"),
        ("M1 2l3", "groups of 2"),
        ("M1 2c3 4 5 6", "groups of 6"),
        ("M1 2l", "groups of 2"),
        ("M1 2l3 4z5", "after Z"),
    ],
)
def test_anything_else_is_refused_in_words(d, what):
    with pytest.raises(RuleBroken, match=what):
        paths.parse(d)


def test_box_holds_every_point():
    assert paths.box(paths.parse("M10 20l5 -30c0 0 100 0 2 2")) == (10 - 10j, 115 + 20j)


@given(st.text(alphabet="MLCZmlcz0123456789- ,x", max_size=40))
def test_the_quick_check_never_lets_pass_what_parse_refuses(d):
    try:
        paths.parse(d)
    except RuleBroken:
        with pytest.raises(RuleBroken):
            paths.check(d)


@pytest.mark.parametrize("d", ["M1 2l3 4", "M1 2 3 4z", "M0 0c1 2 3 4 5 6-1-2-3-4-5-6z m1 1L2,2", "m-1-2l-3-4Z"])
def test_the_quick_check_knows_good_outlines_by_itself(d, monkeypatch):
    monkeypatch.setattr("hep.illustration.paths.parse", None)
    paths.check(d)
