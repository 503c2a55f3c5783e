"""What a screen reader reads of a PDF, in its order: a line an element, written so that a person can check it.

`make golden` writes `golden/knee.txt` anew; what has changed in it is then to be read before it is kept.
"""

import ctypes
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdfium2 import raw

from hep import pdf
from tests.pdf import matrix

GOLDEN = Path(__file__).parent / "golden" / "knee.txt"

Texts = dict[tuple[int, int], str]
"""What is written in each run of marked content, by page (from 0) and number."""


def knee() -> str:
    """The reading of the English knee handout on Letter, in colour."""
    return reading(pdf.render(matrix.printed(matrix.knee())))


def reading(content: bytes) -> str:
    """The structure tree of a file, an indent a level: role, what is told of it, language where it changes, words."""
    catalog = PdfReader(BytesIO(content)).trailer["/Root"]
    pages = {page.indirect_reference: place for place, page in enumerate(PdfReader(BytesIO(content)).pages)}
    by_number = {reference.idnum: place for reference, place in pages.items()}
    told = _Reading(_texts(content), by_number)
    (root,) = catalog["/StructTreeRoot"]["/K"]
    return "\n".join(told.lines(root.get_object(), 0, "", catalog["/Lang"])) + "\n"


class _Reading:
    def __init__(self, texts: Texts, pages: dict[int, int]) -> None:
        self.texts = texts
        self.pages = pages

    def lines(self, element: Any, depth: int, around: str, language: str) -> Iterator[str]:
        """The element and all below it. `around` is the language around it, `language` its own."""
        changed = f" [{language}]" if language != around else ""
        words = element.get("/ActualText") or element.get("/Alt") or "".join(self._own(element))
        head = f"{'  ' * depth}{element['/S'][1:]}{_told(element)}{changed}"
        yield f"{head}: {' '.join(words.split())}" if words.strip() else head
        for kid in _kids(element):
            if isinstance(kid, dict) and "/S" in kid:
                yield from self.lines(kid, depth + 1, language, kid.get("/Lang", language))

    def _own(self, element: Any) -> Iterator[str]:
        for kid in _kids(element):
            if isinstance(kid, int):
                yield self.texts.get((self.pages[element.raw_get("/Pg").idnum], kid), "")
            elif kid.get("/Type") == "/MCR":
                yield self.texts.get((self.pages[kid.raw_get("/Pg").idnum], kid["/MCID"]), "")


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return [kid.get_object() if hasattr(kid, "get_object") else kid for kid in kids]


def _told(element: Any) -> str:
    """A link's address, the kind of a list, what a heading cell is for, how many columns or rows a cell takes."""
    said = [kid["/Obj"]["/A"]["/URI"] for kid in _kids(element) if isinstance(kid, dict) and "/Obj" in kid]
    for owner in element.get("/A", []):
        attributes = owner.get_object()
        said += [attributes[key][1:].lower() for key in ("/ListNumbering", "/Scope") if key in attributes]
        said += [f"{attributes[key]} {what}" for key, what in _SPANS.items() if key in attributes]
    return f" ({', '.join(said)})" if said else ""


_SPANS = {"/ColSpan": "columns", "/RowSpan": "rows"}


def _texts(content: bytes) -> Texts:
    found: Texts = {}
    with pypdfium2.PdfDocument(content) as file:
        for place, page in enumerate(file):
            letters = page.get_textpage()
            for drawn in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
                key = place, raw.FPDFPageObj_GetMarkedContentID(drawn.raw)
                found[key] = found.get(key, "") + _text(drawn.raw, letters.raw)
    return found


def _text(drawn: Any, letters: Any) -> str:
    size = raw.FPDFTextObj_GetText(drawn, letters, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(drawn, letters, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le")


if __name__ == "__main__":
    GOLDEN.write_text(knee(), encoding="utf-8")
