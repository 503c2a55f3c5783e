from dataclasses import replace
from io import BytesIO
from itertools import groupby

import pytest
from pypdf import PdfReader

from hep import pdf
from hep.domain.handout import Layout, Paper
from hep.pdf import style
from hep.pdf.boxes import Space
from hep.pdf.dual.woven import education_pages, woven
from hep.pdf.page import Block
from tests import make_dual
from tests.pdf.conftest import leaves, page_texts

OTHERS = [layout for layout in Layout if layout is not Layout.STANDARD]


def blocks(*sections: str) -> list[Block]:
    return [Block(box=Space(size=1), section=section) for section in sections]


def test_each_exercise_is_told_at_once_in_the_second_language() -> None:
    made = woven(blocks("card-1", "card-2", "card-2"), blocks("card-1", "card-1", "card-2"), "es")
    assert [block.section for block in made] == [
        *("card-1", "card-1-es", "card-1-es"),
        *("card-2", "card-2", "card-2-es"),
    ]
    assert [block.lang for block in made] == ["", "es", "es", "", "", "es"]


@pytest.mark.parametrize("layout", OTHERS)
def test_any_layout_tells_both_and_stands_upright(layout: Layout) -> None:
    document = make_dual.document(layout=layout, education=("lifting",))
    content = pdf.render(document)
    assert {round(page.mediabox.width) for page in PdfReader(BytesIO(content)).pages} == {612}
    pages = page_texts(content)
    told = " ".join(pages)
    assert document.twin
    heads = [node.get("/ActualText", "") for tag, _, node in leaves(content) if tag == "/H2"]
    pairs = zip(document.cards, document.twin.cards, strict=True)
    wanted = [f"{card.number}. {card.name}" for pair in pairs for card in pair]
    assert [head for head, _ in groupby(head for head in heads if head in wanted)] == wanted
    for words in ("Call 911 now for", "Llame ya al 911 si"):
        assert words in told
    assert told.index(document.leaflets[0].title) < told.index(document.twin.leaflets[0].title)


@pytest.mark.parametrize(("here", "there"), [("es", ""), ("", "en")])
def test_a_page_with_words_in_one_language_is_printed_once(here: str, there: str) -> None:
    document = make_dual.document(layout=Layout.LARGE, education=("lifting",))
    assert document.twin
    first, second = (
        replace(one, leaflets=(replace(one.leaflets[0], language=language),))
        for one, language in ((document, here), (document.twin, there))
    )
    look = style.look(Layout.LARGE, Paper.LETTER, is_mono=False)
    sections = {block.section for page in education_pages(first, second, look) for block in page.blocks}
    kept, lang = (second, "-es") if here else (first, "")
    assert sections == {f"leaflet-{kept.leaflets[0].title}{lang}"}


@pytest.mark.parametrize("layout", [Layout.LARGE, Layout.CARDS])
def test_the_chart_follows_in_each_language(layout: Layout) -> None:
    told = " ".join(page_texts(pdf.render(make_dual.document(layout=layout))))
    assert told.index("Check off your exercises") < told.index("Marque los ejercicios que hace")


def test_a_page_in_the_second_language_has_its_footer() -> None:
    pages = page_texts(pdf.render(make_dual.document(layout=Layout.LARGE)))
    for page in pages:
        if "Su plan" in page:
            assert "Hecho solo para M. R." in page
            assert "Made for M. R. only" not in page
