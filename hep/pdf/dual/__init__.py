"""The handout in two languages: what goes on which page. The numbers and pictures are the same in both.

The standard layout lies, with both languages side by side: each section is a file here. The other layouts take turns.
"""

from collections.abc import Sequence

from hep.domain.handout import Footer, HandoutDocument, Layout
from hep.pdf.dual import woven
from hep.pdf.dual.arranging import fewest
from hep.pdf.page import Page
from hep.pdf.style import Look

__all__ = ["footer", "pages", "title"]

_BETWEEN = " · "


def pages(first: HandoutDocument, second: HandoutDocument, look: Look) -> list[Page]:
    """All pages of both."""
    return (_side_by_side if first.layout is Layout.STANDARD else woven.pages)(first, second, look)


def _side_by_side(first: HandoutDocument, second: HandoutDocument, look: Look) -> list[Page]:
    """Front, cards, chart; then the education pages of the first language and those of the second."""
    return [
        *fewest(first, second, look),
        *woven.education_pages(first, second, look),
    ]


def title(first: HandoutDocument, second: HandoutDocument) -> str:
    """The title of the file in both languages."""
    return " / ".join(dict.fromkeys(one.file_title or one.title for one in (first, second)))


def footer(first: HandoutDocument, second: HandoutDocument) -> Footer:
    """Side by side, one that says in both languages what differs, and once what does not; else the first's."""
    here, there = first.footer, second.footer
    if first.layout is not Layout.STANDARD:
        return here
    return Footer(
        left=_merged(here.left, there.left),
        right=_merged(here.right, there.right),
        page=_merged(here.page, there.page),
    )


def _merged(first: str, second: str) -> str:
    """The parts of two lines in turn, each once."""
    lines: Sequence[list[str]] = [[part.strip() for part in line.split("·")] for line in (first, second)]
    parts = [part for pair in zip(*lines, strict=False) for part in pair]
    rest = [part for line in lines for part in line]
    return _BETWEEN.join(dict.fromkeys(part for part in [*parts, *rest] if part))
