"""`hep handout`: a program file becomes a PDF. No database."""

from dataclasses import replace
from pathlib import Path

import click

from hep import pdf
from hep.cli.files import read_program, shipped_library, shipped_pages, write_whole
from hep.domain.coach import advise
from hep.domain.composing import HandoutOptions, compose
from hep.domain.handout import Paper
from hep.domain.words import LANGUAGES


@click.command()
@click.argument("program", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The PDF to write."
)
@click.option("--layout", type=click.Choice(["standard"]), default="standard", show_default=True)
@click.option(
    "--lang", type=click.Choice(list(LANGUAGES)), default=None, help="Language of the handout; else the patient's."
)
@click.option(
    "--paper", type=click.Choice([paper.value for paper in Paper]), default=Paper.LETTER.value, show_default=True
)
@click.option("--log/--no-log", default=True, show_default=True, help="With the check-off chart, or without.")
@click.option("--mono", is_flag=True, help="Black and white, safe to photocopy.")
@click.option("--override", default="", metavar="REASON", help="Print in spite of blocking findings, and why.")
@click.pass_context
def handout(  # noqa: PLR0913, PLR0917 (one parameter an option)
    ctx: click.Context,
    program: Path,
    output: Path,
    layout: str,  # noqa: ARG001 (one layout so far; scripts may name it already)
    lang: str | None,
    paper: str,
    log: bool,
    mono: bool,
    override: str,
) -> None:
    """Make the handout of PROGRAM, a program file, as a PDF."""
    exercises = shipped_library().exercises
    sheet = read_program(program)
    if lang:
        sheet = replace(sheet, patient=replace(sheet.patient, language=lang))
    advice = advise(sheet.plan, exercises, sheet.patient)
    blocks = advice.blocks
    if blocks and not override.strip():
        for finding in blocks:
            click.echo(f"{program.name}: {finding.id} {finding.message}", err=True)
        click.echo('Mend the program, or print all the same with --override "reason".', err=True)
        ctx.exit(1)
    pages = shipped_pages(sheet.plan.education)
    options = HandoutOptions(paper=Paper(paper), is_mono=mono, has_chart=log, pages=pages)
    for finding in advice.findings:
        if finding.id == "L1":
            click.echo(f"{program.name}: {finding.message}", err=True)
    write_whole(output, pdf.render(compose(sheet, exercises, options)))
