"""The 0 to 10 pain line: three groups told apart without colour (plain, hatched band, solid), and what to do."""

from dataclasses import dataclass

from hep.domain.handout import PainGroup, PainScale
from hep.pdf import fonts, text
from hep.pdf.boxes import Box, Hang, Sign, Space, Stack, labelled, listed, words
from hep.pdf.bullets import bullets
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.front import SECTION
from hep.pdf.page import Block
from hep.pdf.style import Look
from hep.pdf.text import Run

PAIN = "The pain rule"
_LEAST_CELLS = (42.0, 38.0, 34.0, 30.0)  # the even line first; narrower cells leave more width to the long texts


def pain(scale: PainScale, look: Look) -> Block:
    """Heading, lead, the line, a text for each group under it, and what else to know."""
    kids: list[Box] = [words(scale.heading, look.head, "H2"), words(scale.lead, look.body)]
    kids += [Space(size=look.size.small), PainLine(scale=scale, look=look)]
    if look.size.is_one_column:
        kids += [Space(size=look.size.small), _told(scale, look)]
    if scale.after:
        kids += [Space(size=look.size.hair), bullets(scale.after.splitlines(), look.body, look)]
    return Block(box=Stack(kids=kids), section=SECTION, what=PAIN)


def _told(scale: PainScale, look: Look) -> Box:
    """What each group means on a line of its own, after a cell of the line with the group's numbers."""
    line = PainLine(scale=scale, look=look)
    gutter = look.size.gutter + 2 * look.size.body
    items = [
        Hang(
            sign=line.sign(group),
            kid=labelled(group.heading, group.text, look.body, fonts.BOLD, "LBody"),
            gutter=gutter,
            tag="Lbl",
        )
        for group in scale.groups
    ]
    return listed(items, look.size.pad)


