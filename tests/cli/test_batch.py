"""`hep handout --batch`: a PDF for each program file of a folder, and a line for each that is refused."""

import os
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from hep.cli import batch
from hep.cli.batch import print_file
from hep.cli.printing import Printing
from tests.cli.conftest import BLOCKED, GOOD


@pytest.fixture
def programs(folder):
    (folder / "programs").mkdir()

    def make(**texts):
        for name, text in texts.items():
            (folder / "programs" / f"{name}.yaml").write_text(text, encoding="utf-8")

    return make


def names(folder):
    return sorted(path.name for path in Path(folder).iterdir())


def test_a_folder_of_programs_becomes_a_folder_of_handouts_in_worker_processes(hep, programs, folder):
    programs(one=GOOD, two=GOOD.replace("M. R.", "A. B."))
    (folder / "programs" / ".hidden.yaml").write_text("no program", encoding="utf-8")
    (folder / "programs" / "notes.txt").write_text("no program", encoding="utf-8")
    result = hep("handout", "--batch", "programs", "-o", "made/today", "--paper", "a4")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "2 handouts in made/today: 6 pages, 4 sheets.\n"
    assert names("made/today") == ["one.pdf", "two.pdf"]
    assert hep("handout", "programs/one.yaml", "-o", "alone.pdf", "--paper", "a4").exit_code == 0
    assert (folder / "alone.pdf").read_bytes() == (folder / "made" / "today" / "one.pdf").read_bytes()


@pytest.fixture
def here(monkeypatch):
    """Printing in this process: what is told does not depend on who printed."""

    class Here:
        def __init__(self, **asked):
            self.asked = asked

        def __enter__(self):
            return self

        def __exit__(self, *problem):
            return None

        def submit(self, act, *given):
            job = Future()
            job.set_result(act(*given))
            return job

    monkeypatch.setattr(batch, "ProcessPoolExecutor", Here)


def test_a_refused_file_is_told_in_one_line_and_stops_no_other(hep, programs, folder, here):
    programs(
        a=GOOD,
        b=GOOD.replace("bridge", "brige"),
        c=BLOCKED,
        d="hep: program/1\ncolour: red\n",
        e=GOOD.replace("\n  - exercise: bridge\n    dose: 2x10 rest 30", "\n  - exercise: clamshell"),
        f=GOOD,
    )
    (folder / "out").mkdir()
    (folder / "out" / "a.pdf").write_bytes(b"an older one")
    (folder / "out" / "b.pdf").write_bytes(b"an older one")
    result = hep("handout", "--batch", "programs", "-o", "out", "--override", "")
    assert result.exit_code == 1
    told = result.stderr.splitlines()
    assert [line[:6] for line in told] == ["b.yaml", "c.yaml", "d.yaml", "e.yaml"]
    assert 'line 7, items[1].exercise: "brige" is not known here. Did you mean "bridge"?' in told[0]
    assert told[1].startswith("c.yaml: R1 3.")
    assert told[1].endswith("(and 1 more)")
    assert names("out") == ["a.pdf", "b.pdf", "f.pdf"]
    assert (folder / "out" / "b.pdf").read_bytes() == b"an older one"
    assert result.stdout == "2 handouts in out: 6 pages, 4 sheets. 1 took the place of an older PDF. 4 files refused.\n"


def test_the_workers_are_fresh_after_so_many_files(hep, programs, folder, here, monkeypatch):
    monkeypatch.setattr(batch, "MOST_PER_WORKER", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    programs(**dict.fromkeys("abc", GOOD))
    assert hep("handout", "--batch", "programs", "-o", "out").exit_code == 0
    assert names("out") == ["a.pdf", "b.pdf", "c.pdf"]


def test_a_worker_that_was_ended_is_told(folder):
    job = Future()
    job.set_exception(BrokenProcessPool())
    assert batch._outcome(job, Path("a.yaml")).refused == (
        "a.yaml: its worker was ended from outside. Print it once more."
    )


def test_a_pdf_that_cannot_be_written_is_told(programs, folder):
    programs(a=GOOD)
    (folder / "a.pdf").mkdir()
    outcome = print_file(folder / "programs" / "a.yaml", folder, Printing())
    assert outcome.refused.startswith("a.yaml: ")
    assert outcome.refused.endswith("a.pdf is a folder. Name a file to write.")
    assert names(folder) == ["a.pdf", "programs"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--batch", "no-such"], "no-such is no folder. Name a folder of program files."),
        (["--batch", "empty"], "empty holds no program file. Their names end in .yaml."),
        (["program.yaml", "--batch", "empty"], "Name one program file, or a folder of them with --batch."),
        ([], "Name one program file, or a folder of them with --batch."),
    ],
)
def test_what_cannot_be_a_batch_is_told(hep, write, folder, arguments, told):
    write()
    (folder / "empty").mkdir()
    result = hep("handout", *arguments, "-o", "out")
    assert result.exit_code == 2
    assert told in result.stderr
    assert names(folder) == ["empty", "program.yaml"]


def test_an_output_folder_that_is_a_file_is_told(hep, programs, folder):
    programs(a=GOOD)
    (folder / "out").write_bytes(b"taken")
    result = hep("handout", "--batch", "programs", "-o", "out")
    assert result.exit_code == 2
    assert "out" in result.stderr
