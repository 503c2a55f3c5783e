"""A ReportLab canvas on which every mark is either tagged content or an artifact.

Boxes open elements and leaves here while they draw, so that reading order is drawing order. The tree itself is in
`tags.py`; how the file is put together in `packing.py`.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any, Generic, NamedTuple, TypeVar

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from hep.pdf import fonts, metadata, packing, tags
from hep.pdf.letters import Letters
from hep.pdf.style import Type
from hep.pdf.tags import Element, Linked, Marked
from hep.pdf.text import Line

# Base-85 would make every stream a fifth longer.
rl_config.useA85 = 0


@lru_cache
def _rgb(colour: str) -> str:
    return " ".join(f"{part:.3g}" for part in HexColor(colour).rgb())


@lru_cache
def _round(radius: float) -> str:
    """A circle round the origin in four curves."""
    r, k = f"{radius:.2f}", f"{0.5523 * radius:.2f}"
    return (
        f"{r} 0 m {r} {k} {k} {r} 0 {r} c -{k} {r} -{r} {k} -{r} 0 c"
        f" -{r} -{k} -{k} -{r} 0 -{r} c {k} -{r} {r} -{k} {r} 0 c h"
    )


class Form(NamedTuple):
    """A picture ready for the file: its dictionary's own entries and its compressed content."""

    name: str
    entries: str
    content: bytes
    filters: str = "/FlateDecode"


Part = TypeVar("Part")


class Within(Generic[Part]):
    """Something is begun and, whatever comes between, ended. A page has hundreds; generators would be slow."""

    __slots__ = ("_begin", "_end", "_part")

    def __init__(self, part: Part, begin: Callable[[Part], object], end: Callable[[], object]) -> None:
        self._part = part
        self._begin = begin
        self._end = end

    def __enter__(self) -> Part:
        self._begin(self._part)
        return self._part

    def __exit__(self, *raised: object) -> None:
        self._end()


