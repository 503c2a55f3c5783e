from io import BytesIO
from unicodedata import normalize

from pypdf import PdfReader

from hep import pdf
from hep.pdf import fonts
from hep.pdf.typeface import LAM, LAM_ALEF, _meaning
from tests import make_arabic


def test_the_forms_of_letters_are_read_as_the_letters() -> None:
    assert [_meaning(ord(letter)) for letter in "aﺐﮋ٣"] == ["a", "ب", "ژ", "٣"]


def test_lam_and_alef_are_read_as_two_letters() -> None:
    for sign in LAM_ALEF:
        assert _meaning(ord(LAM)) + _meaning(ord(sign)) == normalize("NFKC", sign)


def test_every_font_in_the_file_says_what_its_codes_are_read_as() -> None:
    names = set()
    for page in PdfReader(BytesIO(pdf.render(make_arabic.document()))).pages:
        for font in (entry.get_object() for entry in page["/Resources"]["/Font"].values()):
            if font["/Subtype"] == "/TrueType":
                assert b"beginbfchar" in font["/ToUnicode"].get_object().get_data()
                names.add(font["/BaseFont"].split("+")[1])
    assert {"NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansArabic-Bold"} <= names


def test_a_font_knows_what_it_holds() -> None:
    font = fonts.typeface(fonts.REGULAR)
    assert font.holds("ễ")
    assert not font.holds("ب")
