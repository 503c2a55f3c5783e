"""`hep handout`: the same bytes twice, blocks that need a reason, bad input told with nothing written."""

import sys
from dataclasses import replace

import pytest
from pypdf import PdfReader

from hep.cli.files import shipped_library
from tests.cli.conftest import BLOCKED, GOOD, KNEE, NO_HOLD


def text_of(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_program_file_becomes_a_pdf_with_each_exercise(hep, write, folder):
    result = hep("handout", write(), "-o", "out.pdf")
    assert (result.exit_code, result.stdout) == (0, "")
    text = text_of(folder / "out.pdf")
    for words in ("Hip and knee", "Made for M. R. only", "Bridge", "Heel slide", "Left leg only."):
        assert words in text


def test_two_runs_give_the_same_bytes(hep, write, folder):
    for name in ("one.pdf", "two.pdf"):
        assert hep("handout", write(), "-o", name).exit_code == 0
    assert (folder / "one.pdf").read_bytes() == (folder / "two.pdf").read_bytes()


def test_the_example_of_the_documentation_can_be_printed(hep, folder):
    result = hep("handout", str(KNEE), "-o", "knee.pdf")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (folder / "knee.pdf").stat().st_size < 300_000


@pytest.mark.parametrize(
    ("options", "size"), [([], (612, 792)), (["--paper", "letter"], (612, 792)), (["--paper", "a4"], (595, 842))]
)
def test_the_paper_is_as_asked(hep, write, folder, options, size):
    hep("handout", write(), "-o", "out.pdf", *options)
    box = PdfReader(folder / "out.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_the_layout_is_as_asked(hep, write, folder):
    pages = {}
    for layout in ("standard", "large", "giant", "cards", "compact"):
        assert hep("handout", write(), "-o", "out.pdf", "--layout", layout).exit_code == 0
        pages[layout] = len(PdfReader(folder / "out.pdf").pages)
        assert "Left leg only." in text_of(folder / "out.pdf")
    assert pages["compact"] < pages["standard"] <= pages["cards"] < pages["large"] < pages["giant"]
    refused = hep("handout", write(), "-o", "other.pdf", "--layout", "tiny")
    assert (refused.exit_code, "'tiny' is not one of" in refused.stderr) == (2, True)


def test_the_chart_may_be_left_out_and_the_colours_too(hep, write, folder):
    sizes = {}
    for options in ((), ("--no-log",), ("--mono",)):
        assert hep("handout", write(), "-o", "out.pdf", *options).exit_code == 0
        sizes[options] = ((folder / "out.pdf").read_bytes(), "Check off your exercises" in text_of(folder / "out.pdf"))
    assert [has_chart for _, has_chart in sizes.values()] == [True, False, True]
    assert len({content for content, _ in sizes.values()}) == 3


def test_a_block_stops_it_and_nothing_is_written(hep, write, folder):
    result = hep("handout", write(NO_HOLD), "-o", "o.pdf")
    assert result.exit_code == 1
    assert "program.yaml: R2 3." in result.stderr
    assert 'print all the same with --override "reason"' in result.stderr
    assert not (folder / "o.pdf").exists()


def test_every_block_is_named(hep, write):
    said = hep("handout", write(BLOCKED), "-o", "out.pdf").stderr
    assert [line.split()[1] for line in said.splitlines()[:-1]] == ["R1", "R2"]


def test_a_reason_overrides_a_block(hep, write, folder):
    program = write(NO_HOLD)
    assert hep("handout", program, "-o", "out.pdf", "--override", "Cannot hold yet.").exit_code == 0
    assert (folder / "out.pdf").exists()


@pytest.mark.parametrize("reason", ["", "   "])
def test_an_empty_reason_is_none(hep, write, folder, reason):
    assert hep("handout", write(BLOCKED), "-o", "out.pdf", "--override", reason).exit_code == 1
    assert not (folder / "out.pdf").exists()


def test_no_reason_prints_a_side_that_nobody_chose(hep, write, folder):
    result = hep("handout", write(BLOCKED), "-o", "out.pdf", "--override", "In a hurry.")
    assert result.exit_code == 2
    assert "Choose the side of exercise 3" in result.stderr
    assert not (folder / "out.pdf").exists()


def test_the_patient_s_language_is_printed_and_an_option_chooses_another(hep, write, folder):
    spanish = write(GOOD.replace("{name: M. R.}", "{name: M. R., language: es}"), "spanish.yaml")
    for program, options, language, words in (
        (spanish, [], "es", "Deslizar el talón"),
        (spanish, ["--lang", "en"], "en", "Heel slide"),
        (write(), ["--lang", "es"], "es", "Deslizar el talón"),
    ):
        result = hep("handout", program, "-o", "out.pdf", *options)
        assert (result.exit_code, result.stdout) == (0, "")
        assert PdfReader(folder / "out.pdf").trailer["/Root"]["/Lang"] == language
        assert words in text_of(folder / "out.pdf")


@pytest.mark.parametrize("languages", ["en+es", "es+en"])
def test_two_languages_stand_side_by_side_the_first_named_is_the_document_s(hep, write, folder, languages):
    result = hep("handout", write(), "-o", "out.pdf", "--lang", languages)
    assert (result.exit_code, result.stdout) == (0, "")
    reader = PdfReader(folder / "out.pdf")
    assert reader.trailer["/Root"]["/Lang"] == languages[:2]
    assert round(reader.pages[0].mediabox.width) == 792
    text = text_of(folder / "out.pdf")
    assert "Heel slide" in text
    assert "Deslizar el talón" in text


def test_an_exercise_without_words_in_the_language_is_told(hep, write, folder, monkeypatch):
    library = shipped_library()
    bridge = library.exercises["bridge"]
    english = tuple(words for words in bridge.content.words if words.locale == "en")
    only = replace(bridge, content=replace(bridge.content, words=english))
    short = replace(library, exercises={**library.exercises, "bridge": only})
    monkeypatch.setattr(sys.modules["hep.cli.printing"], "shipped_library", lambda: short)
    result = hep("handout", write(), "-o", "out.pdf", "--lang", "es")
    told = "program.yaml: 1. Bridge has no Spanish words yet. Its card is printed in English.\n"
    assert (result.exit_code, result.stderr.startswith(told)) == (0, True)
    assert "en inglés" in text_of(folder / "out.pdf")
    for languages in ("en+es", "es+en"):
        assert hep("handout", write(), "-o", "two.pdf", "--lang", languages).stderr.startswith(told)
        assert text_of(folder / "two.pdf").count("en inglés") == 1


def test_the_spanish_example_of_the_documentation_can_be_printed(hep, folder):
    result = hep("handout", str(KNEE.with_name("rodilla.yaml")), "-o", "rodilla.pdf")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Página 1 de 5" in text_of(folder / "rodilla.pdf")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GOOD + "colour: red\n", ["program.yaml", "line 12", "colour"]),
        (GOOD.replace("bridge", "no-such-exercise"), ["program.yaml", "line 7", "no-such-exercise"]),
        (GOOD.replace("2x10 rest 30", "99x10"), ["program.yaml", "line 8", "sets"]),
        (GOOD.replace("title:", "title: A\ntitle:"), ["program.yaml", "line 3", "title"]),
        ("hep: program/1\nitems: [\n", ["program.yaml"]),
        ("- just\n- a list\n", ["program.yaml"]),
        ("", ["program.yaml"]),
        (b"hep: program/1\ntitle: \xff\n", ["program.yaml", "not UTF-8", "byte 22", "Save it as UTF-8"]),
        (b"# " + b"x" * (1024 * 1024), ["program.yaml", "over 1 MiB"]),
        (GOOD.replace("Hip and knee", '"a\\0b"'), ["program.yaml", "line 2"]),
        (GOOD.replace("items:", "items: []\nx:"), ["program.yaml"]),
    ],
    ids=["key", "exercise", "dose", "twice", "yaml", "list", "empty", "bytes", "large", "control", "no items"],
)
def test_bad_input_is_told_in_a_sentence_that_names_the_place(hep, write, folder, text, words):
    result = hep("handout", write(text), "-o", "out.pdf")
    assert result.exit_code == 2
    assert result.stdout == ""
    for word in words:
        assert word in result.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["program.yaml"]


