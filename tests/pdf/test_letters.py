from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from hep import pdf
from hep.domain import sample
from hep.domain.composing import compose
from tests.pdf.conftest import text_of
from tests.pdf.test_tags import nodes

DOCUMENT = compose(sample.SHEET, sample.LIBRARY)


def test_brackets_backslashes_and_accents_come_back_as_they_were() -> None:
    said = "Push (not pull) \\ señor 5 < 10 · Größe"
    assert said in text_of(pdf.render(replace(DOCUMENT, purpose=said)))


def test_more_letters_than_one_part_of_a_font_holds_come_back_in_order() -> None:
    letters = [chr(code) for code in (*range(0x410, 0x450), *range(0x3B1, 0x3C9), *range(0x1EA0, 0x1EF9))]
    letters += [chr(code) for code in range(0x100, 0x17F)]
    said = " ".join("".join(letters[begin : begin + 8]) for begin in range(0, len(letters), 8))
    again = "Lie on your back."
    found = text_of(pdf.render(replace(DOCUMENT, purpose=f"{again} {said} {again}")))
    assert f"{again} {said} {again}" in found


def test_a_letter_is_in_the_file_only_when_it_is_used() -> None:
    def parts(purpose: str) -> int:
        fonts = PdfReader(BytesIO(pdf.render(replace(DOCUMENT, purpose=purpose)))).pages[0]["/Resources"]["/Font"]
        return len(fonts)

    many = "".join(chr(code) for code in (*range(0x100, 0x17F), *range(0x1EA0, 0x1EF9), *range(0x410, 0x450)))
    assert parts(many) > parts("Walk the dog")


def test_words_for_the_tree_keep_their_brackets() -> None:
    card = DOCUMENT.cards[0]
    figure = replace(card.figures[0], alt="Knee (left) \\ up")
    content = pdf.render(replace(DOCUMENT, cards=(replace(card, figures=(figure,)),)))
    assert "Knee (left) \\ up" in [node.get("/Alt") for node in nodes(content)]
