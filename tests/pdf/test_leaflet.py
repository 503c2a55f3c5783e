"""Education pages in print: a page each, tagged in order, in colour and black and white, on both papers."""

from dataclasses import replace
from datetime import date

import pytest

from hep import config, pdf
from hep.domain.composing import compose_leaflet
from hep.domain.education import Section
from hep.domain.errors import RuleBroken
from hep.domain.handout import Layout, LeafletDocument, Paper
from hep.exchange.folder import load_library
from hep.exchange.guides import read_guides
from hep.illustration import art
from hep.pdf import page, style
from hep.pdf.leaflet import leaflet_pages
from tests import make_document
from tests.pdf.conftest import leaves, page_texts

ON = date(2026, 11, 23)


@pytest.fixture(scope="module")
def shipped() -> list[LeafletDocument]:
    """Every page that hep ships in both languages, and one in black and white on A4."""
    folder = config.shipped("exercises")
    exercises = load_library(folder, art.read).exercises
    pages = read_guides(folder, exercises)[0].education.values()
    both = [compose_leaflet(one, exercises, language=lang, on=ON) for one in pages for lang in ("en", "es")]
    return [*both, replace(both[0], paper=Paper.A4, is_mono=True)]


def test_every_page_of_the_library_is_one_printed_page(shipped: list[LeafletDocument]) -> None:
    for document in shipped:
        (words,) = page_texts(pdf.render_leaflet(document))
        for section in document.leaflet.sections:
            assert section.heading in words
            assert all(text in words for text in (*section.paragraphs, *section.lines))
        assert all(figure.caption in words for figure in document.leaflet.figures)


def test_the_same_page_gives_the_same_bytes(shipped: list[LeafletDocument]) -> None:
    assert pdf.render_leaflet(shipped[0]) == pdf.render_leaflet(shipped[0])


def test_a_handout_ends_with_its_pages(shipped: list[LeafletDocument]) -> None:
    told = (shipped[0].leaflet, shipped[2].leaflet)
    plain, content = make_document.document(), pdf.render(make_document.document(leaflets=told))
    pages = page_texts(content)
    assert len(pages) == len(page_texts(pdf.render(plain))) + 2
    assert pages[-2].startswith(told[0].title)
    assert pages[-1].startswith(told[1].title)


@pytest.mark.parametrize("layout", [Layout.STANDARD, Layout.LARGE])
def test_a_page_in_another_language_is_read_aloud_in_its_own(shipped: list[LeafletDocument], layout: Layout) -> None:
    foreign = tuple(replace(figure, language="es") for figure in shipped[1].leaflet.figures)
    told = replace(shipped[1].leaflet, language="es", figures=foreign)
    found = list(leaves(pdf.render(make_document.document(leaflets=(told,), layout=layout))))
    first = next(place for place, (_, language, _) in enumerate(found) if language == "es")
    assert {language for _, language, _ in found[first:]} == {"es"}
    texts = [text for section in told.sections for text in (*section.paragraphs, *section.lines)]
    assert len(found) - first == 1 + len(told.sections) + len(texts) + 2 * len(foreign)


def test_a_page_without_pictures_is_words_alone(shipped: list[LeafletDocument]) -> None:
    bare = replace(shipped[0].leaflet, figures=())
    (made,) = leaflet_pages([bare], style.look(Layout.STANDARD, Paper.LETTER, is_mono=False))
    assert isinstance(made, page.Page)


def test_a_page_that_is_too_long_is_refused_by_name(shipped: list[LeafletDocument]) -> None:
    long = replace(shipped[0].leaflet, sections=(Section(heading="Long", paragraphs=("Many words. " * 900,)),))
    with pytest.raises(RuleBroken, match="The page “How your back, hips and knees work together” is longer"):
        pdf.render_leaflet(replace(shipped[0], leaflet=long))
