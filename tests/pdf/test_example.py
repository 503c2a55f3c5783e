"""The example beside the chart's rules: a line for each thing that is filled in."""

from dataclasses import replace

import pytest

from hep.domain.handout import Layout, Paper
from hep.pdf import fonts
from hep.pdf.example import Example
from hep.pdf.style import look
from tests import make_document


@pytest.mark.parametrize(("felt", "lines"), [("It felt OK", 4), ("", 3)])
def test_an_example_without_a_circle_as_older_documents_have_it_is_a_line_shorter(felt: str, lines: int) -> None:
    fonts.register()
    shown = look(Layout.STANDARD, Paper.LETTER, is_mono=False)
    example = Example(chart=replace(make_document.document().chart, example_felt=felt), look=shown)
    assert example.height(140) == lines * shown.size.chart_row + shown.size.small
