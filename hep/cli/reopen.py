"""`hep handout --reopen`: the program file out of a handout, as it went in."""

from datetime import date
from pathlib import Path

import click

from hep import pdf
from hep.cli.files import shipped_library, write_whole
from hep.domain.errors import RuleBroken
from hep.exchange import as_yaml


def reopen(handout: Path, output: Path | None) -> None:
    """Write the program of a handout to the output, or print it. Exercises that hep does not ship are named."""
    if handout.is_dir():
        raise RuleBroken(f"{handout} is a folder. Name a handout, a PDF.")
    with handout.open("rb") as file:
        content = file.read(pdf.MAX_BYTES + 1)
    try:
        text = pdf.program_in(content)
    except RuleBroken as broken:
        raise RuleBroken(f"{handout.name}: {broken.message}") from None
    name = f"{handout.name}, {pdf.PROGRAM_NAME}"
    today = date.today()  # noqa: DTZ011 (the reader's own day)
    _, lacking = as_yaml.reopen_program(text, name, shipped_library().exercises, today=today)
    if lacking:
        click.echo(f"{name}: hep does not ship these exercises: {', '.join(lacking)}.", err=True)
    if output:
        write_whole(output, text.encode())
    else:
        click.echo(text, nl=False)
