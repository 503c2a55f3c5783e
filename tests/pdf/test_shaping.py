import pytest

from hep.pdf import fonts, shaping

ARABIC = "HepArabic-400"


@pytest.fixture(autouse=True)
def _fonts() -> None:
    fonts.register()


def drawn(text: str, base: str) -> list[tuple[str, str]]:
    return [(part.text, part.font) for part in shaping.parts([(text, fonts.REGULAR)], base)]


@pytest.mark.parametrize("text", ["Bridge", "Ćwiczenia", "Щербакова", "Nguyễn", "555-0100", "�", ""])
def test_texts_that_the_main_font_shows_need_no_shaping(text: str) -> None:
    assert shaping.is_plain(text)


def test_letters_join_and_run_from_the_right() -> None:
    assert not shaping.is_plain("بيت")
    assert drawn("بيت", "R") == [("ﺖﻴﺑ", ARABIC)]


def test_parts_are_in_reading_order_and_stand_where_they_are_seen() -> None:
    made = shaping.parts([("قف 10 مرات", fonts.REGULAR)], "R")
    assert [part.text for part in made if part.text.strip()] == ["ﻒﻗ", "10", "ﺕﺍﺮﻣ"]
    first, number, last = (part for part in made if part.text.strip())
    assert first.left > number.left > last.left == 0


def test_an_arabic_name_in_an_english_sentence() -> None:
    made = shaping.parts([("Made for ليلى only", fonts.REGULAR)], "L")
    assert [part.left for part in made] == sorted(part.left for part in made)
    assert {part.font for part in made} == {fonts.REGULAR, ARABIC}


def test_brackets_turn_round_an_arabic_word_and_not_round_an_english_one() -> None:
    assert ("(Bridge)", fonts.REGULAR) in drawn("رفع (Bridge)", "R")
    turned = [text for text, _ in drawn("رفع (قف).", "R")]
    assert ")" in turned
    assert turned.index(")") < turned.index("(")


def test_weights_keep_their_own_fonts() -> None:
    made = shaping.parts([("تشعر:", fonts.BOLD), (" قف", fonts.REGULAR)], "R")
    assert [part.font for part in made if part.text.strip(" :")] == ["HepArabic-700", ARABIC]


def test_the_width_is_that_of_the_joined_letters() -> None:
    alone = sum(shaping.width(letter, fonts.REGULAR) for letter in "بيت")
    assert 0 < shaping.width("بيت", fonts.REGULAR) < alone
    made = shaping.parts([("بيت 10", fonts.REGULAR)], "R")
    end = max(part.left + shaping._wide(part.text, part.font) for part in made)
    assert shaping.width("بيت 10", fonts.REGULAR) == pytest.approx(end)


def test_letters_that_do_not_join_are_drawn_apart_without_a_sign() -> None:
    ((apart, _),) = drawn("می\u200cخواهم", "R")
    assert "\u200c" not in apart
    assert "ﯽ" in apart
    assert "ﺧ" in apart
