"""An education page: its title across, headed sections at the left, pictures at the right. One page, never split."""

from collections.abc import Iterator, Sequence

from hep.domain import handout
from hep.domain.education import Section
from hep.domain.handout import Leaflet
from hep.pdf import drawing, icons
from hep.pdf.boxes import Box, Hang, Row, Rule, Space, Stack, listed, words
from hep.pdf.page import Block, Page, fill, spread
from hep.pdf.style import Look


def leaflet_pages(leaflets: Sequence[Leaflet], look: Look, *, level: int = 2) -> list[Page]:
    """A page each. `level` is that of its title: 2 in a handout, 1 by itself. RuleBroken names one too long.

    In large print it may go on to a second page between two of its texts.
    """
    size = look.size
    made = [
        _in_a_column(leaflet, look, level) if size.is_one_column else [_block(leaflet, look, level)]
        for leaflet in leaflets
    ]
    return [page for blocks in made for page in spread(fill(blocks, size, size.pad), size, size.pad, size.pad)]


def _in_a_column(leaflet: Leaflet, look: Look, level: int) -> list[Block]:
    """Title, pictures, and each section's texts under its heading, one under the other."""
    size = look.size
    boxes: list[Box] = [Stack(kids=_title(leaflet, look, level))]
    if leaflet.figures:
        shown = [_picture(figure, look, 1) for figure in leaflet.figures]
        boxes.append(Row(kids=shown, widths=[None] * max(2, len(shown)), gap=size.gap))
    for section in leaflet.sections:
        first, *others = _texts(section, look)
        heading = words(section.heading, look.head, f"H{level + 1}")
        boxes += [Stack(kids=[heading, first], gap=size.hair), *others]
    name = f"leaflet-{leaflet.title}"
    return [Block(box=box, section=name, what=f"The page “{leaflet.title}”") for box in boxes]


def _title(leaflet: Leaflet, look: Look, level: int) -> list[Box]:
    size = look.size
    rule = Rule(weight=size.thick, colour=look.inks.brand, after=size.pad + 2)
    return [words(leaflet.title, look.title, f"H{level}"), Space(size=size.small), rule]


def _block(leaflet: Leaflet, look: Look, level: int) -> Block:
    size = look.size
    said = Stack(kids=[_section(section, look, level + 1) for section in leaflet.sections], gap=size.pad + 2)
    shown = Stack(kids=[_picture(figure, look, len(leaflet.figures)) for figure in leaflet.figures], gap=size.gap)
    page = Row(kids=[said, shown], widths=[None, size.leaflet_figures], gap=size.gap) if leaflet.figures else said
    return Block(
        box=Stack(kids=[*_title(leaflet, look, level), page]),
        section=f"leaflet-{leaflet.title}",
        what=f"The page “{leaflet.title}”",
    )


def _section(section: Section, look: Look, level: int) -> Box:
    size = look.size
    return Stack(kids=[words(section.heading, look.head, f"H{level}"), *_texts(section, look)], gap=size.hair + 1)


def _texts(section: Section, look: Look) -> Iterator[Box]:
    size = look.size
    yield from (words(paragraph, look.lead) for paragraph in section.paragraphs)
    if section.lines:
        dots = [
            Hang(sign=icons.bullet(look), kid=words(line, look.lead, "LBody"), gutter=size.gutter - 2)
            for line in section.lines
        ]
        yield listed(dots, size.hair)


def _picture(figure: handout.Figure, look: Look, count: int) -> Box:
    """A picture over its caption; two share the height of the page."""
    shown = drawing.Figure(figure=figure, colours=look.figures, tallest=look.size.leaflet_tall / count)
    return Stack(kids=[shown, words(figure.caption, look.body, "Caption")], gap=3)
