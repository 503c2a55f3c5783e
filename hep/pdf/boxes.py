"""Boxes that measure themselves before they draw. A box is given its upper left corner and a width, no more.

Measures are honest: what `height` says is what `draw` takes. What stands in the boxes is decided by the sections.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from hep.pdf import tags, text
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look, Type
from hep.pdf.text import Line, Run

Sign = Callable[[TaggedCanvas, float, float], None]
"""Draws a small sign whose left edge is x and whose middle is y."""


class Box(Protocol):
    """Something that takes room on a page."""

    def height(self, width: float) -> float:
        """The height that it needs at this width."""

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw from the upper left corner x, y."""


@dataclass(kw_only=True, slots=True)
class Text:
    """A paragraph of runs. `tag` is "" where the text is decoration or is tagged by who draws it.

    `lang` is its language where it is not the document's.
    """

    runs: Sequence[Run] = ()
    style: Type
    tag: str = "P"
    spoken: Sequence[str] = ()
    lang: str = ""
    _lines: dict[float, tuple[Line, ...]] = field(default_factory=dict, repr=False)

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines at this width, worked out once."""
        known = self._lines.get(width)
        if known is None:
            if self.spoken:
                known = text.speech(tuple(self.spoken), self.style.font, self.style.size, width)
            else:
                known = text.paragraph(tuple(self.runs), self.style.size, width)
            self._lines[width] = known
        return known

    def wide(self, width: float) -> float:
        """The width of the widest line."""
        return max((text.width(line, self.style.size) for line in self.lines(width)), default=0)

    def height(self, width: float) -> float:
        """As many lines as it takes."""
        return len(self.lines(width)) * self.style.leading

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw as one leaf."""
        lines = self.lines(width)
        if not lines:
            return
        if not self.tag:
            canvas.write_lines(lines, self.style, x, y, width)
            return
        with canvas.leaf(self.tag, lang=self.lang):
            canvas.write_lines(lines, self.style, x, y, width)


def words(content: str, style: Type, tag: str = "P", lang: str = "") -> Text:
    """A plain text in one style."""
    return Text(runs=[Run(text.clean(content), style.font)], style=style, tag=tag, lang=lang)


def labelled(label: str, content: str, style: Type, bold: str, tag: str = "P", lang: str = "") -> Text:
    """A text that begins with a bold label: **Feel:** your buttocks work."""
    runs = [Run(text.clean(label), bold), Run(" " + text.clean(content), style.font)]
    return Text(runs=runs, style=style, tag=tag, lang=lang)


@dataclass(kw_only=True, slots=True)
class Space:
    """White between two boxes."""

    size: float

    def height(self, width: float) -> float:  # noqa: ARG002 - every box is asked the same way
        """The same at every width."""
        return self.size

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Nothing is drawn."""


@dataclass(kw_only=True, slots=True)
class Rule:
    """A line across, with some white below."""

    weight: float
    colour: str
    after: float = 0

    def height(self, width: float) -> float:  # noqa: ARG002 - every box is asked the same way
        """The line and the white."""
        return self.weight + self.after

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the line as decoration."""
        with canvas.artifact():
            canvas.ink(self.colour)
            canvas.rect(x, y - self.weight, width, self.weight, stroke=0, fill=1)


@dataclass(kw_only=True, slots=True)
class Stack:
    """Boxes one under the other."""

    kids: Sequence[Box]
    gap: float = 0
    _known: dict[float, float] = field(default_factory=dict, repr=False)

    def height(self, width: float) -> float:
        """All heights and the gaps between, added up once a width: nothing in a stack changes once it is made."""
        known = self._known.get(width)
        if known is None:
            known = self.gap * max(0, len(self.kids) - 1)
            for kid in self.kids:
                known += kid.height(width)
            self._known[width] = known
        return known

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw from top to bottom."""
        for kid in self.kids:
            kid.draw(canvas, x, y, width)
            y -= kid.height(width) + self.gap


@dataclass(kw_only=True, slots=True)
class Row:
    """Boxes side by side. `widths` are fixed widths, or None for an equal share of what is left."""

    kids: Sequence[Box]
    widths: Sequence[float | None]
    gap: float = 0
    is_centred: bool = False

    def shares(self, width: float) -> list[float]:
        """The width of each column."""
        fixed = sum(one or 0 for one in self.widths) + self.gap * (len(self.widths) - 1)
        free = sum(1 for one in self.widths if one is None)
        return [(width - fixed) / free if one is None else one for one in self.widths]

    def height(self, width: float) -> float:
        """The tallest column."""
        return max(kid.height(share) for kid, share in zip(self.kids, self.shares(width), strict=True))

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw from left to right."""
        tallest = self.height(width)
        for kid, share in zip(self.kids, self.shares(width), strict=True):
            drop = (tallest - kid.height(share)) / 2 if self.is_centred else 0
            kid.draw(canvas, x, y - drop, share)
            x += share + self.gap


