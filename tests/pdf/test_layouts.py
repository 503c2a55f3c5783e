"""Every layout on both papers, in colour and black and white, in both languages: all is there, large enough, inside."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from hep import pdf
from hep.domain.handout import Card, HandoutDocument, Layout, Paper
from hep.pdf import style
from tests import make_document, make_spanish
from tests.pdf.conftest import letters, nodes, page_texts, text_of
from tests.pdf.test_render import many

OTHERS = [layout for layout in Layout if layout is not Layout.STANDARD]
LANGUAGES: dict[str, Callable[[], HandoutDocument]] = {
    "en": make_document.follow_up,
    "es": lambda: make_spanish.document(is_follow_up=True),
}
MATRIX = [
    (layout, paper, is_mono, language)
    for layout in Layout
    for paper in Paper
    for is_mono in (False, True)
    for language in LANGUAGES
]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"


def made(layout: Layout, paper: Paper, language: str, *, is_mono: bool = False) -> HandoutDocument:
    return replace(LANGUAGES[language](), layout=layout, paper=paper, is_mono=is_mono)


@cache
def rendered(layout: Layout, paper: Paper, is_mono: bool, language: str) -> bytes:
    return pdf.render(made(layout, paper, language, is_mono=is_mono))


def holds(page: str, card: Card) -> bool:
    """Whether steps and cues of the card stand on the page."""
    return all(step in page for step in card.steps) and all(f"{cue.label} {cue.text}" in page for cue in card.cues)


@pytest.mark.parametrize(("layout", "paper", "is_mono", "language"), MATRIX)
def test_every_word_that_belongs_is_there(layout: Layout, paper: Paper, is_mono: bool, language: str) -> None:
    document = made(layout, paper, language)
    content = text_of(rendered(layout, paper, is_mono, language))
    for card in document.cards:
        assert card.name in content
        assert " ".join(card.dose) in content
        assert card.when in content
        assert all(extra in content for extra in card.extras)
        assert not card.mark_word or card.mark_word in content
    for call in document.calls:
        assert call.heading in content
        assert all(item in content for item in call.items)
    for group in document.pain.groups:
        assert f"{group.heading} {group.text}" in content
    assert document.stop_old is None or all(name in content for name in document.stop_old.names)
    assert document.link is None or document.link.url_words in content
    assert document.replace_note in content
    assert document.footer.left.split("·")[0].strip() in content


@pytest.mark.parametrize(("layout", "paper", "is_mono", "language"), MATRIX)
def test_nothing_stands_outside_the_margins(layout: Layout, paper: Paper, is_mono: bool, language: str) -> None:
    size = style.MEASURES[layout, paper]
    for page in letters(rendered(layout, paper, is_mono, language)):
        assert min(letter.left for letter in page) >= size.side - 1
        assert max(letter.right for letter in page) <= size.width - size.side + 1
        assert max(letter.high for letter in page) <= size.height - size.top + 1
        assert min(letter.low for letter in page) >= size.foot_baseline - size.foot


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_smaller_than_the_layout_promises(layout: Layout, language: str) -> None:
    least = {Layout.LARGE: 18, Layout.GIANT: 24}.get(layout, 12)
    for page in letters(rendered(layout, Paper.LETTER, False, language)):
        feet = {letter.size for letter in page if letter.size < least - 0.05 and not letter.text.isdigit()}
        assert feet <= {style.MEASURES[layout, Paper.LETTER].foot}
        bottom = style.MEASURES[layout, Paper.LETTER].bottom
        small = [letter for letter in page if letter.size < least - 0.05 and letter.low > bottom]
        if layout in {Layout.LARGE, Layout.GIANT}:
            assert not small


@pytest.mark.parametrize("layout", [Layout.LARGE, Layout.GIANT, Layout.CARDS])
def test_every_layout_asks_for_the_same_boxes(layout: Layout) -> None:
    plain = make_document.follow_up()
    counts = []
    for document in (plain, replace(plain, layout=layout)):
        cells = [node.get("/ActualText") for node in nodes(pdf.render(document)) if node.get("/S") == "/TD"]
        names = {f"{card.number}. {card.name}" for card in plain.cards}  # across a strip of the giant chart
        counts.append({said: cells.count(said) for said in set(cells) - names if said})
    assert counts[0] == counts[1]


@pytest.mark.parametrize("layout", [Layout.LARGE, Layout.GIANT, Layout.CARDS])
@pytest.mark.parametrize("count", [1, 8, 9, 60])
def test_a_card_stays_whole_on_every_layout(layout: Layout, count: int) -> None:
    document = replace(many(count), layout=layout, chart=None)
    pages = page_texts(pdf.render(document))
    for card in document.cards:
        assert any(holds(page, card) and f"{card.number} {card.name}" in page for page in pages)
        assert any(" ".join(card.dose) in page and f"{card.number} {card.name}" in page for page in pages)


@pytest.mark.parametrize("layout", OTHERS)
def test_no_exercise_is_no_fault(layout: Layout) -> None:
    pages = page_texts(pdf.render(replace(many(0), layout=layout, chart=None)))
    assert len(pages) == {Layout.LARGE: 3, Layout.GIANT: 4}.get(layout, 1)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("paper", Paper)
def test_the_longest_words_stay_inside(layout: Layout, paper: Paper) -> None:
    plain = make_document.follow_up()
    cards = tuple(
        replace(
            card,
            name=f"{card.name} {LONG}",
            dose=(*card.dose, f"{LONG}."),
            steps=(*card.steps, LONG),
            cues=tuple(replace(cue, text=f"{cue.text} {LONG}") for cue in card.cues),
        )
        for card in plain.cards
    )
    size = style.MEASURES[layout, paper]
    content = pdf.render(replace(plain, layout=layout, paper=paper, cards=cards, title=LONG))
    for page in letters(content):
        assert max(letter.right for letter in page) <= size.width - size.side + 1
    assert text_of(content).replace(" ", "").count(LONG) >= 2 * len(cards)


@pytest.mark.parametrize("layout", OTHERS)
def test_the_same_document_gives_the_same_bytes(layout: Layout) -> None:
    document = replace(make_document.follow_up(), layout=layout)
    assert pdf.render(document) == pdf.render(document)
