"""The chart in giant print: a strip an exercise, the same boxes, one table a week to a reader."""

from dataclasses import replace

from hep import pdf
from hep.domain.handout import Layout
from tests import make_document
from tests.pdf.conftest import nodes
from tests.pdf.test_render import many


def test_every_strip_is_named_and_every_row_as_wide_as_the_table() -> None:
    found = nodes(pdf.render(replace(make_document.document(), layout=Layout.GIANT)))
    heads = [node.get("/ActualText") for node in found if node.get("/S") in {"/TH", "/TD"}]
    for words in ("1. Bridge", "1. Bridge, morning", "1. Bridge, How it felt"):
        assert heads.count(words) == 2
    for row in (node for node in found if node.get("/S") == "/TR"):
        assert sum(_columns(cell.get_object()) for cell in row["/K"]) == 8


def test_a_long_week_is_one_table() -> None:
    found = nodes(pdf.render(replace(many(12), layout=Layout.GIANT)))
    assert len([node for node in found if node.get("/S") == "/Table"]) == 2


def _columns(cell: dict) -> int:
    return next((entry["/ColSpan"] for entry in cell.get("/A", ()) if "/ColSpan" in entry), 1)
