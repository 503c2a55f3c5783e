"""`hep library`: whether every exercise file is whole and has its picture; drawing the pictures anew."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from hep import config
from hep.cli import exams, inspection, studio, tables
from hep.cli.draw import has_engine
from hep.cli.files import read_text
from hep.cli.later import Later
from hep.domain.agreement import contradictions, stale_exceptions
from hep.domain.exercise import Exercise
from hep.exchange import strict_yaml, thesaurus_file
from hep.exchange.folder import read_library
from hep.exchange.guides import read_guides
from hep.exchange.problems import FileRefused, Problem
from hep.illustration import art


@click.group()
def library() -> None:
    """Look after the library's files."""


for name, address, told in (
    ("export", "hep.cli.transfer:export", "Write the library that the clinic sees as published to OUT"),
    (
        "import",
        "hep.cli.transfer:bring_in",
        "Take the exercises of IN (a folder, a .zip or a .csv) into the clinic's library",
    ),
):
    library.add_command(Later(name, address, told))


@library.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--readability", is_flag=True, help="Print how hard each exercise is to read.")
@click.pass_context
def check(ctx: click.Context, folder: Path | None, *, readability: bool) -> None:
    """Check every exercise of FOLDER (the shipped library without one). Exit 1 when something must be mended.

    The figures are looked at as well, where hep[draw] is installed: contacts, limits, goals, what a picture hides.
    """
    is_shipped, folder = folder is None, folder or config.shipped("exercises")
    found, problems = read_library(folder, art.read)
    beside, unfit = read_guides(folder, found.exercises)
    problems = (*problems, *unfit, *_disagreeing(found.exercises), *_synonyms(folder), *inspection.problems(folder))
    if is_shipped and not problems:  # words that could not be read would pass for mended ones
        problems = tuple(_mended(found.exercises))
    if inspection.poses(folder) and not has_engine():
        click.echo('The poses were not checked: that needs pip install "hep[draw]".', err=True)
    for line in tables.readability(found.exercises) if readability else ():
        click.echo(line)
    for problem in problems:
        click.echo(str(problem), err=True)
    if problems:
        click.echo(f"{len(problems)} to mend in {len({problem.file for problem in problems})} files.", err=True)
        ctx.exit(1)
    categories = {exercise.content.category for exercise in found.exercises.values()}
    counted = f"{len(found.exercises)} exercises in {len(categories)} categories"
    if beside.protocols or beside.education or beside.links:
        counted += f", {len(beside.protocols)} protocols, {len(beside.education)} education pages"
        counted += f", {len(beside.links)} linked regions"
    if overviews := len(beside.overviews.categories) + len(beside.overviews.regions):
        counted += f", {overviews} overviews"
    click.echo(f"{counted}: all in order.")


def _disagreeing(exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Where words, picture, equipment and dose of an exercise contradict each other."""
    for slug, exercise in exercises.items():
        for found in contradictions(exercise):
            yield Problem(file=f"{exercise.content.category}/{slug}.yaml", field=found.field, message=found.message)


def _mended(exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """What is let stand by name in the shipped library and found no more."""
    for slug, rule in stale_exceptions(exercises):
        message = "This is mended. Take it out of LET_STAND in domain/agreement.py."
        yield Problem(file=f"{slug}.yaml", field=rule, message=message)


def _synonyms(folder: Path) -> tuple[Problem, ...]:
    """What must be mended in the table of synonyms, where the folder has one."""
    path = folder / "synonyms.yaml"
    try:
        if path.is_file():
            thesaurus_file.read(strict_yaml.load(read_text(path), path.name))
    except FileRefused as refused:
        return refused.problems
    return ()


@library.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
def stats(folder: Path | None) -> None:
    """Count the exercises of FOLDER (the shipped library without one) by category, region, language and more."""
    found, _ = read_library(folder or config.shipped("exercises"), art.read)
    for line in tables.stats(found.exercises):
        click.echo(line)


@library.command("exams")
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_context
def take_exams(ctx: click.Context, folder: Path | None) -> None:
    """Put a handout of every protocol of FOLDER (the shipped library without one) through the exams.

    Reading grade, longest sentence and the PEMAT-P, in every language. Exit 1 when one does not pass.
    """
    folder = folder or config.shipped("exercises")
    exercises = read_library(folder, art.read)[0].exercises
    rows = list(exams.examined(read_guides(folder, exercises)[0].protocols, exercises))
    for line in exams.table(rows):
        click.echo(line)
    ctx.exit(0 if all(row.report.is_passed for row in rows) else 1)


@library.command("draw")
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--all", "is_everything", is_flag=True, help="Draw every pose, changed or not.")
@click.option(
    "--sheets", type=click.Path(path_type=Path, file_okay=False), help="Write a contact sheet a category here."
)
@click.pass_context
def draw_library(ctx: click.Context, folder: Path | None, is_everything: bool, sheets: Path | None) -> None:
    """Draw the poses of FOLDER that changed (the shipped library without one). Needs hep[draw]."""
    folder = folder or config.shipped("exercises")
    poses = studio.stale(folder, is_everything=is_everything)
    problems = studio.redraw(folder, poses) if poses else []
    click.echo(f"{len(poses) - len(problems)} drawn, {len(problems)} refused.")
    for problem in problems:
        click.echo(problem, err=True)
    for path in studio.sheets(folder, sheets) if sheets else ():
        click.echo(path)
    ctx.exit(1 if problems else 0)
