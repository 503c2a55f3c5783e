"""Tagged pages: both validators on the whole matrix, and handouts in other letters than ours.

veraPDF looks at PDF/UA-1 and PDF/A-3a, outloud is independent of it. What is printed is what is copied.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from unicodedata import normalize

import pypdfium2
import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from hep import pdf
from hep.domain.handout import Fact, HandoutDocument
from tests import make_arabic, make_cards, make_document, make_scripts
from tests.pdf import matrix
from tests.pdf.conftest import Verdict, text_of

KNOWN = {
    "PAG-001": "Cards that begin a page have a category over them, and many are of the same one. It is no page head.",
    "TBL-012": "The cells of a chart hold drawn boxes. Their words are in /ActualText, which outloud does not read.",
    "TBL-014": "It takes the rules of several tables for one grid that no table covers.",
}
KNOWN_SIDE_BY_SIDE = {
    "ORD-001": "Two languages are painted row by row and read one after the other: each is heard whole.",
}
"""Warnings of outloud that are none, and why. Everything else, and every error, is to be mended in hep/pdf."""


@pytest.mark.parametrize("name", matrix.NAMES)
def test_verapdf_finds_every_handout_accessible_and_fit_to_keep(name: str, verapdf: Callable[[bytes], Verdict]) -> None:
    assert verapdf(matrix.rendered(name)) == {}


def test_outloud_finds_every_handout_accessible(
    outloud: Callable[[Mapping[str, bytes]], dict[str, list[str]]],
) -> None:
    told = outloud({name: matrix.rendered(name) for name in matrix.NAMES})
    assert set(told) == set(matrix.NAMES)
    found = {name: [line for line in lines if not _is_known(line, name)] for name, lines in told.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def _is_known(line: str, name: str) -> bool:
    rule, severity = line.split(",", maxsplit=1)[0].split()
    return severity == "warning" and rule in (KNOWN | KNOWN_SIDE_BY_SIDE if "+" in name else KNOWN)


def test_both_find_a_page_that_is_not_accessible(
    verapdf: Callable[[bytes], Verdict], outloud: Callable[[Mapping[str, bytes]], dict[str, list[str]]]
) -> None:
    made = BytesIO()
    canvas = Canvas(made)
    canvas.drawString(100, 100, "Bend your knee.")
    canvas.save()
    rules = verapdf(made.getvalue())
    assert {rule.split()[0] for rule in rules} == {"ua1", "3a"}
    assert any(" error, " in line for line in outloud({"plain": made.getvalue()})["plain"])


@pytest.fixture(scope="module")
def arabic() -> bytes:
    return pdf.render(make_arabic.document())


def for_patient(name: str) -> HandoutDocument:
    letterhead = make_document.letterhead(facts=(Fact(label="Made for", value=name),))
    return make_document.document((make_cards.bridge(),), letterhead=letterhead)


@pytest.mark.parametrize("script", make_scripts.SAMPLES)
def test_names_and_words_are_printed_and_copied_as_they_are(
    script: str, verapdf: Callable[..., dict[str, int]]
) -> None:
    content = pdf.render(make_scripts.document(script))
    words = text_of(content)
    for wanted in make_scripts.SAMPLES[script]:
        assert wanted in words
    assert "�" not in words
    assert verapdf(content) == {}


@pytest.mark.parametrize("script", make_scripts.SAMPLES)
def test_letters_written_as_base_and_mark_are_the_same_letters(script: str) -> None:
    name = make_scripts.SAMPLES[script].patient
    assert name in text_of(pdf.render(for_patient(normalize("NFD", name))))


def test_arabic_is_copied_as_it_was_written(arabic: bytes) -> None:
    document, words = make_arabic.document(), text_of(arabic)
    wanted = [*make_arabic.WORDS.values(), document.pain.lead, document.footer.page.format(page=1, pages=3)]
    wanted += [fact.value for fact in (*document.plan, *document.letterhead.facts)]
    wanted += [item for call in document.calls for item in (call.heading, *call.items)]
    for card in document.cards:
        wanted += [card.name, *card.dose, card.when, *card.extras, *card.steps]
        wanted += [f"{cue.label} {cue.text}" for cue in card.cues]
    for one in wanted:
        assert one in words
    assert "�" not in words


def test_a_browsers_reader_finds_arabic_words(arabic: bytes) -> None:
    with pypdfium2.PdfDocument(arabic) as printed:
        words = " ".join(page.get_textpage().get_text_range() for page in printed)
    for wanted in (make_arabic.WORDS["clinic"], make_arabic.WORDS["title"], "اتصل على 911 الآن إذا كان لديك"):
        assert wanted in words


def test_what_is_read_aloud_is_what_was_written(arabic: bytes) -> None:
    said = set()
    for item in (entry.get_object() for entry in _objects(arabic)):
        if isinstance(item, dict) and item.get("/Type") == "/StructElem" and "/ActualText" in item:
            said.add(str(item["/ActualText"]))
    for wanted in (make_arabic.WORDS["title"], make_arabic.WORDS["call"], make_arabic.WORDS["dose"], "جديد"):
        assert any(wanted in one for one in said)


def test_the_arabic_handout_passes_its_exam(arabic: bytes, verapdf: Callable[..., dict[str, int]]) -> None:
    assert verapdf(arabic) == {}


def test_an_arabic_page_begins_at_the_right(arabic: bytes) -> None:
    with pypdfium2.PdfDocument(arabic) as printed:
        width = printed[0].get_size()[0]
        page = printed[0].get_textpage()
        found = page.search(make_arabic.WORDS["title"].split()[0])
        left, _, right, _ = page.get_rect(page.count_rects(*found.get_next()) - 1)
    assert right > width - 40
    assert left > width / 2


def test_pictures_on_an_arabic_page_keep_their_sides() -> None:
    document = replace(make_arabic.document(), chart=None)
    english = replace(document, language="en")
    boxes = [_placed(pdf.render(one)) for one in (document, english)]
    assert len(boxes[0]) == len(boxes[1]) == 4
    for mirrored, plain in zip(*boxes, strict=True):
        assert mirrored[0] * plain[0] > 0  # neither is turned where the other is not


def _placed(content: bytes) -> list[tuple[float, ...]]:
    """The matrix of every figure on page 2."""
    with pypdfium2.PdfDocument(content) as printed:
        forms = (item for item in printed[1].get_objects(max_depth=1) if item.type == pypdfium2.raw.FPDF_PAGEOBJ_FORM)
        return [form.get_matrix().get() for form in forms]


@pytest.mark.parametrize("name", ["ليلى الحسن", "زهرا محمدی‌پور", "ٹیپو گل", "דנה כהן-לוי"])
def test_a_name_from_the_right_in_an_english_handout(name: str, verapdf: Callable[..., dict[str, int]]) -> None:
    content = pdf.render(for_patient(name))
    assert f"Made for {name}".replace("\u200c", "") in text_of(content)
    assert verapdf(content) == {}


def test_control_characters_cannot_turn_a_text_round() -> None:
    attacked = pdf.render(for_patient("J. Ortiz \u202e0010-555\u202c \u2067x\u2069\u200f\u061c"))
    assert attacked == pdf.render(for_patient("J. Ortiz 0010-555 x"))


def test_a_letter_that_no_font_has_is_shown_as_missing_among_those_that_are_known() -> None:
    assert "ليلى � Щ" in text_of(pdf.render(for_patient("ليلى 王 Щ")))


def _objects(content: bytes) -> list:
    reader = PdfReader(BytesIO(content))
    return [reader.get_object(number) for number in range(1, len(reader.xref_objStm) + 1)]
