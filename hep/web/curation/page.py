"""What the curator's pages show: the list, and the form with the handout's card beside it. Findings have a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from markupsafe import Markup

from hep.domain.actor import Actor
from hep.domain.composing.cards import cards as composed
from hep.domain.exercise import ContentProblem, Exercise
from hep.domain.handout import Card, Figure
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ProgramSheet
from hep.domain.vocabulary import Side
from hep.domain.words import handout_words
from hep.extensions import db
from hep.illustration import web
from hep.services import curation, library
from hep.web import cards
from hep.web.curation import findings
from hep.web.curation.forms import STEPS, ExerciseForm, filled
from hep.web.curation.reading import Draft

ITEM = UUID(int=1)
_NO_DAY = date(2000, 1, 1)  # a card shows no date


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One picture of the card: kept art has an address, a new drawing stands in the page, a new photograph waits."""

    label: str
    caption: str
    alt: str
    is_mirrored: bool
    sha: str = ""
    frame: str = ""
    svg: Markup | None = None


def table(actor: Actor) -> dict[str, object]:
    """The context of templates/curation/index.html."""
    lines = curation.list_all(db.session, actor)
    exercises = library.for_slugs(db.session, actor, frozenset(line.slug for line in lines))
    return {"lines": [(line, cards.card(exercises[line.slug])) for line in lines]}


def editor(actor: Actor, form: ExerciseForm, current: Exercise | None, draft: Draft | None) -> dict[str, object]:
    """The context of templates/curation/edit.html. `draft` is what a checked form says; None before any check."""
    shown = _shown(current, draft)
    card = _card(shown) if shown else None
    slug = current.slug if current else None
    return {
        "form": form,
        "current": current,
        "stage": library.rows(db.session, actor)[slug].stage if slug else "draft",
        "is_own": slug is None or library.rows(db.session, actor)[slug].clinic_id is not None,
        "usage": curation.usage(db.session, actor, slug) if slug else None,
        "picture": cards.picture(current) if current else None,
        "has_via": any(frame.name == "via" for frame in shown.drawing.frames) if shown else False,
        "grades": {step: findings.reading(form[step].data or "") for step in STEPS},
        "card": card,
        "figures": list(_figures(card, current)) if card else [],
        "findings": findings.about(actor, form, current, shown, is_checked=draft is not None),
        "is_checked": draft is not None,
        "has_problems": bool(form.errors or (draft and draft.problems)),
    }


def _shown(current: Exercise | None, draft: Draft | None) -> Exercise | None:
    """The exercise of the card: the form's where it is whole enough, or the published one before any check."""
    if draft is None:
        return current
    if not draft.can_show or draft.drawing is None:
        return None
    return Exercise(content=draft.content, drawing=draft.drawing)


def _card(shown: Exercise) -> Card:
    """The card as the handout prints it, for the side that is drawn."""
    side = (shown.drawing.side or Side.RIGHT) if shown.content.needs_side else None
    item = PlannedExercise(item_id=ITEM, slug=shown.slug, dosage=shown.content.dosage, side=side)
    sheet = ProgramSheet(plan=Plan(items=(item,)), on=_NO_DAY)
    return composed(sheet, {shown.slug: shown}, None, handout_words("en"))[0]


def _figures(card: Card, current: Exercise | None) -> Iterator[Shown]:
    for figure in card.figures:
        is_kept = current is not None and current.drawing.sha == figure.drawing.sha
        yield Shown(
            label=figure.label,
            caption=figure.caption,
            alt=figure.alt,
            is_mirrored=figure.is_mirrored,
            sha=figure.drawing.sha if is_kept else "",
            frame=figure.frame,
            svg=None if is_kept else _inline(figure),
        )


def _inline(figure: Figure) -> Markup | None:
    """A drawing that is not saved yet, written by our own hand into the page; a photograph cannot stand there."""
    if figure.drawing.frame(figure.frame).raster is not None:
        return None
    return Markup(web.frame_svg(figure.drawing, figure.frame))  # noqa: S704 (made from cleaned paths, not typed)


def published_differently(form: ExerciseForm, current: Exercise) -> list[tuple[str, str]]:
    """(label, what is published) of every field where the form and the published exercise differ."""
    differing = []
    for name, value in filled(current).items():
        theirs, mine = _as_lines(value), _as_lines(form[name].data)
        if theirs != mine:
            differing.append((form[name].label.text, ", ".join(theirs) or "nothing"))
    return differing


def _as_lines(value: object) -> list[str]:
    values = value if isinstance(value, list) else str("" if value is None else value).splitlines()
    return [str(each).strip() for each in values if str(each).strip()]


def show_problems(form: ExerciseForm, problems: tuple[ContentProblem, ...]) -> None:
    """Each problem under its field, or over the form when it has none there."""
    for problem in problems:
        if problem.field in form:
            field = form[problem.field]
            field.errors = [*field.errors, problem.message]
        else:
            form.form_errors.append(problem.message)
