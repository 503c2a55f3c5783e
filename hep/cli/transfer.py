"""`hep library export` and `import`: the clinic's library to and from a folder, one ZIP, or a table."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from hep import config
from hep.cli.files import write_whole
from hep.domain.actor import Actor, Role
from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.domain.exercise import Exercise
from hep.exchange import as_csv, csv_file, delivery, package
from hep.exchange.delivery import Delivery
from hep.exchange.problems import FileRefused
from hep.illustration import art, photographs
from hep.services import clinics, imports, store
from hep.services.store import Session

FORMATS = ("folder", "zip", "csv")
# A list that nobody reads to its end is cut; the count is told in full.
MOST_SHOWN = 1_000
_clinic = click.option("--clinic", default="", help="Clinic name. May be left out when there is one clinic.")


@click.command("export")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), help="What to write; told by the ending of OUT.")
@click.option("--own", is_flag=True, help="Only what the clinic wrote or changed itself.")
@_clinic
def export(out: Path, form: str | None, own: bool, clinic: str) -> None:
    """Write the library that the clinic sees as published to OUT: a new folder, a .zip or a .csv (words and facts)."""
    form = form or {".zip": "zip", ".csv": "csv"}.get(out.suffix.lower(), "folder")
    if form == "folder" and out.exists():
        raise RuleBroken(f"{out} is there already. Name a new folder.")
    if form != "folder" and out.is_dir():
        raise RuleBroken(f"{out} is a folder. Name a file.")
    with store.opened(config.load().database_url) as session:
        exercises = imports.published(session, _at_shell(session, clinic), is_own_only=own)
    if not exercises:
        raise RuleBroken("The clinic has no exercise of its own." if own else "The clinic's library is empty.")
    _write(exercises, out, form)
    click.echo(f"{len(exercises)} exercises written to {out}.")


def _write(exercises: list[Exercise], out: Path, form: str) -> None:
    if form == "csv":
        write_whole(out, as_csv.write(exercise.content for exercise in exercises))
        return
    if 2 * len(exercises) > package.MOST_FILES:
        raise RuleBroken(f"A package holds {package.MOST_FILES // 2:,} exercises at most. Use --own, or write a .csv.")
    files = package.files_of(exercises, art.write)
    if form == "zip":
        write_whole(out, package.write_zip(files))
    elif out.parent.is_dir():
        package.write_folder(files, out)
    else:
        raise RuleBroken(f"{out} lies in no folder that is there. Make {out.parent} first.")


@click.command("import")
@click.argument("source", metavar="IN", type=click.Path(path_type=Path, exists=True))
@click.option("--apply", "is_applied", is_flag=True, help="Do it. Without this, only what would happen is told.")
@_clinic
@click.pass_context
def bring_in(ctx: click.Context, source: Path, is_applied: bool, clinic: str) -> None:
    """Take the exercises of IN (a folder, a .zip or a .csv) into the clinic's library: all of them, or none.

    A .csv changes the words and facts of exercises that are here; languages that it does not hold stay as they are.
    """
    try:
        delivered = _read(source)
        with store.opened(config.load().database_url) as session:
            act = imports.bring_in if is_applied else imports.prospect
            foreseen = act(session, _at_shell(session, clinic), delivered)
            session.commit()
    except FileRefused as refused:
        for problem in refused.problems[:MOST_SHOWN]:
            click.echo(str(problem), err=True)
        click.echo(f"{len(refused.problems):,} to mend. Nothing was imported.", err=True)
        ctx.exit(2)
    for line in _told(foreseen, delivered, is_applied=is_applied):
        click.echo(line)


def _read(source: Path) -> Delivery:
    if source.is_dir():
        return delivery.read(package.read_folder(source), _read_art)
    if source.suffix.lower() == ".csv":
        with source.open("rb") as file:
            return csv_file.read(file.read(csv_file.MAX_BYTES + 1), source.name)
    if source.suffix.lower() == ".zip":
        return delivery.read(package.read_zip(source), _read_art)
    raise RuleBroken(f"{source.name} is no library. Name a folder, a .zip or a .csv.")


def _read_art(text: str) -> Drawing:
    """The art of a file, with the photographs in it looked at as well."""
    drawing = art.read(text)
    for frame in drawing.frames:
        if frame.raster is not None:
            photographs.check(frame.raster)
    return drawing


def _told(foreseen: imports.Prospect, delivered: Delivery, *, is_applied: bool) -> Iterator[str]:
    yield from (f"added    {change.exercise.slug}" for change in foreseen.added)
    yield from (f"changed  {change.exercise.slug}: {', '.join(change.fields)}" for change in foreseen.changed)
    if delivered.unread:
        more = " ..." if len(delivered.unread) > 3 else ""
        yield f"{len(delivered.unread)} other files are not read ({', '.join(delivered.unread[:3])}{more})."
    counts = f"{len(foreseen.added)} added, {len(foreseen.changed)} changed, {len(foreseen.left)} left as they are."
    yield counts if is_applied else f"{counts} Nothing is done yet: add --apply to do it."


def _at_shell(session: Session, name: str) -> Actor:
    """The clinic's curator as whom the shell acts; nobody's name stands under it."""
    clinic = clinics.find_by_name(session, name)
    if clinic is None:
        raise RuleBroken(f"There is no clinic {name}." if name else "Name the clinic with --clinic.")
    return Actor(user_id=None, clinic_id=clinic.id, role=Role.CURATOR, at=datetime.now(UTC))
