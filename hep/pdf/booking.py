"""A code to scan with the same address in words: the clinic's booking link."""

from dataclasses import dataclass

from hep.domain.handout import LinkBox
from hep.pdf import icons, text
from hep.pdf.boxes import Box, Row, Stack, Text, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look


@dataclass(kw_only=True)
class Code:
    """A code to scan."""

    link: LinkBox
    look: Look

    def height(self, width: float) -> float:  # noqa: ARG002 - every box is asked the same way
        """A square."""
        return self.look.size.qr

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:  # noqa: ARG002
        """Draw as a figure with its words."""
        side = self.look.size.qr
        with canvas.leaf("Figure", alt=text.clean(self.link.alt), bbox=(x, y - side, x + side, y)):
            icons.code(canvas, self.link.url, x, y, side, self.look)


@dataclass(kw_only=True)
class Address:
    """The address in words, which leads there when the page is read on a screen."""

    link: LinkBox
    look: Look

    def _text(self) -> Text:
        return words(self.link.url_words, self.look.bold, "")

    def height(self, width: float) -> float:
        """The text's."""
        return self._text().height(width)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw as a link."""
        written = self._text()
        bbox = (x, y - written.height(width), x + written.wide(width), y)
        with canvas.element("P"), canvas.leaf("Link"):
            written.draw(canvas, x, y, width)
            canvas.link(self.link.url, bbox, text.clean(self.link.alt))


def link_line(box: LinkBox, look: Look) -> Box:
    """The same in one line without the code, where no page has room for it."""
    heading = words(f"{box.heading}:", look.bold)
    across = heading.wide(look.size.room) + look.size.small
    return Row(kids=[heading, Address(link=box, look=look)], widths=[across, None])


def link(box: LinkBox, look: Look) -> Box:
    """The code and beside it what it is, the address, and another way."""
    code = Code(link=box, look=look)
    gap = look.size.qr_white + look.size.hair
    return Row(kids=[code, link_words(box, look)], widths=[look.size.qr, None], gap=gap, is_centred=True)


def link_words(box: LinkBox, look: Look) -> Box:
    """What the code is, the address, and another way."""
    kids: list[Box] = [words(box.heading, look.bold), words(box.lead, look.body)]
    kids.append(Address(link=box, look=look))
    if box.note:
        kids.append(words(box.note, look.body))
    return Stack(kids=kids)