def test_a_file_that_is_not_there_and_a_folder_are_told(hep, folder):
    missing = hep("handout", "no-such.yaml", "-o", "out.pdf")
    assert (missing.exit_code, "no-such.yaml" in missing.stderr) == (2, True)
    (folder / "programs").mkdir()
    wrong = hep("handout", "programs", "-o", "out.pdf")
    assert (wrong.exit_code, "programs is a folder. Name a program file." in wrong.stderr) == (2, True)


def test_a_file_that_was_there_stays_when_the_new_one_cannot_be_made(hep, write, folder):
    (folder / "out.pdf").write_bytes(b"the old one")
    for text in (BLOCKED, GOOD + "colour: red\n"):
        assert hep("handout", write(text), "-o", "out.pdf").exit_code in (1, 2)
        assert (folder / "out.pdf").read_bytes() == b"the old one"
    assert hep("handout", write(), "-o", "out.pdf").exit_code == 0
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("output", ["no-such-folder/out.pdf", "taken"])
def test_a_place_where_nothing_can_be_written_is_told(hep, write, folder, output):
    (folder / "taken").mkdir()
    result = hep("handout", write(), "-o", output)
    assert result.exit_code == 2
    assert output.split("/")[0] in result.stderr
    assert ".part" not in result.stderr


@pytest.mark.parametrize(
    "options", [["--paper", "legal"], ["--layout", "poster"], ["--lang", "xx"], ["--lang", "en+en"], ["--colour"]]
)
def test_an_option_that_does_not_exist_is_told_with_the_choices(hep, write, folder, options):
    result = hep("handout", write(), "-o", "out.pdf", *options)
    assert result.exit_code == 2
    assert not (folder / "out.pdf").exists()


def test_the_output_must_be_named(hep, write):
    result = hep("handout", write())
    assert result.exit_code == 2
    assert "--output" in result.stderr


def test_the_paper_is_told_and_what_would_save_some(hep, write):
    told = hep("handout", write(), "-o", "out.pdf").stderr
    assert told.splitlines() == [
        "out.pdf: 3 pages: 2 sheets, double-sided.",
        "Without the check-off chart it is 2 pages: 1 sheet, double-sided.",
        "In the compact layout, pictures and dose only, it is 1 page: 1 sheet.",
    ]
    assert hep("handout", write(), "-o", "out.pdf", "--no-log").stderr == "out.pdf: 2 pages: 1 sheet, double-sided.\n"
