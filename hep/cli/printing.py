"""What the options of `hep handout` ask for, and one program file printed by them. Where the PDF goes is not here.

An option is a line of OPTIONS and a field of the same name in `Printing`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path
from typing import Any

import click

from hep import pdf
from hep.cli.earlier import read_earlier
from hep.cli.files import read_program, shipped_library, shipped_pages, shipped_protocols
from hep.domain import economy
from hep.domain.coach import advise
from hep.domain.composing import HandoutOptions, compose
from hep.domain.errors import RuleBroken
from hep.domain.handout import HandoutDocument, Layout, Paper
from hep.domain.program import ProgramSheet
from hep.domain.words import LANGUAGES
from hep.exchange import as_yaml

OPTIONS = (
    click.option(
        "--layout",
        type=click.Choice([layout.value for layout in Layout]),
        default=Layout.STANDARD.value,
        show_default=True,
    ),
    click.option(
        "--lang",
        type=click.Choice([*LANGUAGES, *map("+".join, permutations(LANGUAGES, 2))]),
        help="Language of the handout, or two side by side; else the patient's.",
    ),
    click.option(
        "--paper", type=click.Choice([paper.value for paper in Paper]), default=Paper.LETTER.value, show_default=True
    ),
    click.option("--log/--no-log", default=True, show_default=True, help="With the check-off chart, or without."),
    click.option("--mono", is_flag=True, help="Black and white, safe to photocopy."),
    click.option(
        "--since",
        type=click.Path(path_type=Path),
        metavar="OLD",
        help="The program of the handout before: what is new or changed is marked, what is gone is listed."
        " A folder stands for the file of the same name in it.",
    ),
    click.option("--override", default="", metavar="REASON", help="Print in spite of blocking findings, and why."),
)


@dataclass(frozen=True, kw_only=True)
class Printing:
    """How programs are to be printed. Each field is the option of its name."""

    layout: str = Layout.STANDARD
    lang: str | None = None
    paper: str = Paper.LETTER
    log: bool = True
    mono: bool = False
    since: Path | None = None
    override: str = ""


class Blocked(RuleBroken):
    """The coach stands against printing. The message has a line for each finding that blocks."""


@dataclass(frozen=True, kw_only=True)
class Composed:
    """A program file as a document, and what its therapist should know of it, a sentence each."""

    document: HandoutDocument
    told: tuple[str, ...]


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command with all options of printing, in the order of OPTIONS."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def composed(program: Path, asked: Printing, *, is_printed: bool = True) -> Composed:
    """The document of a program file. Blocked when it may not be printed; RuleBroken says what is wrong with it."""
    exercises = shipped_library().exercises
    sheet = read_program(program)
    language, _, second = (asked.lang or sheet.patient.language).partition("+")
    sheet = replace(sheet, patient=replace(sheet.patient, language=language))
    told = _advised(program.name, sheet, second, is_held=is_printed and not asked.override.strip())
    options: dict[str, Any] = {}
    if asked.since:
        earlier = read_earlier(asked.since, program.name)
        options["previous"], told = earlier.plan, (*told, *earlier.told)
    document = compose(
        sheet,
        exercises,
        HandoutOptions(
            layout=Layout(asked.layout),
            paper=Paper(asked.paper),
            is_mono=asked.mono,
            has_chart=asked.log,
            second=second,
            protocols=shipped_protocols(),
            pages=shipped_pages(sheet.plan.education),
            **options,
        ),
    )
    return Composed(document=replace(document, program=as_yaml.write_program(sheet)), told=told)


def _advised(name: str, sheet: ProgramSheet, second: str, *, is_held: bool) -> tuple[str, ...]:
    """What the coach says of the words; Blocked when its blocks hold and there is one."""
    pages = shipped_pages(sheet.plan.education)
    advice = advise(sheet.plan, shipped_library().exercises, sheet.patient, second, on=sheet.on, pages=pages)
    if advice.blocks and is_held:
        raise Blocked("\n".join(f"{name}: {finding.id} {finding.message}" for finding in advice.blocks))
    return tuple(f"{name}: {finding.message}" for finding in advice.of_languages)


def on_paper(name: str, document: HandoutDocument) -> tuple[str, ...]:
    """How much paper the PDF of that name takes, and what would save some, a line each."""
    pages = pdf.count_pages(document)
    return f"{name}: {economy.paper(pages)}.", *economy.savings(document, pdf.count_pages, tuple(Layout))
