from hep.domain.handout import Layout, Paper
from hep.pdf import fonts
from hep.pdf.chart import SECTION
from hep.pdf.dual.chart import chart
from hep.pdf.page import fill
from hep.pdf.style import look
from tests import make_dual

LOOK = look(Layout.STANDARD, Paper.LETTER, is_mono=False, is_dual=True)


def pages(count: int) -> list[int]:
    """How many blocks of the chart stand on each page."""
    fonts.register()
    document = make_dual.document(count=count)
    assert document.chart
    assert document.twin
    assert document.twin.chart
    blocks = list(chart(document.chart, document.twin.chart, "es", LOOK))
    assert {block.section for block in blocks} == {SECTION}
    return [len(page) for page in fill(blocks, LOOK.size, LOOK.size.card_gap)]


def test_the_guide_and_the_first_week_share_a_page() -> None:
    assert pages(5) == [2, 1]  # the guide and a week; a week


def test_a_week_that_a_page_can_hold_is_whole() -> None:
    assert pages(10) == [1, 1, 1]  # the guide; a week; a week


def test_a_longer_week_begins_under_the_guide() -> None:
    assert pages(20)[0] == 2
