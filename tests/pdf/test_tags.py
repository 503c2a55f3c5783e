from collections.abc import Callable
from io import BytesIO

from pypdf import PdfReader

from hep import pdf
from tests import make_document, make_spanish
from tests.pdf import reading
from tests.pdf.conftest import nodes
from tests.pdf.test_render import many


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


def read_lines(content: bytes) -> list[str]:
    """The reading without its indents."""
    return [line.strip() for line in reading.reading(content).splitlines()]


def test_a_handout_is_read_as_it_was_read_before() -> None:
    now, before = reading.knee().splitlines(), reading.GOLDEN.read_text("utf-8").splitlines()
    assert now == before, "What a screen reader reads has changed. Is it right? Then: make golden"


def test_a_language_is_named_where_it_changes() -> None:
    content = pdf.render(make_spanish.document(without=("heel-slide",)))
    told = read_lines(content)
    assert told[0] == "Document [es]"
    assert "H2 [en]: 1. Heel slide" in told
    assert [line for line in told if line.startswith("Figure [en]: Lying on the back")]
    assert not [line for line in told if "[es]" in line and not line.startswith("Document")]


def test_links_lists_headings_and_spans_are_told() -> None:
    told = read_lines(pdf.render(make_document.document()))
    for line in (
        "Link (https://riverside.example/book): riverside.example/book",
        "L (decimal)",
        "TH (column, 2 rows): Monday, November 23, 2026",
        "TH (row): 1. Bridge, morning",
        "TD (3 columns)",
    ):
        assert line in told


def test_every_row_of_the_chart_has_all_columns() -> None:
    told = read_lines(pdf.render(make_document.document()))
    rows = "\n".join(told).split("\nTR\n")[1:]
    for row in rows:
        cells = [line for line in row.splitlines() if line.startswith(("TH", "TD"))]
        wide = sum(int(cell.split(" columns")[0].split()[-1].strip("(")) if "columns" in cell else 1 for cell in cells)
        is_second_head = cells[0] == "TH (column): Too easy"
        assert wide == (3 if is_second_head else 11), row


def test_the_reading_is_that_of_poppler(structure: Callable[[bytes], list[str]]) -> None:
    content = pdf.render(make_document.follow_up())
    drawn = [line.strip('"') for line in structure(content) if line.startswith('"') and line != '""']
    told = "\n".join(read_lines(content))
    at = 0
    for words in drawn:
        if len(words) > 20:  # shorter ones may be told in other words, as the dates of the chart are
            at = told.index(" ".join(words.split()), at)
