"""Small signs drawn by hand: category marks, number discs, tags, the cues, the code to scan.

One sign has one meaning. Red is kept for danger. All are decoration: the words stand beside them.
"""

import math
from functools import lru_cache

import segno

from hep.domain.handout import CueKind
from hep.domain.marks import GRID, MARKS
from hep.domain.vocabulary import Category
from hep.pdf import fonts, outlines, text
from hep.pdf.boxes import Sign
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look
from hep.pdf.text import Run


@lru_cache
def _mark_operators(category: Category) -> str:
    return " ".join(outlines.operators(d) for d in MARKS[category].paths) + " f"


def category_mark(canvas: TaggedCanvas, category: Category, x: float, middle: float, look: Look) -> None:
    """The silhouette of a category, left edge at x. All categories share one neutral ink."""
    scale = look.size.mark / GRID
    canvas.saveState()
    canvas.ink(look.inks.soft)
    canvas.transform(scale, 0, 0, -scale, x, middle + look.size.mark / 2)
    canvas.operators(_mark_operators(category))
    canvas.restoreState()


def disc(canvas: TaggedCanvas, number: int, x: float, middle: float, size: float, look: Look) -> None:
    """A number in a solid disc, left edge at x."""
    canvas.ink(look.inks.brand)
    canvas.circle(x + size / 2, middle, size / 2, stroke=0, fill=1)
    figures = size * (0.6 if size > 24 else 0.69)
    run = Run(str(number), fonts.BOLD)
    fit = min(figures, 0.86 * size / fonts.width(run.text, run.font))
    style = look.type(fonts.BOLD, fit, fit, look.inks.paper)
    left = x + (size - text.width([run], fit)) / 2
    canvas.write_lines([(run,)], style, left, middle + fit * 0.64)


def tag_width(word: str, look: Look) -> float:
    """How wide the tag of a word is."""
    return text.width([Run(text.clean(word), fonts.BOLD)], look.size.body) + look.size.body


def tag(canvas: TaggedCanvas, word: str, x: float, middle: float, look: Look, *, is_solid: bool) -> None:
    """New stands in a solid tag, Changed in an outlined one: told apart without colour. The word is read."""
    size = look.size.body
    height = size * 1.5
    with canvas.artifact():
        canvas.setLineWidth(look.size.thick)
        canvas.ink(look.inks.brand)
        if not is_solid:
            canvas.inside(look.inks.paper)
        canvas.roundRect(x, middle - height / 2, tag_width(word, look), height, 3, stroke=1, fill=1)
    style = look.type(fonts.BOLD, size, size, look.inks.paper if is_solid else look.inks.brand)
    with canvas.leaf("P"):
        run = Run(text.clean(word), fonts.BOLD)
        canvas.write_lines([(run,)], style, x + size / 2, middle + size * 0.64)


def bullet(look: Look) -> Sign:
    """A dot."""
    size = look.size.body

    def draw(canvas: TaggedCanvas, x: float, middle: float) -> None:
        canvas.ink(look.inks.ink)
        canvas.circle(x + size * 5 / 12, middle, size / 6, stroke=0, fill=1)

    return draw


def cue(kind: CueKind, look: Look) -> Sign:
    """The sign of a cue: a target where to feel it, a cross, a stop sign, a speech bubble."""
    shape = {
        CueKind.FEEL: _target,
        CueKind.AVOID: _cross,
        CueKind.STOP: _octagon,
        CueKind.NOTE: _bubble,
    }[kind]

    def draw(canvas: TaggedCanvas, x: float, middle: float) -> None:
        canvas.saveState()
        size = look.size.icon
        canvas.translate(x, middle - size / 2)
        canvas.scale(size / 12, size / 12)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.ink(look.inks.ink)
        shape(canvas, look)
        canvas.restoreState()

    return draw


def _target(canvas: TaggedCanvas, look: Look) -> None:  # noqa: ARG001 - all shapes are called alike
    canvas.setLineWidth(1.6)
    canvas.circle(6, 6, 5.2, stroke=1, fill=0)
    canvas.circle(6, 6, 2.1, stroke=0, fill=1)


def _cross(canvas: TaggedCanvas, look: Look) -> None:  # noqa: ARG001 - all shapes are called alike
    canvas.setLineWidth(2)
    canvas.line(1.8, 1.8, 10.2, 10.2)
    canvas.line(1.8, 10.2, 10.2, 1.8)


def _octagon(canvas: TaggedCanvas, look: Look) -> None:
    canvas.ink(look.inks.stop)
    path = canvas.beginPath()
    for corner in range(8):
        angle = math.pi / 8 + corner * math.pi / 4
        point = (6 + 6.4 * math.cos(angle), 6 + 6.4 * math.sin(angle))
        path.lineTo(*point) if corner else path.moveTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.ink(look.inks.paper)
    canvas.rect(2.8, 4.8, 6.4, 2.4, stroke=0, fill=1)


def _bubble(canvas: TaggedCanvas, look: Look) -> None:  # noqa: ARG001 - all shapes are called alike
    canvas.setLineWidth(1.5)
    canvas.roundRect(0.6, 3.4, 10.8, 8, 1.6, stroke=1, fill=0)
    path = canvas.beginPath()
    path.moveTo(2.6, 3.6)
    path.lineTo(6.4, 3.6)
    path.lineTo(2.6, 0)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def crossed_out(look: Look) -> Sign:
    """What is no longer done: a ring with a bar across."""

    def draw(canvas: TaggedCanvas, x: float, middle: float) -> None:
        radius = look.size.icon / 2 + 1
        canvas.ink(look.inks.ink)
        canvas.setLineWidth(2)
        canvas.circle(x + radius, middle, radius - 1, stroke=1, fill=0)
        reach = (radius - 1) * math.sqrt(0.5)
        canvas.line(x + radius - reach, middle + reach, x + radius + reach, middle - reach)

    return draw


def tick(canvas: TaggedCanvas, x: float, middle: float, size: float) -> None:
    """A hand-made check mark: done."""
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setLineWidth(size / 6)
    path = canvas.beginPath()
    path.moveTo(x + size * 0.08, middle)
    path.lineTo(x + size * 0.38, middle - size * 0.33)
    path.lineTo(x + size * 0.92, middle + size * 0.42)
    canvas.drawPath(path, stroke=1, fill=0)


@lru_cache(maxsize=256)
def _modules(url: str) -> tuple[str, ...]:
    return tuple("".join("#" if dark else "." for dark in row) for row in segno.make_qr(url, error="m").matrix)


def code(canvas: TaggedCanvas, url: str, x: float, y: float, size: float, look: Look) -> None:
    """A QR code, upper left corner at x, y. Who places it leaves four modules of white on every side."""
    rows = _modules(url)
    module = size / len(rows)
    canvas.ink(look.inks.ink)
    path = canvas.beginPath()
    for down, row in enumerate(rows):
        begin = 0
        while (begin := row.find("#", begin)) >= 0:
            end = row.find(".", begin)
            end = end if end >= 0 else len(row)
            left, top = x + begin * module, y - (down + 1) * module
            path.rect(left, top, (end - begin) * module, module * 1.02)
            begin = end
    canvas.drawPath(path, stroke=0, fill=1)
