"""The exercise form as values: content, drawing, and what stands against publishing, each problem at its field.

Rules are the domain's, pictures are made safe by the illustration room. Nothing is shown or saved here.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from wtforms import FileField

from hep.domain.dosage import Dosage
from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.domain.exercise import (
    LIMITS,
    SLUG,
    Chain,
    ContentProblem,
    Counted,
    Exercise,
    ExerciseContent,
    ExerciseWords,
    FrameWords,
    Limb,
    Preposition,
    Timed,
    Wording,
    untold,
)
from hep.domain.text import ReviewStatus, clean_line, plain
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Laterality, MovementTag, Position, Side
from hep.illustration import art, uploads
from hep.web.curation.forms import STEPS, ExerciseForm

T = TypeVar("T", bound=StrEnum)
MAX_SLUG = 80
DOSE_FIELDS = ("sets", "reps", "hold_s", "rest_s", "times_per_day", "days_per_week")


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What the form says. `can_show` tells whether it is whole enough for a card beside the form."""

    content: ExerciseContent
    drawing: Drawing | None
    problems: tuple[ContentProblem, ...]
    can_show: bool


def read(form: ExerciseForm, current: Exercise | None) -> Draft:
    """The values of a form whose shape is right. `current` is the exercise that is changed; None for a new one."""
    problems = list[ContentProblem]()
    slug = current.slug if current else _slug(form, problems)
    dosage = _dosage(form, current, problems)
    drawing = _drawing(form, current, problems)
    content = _content(form, current, slug, dosage, drawing)
    can_show = drawing is not None and not problems
    missing = untold(content, drawing) if drawing else ()
    problems += [_at_field(problem, form) for problem in (*content.problems(), *missing)]
    return Draft(content=content, drawing=drawing, problems=tuple(problems), can_show=can_show)


def tidy(text: str | None, kind: str) -> str:
    """The text as it is stored; one that may not be stored stays as it is, and `problems()` says why."""
    line = re.sub(r"[ \t]*\r?\n[ \t]*", " ", text or "").strip(" ")
    try:
        return clean_line(line, kind, limit=LIMITS[kind])
    except RuleBroken:
        return line


def tidy_lines(text: str | None, kind: str) -> tuple[str, ...]:
    """A text of one entry a line; empty lines are left out."""
    return tuple(tidy(line, kind) for line in (text or "").replace("\r\n", "\n").split("\n") if line.strip())


def _slug(form: ExerciseForm, problems: list[ContentProblem]) -> str:
    """The slug that was typed, or one made from the name."""
    slug = (form.slug.data or "").strip()
    made = re.sub(r"[^a-z0-9]+", "-", plain(form.name.data or "")).strip("-")[:MAX_SLUG].strip("-")
    if not slug and not made:
        return "unnamed"  # the empty name is a problem of its own
    if slug and (not SLUG.fullmatch(slug) or len(slug) > MAX_SLUG):
        message = f"Use small letters, digits and single hyphens, at most {MAX_SLUG}: straight-leg-raise."
        problems.append(ContentProblem(field="slug", message=message))
        return made or "unnamed"
    return slug or made


def _dosage(form: ExerciseForm, current: Exercise | None, problems: list[ContentProblem]) -> Dosage:
    """The usual dosage. What the form does not ask (named days and times, effort) stays while it still fits."""
    old = current.content.dosage if current else Dosage()
    asked = {name: form[name].data for name in DOSE_FIELDS}
    if asked["days_per_week"] != old.days_per_week:
        asked |= {"days": (), "every_other_day": False}
    if asked["times_per_day"] != old.times_per_day:
        asked |= {"when": ()}
    try:
        return replace(old, load=form.load.data or "", **asked)
    except RuleBroken as broken:
        problems.append(ContentProblem(field=broken.field or "sets", message=broken.message))
        return old


def _drawing(form: ExerciseForm, current: Exercise | None, problems: list[ContentProblem]) -> Drawing | None:
    """The picture that is kept or that the uploads make."""
    kept = current.drawing if current else None
    try:
        start, end = _uploaded(form.art_start), _uploaded(form.art_end)
        drawing = _combined(start, end, kept)
    except RuleBroken as broken:
        problems.append(ContentProblem(field=broken.field or "art_start", message=broken.message))
        return kept
    chosen = Side(form.art_side.data) if form.art_side.data in (Side.LEFT, Side.RIGHT) else None
    if drawing is kept:
        return kept if kept.side is chosen else art.sealed(replace(kept, side=chosen))
    name = tidy(form.name.data, "name") or "Picture"
    return art.sealed(replace(drawing, side=chosen or drawing.side, title=name))


