"""Texts that name the prescribed side, and lines that are clean enough to store and print."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.errors import RuleBroken
from hep.domain.text import clean_line, clean_lines, foreign, in_language, other_side, side_problem, sided, sides_named
from hep.domain.vocabulary import Side

LIE = "Lie on {your OTHER|one} side. Lift {your SIDE|the top} knee."


@pytest.mark.parametrize(
    ("side", "said"),
    [
        (Side.LEFT, "Lie on your right side. Lift your left knee."),
        (Side.RIGHT, "Lie on your left side. Lift your right knee."),
        (Side.BOTH, "Lie on one side. Lift the top knee."),
        (Side.ALTERNATE, "Lie on one side. Lift the top knee."),
        (None, "Lie on one side. Lift the top knee."),
    ],
)
def test_one_side_is_named_and_any_other_choice_takes_the_plain_words(side, said):
    assert sided(LIE, side) == said


@pytest.mark.parametrize(
    ("side", "said"),
    [(Side.LEFT, "la rodilla izquierda, el pie derecho"), (Side.RIGHT, "la rodilla derecha, el pie izquierdo")],
)
def test_spanish_side_words_agree_with_their_noun(side, said):
    assert sided("la rodilla {SIDEa|de arriba}, el pie {OTHERo|de abajo}", side, "es") == said


def test_words_that_only_contain_side_stay_as_they_are():
    assert sided("{your SIDE hip, OUTSIDE and beside|one hip}", Side.LEFT) == "your left hip, OUTSIDE and beside"


def test_an_empty_part_leaves_nothing_behind():
    assert sided("Knee{ on the SIDE|} up", Side.BOTH) == "Knee up"


def test_a_language_without_side_words_of_its_own_says_them_in_english():
    assert sided("{SIDE|top}", Side.LEFT, "fr") == "left"


@pytest.mark.parametrize("text", ["Lift your knee.", LIE, "{SIDE|top} knee up", ""])
def test_a_well_marked_text_has_no_problem(text):
    assert side_problem(text) == ""


@pytest.mark.parametrize("text", ["Lift {your SIDE knee.", "Lift {your SIDE|a|b} knee.", "Lift } knee", "{SIDE}"])
def test_a_broken_mark_is_told_with_an_example(text):
    assert side_problem(text) == (
        "A side mark looks like {your SIDE|the top}: one bar between two parts, no braces elsewhere."
    )


@pytest.mark.parametrize("text", ["Lift your SIDE knee.", "Turn to the OTHER.", "la rodilla SIDEa"])
def test_a_side_word_outside_of_a_mark_is_told(text):
    assert side_problem(text).startswith("SIDE and OTHER stand only inside a mark")


def test_a_line_is_trimmed_and_composed():
    assert clean_line("  Jose\u0301  ", "label", limit=10) == "José"


def test_a_line_may_be_as_long_as_its_limit_and_no_longer():
    assert clean_line("x" * 10, "label", limit=10) == "x" * 10
    with pytest.raises(RuleBroken, match="This is 11 characters long") as refused:
        clean_line("x" * 11, "label", limit=10)
    assert refused.value.field == "label"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\ud800", "\u2028", "\u2029"])
def test_control_characters_are_refused_with_their_place(character):
    with pytest.raises(RuleBroken, match=rf"Character 3 is a control character \(U\+{ord(character):04X}\)") as refused:
        clean_line(f"ab{character}c", "note", limit=10)
    assert refused.value.field == "note"


def test_one_line_holds_no_line_end():
    with pytest.raises(RuleBroken, match=r"U\+000A"):
        clean_line("one\ntwo", "title", limit=20)


def test_several_lines_keep_their_ends_in_one_spelling():
    assert clean_lines("one\r\ntwo\nthree\n", "note", limit=20) == "one\ntwo\nthree"


@pytest.mark.parametrize("character", ["\t", "\r", "\x00"])
def test_several_lines_hold_no_other_control_character(character):
    with pytest.raises(RuleBroken, match=rf"U\+{ord(character):04X}"):
        clean_lines(f"one{character}two", "note", limit=20)


@given(st.text(max_size=60))
def test_a_clean_line_is_clean_when_it_is_cleaned_again(text):
    try:
        once = clean_line(text, "note", limit=60)
    except RuleBroken:
        return
    assert clean_line(once, "note", limit=60) == once


def test_markup_is_text_like_any_other():
    assert clean_line("<b>bold</b> & {x}", "note", limit=40) == "<b>bold</b> & {x}"


@pytest.mark.parametrize(
    ("text", "locale", "mirrored"),
    [
        ("Right knee bent, left foot upright.", "en", "Left knee bent, right foot upright."),
        ("Rodilla derecha doblada, pies izquierdos.", "es", "Rodilla izquierda doblada, pies derechos."),
        ("Knees bent.", "en", "Knees bent."),
    ],
)
def test_a_mirrored_text_names_the_other_side(text, locale, mirrored):
    assert other_side(text, locale) == mirrored
    assert other_side(mirrored, locale) == text


def test_words_fall_back_to_english_and_then_to_the_first_there_is():
    english, spanish = SimpleNamespace(locale="en"), SimpleNamespace(locale="es")
    assert in_language([english, spanish], "es") is spanish
    assert in_language([spanish, english], "fr") is english
    assert in_language([spanish], "fr") is spanish
    assert [foreign([spanish], locale) for locale in ("fr", "es")] == ["es", ""]


@pytest.mark.parametrize(
    ("text", "locale", "sides"),
    [
        ("Left knee up, right foot down.", "en", {Side.LEFT, Side.RIGHT}),
        ("All right. Do it right away, at a right angle.", "en", set()),
        ("Suba la rodilla derecha.", "es", {Side.RIGHT}),
        ("El pie izquierdo.", "es", {Side.LEFT}),
        ("Left", "vi", set()),
    ],
)
def test_the_sides_that_a_text_names_are_found(text, locale, sides):
    assert sides_named(text, locale) == sides
