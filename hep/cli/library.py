"""`hep library check`: whether every exercise file can be read, is whole, and has its picture."""

from pathlib import Path

import click

from hep import config
from hep.exchange.folder import read_library
from hep.illustration import art


@click.group()
def library() -> None:
    """Look after the library's files."""


@library.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_context
def check(ctx: click.Context, folder: Path | None) -> None:
    """Check every exercise of FOLDER (the shipped library without one). Exit 1 when something must be mended."""
    found, problems = read_library(folder or config.shipped("exercises"), art.read)
    for problem in problems:
        click.echo(str(problem), err=True)
    if problems:
        click.echo(f"{len(problems)} to mend in {len({problem.file for problem in problems})} files.", err=True)
        ctx.exit(1)
    categories = {exercise.content.category for exercise in found.exercises.values()}
    click.echo(f"{len(found.exercises)} exercises in {len(categories)} categories: all in order.")
