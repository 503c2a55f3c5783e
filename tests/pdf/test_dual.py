"""Handouts in two languages: same numbers, whole cards, each leaf in its own language, one read after the other."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from hep import pdf
from hep.domain.handout import HandoutDocument, Layout, Paper
from tests import make_dual
from tests.pdf.conftest import Verdict, leaves, page_texts, text_of

NOTE = "Move slowly and keep on breathing. " * 15  # 525 characters
SIZES = {Paper.LETTER: (792, 612), Paper.A4: (842, 595)}
DOCUMENTS: dict[str, Callable[[], HandoutDocument]] = {
    "letter": make_dual.document,
    "spanish first, a4 mono": lambda: make_dual.document(Paper.A4, is_mono=True, languages=("es", "en")),
    "follow-up": lambda: make_dual.document(is_follow_up=True, education=("lifting",)),
    "words missing": lambda: make_dual.document(without=("heel-slide", "sit-to-stand"), languages=("es", "en")),
    "long notes": lambda: make_dual.document(note=NOTE),
    "sixty": lambda: make_dual.document(count=60),
    "one": lambda: make_dual.document(count=1),
    "none": lambda: without_cards(make_dual.document()),
    **{layout.value: lambda layout=layout: make_dual.document(layout=layout) for layout in Layout},
}


def without_cards(document: HandoutDocument) -> HandoutDocument:
    assert document.twin
    bare = [replace(one, cards=(), day=(), chart=None, link=None) for one in (document, document.twin)]
    return replace(bare[0], twin=bare[1])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_validator_finds_both_languages_accessible(name: str, verapdf: Callable[..., Verdict]) -> None:
    assert verapdf(pdf.render(DOCUMENTS[name]())) == {}


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("is_mono", [False, True])
def test_the_page_lies_on_both_papers(paper: Paper, is_mono: bool) -> None:
    pages = PdfReader(BytesIO(pdf.render(make_dual.document(paper, is_mono=is_mono)))).pages
    assert {tuple(map(round, page.mediabox[2:])) for page in pages} == {SIZES[paper]}
    assert len(pages) == 7


@pytest.mark.parametrize("languages", [("en", "es"), ("es", "en")])
def test_both_languages_say_the_same_numbers(languages: tuple[str, str]) -> None:
    document = make_dual.document(languages=languages, is_follow_up=True)
    assert document.twin
    content = text_of(pdf.render(document))
    for here, there in zip(document.cards, document.twin.cards, strict=True):
        assert here.number == there.number
        figures = [sorted(re.findall(r"\d+", " ".join((*card.dose, *card.extras)))) for card in (here, there)]
        assert figures[0] == figures[1] != []
        for card in (here, there):
            assert card.name in content
            assert all(sentence in content for sentence in card.dose)
            assert all(step in content for step in card.steps)
            assert all(f"{cue.label} {cue.text}" in content for cue in card.cues)


@pytest.mark.parametrize("name", ["letter", "long notes", "sixty", "follow-up"])
def test_a_card_stays_whole_in_both_languages(name: str) -> None:
    document = DOCUMENTS[name]()
    pages = page_texts(pdf.render(document))
    assert document.twin
    for card in (*document.cards, *document.twin.cards):
        said = [*card.steps, *(cue.text for cue in card.cues), card.when]
        assert any(all(" ".join(words.split()) in page for words in said) for page in pages), card.name


def test_two_cards_stand_on_a_page() -> None:
    document = make_dual.document()
    pages = page_texts(pdf.render(document))
    held = [sum(all(step in page for step in card.steps) for card in document.cards) for page in pages]
    assert sum(held) == len(document.cards) == 5
    assert held.count(2) == 2  # beside the fifth stands the pain rule


def test_what_is_new_changed_or_stopped_is_said_in_both() -> None:
    content = text_of(pdf.render(make_dual.document(is_follow_up=True)))
    for words in (
        "Changed",
        "Cambió",
        "New",
        "Nuevo",
        "Before:",
        "Antes:",
        "Old exercises to stop",
        "Same as before",
        "Igual que antes",
    ):
        assert words in content
    assert content.count("Ejercicios que ya no hace") == 1
    assert "Throw the old one away." in content
    assert "Tire las anteriores." in content


def test_every_leaf_of_the_second_language_says_so() -> None:
    document = make_dual.document(is_follow_up=True, education=("lifting",))
    reader = PdfReader(BytesIO(pdf.render(document)))
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == " / ".join((document.file_title, document.twin.file_title if document.twin else ""))
    told = list(leaves(pdf.render(document)))
    assert {language for _, language, _ in told} == {"", "es", "en"}  # what the therapist typed is English there too
    count = {"": [tag for tag, one, _ in told if not one], "es": [tag for tag, one, _ in told if one]}
    for tag in ("/LBody", "/H2", "/Caption", "/Span", "/Figure"):
        others = 2 if tag == "/Figure" else 0  # the code to scan and the pain line have their own in English
        assert abs(count[""].count(tag) - count["es"].count(tag)) <= others, tag


def test_every_picture_is_described_in_both_languages() -> None:
    document = make_dual.document()
    assert document.twin
    said = {(node.get("/Alt"), language) for tag, language, node in leaves(pdf.render(document)) if tag == "/Figure"}
    for one, language in ((document, ""), (document.twin, "es")):
        assert {(figure.alt, language) for card in one.cards for figure in card.figures} <= said
        assert (one.pain.alt, language) in said


def test_a_card_is_read_in_one_language_and_then_in_the_other(structure: Callable[[bytes], list[str]]) -> None:
    document = make_dual.document()
    assert document.twin
    read = [line.strip('"') for line in structure(pdf.render(document)) if line.startswith('"')]
    at = read.index(document.pain.heading)
    assert at < read.index(document.twin.plan_heading)  # the front is whole in English first
    at = read.index("Joint motion")
    for card in (document.cards[0], document.twin.cards[0]):
        for words in (card.category_name, " ".join(card.dose), card.when, *card.steps):
            at = read.index(words, at)


def test_an_exercise_without_words_in_a_language_says_so_in_its_column() -> None:
    document = make_dual.document(without=("heel-slide",))
    content = pdf.render(document)
    assert text_of(content).count("en inglés") == 3  # the goal, the card, its note
    told = [node for tag, language, node in leaves(content) if tag == "/H2" and language == "en"]
    assert [node.get("/ActualText") for node in told] == ["1. Heel slide"]


def test_the_footer_says_both_and_what_they_share_once() -> None:
    for page in page_texts(pdf.render(make_dual.document())):
        assert "Made for M. R. only · Hecho solo para M. R. · Riverside Physical Therapy · 555-0100" in page
        assert re.search(r"Page (\d) of 7 · Página \1 de 7", page)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pdf.render(make_dual.document()) == pdf.render(make_dual.document())


def test_closing_words_stand_in_both_languages() -> None:
    document = make_dual.document()
    assert document.twin
    closing = replace(document, closing="See you soon.", twin=replace(document.twin, closing="Hasta pronto."))
    last = page_texts(pdf.render(closing))[-1]
    assert "See you soon." in last
    assert "Hasta pronto." in last
