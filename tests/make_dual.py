"""Real handouts in two languages: the knee program of the documentation, its exercises over again as often as asked."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID

from hep.cli.files import shipped_guides, shipped_library
from hep.domain.composing import HandoutOptions, compose
from hep.domain.handout import HandoutDocument, Layout, Paper
from hep.domain.program import ProgramSheet
from hep.exchange import as_yaml

PROGRAM = Path(__file__).parents[1] / "docs" / "examples" / "knee.yaml"


@cache
def sheet(count: int = 5) -> ProgramSheet:
    """The program with so many items."""
    library = shipped_library().exercises
    read = as_yaml.read_program(PROGRAM.read_text("utf-8"), PROGRAM.name, library, today=date(2026, 11, 23))
    items = [replace(read.plan.items[place % 5], item_id=UUID(int=place + 1)) for place in range(count)]
    return replace(read, plan=replace(read.plan, items=tuple(items)))


def document(
    paper: Paper = Paper.LETTER,
    *,
    is_mono: bool = False,
    count: int = 5,
    languages: tuple[str, str] = ("en", "es"),
    without: tuple[str, ...] = (),
    is_follow_up: bool = False,
    note: str = "",
    education: tuple[str, ...] = (),
    layout: Layout = Layout.STANDARD,
) -> HandoutDocument:
    """The handout; `without` names exercises that lose their Spanish words."""
    library = dict(shipped_library().exercises)
    for slug in without:
        content = library[slug].content
        english = tuple(words for words in content.words if words.locale == "en")
        library[slug] = replace(library[slug], content=replace(content, words=english))
    made = sheet(count)
    items = tuple(replace(item, note=note or item.note) for item in made.plan.items)
    plan, previous = replace(made.plan, items=items, education=education), None
    if is_follow_up:  # the first is gone, the second was harder, the last is new
        harder = replace(items[1], dosage=replace(items[1].dosage, reps=8))
        previous, plan = replace(plan, items=(items[0], harder, *items[2:-1])), replace(plan, items=items[1:])
    options = HandoutOptions(
        paper=paper,
        layout=layout,
        is_mono=is_mono,
        second=languages[1],
        number="0007-2",
        previous=previous,
        pages=shipped_guides().education,
    )
    patient = replace(made.patient, language=languages[0])
    return compose(replace(made, plan=plan, patient=patient), library, options)
