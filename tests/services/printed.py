"""Handouts as files that somebody brings: their pages do not matter, the program inside does."""

from dataclasses import replace
from datetime import date

from hep import pdf
from hep.domain import sample
from hep.domain.patient import PatientFacts, Precaution
from hep.domain.plan import Plan
from hep.domain.program import ProgramSheet
from hep.domain.vocabulary import Equipment, Side
from hep.exchange import as_yaml
from tests import make_document

FACTS = PatientFacts(
    label="R. S.", language="es", precautions=(Precaution.FALL_RISK,), equipment=(Equipment.MAT, Equipment.CHAIR)
)
PLAN = Plan(
    title="Strong hips",
    goal="Walk the dog",
    review_on=date(2026, 12, 6),
    items=(
        replace(sample.item("bridge", side=None, sets=4), note="Squeeze first.\nThen lift."),
        sample.item("clamshell", number=2, side=Side.LEFT),
    ),
    education=("lifting",),
)
SHEET = ProgramSheet(plan=PLAN, on=date(2026, 11, 23), patient=FACTS)


def printed(sheet: ProgramSheet = SHEET) -> bytes:
    """A PDF with that program inside."""
    return with_text(as_yaml.write_program(sheet))


def with_text(program: str) -> bytes:
    """A PDF with that text in place of a program."""
    return pdf.render(make_document.document((), day=(), chart=None, link=None, program=program))
