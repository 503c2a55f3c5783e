"""A program as one line of a list: its first pictures, and how it stands against what was issued."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from hep.domain.exercise import Exercise
from hep.services.handouts import Handout
from hep.services.programs import Program
from hep.web import cards, labels

SHOWN_FIGURES = 4


@dataclass(frozen=True, kw_only=True)
class ProgramLine:
    """`pictures` come with the prescribed side; `state` is draft, issued or changed."""

    id: UUID
    patient: str
    title: str
    pictures: list[tuple[cards.Picture, str]]
    more: int
    names: str
    status: str
    state: str
    last: Handout | None


def line(program: Program, used: Mapping[str, Exercise], last: Handout | None) -> ProgramLine:
    """The line of a program. `used` holds its exercises, `last` its newest handout."""
    items = program.plan.items
    state = "draft" if last is None else "issued" if last.plan == program.plan else "changed"
    words = {
        "draft": _draft_words(len(items)),
        "issued": f"Issued {last.issued_at:%-d %b}" if last else "",
        "changed": f"Changed since {last.number}" if last else "",
    }
    return ProgramLine(
        id=program.id,
        patient=program.patient.label,
        title=program.plan.title or program.plan.goal or _regions(program.plan.regions),
        pictures=[(cards.picture(used[item.slug], item.side), item.side or "") for item in items[:SHOWN_FIGURES]],
        more=max(0, len(items) - SHOWN_FIGURES),
        names=", ".join(used[item.slug].content.name for item in items),
        status=words[state],
        state=state,
        last=last,
    )


def _draft_words(count: int) -> str:
    if count == 0:
        return "Empty, not issued"
    return "1 exercise, not issued" if count == 1 else f"{count} exercises, not issued"


def _regions(regions: Sequence[str]) -> str:
    return ", ".join(labels.REGIONS[region] for region in regions)
