"""A ReportLab canvas on which every mark is either tagged content or an artifact.

Boxes open elements and leaves here while they draw, so that reading order is drawing order. The tree itself is in
`tags.py`; how the file is put together in `packing.py`.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from hep.pdf import bidi, bookmarks, enclosure, fonts, metadata, packing, shaping, structure, text
from hep.pdf.bookmarks import Bookmark
from hep.pdf.ending import Ending
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


class TaggedCanvas(Canvas):
    """Draws pages and remembers what each part is. Ask `finish` for the file."""

    # ReportLab's own, which its type stubs leave out
    _doc: Any
    _code: list[str]
    _pagesize: tuple[float, float]
    _annotationrefs: list[Any]
    _escape: Callable[[bytes], str]

    def __init__(self, page: tuple[float, float], record: metadata.Record) -> None:
        self._record = record
        self._root = Element(tag="Document")
        self._open = [self._root]
        self._languages = [""]  # of each open element; "" is the document's
        self._named: dict[tuple[int, str], Element] = {}
        self._is_marking = False
        self._is_mirrored = self._is_flipped = bidi.is_right_to_left(record.language)
        self._written: list[Line] = []  # in the leaf that is open
        self._is_reordered = False
        self._page_count = 0
        self._marks: list[Element] = []  # of this page, by number
        self._parents: list[list[Element] | Element] = []
        self._letters: dict[str, Letters] = {}
        self._bookmarks: list[Bookmark] = []
        self._heading: Bookmark | None = None  # while it is drawn
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
        if self._is_mirrored:
            self.setViewerPreference("Direction", "R2L")

    # --- structure
    def element(self, tag: str, *, name: str = "", **told: Any) -> Ending:
        """What is drawn inside belongs to this element. A `name` leads back to one begun before in the same parent."""
        if "bbox" in told:
            told["bbox"] = self._on_paper(told["bbox"])
        key = id(self._open[-1]), name
        element = self._named.get(key) if name else None
        if element is None:
            element = self._open[-1].add(Element(tag=tag, **told))
            if name:
                self._named[key] = element
        self._open.append(element)
        self._languages.append(element.lang or self._languages[-1])
        return Ending(self._close)

    def _close(self) -> None:
        self._open.pop()
        self._languages.pop()

    def leaf(self, tag: str, **told: Any) -> Ending:
        """What is drawn inside is the content of one element. It names its language where an open element has one."""
        self._begin(f"/{tag} <</MCID {len(self._marks)}>> BDC")
        told["lang"] = told.get("lang") or self._languages[-1]
        self.element(tag, **told)
        element = self._open[-1]
        element.kids.append(Marked(self._page_count, len(self._marks)))
        self._marks.append(element)
        if tag in bookmarks.LEVELS:
            self._heading = Bookmark(level=bookmarks.LEVELS[tag], page=self._page_count)
            self._bookmarks.append(self._heading)
        return Ending(self._close_leaf)

    def _close_leaf(self) -> None:
        self._end()
        element = self._open[-1]
        if self._is_reordered and not (element.alt or element.actual):
            element.actual = text.plain(self._written)
        if self._heading is not None:
            self._heading.words = element.actual or self._heading.words
            self._heading = None
        self._close()

    def artifact(self) -> Ending:
        """What is drawn inside is decoration and is not read."""
        self._begin("/Artifact BMC")
        return Ending(self._end)

    def link(self, url: str, bbox: tuple[float, float, float, float], words: str) -> None:
        """Make the open element lead to an address when its box is clicked."""
        told: dict[str, Any] = {"StructParent": len(self._parents), "Contents": pdfdoc.PDFString(words), "F": 4}
        self.linkURL(url, self._on_paper(bbox), **told)
        reference = self._annotationrefs[-1].format(self._doc).decode()
        self._open[-1].kids.append(Linked(self._page_count, reference))
        self._parents.append(self._open[-1])

    def _begin(self, operator: str) -> None:
        if self._is_marking:
            raise RuntimeError(f"{operator} stands inside marked content; tagged content must not nest")
        self._is_marking = True
        self._is_reordered = False
        self._written = []
        self._code.append(operator)

    def _end(self) -> None:
        self._is_marking = False
        self._code.append("EMC")

    # --- a page whose language runs from the right is drawn mirrored: boxes, lists and tables begin at the right
    def _on_paper(self, bbox: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        left, bottom, right, top = bbox
        wide = self._pagesize[0]
        return (wide - right, bottom, wide - left, top) if self._is_flipped else bbox

    def upright(self, left: float, right: float) -> AbstractContextManager[None]:
        """What is drawn inside, between left and right, keeps its own left and right: a figure, a code, a tick."""
        if not self._is_flipped:
            return nullcontext()
        self._code.append(f"q -1 0 0 1 {left + right:.2f} 0 cm")
        self._is_flipped = False
        return Ending(self._turn)

    def _turn(self) -> None:
        self._is_flipped = True
        self._code.append("Q")

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

    def write_lines(self, lines: Sequence[Line], style: Type, x: float, y: float, room: float = 0) -> None:
        """Lines of text from the top left corner x, y. A space ends each line but the last, so words stay apart.

        On a mirrored page the corner is the right one. A text that runs the other way begins where the room ends.
        """
        self._written += lines
        if self._heading is not None:
            self._heading.hear(" ".join("".join(run.text for run in line) for line in lines), y)
        self._code.append(f"BT {_rgb(style.colour)} rg")
        for place, line in enumerate(lines):
            below = y - style.size - place * style.leading
            is_plain = shaping.are_plain(line)
            left = x if is_plain and not self._is_flipped else self._begin_of(line, style.size, x, room)
            if not is_plain:
                self._write_parts(line, style.size, left, below)
                continue
            self._move(left, below)
            for run in line:
                is_end = run is line[-1] and place < len(lines) - 1
                self._write_run(f"{run.text} " if is_end else run.text, run.font, style.size)
        self._code.append("ET")

    def _begin_of(self, line: Line, size: float, x: float, room: float) -> float:
        """Where the leftmost letter of a line stands."""
        wide = text.width(line, size)
        if room and bidi.is_right_to_left(self._language) is not self._is_mirrored:
            x += room - wide
        return x + wide if self._is_flipped else x

    @property
    def _language(self) -> str:
        """Of what is drawn now."""
        return self._languages[-1] or self._record.language

    def _move(self, x: float, y: float) -> None:
        turned = "-1" if self._is_flipped else "1"
        self._code.append(f"{turned} 0 0 1 {x:.2f} {y:.2f} Tm")

    def _write_run(self, content: str, font_name: str, size: float) -> None:
        """The letters of one weight. A font is cut down to the letters used, 256 to a part."""
        letters = self._letters.get(font_name)
        if letters is None:
            letters = self._letters[font_name] = Letters(pdfmetrics.getFont(font_name), self._doc)
        for name, codes in letters.spell(content):
            self._code.append(f"{name} {size:g} Tf ({codes}) Tj")

    def _write_parts(self, line: Line, size: float, left: float, y: float) -> None:
        """A line with parts that run from the right. It is read as it was written, whatever order it is drawn in."""
        self._is_reordered = True
        base = bidi.direction("".join(run.text for run in line), self._language)
        for part in shaping.parts(line, base):
            shift = part.left * size
            self._move(left - shift if self._is_flipped else left + shift, y)
            self._write_run(part.text, part.font, size)

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
    def finish(self, program: str = "") -> bytes:
        """The file, with the program file inside it. Every page must have been ended with `showPage`."""
        document, catalog = self._doc, self._doc.Catalog
        for font in document.delayedFonts:
            font.addObjects(document)
        pages = [reference.format(document).decode() for reference in map(document.Reference, document.Pages.pages)]
        catalog.StructTreeRoot = structure.write(document, self._root, self._parents, pages)
        catalog.Metadata = packing.Plain("/Type /Metadata /Subtype /XML", metadata.packet(self._record))
        catalog.MarkInfo = packing.Raw(b"<</Marked true>>")
        catalog.Outlines = bookmarks.write(document, self._bookmarks, pages)
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
        profile = packing.Packed("/N 3", metadata.packed_profile())
        catalog.OutputIntents = metadata.output_intents(packing.reference(document, profile))
        if program:
            attached = enclosure.attach(document, program.encode(), self._record.date)
            catalog.AF, catalog.Names = f"[{attached}]", packing.Raw(enclosure.names(attached).encode())
        return packing.pack(document, metadata.information(self._record))

    def showPage(self) -> None:  # noqa: N802 - ReportLab's own name
        """End the page."""
        if self._is_mirrored:
            self._code.insert(0, f"-1 0 0 1 {self._pagesize[0]:.2f} 0 cm")
        super().showPage()
        self._page_count += 1

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - ReportLab's hook, called with each new page
        super()._setAnnotations(page)  # type: ignore[misc]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._parents)
        page.Tabs = "/S"
        self._parents.append(self._marks)
        self._marks = []
