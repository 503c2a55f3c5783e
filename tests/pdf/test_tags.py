from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from hep import pdf
from hep.domain.handout import HandoutDocument, Paper
from tests import make_document, make_spanish
from tests.pdf.conftest import Verdict
from tests.pdf.test_render import many

LOGO_SIZE = (90, 40)


def logo() -> bytes:
    from PIL import Image

    made = BytesIO()
    Image.new("RGBA", LOGO_SIZE, "#0d4a5a80").save(made, "PNG")
    return made.getvalue()


DOCUMENTS: dict[str, Callable[[], HandoutDocument]] = {
    "letter": make_document.document,
    "a4 mono": lambda: replace(make_document.follow_up(), paper=Paper.A4, is_mono=True),
    "logo": lambda: make_document.document(letterhead=make_document.letterhead(logo=logo())),
    "sixty": lambda: many(60),
    "empty": lambda: replace(many(0), chart=None, link=None),
    "spanish": make_spanish.document,
    "spanish mono": lambda: make_spanish.document(is_mono=True, is_follow_up=True),
    "spanish a4": lambda: make_spanish.document(Paper.A4),
    "spanish a4 mono": lambda: make_spanish.document(Paper.A4, is_mono=True),
    "spanish and english": lambda: make_spanish.document(without=("heel-slide", "calf-stretch-wall")),
    "odd letters": lambda: make_document.document(title="Ř Ж Ω ễ 王 <b>", closing="See you soon."),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_validator_finds_every_handout_accessible(name: str, verapdf: Callable[..., Verdict]) -> None:
    assert verapdf(pdf.render(DOCUMENTS[name]())) == {}


def test_reading_order_is_the_order_of_the_page(structure: Callable[[bytes], list[str]]) -> None:
    read = [line for line in structure(pdf.render(make_document.follow_up())) if line.startswith('"')]
    wanted = [
        "Riverside Physical Therapy",
        "Your back and knee program",
        "Your plan",
        "Your day",
        "When to stop and when to call",
        "Call 911 now if you have",
        "Stop and call us today if you have",
        "How much pain is OK?",
        "Bridge",
        "Changed",
        "Strength",
        "10 lifts each round, was 8",
        "Start: hips down",
        "End: hips up",
        "Hold 5 seconds. Do 10. Rest 30 seconds. Do 10 more. Rest. Do 10 more.",
        "Every morning and evening.",
        "Lie on your back. Bend your knees.",
        "Feel: your buttocks and thighs work.",
        "Clamshell",
        "Check off your exercises",
        "Exercise",
        "Worst pain, 0 to 10",
    ]
    at = -1
    for words in wanted:
        at = read.index(f'"{words}"', at + 1)


def test_every_figure_has_words_and_a_box() -> None:
    document = make_document.document()
    figures = [node for node in nodes(pdf.render(document)) if node.get("/S") == "/Figure"]
    said = {node["/Alt"] for node in figures}
    assert {figure.alt for card in document.cards for figure in card.figures} <= said
    assert document.pain.alt in said
    assert all("/BBox" in node["/A"][0] for node in figures)


def test_boxes_of_the_chart_are_named() -> None:
    cells = [node for node in nodes(pdf.render(make_document.document())) if node.get("/S") == "/TD"]
    said = [node.get("/ActualText") for node in cells]
    assert said.count("rest day") == 8
    assert said.count("box") == 2 * (6 * 7 + 3 + 7)
    heads = [node for node in nodes(pdf.render(make_document.document())) if node.get("/S") == "/TH"]
    assert {node["/A"][0]["/Scope"] for node in heads} == {"/Column", "/Row"}
    assert "Monday, November 23, 2026" in [node.get("/ActualText") for node in heads]


def test_a_long_week_is_one_table_whose_head_is_read_once() -> None:
    content = pdf.render(many(30))
    tables = [node for node in nodes(content) if node.get("/S") == "/Table"]
    assert len(tables) == 2
    for table in tables:
        rows = table["/K"]
        assert len(rows) == 2 + 31 + 1  # two of headings, thirty exercises of which one stands twice, pain


def test_the_file_names_itself_its_language_and_its_time() -> None:
    reader = PdfReader(BytesIO(pdf.render(make_document.document())))
    assert reader.metadata is not None
    assert reader.metadata.title == "Your back and knee program, Monday, November 23, 2026"
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert "D:20261123120000" in str(reader.metadata.creation_date_raw)


def test_words_in_another_language_are_tagged_with_it() -> None:
    content = pdf.render(make_spanish.document(without=("heel-slide",)))
    told = [(node["/S"], node.get("/ActualText")) for node in nodes(content) if node.get("/Lang") == "en"]
    tags = [tag for tag, _ in told]
    assert ("/H2", "1. Heel slide") in told
    assert tags.count("/Figure") == tags.count("/Caption") == 2
    assert tags.count("/L") == 1  # the steps
    assert tags.count("/LI") == 3  # feel, avoid, stop; the note is the therapist's
    assert tags.count("/LBody") == 2 + 4 + 3  # morning and evening of the day, the steps, the cues
    assert tags.count("/TH") == 4  # morning and evening of two weeks
    assert "Fuerza" not in told
    assert PdfReader(BytesIO(content)).trailer["/Root"]["/Lang"] == "es"
    assert not [node for node in nodes(pdf.render(make_spanish.document())) if "/Lang" in node]


def test_the_address_can_be_clicked() -> None:
    links = [
        annotation.get_object()["/A"]["/URI"]
        for page in PdfReader(BytesIO(pdf.render(make_document.document()))).pages
        for annotation in page.get("/Annots", ())
    ]
    assert links == ["https://riverside.example/book"]


def nodes(content: bytes) -> list[dict]:
    """Every structure element, parents first."""
    found: list[dict] = []

    def walk(node: object) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, dict) and node.get("/S"):
            found.append(node)
            kids = node.get("/K", [])
            for kid in kids if isinstance(kids, list) else [kids]:
                walk(kid)

    walk(PdfReader(BytesIO(content)).trailer["/Root"]["/StructTreeRoot"]["/K"][0])
    return found
