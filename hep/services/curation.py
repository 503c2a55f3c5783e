"""What a curator does to the library: publish a revision, retire, bring back, see where an exercise is used.

A clinic that changes a seed exercise gets its own copy; the seed stays as it was for everybody else.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Select, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from hep.domain.actor import Actor, Permission
from hep.domain.curation import Stage, move
from hep.domain.drawing import Drawing
from hep.domain.errors import Conflict, NotFound, RuleBroken
from hep.domain.exercise import ContentProblem, ExerciseContent, untold
from hep.models import Exercise, ExerciseRevision, Handout, Program, handout_revision, program_exercise
from hep.services import audit, library


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One line of the curator's list."""

    slug: str
    name: str
    stage: Stage
    revision: int
    is_own: bool
    programs: int


@dataclass(frozen=True, kw_only=True)
class Usage:
    """Where an exercise is used: programs of this clinic, and handouts that were issued with it."""

    programs: Sequence[Program]
    handouts: int


def list_all(session: Session, actor: Actor) -> list[Listed]:
    """Every exercise that the clinic sees, retired ones too, by name."""
    actor.require(Permission.CURATE)
    rows = library.rows(session, actor)
    exercises = library.for_slugs(session, actor, frozenset(rows))
    used = _program_counts(session, actor)
    listed = [
        Listed(
            slug=slug,
            name=exercises[slug].content.name,
            stage=Stage(row.stage),
            revision=row.revision_number,
            is_own=row.clinic_id is not None,
            programs=used.get(slug, 0),
        )
        for slug, row in rows.items()
    ]
    return sorted(listed, key=lambda line: line.name.lower())


def publish(session: Session, actor: Actor, content: ExerciseContent, drawing: Drawing) -> Exercise:
    """Make this the exercise's current words and picture. RuleBroken lists what must be mended first."""
    actor.require(Permission.CURATE)
    mend(content, drawing)
    for problem in unplaced(content, library.rows(session, actor)):
        raise RuleBroken(problem.message, problem.field)
    row = write_publication(session, actor, content, drawing)
    audit.record(session, actor, "exercise.published", "exercise", content.slug, revision=row.revision_number)
    return row


def write_publication(session: Session, actor: Actor, content: ExerciseContent, drawing: Drawing) -> Exercise:
    """Publish what was found in order, as a step of a verb that has asked for leave. The caller audits."""
    row = _own_row(session, actor, content.slug)
    row.revision_number += 1
    row.stage = Stage.PUBLISHED
    session.add(write_revision(session, row, content, drawing, by=actor.user_id, at=actor.at))
    _flush(session, "Somebody published this exercise at the same moment. Look at it, then publish again.")
    return row


def mend(content: ExerciseContent, drawing: Drawing) -> None:
    """RuleBroken naming the first field that stands against publishing."""
    for problem in unmended(content, drawing):
        raise RuleBroken(problem.message, problem.field)


def unmended(content: ExerciseContent, drawing: Drawing) -> Iterator[ContentProblem]:
    """All that stands against publishing these words with this picture."""
    captioned = {frame.frame for words in content.words for frame in words.frames}
    for frame in drawing.frames:
        if frame.name not in captioned:
            message = f"Write a caption for the picture “{frame.name}”."
            yield ContentProblem(field=f"captions.{frame.name}", message=message)
    yield from content.problems()
    yield from untold(content, drawing)


def unplaced(
    content: ExerciseContent, known: Mapping[str, Exercise], coming: Collection[str] = ()
) -> Iterator[ContentProblem]:
    """What stands against its place in the library of these rows, and of the slugs that are published with it."""
    seen = known.get(content.slug)
    if seen is not None and seen.stage == Stage.RETIRED:
        message = "This exercise is retired. Bring it back before you publish a revision."
        yield ContentProblem(field="slug", message=message)
    for name, slug in (("easier", content.chain.easier), ("harder", content.chain.harder)):
        if slug == content.slug:
            yield ContentProblem(field=f"chain.{name}", message="An exercise cannot be its own neighbour.")
        elif slug and slug not in known and slug not in coming:
            message = f"There is no exercise {slug}. Choose one of the library."
            yield ContentProblem(field=f"chain.{name}", message=message)