@dataclass(kw_only=True)
class PainLine:
    """The numbered cells and the texts under their groups. A group with much to say has wider cells.

    In one column the cells are even and the texts are not its own.
    """

    scale: PainScale
    look: Look

    def __post_init__(self) -> None:
        style = self.look.body
        self._has_band = len(self.scale.groups) > 2
        self._texts = [labelled(group.heading, group.text, style, fonts.BOLD) for group in self.scale.groups]

    def _shares(self, width: float) -> list[float]:
        """The width of each group: as even as may be while the texts under it stay short."""
        if self.look.size.is_one_column:
            cells = [_count(group) for group in self.scale.groups]
            free = width - self.look.size.hair * (len(cells) - 1)
            return [free * count / sum(cells) for count in cells]
        tried = [self._shares_from(least, width) for least in _LEAST_CELLS]
        return min(tried, key=self._depth)

    def _depth(self, shares: list[float]) -> float:
        """The height of the longest text."""
        pad = self.look.size.pad
        return max(one.height(share - pad) for one, share in zip(self._texts, shares, strict=True))

    def _shares_from(self, least: float, width: float) -> list[float]:
        """The least width for each cell, and the rest by length of text."""
        cells = [_count(group) for group in self.scale.groups]
        size = self.look.size
        free = width - least * sum(cells) - size.hair * (len(cells) - 1)
        lengths = [text.width(one.runs, size.body) for one in self._texts]
        whole = sum(lengths) or 1
        return [least * count + free * length / whole for count, length in zip(cells, lengths, strict=True)]

    def height(self, width: float) -> float:
        """The cells and the longest text."""
        size = self.look.size
        if size.is_one_column:
            return size.pain_cell
        return size.pain_cell + size.hair + self._depth(self._shares(width))

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """The line as a figure with its words, then the texts."""
        size = self.look.size
        shares = self._shares(width)
        begins = [x + sum(shares[:place]) + size.hair * place for place in range(len(shares))]
        bbox = (x, y - size.pain_cell, x + width, y)
        with canvas.leaf("Figure", alt=text.clean(self.scale.alt), bbox=bbox):
            for place, group in enumerate(self.scale.groups):
                self._cells(canvas, group, begins[place], y, shares[place] / _count(group))
        if size.is_one_column:
            return
        for one, begin, share in zip(self._texts, begins, shares, strict=True):
            one.draw(canvas, begin + 1, y - size.pain_cell - size.hair, share - size.pad)

    def sign(self, group: PainGroup) -> Sign:
        """A cell that looks as the group's do and holds its first and last number."""
        size = self.look.size

        def draw(canvas: TaggedCanvas, x: float, middle: float) -> None:
            wide, tall = size.gutter + 2 * size.body - size.pad, size.leading + size.pain_band
            self._frame(canvas, group, x, middle + tall / 2, (wide, tall))
            raised = size.pain_band / 2 if self._is_hatched(group) else 0
            numbers = f"{group.first}–{group.last}"
            self._numeral(canvas, numbers, x + wide / 2, middle + raised, is_white=self._is_danger(group))

        return draw

    def _is_danger(self, group: PainGroup) -> bool:
        return group is self.scale.groups[-1]

    def _is_hatched(self, group: PainGroup) -> bool:
        return group not in {self.scale.groups[0], self.scale.groups[-1]}

    def _cells(self, canvas: TaggedCanvas, group: PainGroup, x: float, y: float, wide: float) -> None:
        size, inks = self.look.size, self.look.inks
        whole, tall, is_danger = wide * _count(group), size.pain_cell, self._is_danger(group)
        self._frame(canvas, group, x, y, (whole, tall))
        canvas.ink(inks.paper if is_danger else inks.ink)
        canvas.setLineWidth(size.thin)
        for place in range(1, _count(group)):
            canvas.line(x + place * wide, y - tall + 1.2, x + place * wide, y - 1.2)
        middle = y - tall / 2 + (1 if self._has_band else 0)
        for place in range(_count(group)):
            self._numeral(canvas, str(group.first + place), x + (place + 0.5) * wide, middle, is_white=is_danger)

    def _frame(self, canvas: TaggedCanvas, group: PainGroup, x: float, y: float, box: tuple[float, float]) -> None:
        """Plain, with a hatched band along the foot, or solid."""
        inks, is_danger, (whole, tall) = self.look.inks, self._is_danger(group), box
        canvas.ink(inks.stop if is_danger else inks.paper)
        canvas.rect(x, y - tall, whole, tall, stroke=0, fill=1)
        if self._is_hatched(group):
            self._hatch(canvas, x, y - tall, whole)
        canvas.ink(inks.stop if is_danger else inks.ink)
        canvas.setLineWidth(self.look.size.line)
        canvas.rect(x + 0.6, y - tall + 0.6, whole - 1.2, tall - 1.2)

    def _hatch(self, canvas: TaggedCanvas, x: float, bottom: float, whole: float) -> None:
        """Slanting lines along the foot of the cells."""
        size = self.look.size
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(x, bottom, whole, size.pain_band)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.ink(self.look.inks.ink)
        canvas.setLineWidth(size.line)
        step = 4.0
        for place in range(int(whole / step) + 3):
            left = x + (place - 2) * step
            canvas.line(left, bottom, left + size.pain_band, bottom + size.pain_band)
        canvas.restoreState()
        canvas.ink(self.look.inks.ink)
        canvas.setLineWidth(size.thin)
        canvas.line(x, bottom + size.pain_band, x + whole, bottom + size.pain_band)

    def _numeral(self, canvas: TaggedCanvas, number: str, centre: float, middle: float, *, is_white: bool) -> None:
        points = self.look.size.body + (0 if "–" in number else 1)
        colour = self.look.inks.paper if is_white else self.look.inks.ink
        run = Run(number, fonts.BOLD)
        style = self.look.type(fonts.BOLD, points, points, colour)
        canvas.write_lines([(run,)], style, centre - text.width([run], points) / 2, middle + points * 0.64)


def _count(group: PainGroup) -> int:
    return group.last - group.first + 1
