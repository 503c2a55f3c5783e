"""`hep check`: what the coach says of a program file."""

import json
from pathlib import Path

import click

from hep.cli.files import read_program, shipped_library, shipped_pages
from hep.domain.advice import Advice
from hep.domain.coach import advise


@click.command()
@click.argument("program", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.pass_context
def check(ctx: click.Context, program: Path, as_json: bool) -> None:
    """Check PROGRAM, a program file, with the coach. Exit 1 when it finds something."""
    sheet = read_program(program)
    pages = shipped_pages(sheet.plan.education)
    advice = advise(sheet.plan, shipped_library().exercises, sheet.patient, on=sheet.on, pages=pages)
    click.echo(_as_json(advice) if as_json else _as_text(advice))
    ctx.exit(1 if advice.findings else 0)


def _as_json(advice: Advice) -> str:
    findings = [{"id": f.id, "level": str(f.level), "item": f.item, "message": f.message} for f in advice.findings]
    coverage = {str(category): count for category, count in advice.coverage.items()}
    data = {"findings": findings, "minutes_per_day": advice.minutes_per_day, "coverage": coverage}
    return json.dumps(data, ensure_ascii=False)


def _as_text(advice: Advice) -> str:
    lines = [f"{finding.level:5}  {finding.id:4} {finding.message}" for finding in advice.findings]
    covered = ", ".join(f"{count} {category}" for category, count in advice.coverage.items() if count)
    return "\n".join([*(lines or ["Nothing to mend."]), f"{advice.minutes_per_day} minutes a day: {covered}"])
