from dataclasses import fields, is_dataclass, replace
from typing import Any

import pypdfium2
import pytest

from hep import pdf
from hep.domain.drawing import Drawing
from hep.domain.handout import Paper
from hep.pdf import fonts, text
from hep.pdf.text import Run
from tests import make_document
from tests.pdf.conftest import text_of

MARKUP = '<b>&lt;i> <para x="1"> %s {0} \\n (a) [b] <br/>'
KEPT = {"language", "created", "url", "frame", "mark", "page"}  # no words for the eye


@pytest.fixture(autouse=True)
def _fonts() -> None:
    fonts.register()


def worded(value: Any, change: Any) -> Any:
    """The value with every text in it changed, however deep."""
    if isinstance(value, str) and type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(worded(one, change) for one in value)
    if isinstance(value, Drawing) or not is_dataclass(value):
        return value
    told = {one.name: worded(getattr(value, one.name), change) for one in fields(value) if one.name not in KEPT}
    return replace(value, **told)


def test_markup_in_every_field_is_printed_as_it_stands() -> None:
    document = worded(make_document.follow_up(), lambda words: f"{words} {MARKUP}" if words else words)
    content = text_of(pdf.render(document)).replace(" ", "")  # narrow columns break it
    printed = MARKUP.replace(" ", "")
    assert content.count(printed) > 200
    assert content.count("<b>") == content.count(printed)


def test_control_and_bidi_characters_are_taken_out() -> None:
    dirty = "a\x00b\x07c\u202ed\u2066e\u200bf\ufeffg\u00adh\x85i"
    assert text.clean(dirty) == "a b cdefgh i"
    document = worded(make_document.document(), lambda words: f"{words}\x00\x1b[31m\u202e" if words else words)
    content = text_of(pdf.render(document))
    assert not {"\x00", "\x1b", "\u202e"} & set(content)


@pytest.mark.parametrize("broken", ["\ud800", "\ue000", "\uffff"])
def test_what_is_no_character_is_taken_out(broken: str) -> None:
    assert text.clean(f"a{broken}b") == "ab"


def test_a_letter_that_the_font_lacks_is_shown_as_missing() -> None:
    assert text.clean("王 Zoë") == "� Zoë"


def test_the_sign_that_keeps_persian_letters_apart_stays_only_between_them() -> None:
    assert text.clean("می\u200cخواهم") == "می\u200cخواهم"
    assert text.clean("\u200ca\u200cب\u200c ج\u200c") == "aب ج"


def test_a_mark_is_never_parted_from_its_letter() -> None:
    lines = text.paragraph((Run("ẹ́" * 60),), 12, 100)
    assert len(lines) > 1
    assert all(line[0].text[0] == "ẹ" for line in lines)


def test_lines_break_between_short_sentences() -> None:
    spoken = ("Hold 5 seconds.", "Do 10.", "Rest 30 seconds.", "Do 10 more.")
    lines = text.speech(spoken, fonts.BOLD, 13, 300)
    assert [line[0].text for line in lines] == ["Hold 5 seconds. Do 10. Rest 30 seconds.", "Do 10 more."]


def test_a_sentence_wider_than_the_line_breaks_inside() -> None:
    lines = text.speech(("Do this 3 times with your left leg.",), fonts.BOLD, 13, 120)
    assert len(lines) > 1
    assert all(text.width(line, 13) <= 120 for line in lines)


def test_a_word_wider_than_the_column_is_broken() -> None:
    lines = text.paragraph((Run("W" * 200), Run("m" * 50, fonts.BOLD)), 12, 100)
    assert "".join(run.text for line in lines for run in line) == "W" * 200 + "m" * 50
    assert all(text.width(line, 12) <= 100 for line in lines)


@pytest.mark.parametrize("paper", Paper)
def test_the_longest_words_stay_inside_the_margins(paper: Paper) -> None:
    document = worded(make_document.follow_up(), lambda words: f"{words} {'Wm' * 9}" if words else words)
    content = pdf.render(replace(document, paper=paper, footer=make_document.document().footer))
    with pypdfium2.PdfDocument(content) as printed:
        for page in printed:
            width, height = page.get_size()
            words = page.get_textpage()
            for place in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(place)
                assert 35 <= left <= right <= width - 32  # a space may end a line outside
                assert 15 <= bottom <= top <= height - 25


def test_words_at_the_end_of_a_line_stay_apart() -> None:
    content = text_of(pdf.render(make_document.document()))
    assert make_document.document().purpose in content
    assert make_document.pain().lead in content
