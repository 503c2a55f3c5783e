"""Bookmarks: every heading, nested, leading to where it stands."""

from io import BytesIO

from pypdf import PdfReader

from hep import pdf
from hep.pdf.bookmarks import Bookmark
from tests import make_document


def told(outline: list, reader: PdfReader, depth: int = 0) -> list[tuple[int, str, int]]:
    """Depth, words and page (from 1) of every bookmark."""
    found: list[tuple[int, str, int]] = []
    for one in outline:
        if isinstance(one, list):
            found += told(one, reader, depth + 1)
        else:
            found.append((depth, one.title, reader.get_destination_page_number(one) + 1))
    return found


def test_the_headings_are_bookmarks_of_their_pages() -> None:
    reader = PdfReader(BytesIO(pdf.render(make_document.document())))
    found = told(reader.outline, reader)
    assert found[:3] == [(0, "Your back and knee program", 1), (1, "Your plan", 1), (1, "Your day", 1)]
    assert (1, "1. Bridge", 2) in found
    assert (0, "Check off your exercises", 4) in found
    assert found[-1] == (1, "Week 2: Monday, November 30 to Sunday, December 6", 4)


def test_a_bookmark_leads_to_the_top_of_its_heading() -> None:
    reader = PdfReader(BytesIO(pdf.render(make_document.document())))
    first, below = reader.outline[:2]
    assert 600 < first.top < 792
    assert all(one.top < first.top for one in below if reader.get_destination_page_number(one) == 0)


def test_a_heading_of_several_lines_is_one_bookmark() -> None:
    title = "A program for your back and your hips and your knees and your feet and all that is between them"
    reader = PdfReader(BytesIO(pdf.render(make_document.document(title=title))))
    assert reader.outline[0].title == title


def test_the_count_is_of_all_below() -> None:
    leaf = Bookmark(level=2, page=0)
    assert Bookmark(level=0, page=0, kids=[Bookmark(level=1, page=0, kids=[leaf]), leaf]).count() == 3
