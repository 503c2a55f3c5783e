"""Both validators on the whole matrix: veraPDF (PDF/UA-1 and PDF/A-3a) and, independent of it, outloud."""

from collections.abc import Callable, Mapping
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.pdf import matrix
from tests.pdf.conftest import Verdict

KNOWN = {
    "PAG-001": "Cards that begin a page have a category over them, and many are of the same one. It is no page head.",
    "TBL-012": "The cells of a chart hold drawn boxes. Their words are in /ActualText, which outloud does not read.",
    "TBL-014": "It takes the rules of several tables for one grid that no table covers.",
}
"""Warnings of outloud that are none, and why. Everything else, and every error, is to be mended in hep/pdf."""


@pytest.mark.parametrize("name", matrix.NAMES)
def test_verapdf_finds_every_handout_accessible_and_fit_to_keep(name: str, verapdf: Callable[[bytes], Verdict]) -> None:
    assert verapdf(matrix.rendered(name)) == {}


def test_outloud_finds_every_handout_accessible(
    outloud: Callable[[Mapping[str, bytes]], dict[str, list[str]]],
) -> None:
    told = outloud({name: matrix.rendered(name) for name in matrix.NAMES})
    assert set(told) == set(matrix.NAMES)
    found = {name: [line for line in lines if not _is_known(line)] for name, lines in told.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def _is_known(line: str) -> bool:
    rule, severity = line.split(",", maxsplit=1)[0].split()
    return severity == "warning" and rule in KNOWN


def test_both_find_a_page_that_is_not_accessible(
    verapdf: Callable[[bytes], Verdict], outloud: Callable[[Mapping[str, bytes]], dict[str, list[str]]]
) -> None:
    made = BytesIO()
    canvas = Canvas(made)
    canvas.drawString(100, 100, "Bend your knee.")
    canvas.save()
    rules = verapdf(made.getvalue())
    assert {rule.split()[0] for rule in rules} == {"ua1", "3a"}
    assert any(" error, " in line for line in outloud({"plain": made.getvalue()})["plain"])