def _combined(start: Drawing | None, end: Drawing | None, kept: Drawing | None) -> Drawing:
    if start and end:
        return uploads.combine(start, end)
    if start:
        is_whole = len(start.frames) > 1 or kept is None or len(kept.frames) == 1
        return uploads.trimmed(start) if is_whole else uploads.combine(start, kept)
    if end and kept:
        return uploads.combine(kept, end)
    if kept:
        return kept
    raise RuleBroken("Choose a picture of the start: an SVG, PNG or JPEG file.", "art_start")


def _uploaded(field: FileField) -> Drawing | None:
    if not field.data or not field.data.filename:
        return None
    try:
        return uploads.clean(field.data.read(), field.data.filename)
    except RuleBroken as broken:
        raise RuleBroken(broken.message, field.name) from None


def _content(
    form: ExerciseForm, current: Exercise | None, slug: str, dosage: Dosage, drawing: Drawing | None
) -> ExerciseContent:
    old = current.content if current else None
    others = [words for words in old.words if words.locale != "en"] if old else []
    return ExerciseContent(
        slug=slug,
        category=Category(form.category.data),
        other_categories=_in_old_order(Category, form.other_categories.data, old.other_categories if old else ()),
        regions=_in_old_order(BodyRegion, form.regions.data, old.regions if old else ()),
        position=Position(form.position.data),
        laterality=Laterality(form.laterality.data),
        equipment=_in_old_order(Equipment, form.equipment.data, old.equipment if old else ()),
        muscles=tidy_lines(form.muscles.data, "muscles"),
        movement_tags=_in_old_order(MovementTag, form.movement_tags.data, old.movement_tags if old else ()),
        dosage=dosage,
        wording=replace(
            old.wording if old else Wording(),
            limb=Limb(form.limb.data),
            preposition=Preposition(form.preposition.data),
            timed=Timed(form.timed.data),
            counted=Counted(form.counted.data),
        ),
        chain=Chain(easier=form.easier.data or None, harder=form.harder.data or None),
        words=(_words(form, drawing), *others),
        sources=tidy_lines(form.sources.data, "sources"),
        provenance=tidy(form.provenance.data, "provenance"),
        licence=tidy(form.licence.data, "licence"),
    )


def _in_old_order(kind: type[T], chosen: list[str], old: tuple[T, ...]) -> tuple[T, ...]:
    """What is chosen: the old ones in their old order (the first matter most), then the new ones."""
    values = [kind(each) for each in chosen]
    return (*(each for each in old if each in values), *(each for each in values if each not in old))


def _words(form: ExerciseForm, drawing: Drawing | None) -> ExerciseWords:
    frames = [frame.name for frame in drawing.frames] if drawing else ["start", "end"]
    return ExerciseWords(
        locale="en",
        status=ReviewStatus(form.status.data),
        name=tidy(form.name.data, "name"),
        synonyms=tidy_lines(form.synonyms.data, "synonyms"),
        steps=tuple(tidy(form[step].data, "steps") for step in written_steps(form)),
        frames=tuple(
            FrameWords(
                frame=frame,
                caption=tidy(form[f"caption_{frame}"].data, "captions"),
                alt=tidy(form[f"alt_{frame}"].data, "alt"),
            )
            for frame in frames
        ),
        feel=tidy(form.feel.data, "feel"),
        avoid=tidy(form.avoid.data, "avoid"),
        stop=tidy(form.stop.data, "stop"),
    )


def written_steps(form: ExerciseForm) -> list[str]:
    """The names of the step fields that hold something."""
    return [step for step in STEPS if (form[step].data or "").strip()]


def _at_field(problem: ContentProblem, form: ExerciseForm) -> ContentProblem:
    """The same problem under the name of its field in the form."""
    field = field_of(problem.field, form)
    message = problem.message if field else f"Words in another language ({problem.field}): {problem.message}"
    return replace(problem, field=field, message=message)


def field_of(named: str, form: ExerciseForm) -> str:
    """The form's field for a place in the content; "" for the words of another language."""
    if named.startswith("words.") and not named.startswith("words.en."):
        return ""
    name = named.removeprefix("words.en.").removeprefix("chain.")
    kind, _, rest = name.partition(".")
    if kind in ("captions", "alt"):
        return f"caption_{rest}" if kind == "captions" else f"alt_{rest}"
    if step := re.fullmatch(r"steps\[(\d+)\]", name):
        return written_steps(form)[int(step[1]) - 1]
    if name == "provenance" and form.provenance.data and not form.licence.data:
        return "licence"
    return {"steps": "step_1", "art": "art_start", "words": "name"}.get(name, name)
