"""Cards to cut out: two a sheet with a footer each; a long one alone; first page and chart as ever."""

from dataclasses import replace

from hep import pdf
from hep.domain.handout import Cue, CueKind, Layout
from tests import make_cards, make_document
from tests.pdf.conftest import letters, page_texts

LONG = Cue(kind=CueKind.NOTE, label="Note:", text="Move slowly and keep on breathing. " * 25)


def test_two_cards_stand_on_a_sheet_each_with_whose_it_is() -> None:
    document = replace(make_document.document(), layout=Layout.CARDS)
    pages = page_texts(pdf.render(document))
    plain = page_texts(pdf.render(replace(document, layout=Layout.STANDARD)))
    assert len(pages) == 5
    assert [page.count("Made for M. R. only") for page in pages] == [1, 2, 2, 2, 1]
    assert pages[0].replace("of 5", "") == plain[0].replace("of 4", "")


def test_no_letter_crosses_the_cut() -> None:
    for page in letters(pdf.render(replace(make_document.document(), layout=Layout.CARDS)))[1:4]:
        assert not [letter for letter in page if letter.low < 396 < letter.high]
        assert [letter for letter in page if letter.low > 396]
        assert [letter for letter in page if letter.high < 396]


def test_a_long_card_takes_a_sheet_alone_that_is_not_cut() -> None:
    cards = (make_cards.bridge(), make_cards.bridge(number=2, cues=(LONG,)), make_cards.bridge(number=3))
    pages = page_texts(pdf.render(replace(make_document.document(cards), layout=Layout.CARDS)))
    assert [page.count("Made for M. R. only") for page in pages[1:4]] == [2, 1, 2]
    assert pages[2].count("keep on breathing.") == 25
