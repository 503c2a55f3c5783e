"""`hep handout --batch`: every program file of a folder to a PDF of the same stem, on all cores.

A file that is refused stops no other. Workers are ended after a while, so that none grows.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import click

from hep import pdf
from hep.cli.files import write_whole
from hep.cli.printing import Printing, composed
from hep.domain import economy
from hep.domain.errors import RuleBroken

# So many handouts of one worker, then a fresh one: what a library of fonts or pictures keeps is given back.
MOST_PER_WORKER = 250
PROGRAMS = "*.yaml"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One program file, printed or refused: its pages, or why not; what is told of it; whether a PDF was there."""

    name: str
    pages: int = 0
    refused: str = ""
    told: tuple[str, ...] = ()
    is_replaced: bool = False


def print_folder(folder: Path, output: Path, asked: Printing) -> bool:
    """Print every program file of the folder; gives whether all could be. What was done and what not is told."""
    programs = _programs(folder)
    output.mkdir(parents=True, exist_ok=True)
    with click.progressbar(length=len(programs), label="Printing", hidden=not sys.stdout.isatty()) as bar:
        outcomes = []
        for outcome in _outcomes(programs, output, asked):
            outcomes.append(outcome)
            bar.update(1)
    outcomes.sort(key=lambda outcome: outcome.name)
    for outcome in outcomes:
        for line in outcome.told:
            click.echo(line, err=True)
    refused = [outcome for outcome in outcomes if outcome.refused]
    for outcome in refused:
        click.echo(outcome.refused, err=True)
    click.echo(_summary(outcomes, output))
    return not refused


def _programs(folder: Path) -> list[Path]:
    """The program files, in order; those that a file manager hides are none."""
    if not folder.is_dir():
        raise RuleBroken(f"{folder} is no folder. Name a folder of program files.")
    found = sorted(path for path in folder.glob(PROGRAMS) if path.is_file() and not path.name.startswith("."))
    if not found:
        raise RuleBroken(f"{folder} holds no program file. Their names end in .yaml.")
    return found


def _summary(outcomes: Sequence[Outcome], output: Path) -> str:
    """How many were printed, on how much paper, over how many older ones; how many were refused."""
    printed = [outcome for outcome in outcomes if not outcome.refused]
    pages, paper = sum(one.pages for one in printed), sum(economy.sheets(one.pages) for one in printed)
    told = f"{_counted(len(printed), 'handout')} in {output}: {_counted(pages, 'page')}, {_counted(paper, 'sheet')}."
    replaced = sum(outcome.is_replaced for outcome in printed)
    told += f" {replaced:,} took the place of an older PDF." if replaced else ""
    refused = len(outcomes) - len(printed)
    return f"{told} {_counted(refused, 'file')} refused." if refused else told


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _outcomes(programs: Sequence[Path], output: Path, asked: Printing) -> Iterator[Outcome]:
    """The outcomes as they come. Every so many files the workers are fresh."""
    cores = min(os.cpu_count() or 1, len(programs))
    most = cores * MOST_PER_WORKER
    for first in range(0, len(programs), most):
        with ProcessPoolExecutor(max_workers=cores, mp_context=get_context("spawn")) as workers:
            jobs = {workers.submit(print_file, path, output, asked): path for path in programs[first : first + most]}
            yield from (_outcome(job, jobs[job]) for job in as_completed(jobs))


def _outcome(job: "Future[Outcome]", path: Path) -> Outcome:
    try:
        return job.result()
    except BrokenProcessPool:
        return Outcome(name=path.name, refused=f"{path.name}: its worker was ended from outside. Print it once more.")


def print_file(program: Path, output: Path, asked: Printing) -> Outcome:
    """In a worker: print one file into the folder, or say in one line why not."""
    target = output / f"{program.stem}.pdf"
    try:
        made = composed(program, asked)
        is_replaced = target.exists()
        content = pdf.render(made.document)
        write_whole(target, content)
    except RuleBroken as broken:
        return Outcome(name=program.name, refused=_in_one_line(program.name, broken.message))
    except OSError as wrong:
        return Outcome(name=program.name, refused=f"{wrong.filename or program.name}: {wrong.strerror or wrong}.")
    pages = pdf.page_count(content)
    return Outcome(name=program.name, pages=pages, told=made.told, is_replaced=is_replaced)


def _in_one_line(name: str, message: str) -> str:
    """The first of the reasons, with the file's name, and how many more there are."""
    first, *others = message.splitlines()
    named = first if first.startswith(name) else f"{name}: {first}"
    return f"{named} (and {len(others)} more)" if others else named
