from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image

from hep.domain.handout import Layout, Paper
from hep.pdf import fonts, page_picture
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.drawing import Figure
from hep.pdf.dual.figures import Pictures
from hep.pdf.metadata import Record
from hep.pdf.style import look
from tests import make_cards

LOOK = look(Layout.STANDARD, Paper.LETTER, is_mono=False, is_dual=True)


@pytest.mark.parametrize("is_seen", [True, False])
def test_a_picture_that_is_only_described_leaves_no_mark(is_seen: bool) -> None:
    fonts.register()
    canvas = TaggedCanvas(
        (200, 200), Record(title="a", author="b", language="en", created=datetime(2026, 1, 1, tzinfo=UTC))
    )
    figure = make_cards.figure("bridge", "start", "hips down")
    Figure(figure=figure, colours="colour", tallest=100, is_seen=is_seen).draw(canvas, 20, 150, 150)
    canvas.showPage()
    shown = Image.open(BytesIO(page_picture(canvas.finish(), 1))).convert("L")
    assert (shown.getextrema()[0] < 200) is is_seen


def test_a_narrow_column_keeps_the_first_word_of_a_caption() -> None:
    fonts.register()
    figures = [make_cards.figure("bridge", frame, "hips") for frame in ("start", "end")]
    narrow, wide = (Pictures(figures=figures, twins=figures, width=width, look=LOOK) for width in (130, 200))
    assert narrow.words_height == wide.words_height  # one line each: both languages say the same
    other = [make_cards.figure("bridge", frame, "las caderas") for frame in ("start", "end")]
    told = Pictures(figures=figures, twins=other, width=130, look=LOOK)
    assert told.words_height == narrow.words_height  # "Start / Inicio" on one line
    assert Pictures(figures=figures, twins=other, width=200, look=LOOK).words_height > told.words_height