class TaggedCanvas(Canvas):
    """Draws pages and remembers what each part is. Ask `finish` for the file."""

    # ReportLab's own, which its type stubs leave out
    _doc: Any
    _code: list[str]
    _annotationrefs: list[Any]
    _escape: Callable[[bytes], str]

    def __init__(self, page: tuple[float, float], record: metadata.Record) -> None:
        self._record = record
        self._root = Element(tag="Document")
        self._open = [self._root]
        self._named: dict[str, Element] = {}
        self._is_marking = False
        self._page_count = 0
        self._marks: list[Element] = []  # of this page, by number
        self._parents: list[list[Element] | Element] = []
        self._letters: dict[str, Letters] = {}
        super().__init__(
            BytesIO(),
            pagesize=page,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=record.language,
            initialFontName=fonts.REGULAR,  # type: ignore[arg-type]  # the stubs are wrong
        )
        self.setViewerPreference("DisplayDocTitle", "true")

    # --- structure
    def element(self, tag: str, *, name: str = "", **told: Any) -> "Within[Element]":
        """What is drawn inside belongs to this element. A `name` leads back to an element begun before."""
        element = self._named.get(name) if name else None
        if element is None:
            element = self._open[-1].add(Element(tag=tag, **told))
            if name:
                self._named[name] = element
        return Within(element, self._open.append, self._open.pop)

    def leaf(self, tag: str, **told: Any) -> "Within[Element]":
        """What is drawn inside is the content of one element."""
        return Within(self._open[-1].add(Element(tag=tag, **told)), self._begin_leaf, self._end_leaf)

    def _begin_leaf(self, element: Element) -> None:
        number = len(self._marks)
        self._begin(f"/{element.tag} <</MCID {number}>> BDC")
        element.kids.append(Marked(self._page_count, number))
        self._marks.append(element)
        self._open.append(element)

    def _end_leaf(self) -> None:
        self._open.pop()
        self._end()

    def artifact(self) -> "Within[str]":
        """What is drawn inside is decoration and is not read."""
        return Within("/Artifact BMC", self._begin, self._end)

    def link(self, url: str, bbox: tuple[float, float, float, float], words: str) -> None:
        """Make the open element lead to an address when its box is clicked."""
        told: dict[str, Any] = {"StructParent": len(self._parents), "Contents": pdfdoc.PDFString(words), "F": 4}
        self.linkURL(url, bbox, **told)
        reference = self._annotationrefs[-1].format(self._doc).decode()
        self._open[-1].kids.append(Linked(self._page_count, reference))
        self._parents.append(self._open[-1])

    def _begin(self, operator: str) -> None:
        if self._is_marking:
            raise RuntimeError(f"{operator} stands inside marked content; tagged content must not nest")
        self._is_marking = True
        self._code.append(operator)

    def _end(self) -> None:
        self._is_marking = False
        self._code.append("EMC")

    # --- drawing
    def ink(self, colour: str) -> None:
        """Fill and stroke in this colour from now on."""
        self._code.append(f"{_rgb(colour)} rg {_rgb(colour)} RG")

    def inside(self, colour: str) -> None:
        """Fill in this colour from now on; strokes keep theirs."""
        self._code.append(f"{_rgb(colour)} rg")

    def circle(self, x_cen: float, y_cen: float, r: float, stroke: float = 1, fill: float = 0) -> None:
        """A circle in its own space: a chart has a hundred alike, of which the file keeps little but the places."""
        painting = ("n", "f", "S", "B")[2 * bool(stroke) + bool(fill)]
        self._code.append(f"q 1 0 0 1 {x_cen:.2f} {y_cen:.2f} cm {_round(r)} {painting} Q")

    def write_lines(self, lines: Sequence[Line], style: Type, x: float, y: float) -> None:
        """Lines of text from the top left corner x, y. A space ends each line but the last, so words stay apart."""
        self._code.append(f"BT {_rgb(style.colour)} rg")
        for place, line in enumerate(lines):
            self._code.append(f"1 0 0 1 {x:.2f} {y - style.size - place * style.leading:.2f} Tm")
            for run in line:
                is_end = run is line[-1] and place < len(lines) - 1
                self._write_run(f"{run.text} " if is_end else run.text, run.font, style.size)
        self._code.append("ET")

    def _write_run(self, content: str, font_name: str, size: float) -> None:
        """The letters of one weight. A font is cut down to the letters used, 256 to a part."""
        letters = self._letters.get(font_name)
        if letters is None:
            letters = self._letters[font_name] = Letters(pdfmetrics.getFont(font_name), self._doc)
        for name, codes in letters.spell(content):
            self._code.append(f"{name} {size:g} Tf ({codes}) Tj")

    def place(self, form: Form, matrix: Sequence[float]) -> None:
        """Draw a ready-made form or image through a matrix; it is stored once a document."""
        internal = self._doc.getXObjectName(form.name)
        if not self._doc.hasForm(form.name):
            packed = packing.Packed(f"/Type /XObject {form.entries}", form.content, form.filters)
            self._doc.Reference(packed, internal)
        self._code.append(f"q {' '.join(f'{value:.5f}' for value in matrix)} cm")
        self.doForm(form.name)
        self._code.append("Q")

    def operators(self, operators: str) -> None:
        """Page operators written by hand."""
        self._code.append(operators)

    # --- the file
    def finish(self) -> bytes:
        """The file. Every page must have been ended with `showPage`."""
        document = self._doc
        for font in document.delayedFonts:
            font.addObjects(document)
        self._write_tree()
        packet = packing.Raw(_plain_stream("/Type /Metadata /Subtype /XML", metadata.packet(self._record)))
        document.Catalog.Metadata = packet
        document.Catalog.MarkInfo = packing.Raw(b"<</Marked true>>")
        document.Catalog.Outlines = None
        return packing.pack(document, metadata.information(self._record))

    def _write_tree(self) -> None:
        document = self._doc
        pages = [reference.format(document).decode() for reference in map(document.Reference, document.Pages.pages)]
        self._root.prune()
        elements = list(self._root.walk())
        raws = [packing.Raw() for _ in elements]
        for element, raw in zip(elements, raws, strict=True):
            element.reference = packing.reference(document, raw)
        tree = packing.Raw()
        self._root.parent = packing.reference(document, tree)
        for element, raw in zip(elements, raws, strict=True):
            for kid in element.kids:
                if isinstance(kid, Element):
                    kid.parent = element.reference
            raw.content = tags.write(element, pages).encode()
        tree.content = self._tree_root().encode()
        document.Catalog.StructTreeRoot = tree

    def _tree_root(self) -> str:
        numbers = " ".join(
            f"{place} {entry.reference if isinstance(entry, Element) else f'[{_references(entry)}]'}"
            for place, entry in enumerate(self._parents)
        )
        return (
            f"<</Type /StructTreeRoot /K [{self._root.reference}] /ParentTree <</Nums [{numbers}]>>"
            f" /ParentTreeNextKey {len(self._parents)}>>"
        )

    def showPage(self) -> None:  # noqa: N802 - ReportLab's own name
        """End the page."""
        super().showPage()
        self._page_count += 1

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - ReportLab's hook, called with each new page
        super()._setAnnotations(page)  # type: ignore[misc]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._parents)
        page.Tabs = "/S"
        self._parents.append(self._marks)
        self._marks = []


def _references(elements: Sequence[Element]) -> str:
    return " ".join(element.reference for element in elements)


def _plain_stream(entries: str, content: bytes) -> bytes:
    return f"<<{entries} /Length {len(content)}>>\nstream\n".encode() + content + b"endstream\n"
