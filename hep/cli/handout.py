"""`hep handout`: a program file becomes a PDF, or a folder of them a folder of PDFs. No database."""

from pathlib import Path
from typing import Any

import click

from hep import pdf
from hep.cli.batch import print_folder
from hep.cli.files import write_whole
from hep.cli.printing import Blocked, Printing, composed, on_paper, with_options


@click.command()
@click.argument("program", required=False, type=click.Path(path_type=Path))
@click.option("--batch", metavar="FOLDER", type=click.Path(path_type=Path), help="Print every program file in it.")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The PDF to write; with --batch, the folder."
)
@with_options
@click.pass_context
def handout(ctx: click.Context, /, program: Path | None, batch: Path | None, output: Path, **options: Any) -> None:
    """Make the handout of PROGRAM, a program file, as a PDF."""
    asked = Printing(**options)
    if (program is None) == (batch is None):
        raise click.UsageError("Name one program file, or a folder of them with --batch.")
    if batch:
        ctx.exit(0 if print_folder(batch, output, asked) else 1)
    if program:
        _print_one(ctx, program, output, asked)


def _print_one(ctx: click.Context, program: Path, output: Path, asked: Printing) -> None:
    try:
        made = composed(program, asked)
    except Blocked as blocked:
        click.echo(blocked.message, err=True)
        click.echo('Mend the program, or print all the same with --override "reason".', err=True)
        ctx.exit(1)
    for line in made.told:
        click.echo(line, err=True)
    write_whole(output, pdf.render(made.document))
    for line in on_paper(output.name, made.document):
        click.echo(line, err=True)
