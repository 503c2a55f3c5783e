"""Sheets of paper, and what would save some: said only where counting the changed document says so."""

from dataclasses import replace

import pytest

from hep.domain import economy
from hep.domain.education import Section
from hep.domain.handout import Cue, CueKind, Layout, Leaflet
from tests import make_document

LEAFLET = Leaflet(title="Sitting", sections=(Section(heading="Why", paragraphs=("Sit well.",)),), figures=())


def noted(document, **notes):
    """The document with these notes on its cards."""
    cards = []
    for card in document.cards:
        cues = tuple(cue for cue in card.cues if cue.kind is not CueKind.NOTE)
        note = notes.get(f"n{card.number}")
        cards.append(replace(card, cues=(*cues, Cue(kind=CueKind.NOTE, label="Note:", text=note)) if note else cues))
    return replace(document, cards=tuple(cards))


def note_lengths(document):
    return [len(cue.text) for card in document.cards for cue in card.cues if cue.kind is CueKind.NOTE]


@pytest.fixture
def document():
    return noted(replace(make_document.document(), chart=None, leaflets=()))


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        (0, "0 pages: 0 sheets, double-sided"),
        (1, "1 page: 1 sheet"),
        (2, "2 pages: 1 sheet, double-sided"),
        (5, "5 pages: 3 sheets, double-sided"),
    ],
)
def test_the_paper_is_told_in_pages_and_sheets(pages, told):
    if pages:
        assert economy.paper(pages) == told
    assert economy.sheets(pages) == (pages + 1) // 2


def test_nothing_is_said_where_nothing_is_saved(document):
    document = noted(replace(document, leaflets=(LEAFLET,)), n1="x" * 200)
    assert economy.savings(document, lambda tried: 4, tuple(Layout)) == ()


def test_a_part_left_out_is_told_where_it_saves_a_sheet(document):
    document = replace(document, leaflets=(LEAFLET,))
    assert economy.savings(document, lambda tried: 2 + len(tried.leaflets)) == (
        "Without the education pages it is 2 pages: 1 sheet, double-sided.",
    )
    # A page less that leaves the back of a sheet white saves no paper.
    assert economy.savings(document, lambda tried: 3 + len(tried.leaflets)) == ()


def test_the_compact_layout_is_told_where_it_can_be_had(document):
    def count(tried):
        return 2 if tried.layout is Layout.COMPACT else 6

    told = ("In the compact layout, pictures and dose only, it is 2 pages: 1 sheet, double-sided.",)
    assert economy.savings(document, count, (Layout.STANDARD, Layout.COMPACT)) == told
    assert economy.savings(document, count, (Layout.STANDARD,)) == ()


def test_a_note_is_told_with_the_length_that_saves_a_page(document):
    def count(tried):
        return 5 if sum(note_lengths(tried)) > 140 else 4

    short, long = "y" * 45, "x" * 180
    said = economy.savings(noted(document, n1=short, n2=long), count)
    assert said == ("The note of exercise 2 is 180 characters long. Shorten it to 90 and save a page.",)
    # The first that helps is enough, and the longest is tried first.
    assert len(economy.savings(noted(document, n1=long, n2=long), lambda tried: max(note_lengths(tried)) // 50)) <= 1


def test_a_note_that_is_short_already_is_let_be(document):
    asked = []

    def count(tried):
        asked.append(tried)
        return 5

    assert economy.savings(noted(document, n1="z" * economy.SHORTEST_NOTE), count) == ()
    assert len(asked) == 1


def test_the_second_language_is_changed_with_the_first(document):
    document = noted(replace(document, leaflets=(LEAFLET,)), n1="x" * 100)
    both = replace(document, twin=document)

    def count(tried):
        assert tried.twin is not None
        assert len(tried.twin.leaflets) == len(tried.leaflets)
        assert note_lengths(tried.twin) == note_lengths(tried)
        return 3 if tried.leaflets else 2

    assert len(economy.savings(both, count)) == 1
