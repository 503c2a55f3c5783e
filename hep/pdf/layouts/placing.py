"""Where a small thing goes that has no place of its own, such as the closing words: under what stands there."""

from collections.abc import Sequence

from hep.pdf import page
from hep.pdf.page import Block
from hep.pdf.style import Look


def place(choices: Sequence[Block], found: Sequence[list[Block]], pages: list[list[Block]], look: Look) -> None:
    """Put the first of the choices that finds room under the blocks of a page; else the first on its own page."""
    size = look.size
    for block in choices:
        for blocks in found:
            if page.room_left(blocks, size, size.card_gap) >= block.height(size) + size.card_gap:
                blocks.append(block)
                return
    pages.append([choices[0]])
