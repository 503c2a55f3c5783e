import bidi as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.pdf import bidi

LETTERS = "abZéابمשنъ123٣٤ .,-/+%()[]:،!"


def seen(line: str, base: bidi.Direction) -> str:
    return "".join(letter for _, letter in bidi.seen(list(zip(bidi.levels(line, base), line, strict=True))))


@given(st.text(alphabet=LETTERS, max_size=16), st.sampled_from(["L", "R"]))
def test_lines_are_ordered_as_the_library_orders_them(line: str, base: bidi.Direction) -> None:
    if not bidi._ONE_NUMBER.search(line) and line == line.strip():
        assert seen(line, base) == oracle.get_display(line, base_dir=base)


@given(st.text(max_size=30), st.sampled_from(["L", "R"]))
def test_no_letter_is_lost_whatever_stands_in_a_line(line: str, base: bidi.Direction) -> None:
    assert sorted(seen(line, base)) == sorted(line)


@pytest.mark.parametrize("number", ["555-0100", "(555) 010-0100", "+20 2 2555 0100", "100.4 °F", "38 °C"])
@pytest.mark.parametrize("base", ["L", "R"])
def test_a_telephone_number_and_a_temperature_stay_as_they_are(number: str, base: bidi.Direction) -> None:
    assert number in seen(f"اتصل {number} الآن", base)


def test_a_short_range_is_no_telephone_number() -> None:
    assert seen("من 3-5 مرات", "R") == "تارم 5-3 نم"


@pytest.mark.parametrize(
    ("language", "is_so"), [("ar", True), ("ar-EG", True), ("fa", True), ("he", True), ("en", False), ("arn", False)]
)
def test_languages_that_run_from_the_right(language: str, is_so: bool) -> None:
    assert bidi.is_right_to_left(language) is is_so


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Made for ليلى", "en", "L"),
        ("ليلى الحسن", "en", "R"),
        ("رفع (Bridge)", "ar", "R"),
        ("Bridge رفع", "ar", "R"),
        ("12 River Street", "ar", "L"),
        ("555-0100", "ar", "L"),
    ],
)
def test_a_text_runs_as_its_language_unless_all_its_letters_run_the_other_way(
    text: str, language: str, wanted: str
) -> None:
    assert bidi.direction(text, language) == wanted