@dataclass(kw_only=True, slots=True)
class Panel:
    """A box round a box: tint, edge, and a bar at the left that lives through a copier when the tint does not."""

    kid: Box
    pad: float
    across: float
    fill: str | None = None
    edge: str | None = None
    weight: float = 1
    bar: float = 0
    bar_colour: str = ""
    least: float = 0

    def inside(self, width: float) -> float:
        """The width that is left for the kid."""
        return width - 2 * self.across - self.bar

    def height(self, width: float) -> float:
        """The kid and the padding, or more where a neighbour is taller (`least`)."""
        return max(self.least, self.kid.height(self.inside(width)) + 2 * self.pad)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the box as decoration, then the kid."""
        height = self.height(width)
        with canvas.artifact():
            if self.fill:
                canvas.ink(self.fill)
                canvas.rect(x, y - height, width, height, stroke=0, fill=1)
            if self.edge:
                canvas.ink(self.edge)
                canvas.setLineWidth(self.weight)
                inset = self.weight / 2
                canvas.rect(x + inset, y - height + inset, width - 2 * inset, height - 2 * inset)
            if self.bar:
                canvas.ink(self.bar_colour)
                canvas.rect(x, y - height, self.bar, height, stroke=0, fill=1)
        self.kid.draw(canvas, x + self.bar + self.across, y - self.pad, self.inside(width))


@dataclass(kw_only=True, slots=True)
class Hang:
    """A small sign in a gutter, in the middle of the first line of the text beside it.

    The sign is decoration unless it has a `tag`, as a number has.
    """

    sign: Sign
    kid: Text
    gutter: float
    tag: str = ""

    def height(self, width: float) -> float:
        """The text's."""
        return self.kid.height(width - self.gutter)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the sign, then the text."""
        with canvas.leaf(self.tag) if self.tag else canvas.artifact():
            self.sign(canvas, x, y - self.kid.style.leading * 0.53)
        self.kid.draw(canvas, x + self.gutter, y, width - self.gutter)


@dataclass(kw_only=True, slots=True)
class Tagged:
    """A box whose content belongs to one structure element."""

    kid: Box
    tag: str
    attributes: tuple[str, ...] = ()
    name: str = ""
    lang: str = ""

    def height(self, width: float) -> float:
        """The kid's."""
        return self.kid.height(width)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the kid inside the element."""
        with canvas.element(self.tag, name=self.name, attributes=self.attributes, lang=self.lang):
            self.kid.draw(canvas, x, y, width)


@dataclass(kw_only=True, slots=True)
class Numbered:
    """A step: its number in the gutter is its label."""

    number: int
    kid: Text
    look: Look

    def height(self, width: float) -> float:
        """The text's."""
        return self.kid.height(width - self.look.size.gutter)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw the number, then the text."""
        gutter = self.look.size.gutter
        with canvas.element("LI"):
            words(str(self.number), self.look.bold, "Lbl").draw(canvas, x, y, gutter)
            self.kid.draw(canvas, x + gutter, y, width - gutter)


def steps(items: Sequence[str], look: Look, gap: float, lang: str = "") -> Tagged:
    """A numbered list."""
    kids = [
        Numbered(number=number, kid=words(item, look.body, "LBody"), look=look) for number, item in enumerate(items, 1)
    ]
    return Tagged(kid=Stack(kids=kids, gap=gap), tag="L", attributes=(tags.NUMBERED,), lang=lang)


def listed(items: Sequence[Box], gap: float, numbering: str = tags.BULLETED) -> Tagged:
    """A list of boxes whose leaves are LBody, and Lbl where they are numbered."""
    kids = [Tagged(kid=item, tag="LI") for item in items]
    return Tagged(kid=Stack(kids=kids, gap=gap), tag="L", attributes=(numbering,))
