"""The floor: the same lines, pictures and boxes, each already at its place, on a plain ReportLab canvas without tags.

What a program could do at most that knows every coordinate beforehand: no measuring, no line breaking, no layout, no
structure tree. The calls are taken down once from our own rendering and then made again for every document.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple
from unittest.mock import patch

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from hep import pdf
from hep.domain.handout import HandoutDocument
from hep.pdf import fonts, shaping
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.packing import Packed

# ReportLab's own drawing, called as it stands; its paths are taken down when they are painted.
_DRAWING = (
    *("rect", "roundRect", "line", "circle", "drawPath", "clipPath", "setLineWidth", "setLineCap", "setLineJoin"),
    *("setDash", "saveState", "restoreState", "transform", "translate", "scale", "showPage"),
)


class Call(NamedTuple):
    """One call of a canvas method."""

    name: str
    arguments: tuple[Any, ...]
    options: dict[str, Any]


def prepare(document: HandoutDocument) -> Callable[[], bytes]:
    """The program that draws this document by hand."""
    pages: list[Call] = []
    with _taking_down(pages):
        pdf.render(document)
    size = (612, 792)

    def draw() -> bytes:
        out = BytesIO()
        canvas = Canvas(out, pagesize=size, pageCompression=1, invariant=1, initialFontName=fonts.REGULAR)
        hand = _Hand(canvas)
        for name, arguments, options in pages:
            getattr(hand if hasattr(hand, name) else canvas, name)(*arguments, **options)
        canvas.save()
        return out.getvalue()

    return draw


class _Hand:
    """What ReportLab has no single method for."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas: Any = canvas

    def ink(self, colour: Any) -> None:
        self._canvas.setFillColor(colour)
        self._canvas.setStrokeColor(colour)

    def inside(self, colour: Any) -> None:
        self._canvas.setFillColor(colour)

    def write(self, x: float, y: float, font: str, size: float, text: str) -> None:
        self._canvas.setFont(font, size)
        self._canvas.drawString(x, y, text)

    def place(self, form: Any, matrix: Any) -> None:
        canvas = self._canvas
        if not canvas.hasForm(form.name):
            packed = Packed(f"/Type /XObject {form.entries}", form.content, form.filters)
            canvas._doc.Reference(packed, canvas._doc.getXObjectName(form.name))
        canvas.saveState()
        canvas.transform(*matrix)
        canvas.doForm(form.name)
        canvas.restoreState()

    def operators(self, operators: str) -> None:
        self._canvas._code.append(operators)


@contextmanager
def _taking_down(calls: list[Call]) -> Iterator[None]:
    """Each drawing call of a tagged canvas is written down; lines of text become words at a place."""
    depth = 0

    def taken(name: str, real: Callable[..., Any], note: Callable[..., None]) -> Callable[..., Any]:
        def method(canvas: Any, *arguments: Any, **options: Any) -> Any:
            nonlocal depth
            if depth == 0:
                note(name, *arguments, **options)
            depth += 1
            try:
                return real(canvas, *arguments, **options)
            finally:
                depth -= 1

        return method

    def plain(name: str, *arguments: Any, **options: Any) -> None:
        calls.append(Call(name, arguments, options))

    def colour(name: str, value: str) -> None:
        calls.append(Call(name, (HexColor(value),), {}))

    def lines(_: str, found: Any, style: Any, x: float, y: float, room: float = 0) -> None:  # noqa: ARG001
        calls.append(Call("inside", (HexColor(style.colour),), {}))
        for place, line in enumerate(found):
            left = x
            for run in line:
                at = y - style.size - place * style.leading
                calls.append(Call("write", (left, at, run.font, style.size, run.text), {}))
                left += shaping.width(run.text, run.font) * style.size

    notes = {"ink": colour, "inside": colour, "write_lines": lines, "place": plain, "operators": plain}
    notes |= dict.fromkeys(_DRAWING, plain)
    replaced = {name: taken(name, getattr(TaggedCanvas, name), note) for name, note in notes.items()}
    with patch.multiple(TaggedCanvas, **replaced):
        yield
