"""`hep handout`: a program file becomes a PDF with the file inside, or a folder of them so many PDFs. No database."""

from pathlib import Path
from typing import Any

import click

from hep import pdf
from hep.cli import report as reports
from hep.cli.batch import print_folder
from hep.cli.files import write_whole
from hep.cli.printing import Blocked, Printing, composed, on_paper, with_options
from hep.cli.reopen import reopen as write_reopened
from hep.domain.exams import examine
from hep.domain.handout import HandoutDocument


@click.command()
@click.argument("program", required=False, type=click.Path(path_type=Path))
@click.option("--batch", metavar="FOLDER", type=click.Path(path_type=Path), help="Print every program file in it.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The PDF to write; with --batch the folder, with --reopen the program file.",
)
@click.option("--report", is_flag=True, help="Print what the exams say: reading grade, PEMAT-P, what to mend.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--reopen", is_flag=True, help="PROGRAM is a handout, a PDF: take the program file out of it.")
@with_options
@click.pass_context
def handout(
    ctx: click.Context,
    /,
    *,
    program: Path | None,
    batch: Path | None,
    output: Path | None,
    report: bool,
    as_json: bool,
    reopen: bool,
    **options: Any,
) -> None:
    """Make the handout of PROGRAM, a program file, as a PDF. With --report alone no PDF is made."""
    if (program is None) == (batch is None) or (batch and (report or reopen)):
        raise click.UsageError("Name one program file, or a folder of them with --batch.")
    if as_json and not report:
        raise click.UsageError("--json is the form of a --report. Ask for both.")
    if program and reopen:
        write_reopened(program, output)
        return
    if output is None and not report:
        raise click.UsageError("Name the PDF to write with --output, or ask for the --report.")
    asked = Printing(**options)
    if batch and output:
        ctx.exit(0 if print_folder(batch, output, asked) else 1)
    if program:
        document = _composed(ctx, program, asked, is_printed=output is not None)
        is_passed = _reported(document, as_json=as_json) if report else True
        if output:
            _print(document, output)
        ctx.exit(0 if is_passed else 1)


def _composed(ctx: click.Context, program: Path, asked: Printing, *, is_printed: bool) -> HandoutDocument:
    """The document, and on the way what its therapist should know. Blocks stand against printing only."""
    try:
        made = composed(program, asked, is_printed=is_printed)
    except Blocked as blocked:
        click.echo(blocked.message, err=True)
        click.echo('Mend the program, or print all the same with --override "reason".', err=True)
        ctx.exit(1)
    for line in made.told:
        click.echo(line, err=True)
    return made.document


def _reported(document: HandoutDocument, *, as_json: bool) -> bool:
    """Print what the exams say; gives whether nothing must be mended."""
    told = examine(document)
    click.echo(reports.as_json(told) if as_json else reports.as_text(told))
    return told.is_passed


def _print(document: HandoutDocument, output: Path) -> None:
    """Write the PDF, and tell how much paper it takes."""
    write_whole(output, pdf.render(document))
    for line in on_paper(output.name, document):
        click.echo(line, err=True)
