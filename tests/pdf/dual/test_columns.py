from hep.domain.handout import Layout, Paper
from hep.pdf.boxes import Panel, Space, Stack
from hep.pdf.dual.columns import Beside, Padded, column, level
from hep.pdf.style import look

LOOK = look(Layout.STANDARD, Paper.LETTER, is_mono=False, is_dual=True)
WIDTHS = (100.0, 140.0)


def panel(height: float) -> Panel:
    return Panel(kid=Space(size=height), pad=0, across=0)


def test_the_taller_language_sets_the_height_of_a_row() -> None:
    first, second = level([Space(size=10), Space(size=30)], [Space(size=20), Space(size=5)], WIDTHS)
    assert [box.height(100) for box in first] == [20, 30]
    assert [box.height(140) for box in second] == [20, 30]
    assert isinstance(first[0], Padded)


def test_a_panel_grows_with_its_neighbour_also_under_a_heading() -> None:
    under = Stack(kids=[Space(size=12), panel(20)])
    (first,), (second,) = level([panel(10)], [under], WIDTHS)
    assert first.height(100) == second.height(140) == 32
    (first,), (second,) = level([panel(50)], [under], WIDTHS)
    assert second.height(140) == 50
    assert second.kids[-1].height(140) == 38


def test_rows_that_one_language_lacks_stay_as_they_are() -> None:
    first, second = level([Space(size=10), Space(size=30)], [Space(size=20)], WIDTHS)
    assert [len(first), len(second)] == [2, 1]
    assert first[1].height(100) == 30


def test_columns_share_the_room_of_the_page() -> None:
    pair = Beside(kids=(Space(size=10), Space(size=20)), gap=LOOK.size.gap, language="es")
    assert pair.share(LOOK.size.room) == column(LOOK).size.room
    assert pair.height(LOOK.size.room) == 20
