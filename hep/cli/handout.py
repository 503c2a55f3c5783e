"""`hep handout`: a program file becomes a PDF, with the file inside. No database."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import click

from hep import pdf
from hep.cli import report as reports
from hep.cli.files import read_program, shipped_guides, shipped_library, write_whole
from hep.cli.reopen import reopen as write_reopened
from hep.domain.coach import advise
from hep.domain.composing import HandoutOptions, compose
from hep.domain.exams import examine
from hep.domain.handout import HandoutDocument, Paper
from hep.domain.words import LANGUAGES
from hep.exchange import as_yaml


@click.command()
@click.argument("program", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The PDF to write, or with --reopen the program file; else it is printed.",
)
@click.option("--report", is_flag=True, help="Print what the exams say: reading grade, PEMAT-P, what to mend.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--layout", type=click.Choice(["standard"]), default="standard", show_default=True)
@click.option(
    "--lang",
    type=click.Choice([*LANGUAGES, *map("+".join, permutations(LANGUAGES, 2))]),
    default=None,
    help="Language of the handout, or two side by side; else the patient's.",
)
@click.option(
    "--paper", type=click.Choice([paper.value for paper in Paper]), default=Paper.LETTER.value, show_default=True
)
@click.option("--log/--no-log", default=True, show_default=True, help="With the check-off chart, or without.")
@click.option("--mono", is_flag=True, help="Black and white, safe to photocopy.")
@click.option("--override", default="", metavar="REASON", help="Print in spite of blocking findings, and why.")
@click.option("--reopen", is_flag=True, help="PROGRAM is a handout, a PDF: take the program file out of it.")
@click.pass_context
def handout(  # noqa: PLR0913, PLR0917 (one parameter an option)
    ctx: click.Context,
    program: Path,
    output: Path | None,
    report: bool,
    as_json: bool,
    layout: str,  # noqa: ARG001 (one layout so far; scripts may name it already)
    lang: str | None,
    paper: str,
    log: bool,
    mono: bool,
    override: str,
    reopen: bool,
) -> None:
    """Make the handout of PROGRAM, a program file, as a PDF. With --report alone no PDF is made."""
    if reopen:
        write_reopened(program, output)
        return
    if output is None and not report:
        raise click.UsageError("Name the PDF to write with --output, or ask for the --report.")
    if as_json and not report:
        raise click.UsageError("--json is the form of a --report. Ask for both.")
    exercises = shipped_library().exercises
    sheet = read_program(program)
    language, _, second = (lang or sheet.patient.language).partition("+")
    sheet = replace(sheet, patient=replace(sheet.patient, language=language))
    advice = advise(sheet.plan, exercises, sheet.patient, second)
    if output and advice.blocks and not override.strip():
        for finding in advice.blocks:
            click.echo(f"{program.name}: {finding.id} {finding.message}", err=True)
        click.echo('Mend the program, or print all the same with --override "reason".', err=True)
        ctx.exit(1)
    options = HandoutOptions(
        paper=Paper(paper), is_mono=mono, has_chart=log, second=second, pages=shipped_guides().education
    )
    for finding in advice.findings:
        if finding.id == "L1":
            click.echo(f"{program.name}: {finding.message}", err=True)
    document = replace(compose(sheet, exercises, options), program=as_yaml.write_program(sheet))
    is_passed = _reported(document, as_json=as_json) if report else True
    if output:
        write_whole(output, pdf.render(document))
    ctx.exit(0 if is_passed else 1)


def _reported(document: HandoutDocument, *, as_json: bool) -> bool:
    """Print what the exams say; gives whether nothing must be mended."""
    told = examine(document)
    click.echo(reports.as_json(told) if as_json else reports.as_text(told))
    return told.is_passed
