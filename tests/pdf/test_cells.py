from hep.domain.handout import Layout, Paper
from hep.pdf import fonts
from hep.pdf.boxes import words
from hep.pdf.cells import Cell, Said
from hep.pdf.style import look


def test_a_cell_is_as_high_as_all_it_says() -> None:
    fonts.register()
    style = look(Layout.STANDARD, Paper.LETTER, is_mono=False).body
    said = [Said(texts=[words("Mon", style, ""), words("Nov 23", style, "")]), Said(texts=[words("lun", style, "")])]
    assert Cell(said=said).height(200) == 3 * style.leading


def test_two_languages_stand_in_one_line_where_both_fit() -> None:
    fonts.register()
    style = look(Layout.STANDARD, Paper.LETTER, is_mono=False).body
    said = [Said(texts=[words(word, style, "")], actual=word) for word in ("evening", "noche")]
    cell = Cell(said=said, is_centred=False, is_joined=True)
    assert cell.height(200) == style.leading
    assert cell.height(60) == 2 * style.leading
    assert Cell(said=said, is_centred=False).height(200) == 2 * style.leading
    assert Cell(said=said[:1], is_joined=True).height(200) == style.leading
