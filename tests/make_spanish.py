"""Real handouts in Spanish: the knee program of the documentation with the shipped exercises."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hep.cli.files import shipped_library
from hep.domain.composing import HandoutOptions, compose
from hep.domain.handout import HandoutDocument, Paper
from hep.exchange import as_yaml

PROGRAM = Path(__file__).parents[1] / "docs" / "examples" / "rodilla.yaml"


def document(
    paper: Paper = Paper.LETTER, *, is_mono: bool = False, without: tuple[str, ...] = (), is_follow_up: bool = False
) -> HandoutDocument:
    """The handout of the program; `without` names exercises that lose their Spanish words."""
    library = dict(shipped_library().exercises)
    sheet = as_yaml.read_program(PROGRAM.read_text("utf-8"), PROGRAM.name, library, today=date(2026, 11, 23))
    for slug in without:
        content = library[slug].content
        english = tuple(words for words in content.words if words.locale == "en")
        library[slug] = replace(library[slug], content=replace(content, words=english))
    previous = replace(sheet.plan, items=sheet.plan.items[:-1]) if is_follow_up else None
    plan = replace(sheet.plan, items=sheet.plan.items[1:]) if is_follow_up else sheet.plan
    options = HandoutOptions(paper=paper, is_mono=is_mono, number="0007-2", previous=previous)
    return compose(replace(sheet, plan=plan), library, options)
