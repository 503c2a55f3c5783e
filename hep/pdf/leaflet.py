"""An education page: its title across, headed sections at the left, pictures at the right. One page, never split."""

from collections.abc import Iterator, Sequence

from hep.domain import handout
from hep.domain.education import Section
from hep.domain.handout import Leaflet
from hep.pdf import drawing
from hep.pdf.boxes import Box, Row, Rule, Space, Stack, words
from hep.pdf.bullets import bullets
from hep.pdf.page import Block, Page, fill, spread
from hep.pdf.style import Look


def leaflet_pages(leaflets: Sequence[Leaflet], look: Look) -> list[Page]:
    """A page each. RuleBroken names one too long.

    In large print it may go on to a second page between two of its texts.
    """
    size = look.size
    made = [_in_a_column(leaflet, look) if size.is_one_column else [_block(leaflet, look)] for leaflet in leaflets]
    return [page for blocks in made for page in spread(fill(blocks, size, size.pad), size, size.pad, size.pad)]


def _in_a_column(leaflet: Leaflet, look: Look) -> list[Block]:
    """Title, pictures, and each section's texts under its heading, one under the other."""
    size = look.size
    boxes: list[Box] = [Stack(kids=_title(leaflet, look))]
    if leaflet.figures:
        shown = [_picture(figure, look, 1) for figure in leaflet.figures]
        boxes.append(Row(kids=shown, widths=[None] * max(2, len(shown)), gap=size.gap))
    for section in leaflet.sections:
        first, *others = _texts(section, look, leaflet.language)
        heading = words(section.heading, look.head, "H2", leaflet.language)
        boxes += [Stack(kids=[heading, first], gap=size.hair), *others]
    name = f"leaflet-{leaflet.title}"
    return [Block(box=box, section=name, what=f"The page “{leaflet.title}”") for box in boxes]


def _title(leaflet: Leaflet, look: Look) -> list[Box]:
    size = look.size
    rule = Rule(weight=size.thick, colour=look.inks.brand, after=size.pad + 2)
    return [words(leaflet.title, look.title, "H1", leaflet.language), Space(size=size.small), rule]


def _block(leaflet: Leaflet, look: Look) -> Block:
    size = look.size
    said = Stack(kids=[_section(section, look, leaflet.language) for section in leaflet.sections], gap=size.pad + 2)
    shown = Stack(kids=[_picture(figure, look, len(leaflet.figures)) for figure in leaflet.figures], gap=size.gap)
    page = Row(kids=[said, shown], widths=[None, size.leaflet_figures], gap=size.gap) if leaflet.figures else said
    return Block(
        box=Stack(kids=[*_title(leaflet, look), page]),
        section=f"leaflet-{leaflet.title}",
        what=f"The page “{leaflet.title}”",
    )


def _section(section: Section, look: Look, lang: str) -> Box:
    heading = words(section.heading, look.head, "H2", lang)
    return Stack(kids=[heading, *_texts(section, look, lang)], gap=look.size.hair + 1)


def _texts(section: Section, look: Look, lang: str) -> Iterator[Box]:
    yield from (words(paragraph, look.lead, lang=lang) for paragraph in section.paragraphs)
    if section.lines:
        yield bullets(section.lines, look.lead, look, look.size.hair, lang)


def _picture(figure: handout.Figure, look: Look, count: int) -> Box:
    """A picture over its caption; two share the height of the page."""
    shown = drawing.Figure(figure=figure, colours=look.figures, tallest=look.size.leaflet_tall / count)
    return Stack(kids=[shown, words(figure.caption, look.body, "Caption", figure.language)], gap=3)