def write_revision(
    session: Session,
    row: Exercise,
    content: ExerciseContent,
    drawing: Drawing,
    *,
    by: UUID | None,
    at: datetime,
) -> ExerciseRevision:
    """The revision row of the exercise's current number, and the art it shows. The caller audits."""
    library.keep(session, drawing)
    return ExerciseRevision(
        id=uuid4(),
        exercise_id=row.id,
        number=row.revision_number,
        content=content,
        art_sha=drawing.sha,
        by_user_id=by,
        at=at,
    )


def retire(session: Session, actor: Actor, slug: str) -> Exercise:
    """Take an exercise out of the library. Programs that hold it keep it; nobody can add it any more."""
    return _set_stage(session, actor, slug, Stage.RETIRED, "exercise.retired")


def restore(session: Session, actor: Actor, slug: str) -> Exercise:
    """Bring a retired exercise back."""
    return _set_stage(session, actor, slug, Stage.PUBLISHED, "exercise.restored")


def usage(session: Session, actor: Actor, slug: str) -> Usage:
    """The clinic's programs that use the exercise, newest first, and how many handouts show it."""
    actor.require(Permission.READ_LIBRARY)
    ids = select(Exercise.id).where(Exercise.slug == slug)
    programs = session.scalars(
        select(Program)
        .join(program_exercise)
        .where(program_exercise.c.exercise_id.in_(ids), Program.clinic_id == actor.clinic_id)
        .order_by(Program.updated_at.desc())
    ).all()
    handouts = session.scalar(
        select(func.count(func.distinct(handout_revision.c.handout_id)))
        .join(ExerciseRevision, ExerciseRevision.id == handout_revision.c.revision_id)
        .where(ExerciseRevision.exercise_id.in_(ids))
        .where(handout_revision.c.handout_id.in_(_own_handouts(actor)))
    )
    return Usage(programs=programs, handouts=handouts or 0)


def revisions(session: Session, actor: Actor, slug: str) -> Sequence[ExerciseRevision]:
    """The revisions of the exercise that the clinic sees, newest first."""
    actor.require(Permission.READ_LIBRARY)
    row = library.rows(session, actor).get(slug)
    if row is None:
        raise NotFound(f"There is no exercise {slug} in the library.")
    newest = select(ExerciseRevision).where(ExerciseRevision.exercise_id == row.id)
    return session.scalars(newest.order_by(ExerciseRevision.number.desc())).all()


def _own_handouts(actor: Actor) -> Select[UUID]:
    return select(Handout.id).where(Handout.clinic_id == actor.clinic_id)


def _set_stage(session: Session, actor: Actor, slug: str, stage: Stage, action: str) -> Exercise:
    actor.require(Permission.CURATE)
    current = library.get(session, actor, slug)
    seen = library.rows(session, actor)[slug]
    move(Stage(seen.stage), stage)
    row = _own_row(session, actor, slug)
    if row.revision_number == 0:
        row.revision_number = 1
        session.add(write_revision(session, row, current.content, current.drawing, by=actor.user_id, at=actor.at))
    row.stage = stage
    _flush(session, "Somebody changed this exercise at the same moment. Look at it, then try again.")
    audit.record(session, actor, action, "exercise", slug)
    return row


def _own_row(session: Session, actor: Actor, slug: str) -> Exercise:
    """The clinic's own row of the slug, made now if there is none."""
    own = select(Exercise).where(Exercise.slug == slug, Exercise.clinic_id == actor.clinic_id)
    row = session.scalar(own)
    if row is None:
        row = Exercise(
            id=uuid4(),
            clinic_id=actor.clinic_id,
            slug=slug,
            stage=Stage.DRAFT,
            revision_number=0,
            created_at=actor.at,
        )
        session.add(row)
        _flush(session, "Somebody at the clinic made an exercise of this name at the same moment.")
    return row


def _flush(session: Session, conflict: str) -> None:
    """Send what is pending to the database; Conflict with that sentence when another curator was first."""
    try:
        session.flush()
    except (IntegrityError, StaleDataError):
        raise Conflict(conflict) from None


def _program_counts(session: Session, actor: Actor) -> dict[str, int]:
    counted = session.execute(
        select(Exercise.slug, func.count(func.distinct(Program.id)))
        .join(program_exercise, program_exercise.c.exercise_id == Exercise.id)
        .join(Program, Program.id == program_exercise.c.program_id)
        .where(Program.clinic_id == actor.clinic_id)
        .group_by(Exercise.slug)
    )
    return dict(counted.all())
