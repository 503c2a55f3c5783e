"""An education page: its title across, headed sections at the left, pictures at the right. One page, never split."""

from collections.abc import Iterator, Sequence

from hep.domain import handout
from hep.domain.education import Section
from hep.domain.handout import Leaflet
from hep.pdf import drawing, icons
from hep.pdf.boxes import Box, Hang, Row, Rule, Space, Stack, listed, words
from hep.pdf.page import Block, Page, fill, spread
from hep.pdf.style import Look


def leaflet_pages(leaflets: Sequence[Leaflet], look: Look) -> list[Page]:
    """A page each. RuleBroken names one too long."""
    blocks = [_block(leaflet, look) for leaflet in leaflets]
    return [page for block in blocks for page in spread(fill([block], look.size, 0), look.size, 0, 0)]


def _block(leaflet: Leaflet, look: Look) -> Block:
    size = look.size
    said = Stack(kids=[_section(section, look) for section in leaflet.sections], gap=size.pad + 2)
    shown = Stack(kids=[_picture(figure, look, len(leaflet.figures)) for figure in leaflet.figures], gap=size.gap)
    page = Row(kids=[said, shown], widths=[None, size.leaflet_figures], gap=size.gap) if leaflet.figures else said
    kids: list[Box] = [
        words(leaflet.title, look.title, "H1"),
        Space(size=size.small),
        Rule(weight=size.thick, colour=look.inks.brand, after=size.pad + 2),
        page,
    ]
    return Block(box=Stack(kids=kids), section=f"leaflet-{leaflet.title}", what=f"The page “{leaflet.title}”")


def _section(section: Section, look: Look) -> Box:
    size = look.size
    return Stack(kids=[words(section.heading, look.head, "H2"), *_texts(section, look)], gap=size.hair + 1)


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
