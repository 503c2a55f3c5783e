"""`hep handout --reopen`: the file that made a handout comes back out of it; what cannot is told in a sentence."""

import re
from io import BytesIO

import pytest
import yaml
from pypdf import PdfWriter

from tests.cli.conftest import GOOD, KNEE


def attached(folder, text: bytes, name="program.yaml"):
    """A PDF that holds this file."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment(name, text)
    made = BytesIO()
    writer.write(made)
    (folder / "made.pdf").write_bytes(made.getvalue())
    return "made.pdf"


@pytest.mark.parametrize("program", [KNEE, KNEE.with_name("rodilla.yaml")])
def test_a_reopened_program_makes_the_very_same_handout(hep, folder, program):
    assert hep("handout", str(program), "-o", "one.pdf").exit_code == 0
    result = hep("handout", "--reopen", "one.pdf", "-o", "again.yaml")
    assert (result.exit_code, result.output) == (0, "")
    assert hep("handout", "again.yaml", "-o", "two.pdf").exit_code == 0
    assert (folder / "one.pdf").read_bytes() == (folder / "two.pdf").read_bytes()


def test_without_an_output_the_program_is_printed(hep, write, folder):
    hep("handout", write(), "-o", "out.pdf")
    result = hep("handout", "--reopen", "out.pdf")
    assert (result.exit_code, result.stderr) == (0, "")
    told = yaml.safe_load(result.stdout)
    assert (told["hep"], told["title"], told["patient"]["name"]) == ("program/1", "Hip and knee", "M. R.")
    assert [item["exercise"] for item in told["items"]] == ["bridge", "heel-slide"]
    assert told["items"][1]["side"] == "left"


def test_the_program_is_that_of_the_printed_language(hep, write, folder):
    hep("handout", write(), "-o", "out.pdf", "--lang", "es")
    assert "  language: es\n" in hep("handout", "--reopen", "out.pdf").stdout


def test_exercises_that_hep_does_not_ship_are_named_and_stay_in_the_file(hep, folder):
    text = GOOD.replace("bridge", "our-own-bridge")
    result = hep("handout", "--reopen", attached(folder, text.encode()), "-o", "again.yaml")
    assert result.exit_code == 0
    assert result.stderr == "made.pdf, program.yaml: hep does not ship these exercises: our-own-bridge.\n"
    assert (folder / "again.yaml").read_text("utf-8") == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "The file is empty"),
        (b"\xff", "not UTF-8"),
        (b"just a text", "made.pdf, program.yaml"),
        (b"a: &a [*a]", "made.pdf, program.yaml, line 1"),
        (b"hep: exercise/1\ntitle: T\nitems: [{exercise: bridge}]\n", "made.pdf, program.yaml, line 1, hep"),
        (GOOD.replace("2x10", "99x10").encode(), "made.pdf, program.yaml, line 8, items[1].dose"),
        (b"# " + b"x" * 1024 * 1024, "over 1 MiB"),
    ],
)
def test_an_attachment_that_is_no_program_is_told_and_nothing_is_written(hep, folder, text, words):
    result = hep("handout", "--reopen", attached(folder, text), "-o", "again.yaml")
    assert result.exit_code == 2
    assert words in result.stderr
    assert not (folder / "again.yaml").exists()


def test_a_file_without_a_program_is_told(hep, write, folder):
    for name, words in (
        (attached(folder, b"x", "notes.txt"), "made.pdf: No program rides in this PDF."),
        (write(), "program.yaml: This is not a PDF."),
        ("no-such.pdf", "no-such.pdf: No such file or directory."),
        (".", "is a folder. Name a handout, a PDF."),
    ):
        result = hep("handout", "--reopen", name, "-o", "again.yaml")
        assert (result.exit_code, result.stdout) == (2, "")
        assert words in result.stderr
        assert len(re.findall(r"\n", result.stderr)) == 1
        assert not (folder / "again.yaml").exists()
