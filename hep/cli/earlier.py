"""`hep handout --since`: the plan of the handout before, out of its program file or its PDF."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from hep import pdf
from hep.cli.files import read_text, shipped_library
from hep.domain.dosage import Dosage
from hep.domain.errors import RuleBroken
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.text import named
from hep.exchange import as_yaml

# Items of a file are numbered. These numbers lie apart, for what stands third in two files need not be the same.
_APART = 1 << 64
HANDOUT = ".pdf"


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """The plan of the handout before, None when there is none, and what its therapist should know, a sentence each."""

    plan: Plan | None
    told: tuple[str, ...] = ()


def read_earlier(since: Path, name: str) -> Earlier:
    """The plan in `since`, or in the file of that name when it is a folder. RuleBroken says what is wrong with it."""
    if not since.is_dir():
        return _read(since)
    for path in (since / name, (since / name).with_suffix(HANDOUT)):
        if path.is_file():
            return _read(path)
    return Earlier(plan=None, told=(f"{name}: {since} holds no {name}. It is printed as a first handout.",))


def _read(path: Path) -> Earlier:
    """Exercises that the library no longer has are kept as well: they may be on the patient's list to stop."""
    today = date.today()  # noqa: DTZ011 (the reader's own day; only the plan is used)
    sheet, lacking = as_yaml.reopen_program(_program(path), path.name, shipped_library().exercises, today=today)
    gone = [PlannedExercise(item_id=UUID(int=0), slug=slug, dosage=Dosage()) for slug in lacking]
    items = (replace(item, item_id=UUID(int=_APART + n)) for n, item in enumerate((*sheet.plan.items, *gone)))
    told = (
        f'{path.name}: the library has no {slug} any more. The list of what to stop calls it "{named(slug)}".'
        for slug in lacking
    )
    return Earlier(plan=replace(sheet.plan, items=tuple(items)), told=tuple(told))


def _program(path: Path) -> str:
    """The program file's text, or that of the program inside a handout."""
    if path.suffix.lower() != HANDOUT:
        return read_text(path)
    with path.open("rb") as file:
        content = file.read(pdf.MAX_BYTES + 1)
    try:
        return pdf.program_in(content)
    except RuleBroken as broken:
        raise RuleBroken(f"{path.name}: {broken.message}") from None
