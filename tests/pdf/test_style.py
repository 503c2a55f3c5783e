"""How a handout looks: a clinic's accent stands for our brand colour, in colour only."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from hep import pdf
from hep.domain import sample
from hep.domain.handout import Layout, Paper
from hep.pdf.style import COLOUR, MONO, look
from tests import make_document
from tests.pdf.conftest import page_texts


def test_an_accent_changes_the_brand_colour_and_nothing_else() -> None:
    own = look(Layout.STANDARD, Paper.LETTER, is_mono=False, accent="#74286a").inks
    usual = look(Layout.STANDARD, Paper.LETTER, is_mono=False).inks
    assert usual == COLOUR
    assert own.brand == "#74286a"
    assert (own.ink, own.stop, own.tint) == (usual.ink, usual.stop, usual.tint)


def test_black_and_white_knows_no_accent() -> None:
    assert look(Layout.STANDARD, Paper.A4, is_mono=True, accent="#74286a").inks == MONO


@pytest.mark.parametrize("is_mono", [False, True])
def test_a_handout_says_the_same_in_another_colour(is_mono: bool) -> None:
    usual = pdf.render(make_document.document(is_mono=is_mono))
    own = pdf.render(make_document.document(is_mono=is_mono, accent="#74286a"))
    assert page_texts(own) == page_texts(usual)
    assert (own == usual) is is_mono


@pytest.mark.parametrize("is_mono", [False, True])
def test_a_logo_of_shapes_is_printed_as_shapes(is_mono: bool) -> None:
    letterhead = make_document.letterhead(logo_drawing=sample.drawing())
    content = pdf.render(make_document.document(letterhead=letterhead, is_mono=is_mono))
    figures = PdfReader(BytesIO(content)).pages[0]["/Resources"]["/XObject"].values()
    assert [figure.get_object()["/Subtype"] for figure in figures] == ["/Form"]
