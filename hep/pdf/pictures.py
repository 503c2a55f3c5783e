"""A finished PDF as pictures, for a preview on a screen. How the pages came about does not matter here."""

from io import BytesIO
from threading import Lock

import pypdfium2

# Sharp enough to read 12 pt on a laptop's screen, and half a second less than print quality.
DPI = 110
# PDFium keeps state of its own and is not made for two threads at once.
_ONE_AT_A_TIME = Lock()


def page_count(content: bytes) -> int:
    """How many pages the PDF has."""
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(content) as document:
        return len(document)


def page_picture(content: bytes, number: int) -> bytes:
    """Page `number`, from 1, as PNG bytes. IndexError if there is no such page."""
    if number < 1:
        raise IndexError(number)
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(content) as document:
        if number > len(document):
            raise IndexError(number)
        picture = document[number - 1].render(scale=DPI / 72).to_pil()
    made = BytesIO()
    picture.quantize(128).save(made, "PNG", optimize=False)
    return made.getvalue()
