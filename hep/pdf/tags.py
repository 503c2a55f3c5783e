"""The structure tree of a tagged PDF: what a screen reader reads, in which order. Drawing is in `canvas.py`.

An element holds elements, marked content (a page and a number on it) and links. The order is that of creation.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

NUMBERED = "<</O /List /ListNumbering /Decimal>>"
BULLETED = "<</O /List /ListNumbering /Disc>>"
_ESCAPED = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})
# An empty cell of a table still is a cell.
_MAY_BE_EMPTY = {"TD", "TH"}


class Marked(NamedTuple):
    """A run of marked content: the page (from 0) and its number on that page."""

    page: int
    number: int


class Linked(NamedTuple):
    """An annotation that belongs to the element: its page and its reference."""

    page: int
    reference: str


@dataclass(kw_only=True, slots=True)
class Element:
    """One structure element. `actual` is read in place of what is drawn; `alt` describes a picture.

    `lang` is the language of what stands in it, where it is not the document's. `reference` and `parent` are where
    it and its parent stand in the file; they are known when the tree is written.
    """

    tag: str
    alt: str = ""
    actual: str = ""
    lang: str = ""
    attributes: tuple[str, ...] = ()
    kids: list["Element | Marked | Linked"] = field(default_factory=list)
    bbox: tuple[float, float, float, float] | None = None
    reference: str = ""
    parent: str = ""

    def add(self, kid: "Element") -> "Element":
        """Put an element at the end, and hand it back."""
        self.kids.append(kid)
        return kid

    def prune(self) -> bool:
        """Drop branches that hold nothing; tells whether this one holds anything."""
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.tag in _MAY_BE_EMPTY

    def walk(self) -> Iterator["Element"]:
        """This element and all below, parents first."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]


def head_cell(scope: str, *, rows: int = 1, columns: int = 1) -> tuple[str, ...]:
    """The attributes of a heading cell; scope is Column or Row."""
    return (f"<</O /Table /Scope /{scope}{_spans(rows, columns)}>>",)


def cell(*, columns: int) -> tuple[str, ...]:
    """The attributes of a cell that spans columns."""
    return (f"<</O /Table{_spans(1, columns)}>>",)


def _spans(rows: int, columns: int) -> str:
    return (f" /RowSpan {rows}" if rows > 1 else "") + (f" /ColSpan {columns}" if columns > 1 else "")


def text(value: str) -> str:
    """A PDF text string for any language: plain letters as they are, others in UTF-16."""
    if value.isascii() and value.isprintable():
        return f"({value.translate(_ESCAPED)})"
    return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"


def write(element: Element, pages: list[str]) -> str:
    """The dictionary of one element. `pages` are the references of the pages."""
    own_page, kids = _kids(element, pages)
    parts = [f"<</Type /StructElem /S /{element.tag} /P {element.parent}"]
    if kids:
        parts.append(f"/K [{' '.join(kids)}]")
    if own_page is not None:
        parts.append(f"/Pg {pages[own_page]}")
    if element.alt:
        parts.append(f"/Alt {text(element.alt)}")
    if element.actual:
        parts.append(f"/ActualText {text(element.actual)}")
    if element.lang:
        parts.append(f"/Lang {text(element.lang)}")
    attributes = list(element.attributes)
    if element.bbox is not None:
        corners = " ".join(f"{corner:.1f}" for corner in element.bbox)
        attributes.append(f"<</O /Layout /Placement /Block /BBox [{corners}]>>")
    if attributes:
        parts.append(f"/A [{' '.join(attributes)}]")
    return " ".join(parts) + ">>"


def _kids(element: Element, pages: list[str]) -> tuple[int | None, list[str]]:
    """The page of the first content, and every kid as it is written; content of that page is a bare number."""
    own_page: int | None = None
    written = []
    for kid in element.kids:
        if isinstance(kid, Element):
            written.append(kid.reference)
            continue
        own_page = kid.page if own_page is None else own_page
        if isinstance(kid, Linked):
            written.append(f"<</Type /OBJR /Obj {kid.reference} /Pg {pages[kid.page]}>>")
        elif kid.page == own_page:
            written.append(str(kid.number))
        else:
            written.append(f"<</Type /MCR /Pg {pages[kid.page]} /MCID {kid.number}>>")
    return own_page, written
