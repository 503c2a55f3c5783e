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
