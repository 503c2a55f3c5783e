"""The structure tree of a tagged PDF: what a screen reader reads, in which order. Drawing is in `canvas.py`.

An element holds elements, marked content (a page and a number on it) and links. The order is that of creation.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

NUMBERED = "<</O /List /ListNumbering /Decimal>>"
BULLETED = "<</O /List /ListNumbering /Disc>>"
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


@dataclass(kw_only=True)
class Element:
    """One structure element. `actual` is read in place of what is drawn; `alt` describes a picture.

    `lang` is the language of what stands in it, where it is not the document's.
    """

    tag: str
    alt: str = ""
    actual: str = ""
    lang: str = ""
    attributes: tuple[str, ...] = ()
    kids: list["Element | Marked | Linked"] = field(default_factory=list)
    bbox: tuple[float, float, float, float] | None = None

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
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


def head_cell(scope: str, *, rows: int = 1, columns: int = 1) -> tuple[str, ...]:
    """The attributes of a heading cell; scope is Column or Row."""
    return (f"<</O /Table /Scope /{scope}{_spans(rows, columns)}>>",)


def cell(*, columns: int) -> tuple[str, ...]:
    """The attributes of a cell that spans columns."""
    return (f"<</O /Table{_spans(1, columns)}>>",)


def _spans(rows: int, columns: int) -> str:
    return (f" /RowSpan {rows}" if rows > 1 else "") + (f" /ColSpan {columns}" if columns > 1 else "")


def text(value: str) -> str:
    """A PDF text string for any language."""
    return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"


def write(element: Element, parent: str, reference: Callable[[Element], str], pages: list[str]) -> str:
    """The dictionary of one element. `pages` are the references of the pages."""
    own_page = next((kid.page for kid in element.kids if not isinstance(kid, Element)), None)
    parts = [f"/S /{element.tag} /P {parent}"]
    if element.kids:
        parts.append(f"/K [{' '.join(_kid(kid, own_page, reference, pages) for kid in element.kids)}]")
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
    return f"<</Type /StructElem {' '.join(parts)}>>"


def _kid(
    kid: Element | Marked | Linked, own_page: int | None, reference: Callable[[Element], str], pages: list[str]
) -> str:
    if isinstance(kid, Element):
        return reference(kid)
    if isinstance(kid, Linked):
        return f"<</Type /OBJR /Obj {kid.reference} /Pg {pages[kid.page]}>>"
    if kid.page == own_page:
        return str(kid.number)
    return f"<</Type /MCR /Pg {pages[kid.page]} /MCID {kid.number}>>"
