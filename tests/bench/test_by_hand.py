from collections.abc import Iterator

import pypdfium2
from PIL import Image, ImageChops

from bench import by_hand, sheet
from hep import pdf


def pages(content: bytes) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(content) as file:
        yield from [page.render().to_pil().convert("L") for page in file]


def test_the_pages_drawn_by_hand_look_like_ours():
    document = sheet.document()
    for ours, drawn in zip(pages(pdf.render(document)), pages(by_hand.prepare(document)()), strict=True):
        changed = ImageChops.difference(ours, drawn).histogram()
        assert sum(changed[32:]) < 100, "More than the edges of letters and lines differs."


def test_a_handout_drawn_by_hand_is_the_same_each_time():
    draw = by_hand.prepare(sheet.document())
    assert draw() == draw()
