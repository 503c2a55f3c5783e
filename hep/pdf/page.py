"""Pages out of blocks: greedy, a block never splits, then balanced. What stands in the blocks is not decided here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from hep.domain.errors import RuleBroken
from hep.domain.handout import Footer
from hep.pdf.boxes import Box, Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.measures import Measures
from hep.pdf.style import Look

_ROUNDING = 0.5
_CAPITALS = 0.8  # how high capitals stand, as a share of the size
_MOST_PAGES = 99, 99


@dataclass(frozen=True, kw_only=True)
class Block:
    """A box that stays whole on a page. `section` names the part of the handout that it is read in.

    `lang` is its language where it is not the document's. `roomier` is the same with more white, for a page with room.
    """

    box: Box
    section: str
    what: str = "A part of the handout"
    lang: str = ""
    roomier: "Block | None" = None
    _known: dict[float, float] = field(default_factory=dict, repr=False, compare=False)

    def height(self, size: Measures) -> float:
        """Its height at the full width of the page, measured once."""
        known = self._known.get(size.room)
        if known is None:
            known = self._known[size.room] = self.box.height(size.room)
        return known


@dataclass(frozen=True, kw_only=True)
class Page:
    """The blocks of one page and the white between them. One that is cut in two has a footer on each half.

    A page may have a `footer` of its own in place of the document's.
    """

    blocks: tuple[Block, ...]
    gap: float
    is_cut: bool = False
    footer: Footer | None = None


def fill(blocks: Sequence[Block], size: Measures, gap: float, depth: float | None = None) -> list[list[Block]]:
    """Blocks to pages, in order, each page as full as it goes. RuleBroken names a block that no page can hold."""
    heights = [block.height(size) for block in blocks]
    for block, height in zip(blocks, heights, strict=True):
        if height > size.depth + _ROUNDING:
            raise RuleBroken(f"{block.what} is longer than one page. Shorten its note or its steps.")
    return _cut_at(blocks, _begins(heights, gap, size.depth if depth is None else depth))


def balance(blocks: Sequence[Block], size: Measures, gap: float) -> list[list[Block]]:
    """As few pages as `fill` needs, and the fullest of them as empty as may be: no lone card at the end."""
    best = fill(blocks, size, gap)
    heights = [block.height(size) for block in blocks]
    most, begins = max(heights, default=0), None
    for spare in range(10, 600, 10):
        depth = size.depth - spare
        tried = _begins(heights, gap, depth)
        if len(tried) > len(best) or most > depth:
            break
        begins = tried
    return best if begins is None else _cut_at(blocks, begins)


def _begins(heights: Sequence[float], gap: float, depth: float) -> list[int]:
    """Which blocks begin a page when each is filled to this depth."""
    begins: list[int] = []
    used = 0.0
    for place, height in enumerate(heights):
        if not begins or used + gap + height > depth + _ROUNDING:
            begins.append(place)
            used = height
        else:
            used += gap + height
    return begins


def _cut_at(blocks: Sequence[Block], begins: Sequence[int]) -> list[list[Block]]:
    ends = [*begins[1:], len(blocks)]
    return [list(blocks[begin:end]) for begin, end in zip(begins, ends, strict=True)] if begins else []


def spread(pages: Iterable[Sequence[Block]], size: Measures, gap: float, most: float) -> list[Page]:
    """Share the spare height of each page between its blocks, at most so much more for each gap."""
    spaced = []
    for blocks in pages:
        gaps = len(blocks) - 1
        spare = room_left(blocks, size, gap)
        spaced.append(Page(blocks=tuple(blocks), gap=gap + max(0.0, min(most, spare / gaps if gaps else 0))))
    return spaced


def relaxed(blocks: Sequence[Block], size: Measures, gap: float) -> list[Block]:
    """The blocks of a page with more white in them, where all of them find room so."""
    roomier = [block.roomier or block for block in blocks]
    return roomier if room_left(roomier, size, gap) >= 0 else list(blocks)


def room_left(blocks: Sequence[Block], size: Measures, gap: float) -> float:
    """The height that is free under the blocks."""
    return size.depth - sum(block.height(size) for block in blocks) - gap * (len(blocks) - 1)


def draw(canvas: TaggedCanvas, pages: Sequence[Page], footer: Footer, look: Look) -> None:
    """Draw every page with its footer."""
    size = look.size
    for number, page in enumerate(pages, 1):
        foot = page.footer or footer
        y = size.height - size.top
        for block in page.blocks:
            with canvas.element("Sect", name=block.section, lang=block.lang):
                block.box.draw(canvas, size.side, y, size.room)
            y -= block.height(size) + page.gap
        _foot(canvas, foot, (number, len(pages)), look, 0)
        if page.is_cut:
            _foot(canvas, foot, (number, len(pages)), look, size.height / 2)
            _cut(canvas, look)
        canvas.showPage()


def with_foot(look: Look, footer: Footer) -> Look:
    """The look with a bottom margin that holds the whole footer, where the usual one does not."""
    size, style = look.size, look.foot
    right, left = _foot_words(footer, _MOST_PAGES, look)
    room, raised = _left_room(left, right.wide(size.room / 2), look)
    capitals = style.size * _CAPITALS
    needed = size.foot_baseline + capitals + raised + left.height(room) - style.leading
    return look if needed <= size.bottom else replace(look, size=replace(size, bottom=needed + size.small))


def _foot_words(footer: Footer, place: tuple[int, int], look: Look) -> tuple[Text, Text]:
    """The right part and the left."""
    counted = footer.page.replace("{page}", str(place[0])).replace("{pages}", str(place[1]))
    right = "  ·  ".join(filter(None, (footer.right, counted)))
    return words(right, look.foot, ""), words(footer.left, look.foot, "")


def _left_room(left: Text, taken: float, look: Look) -> tuple[float, float]:
    """The width of the left part and how far it is raised: in large print it may stand over the right one."""
    size = look.size
    room = size.room - taken - size.step
    if size.is_one_column and left.wide(size.room) > room:
        return size.room, look.foot.leading
    return room, 0.0


def _cut(canvas: TaggedCanvas, look: Look) -> None:
    """Where to cut: a dashed line across the middle of the sheet, from edge to edge."""
    size = look.size
    with canvas.artifact():
        canvas.ink(look.inks.ink)
        canvas.setLineWidth(size.thin)
        canvas.setDash(6, 5)
        canvas.line(0, size.height / 2, size.width, size.height / 2)
        canvas.setDash()


def _foot(canvas: TaggedCanvas, footer: Footer, place: tuple[int, int], look: Look, above: float) -> None:
    """Who, which handout, which page: seen on every page, read on none, for the first page has said it all."""
    size, style = look.size, look.foot
    right, left = _foot_words(footer, place, look)
    taken = right.wide(size.room / 2)
    room, raised = _left_room(left, taken, look)
    with canvas.artifact():
        for text, x, width, lift in (
            (left, size.side, room, raised),
            (right, size.width - size.side - taken, taken + 1, 0),
        ):
            top = above + lift + size.foot_baseline + style.size + text.height(width) - style.leading
            text.draw(canvas, x, top, width)
