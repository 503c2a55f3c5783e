"""What the Today page shows: recent programs, reviews that are due, drafts."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hep.domain.actor import Actor
from hep.extensions import db
from hep.services import handouts, programs
from hep.services.programs import Program
from hep.web.programs.lines import line

SHOWN_PROGRAMS = 12


@dataclass(frozen=True, kw_only=True)
class Review:
    """A program whose next visit is near or over."""

    id: UUID
    patient: str
    title: str
    words: str
    is_due: bool


def today(actor: Actor) -> dict[str, object]:
    """The context of templates/programs/home.html besides the form."""
    recent = programs.list_recent(db.session, actor, limit=SHOWN_PROGRAMS)
    issued = handouts.find_latest(db.session, actor, [program.id for program in recent])
    used = programs.exercises(db.session, actor, *(program.plan for program in recent))
    lines = [line(program, used, issued.get(program.id)) for program in recent]
    now = actor.at.date()
    reviewed = [(program.plan.review_on, program) for program in recent if program.plan.review_on]
    return {
        "date_words": f"{now:%A, %-d %B}",
        "recent": [each for each in lines if each.pictures],
        "drafts": [each for each in lines if each.state == "draft"],
        "reviews": [_review(program, on, now) for on, program in sorted(reviewed, key=lambda pair: pair[0])],
    }


def _review(program: Program, on: date, now: date) -> Review:
    return Review(
        id=program.id,
        patient=program.patient.label,
        title=program.plan.title or program.plan.goal,
        words="today" if on == now else f"{on:%a %-d %b}",
        is_due=on <= now,
    )
