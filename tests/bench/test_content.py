import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pypdfium2

from bench import sheet
from bench.content import Block, Grid, Heading, Items, Paragraph, Picture, Together, blocks, footer
from hep import pdf


def said(found: Iterable[Block]) -> Iterator[str]:
    for block in found:
        match block:
            case Heading(text=text):
                yield text
            case Paragraph(bold=bold, text=text):
                yield f"{bold} {text}"
            case Items(items=items):
                yield from (f"{number} {item}" for number, item in enumerate(items, 1))
            case Picture(caption=caption):
                yield caption
            case Grid(head=head, rows=rows):
                yield " ".join((*head, *(cell for row in rows for cell in row)))
            case Together(blocks=inside):
                yield from said(inside)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[A-Za-z']+", text))


def test_the_peers_are_given_every_word_of_our_pages():
    document = sheet.document()
    with pypdfium2.PdfDocument(pdf.render(document)) as file:
        pages = [page.get_textpage().get_text_range() for page in file]
    feet = f" {footer(document)} Page of" * len(pages)
    left_out = words(" ".join(pages)) - words(" ".join(said(blocks(document))) + feet)
    assert not left_out


def test_the_peers_are_given_every_picture_and_every_box_of_the_chart():
    document = sheet.document()
    found = list(blocks(document))
    pictures = [picture for block in found if isinstance(block, Together) for picture in block.blocks]
    assert sum(isinstance(one, Picture) for one in pictures) == sum(len(card.figures) for card in document.cards) == 20
    grids = [block for block in found if isinstance(block, Grid)]
    assert [len(grid.rows) for grid in grids] == [len(week.rows) + 1 for week in document.chart.weeks]
    assert all(len(row) == len(grid.head) for grid in grids for row in grid.rows)


def test_a_mirrored_picture_is_mirrored_for_the_peers_too():
    document = sheet.document()
    figures = [figure for card in document.cards for figure in card.figures]
    shown = [one for block in blocks(document) if isinstance(block, Together) for one in block.blocks]
    turned = ["matrix(-1 0 0 1" in one.svg for one in shown if isinstance(one, Picture)]
    assert turned == [figure.is_mirrored for figure in figures]
    assert any(turned)
