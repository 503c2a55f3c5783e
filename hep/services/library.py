"""The library as a clinic sees it: the seed's exercises, and the clinic's own in their place where it has some."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from hep.domain import exercise as domain
from hep.domain.actor import Actor, Permission
from hep.domain.curation import Stage
from hep.domain.drawing import Drawing
from hep.domain.education import EducationPage
from hep.domain.errors import NotFound
from hep.illustration import art
from hep.models import Art, Exercise, ExerciseRevision

# Revisions and art never change, so what was read once holds for the life of the process.
_read: dict[UUID, domain.Exercise] = {}


@lru_cache(maxsize=2000)
def _drawing(sha: str, svg: str) -> Drawing:
    return art.read(svg, sha)


def drawing(session: Session, sha: str) -> Drawing:
    """The drawing of that sha; NotFound if nobody ever kept it."""
    found = session.get(Art, sha)
    if found is None:
        raise NotFound("There is no such picture.")
    return _drawing(sha, found.svg)


def keep(session: Session, drawing: Drawing) -> None:
    """Write the art down for ever, unless it is there. The caller audits."""
    svg = art.write(drawing)
    if session.get(Art, drawing.sha) is None:
        session.add(Art(sha=drawing.sha, svg=svg))
        session.flush()


def published(session: Session, actor: Actor) -> dict[str, domain.Exercise]:
    """Every exercise that can be prescribed, by slug, in the order of their names."""
    actor.require(Permission.READ_LIBRARY)
    rows = _visible(session, actor)
    exercises = _exercises(session, {slug: rev for slug, (row, rev) in rows.items() if row.stage == Stage.PUBLISHED})
    return dict(sorted(exercises.items(), key=lambda pair: pair[1].content.name.lower()))


def get(session: Session, actor: Actor, slug: str) -> domain.Exercise:
    """A published or retired exercise; NotFound if the clinic sees none of that slug."""
    return for_slugs(session, actor, frozenset({slug}))[slug]


def for_slugs(session: Session, actor: Actor, slugs: frozenset[str]) -> Mapping[str, domain.Exercise]:
    """The named exercises, retired ones too, so that old programs can be read. NotFound names a missing one."""
    actor.require(Permission.READ_LIBRARY)
    rows = _visible(session, actor)
    for slug in slugs:
        if slug not in rows:
            raise NotFound(f"There is no exercise {slug} in the library.")
    return _exercises(session, {slug: rows[slug][1] for slug in slugs})


def pictured(session: Session, actor: Actor, pages: Iterable[EducationPage]) -> Mapping[str, domain.Exercise]:
    """The exercises whose pictures the pages show; one that is not there is left out."""
    wanted = {picture.exercise for page in pages for picture in page.pictures}
    return for_slugs(session, actor, frozenset(wanted & rows(session, actor).keys())) if wanted else {}


def rows(session: Session, actor: Actor) -> Mapping[str, Exercise]:
    """The row behind each slug that the clinic sees, retired ones too."""
    return {slug: row for slug, (row, _) in _visible(session, actor).items()}


def revision_ids(session: Session, actor: Actor, slugs: frozenset[str]) -> frozenset[UUID]:
    """The ids of the current revisions of the named exercises."""
    return frozenset(rev for slug, (_, rev) in _visible(session, actor).items() if slug in slugs)


def _visible(session: Session, actor: Actor) -> dict[str, tuple[Exercise, UUID]]:
    """Slug -> (row, id of its current revision); the clinic's own row stands before the seed's."""
    found = session.execute(
        select(Exercise, ExerciseRevision.id)
        .join(ExerciseRevision, ExerciseRevision.exercise_id == Exercise.id)
        .where(
            or_(Exercise.clinic_id.is_(None), Exercise.clinic_id == actor.clinic_id),
            ExerciseRevision.number == Exercise.revision_number,
        )
        .order_by(Exercise.clinic_id.is_not(None))
    )
    return {row.slug: (row, revision_id) for row, revision_id in found}


def _exercises(session: Session, revisions: Mapping[str, UUID]) -> dict[str, domain.Exercise]:
    missing = [revision for revision in revisions.values() if revision not in _read]
    if missing:
        found = session.execute(
            select(ExerciseRevision, Art)
            .join(Art, Art.sha == ExerciseRevision.art_sha)
            .where(ExerciseRevision.id.in_(missing))
        )
        for revision, picture in found:
            _read[revision.id] = domain.Exercise(
                content=revision.content,
                drawing=_drawing(picture.sha, picture.svg),
                revision=revision.number,
            )
    return {slug: _read[revision] for slug, revision in revisions.items()}
