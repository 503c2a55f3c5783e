"""What the Today page shows: recent programs, reviews that are due, drafts."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hep.domain.actor import Actor
from hep.extensions import db
from hep.services import handouts, programs
from hep.services.handouts import Handout
from hep.services.programs import Program
from hep.web import cards

SHOWN_FIGURES = 4


@dataclass(frozen=True, kw_only=True)
class Recent:
    """One line of the recent programs."""

    id: UUID
    patient: str
    title: str
    arts: list[cards.Picture]
    more: int
    status: str
    state: str


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
    recent = programs.list_recent(db.session, actor, limit=12)
    issued = handouts.find_latest(db.session, actor, [program.id for program in recent])
    now = actor.at.date()
    lines = [_recent(actor, program, issued.get(program.id)) for program in recent]
    return {
        "date_words": f"{now:%A, %-d %B}",
        "recent": [line for line in lines if line.arts],
        "drafts": [line for line in lines if line.state == "draft"],
        "reviews": sorted(
            (_review(program, now) for program in recent if program.plan.review_on),
            key=lambda review: not review.is_due,
        ),
    }


def _recent(actor: Actor, program: Program, last: Handout | None) -> Recent:
    used = programs.exercises(db.session, actor, program.plan)
    arts = [cards.picture(used[item.slug], item.side) for item in program.plan.items]
    state = "draft" if last is None else "issued" if last.plan == program.plan else "changed"
    count = len(program.plan.items)
    words = {
        "draft": f"{count} exercise{'' if count == 1 else 's'}, not issued",
        "issued": f"Issued {last.issued_at:%-d %b}" if last else "",
        "changed": f"Changed since {last.number}" if last else "",
    }
    return Recent(
        id=program.id,
        patient=program.patient.label,
        title=program.plan.title or program.plan.goal,
        arts=arts[:SHOWN_FIGURES],
        more=max(0, count - SHOWN_FIGURES),
        status=words[state],
        state=state,
    )


def _review(program: Program, now: date) -> Review:
    on = program.plan.review_on
    assert on is not None  # noqa: S101 (the caller chose programs with a date)
    words = "today" if on == now else f"{on:%a %-d %b}"
    return Review(
        id=program.id,
        patient=program.patient.label,
        title=program.plan.title or program.plan.goal,
        words=words,
        is_due=on <= now,
    )
