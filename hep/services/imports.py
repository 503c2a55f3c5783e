"""Exercises from a package or a table into the clinic's library: first what would happen, then all of it or nothing.

A clinic that imports a changed seed exercise gets its own revision; the seed stays as it was. What a package looks like
is known in `hep/exchange`; the seed's own files are brought in by `transfers.py`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace

from sqlalchemy.orm import Session

from hep.domain.actor import Actor, Permission
from hep.domain.curation import Stage
from hep.domain.drawing import Drawing
from hep.domain.exercise import Chain, ContentProblem, Exercise, ExerciseContent, ExerciseWords
from hep.domain.text import SIDE_WORDS
from hep.exchange.delivery import Delivered, Delivery
from hep.exchange.problems import FileRefused, Problem
from hep.illustration import art
from hep.models import Exercise as Row
from hep.services import audit, curation, library

NO_PICTURE = "This exercise is new and has no picture. Import it with its picture, as a folder or a ZIP."


@dataclass(frozen=True, kw_only=True)
class Change:
    """One exercise that would be another than it is: the fields that differ; none for one that is new."""

    exercise: Exercise
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Prospect:
    """What an import would do: exercises added, changed, and left as they are."""

    added: tuple[Change, ...]
    changed: tuple[Change, ...]
    left: tuple[str, ...]


def published(session: Session, actor: Actor, *, is_own_only: bool = False) -> list[Exercise]:
    """What the clinic gives away: all it sees as published, or only its own, by slug.

    A neighbour that is published no more is not named: whoever takes the package cannot have it.
    """
    exercises = library.published(session, actor)
    rows = library.rows(session, actor)
    given = [slug for slug in sorted(exercises) if not is_own_only or rows[slug].clinic_id is not None]
    return [
        replace(exercises[slug], content=_among(exercises[slug].content, exercises.keys()), revision=1)
        for slug in given
    ]


def prospect(session: Session, actor: Actor, delivery: Delivery) -> Prospect:
    """What bringing in the delivery would change. FileRefused lists everything that stands against it, by place."""
    actor.require(Permission.CURATE)
    here, rows = library.published(session, actor), library.rows(session, actor)
    coming = {each.content.slug for each in delivery.exercises}
    problems = list(delivery.problems)
    added, changed, left = list[Change](), list[Change](), list[str]()
    for delivered in delivery.exercises:
        seen = here.get(delivered.content.slug)
        exercise = _whole(delivered, seen, here.keys(), keeps_languages=delivery.keeps_languages)
        wrong = list(_wrong(delivered, exercise, rows, coming))
        problems += wrong
        if wrong or exercise is None:
            continue
        if seen is None:
            added.append(Change(exercise=exercise))
        elif differing := tuple(_differing(seen, exercise)):
            changed.append(Change(exercise=exercise, fields=differing))
        else:
            left.append(exercise.slug)
    if problems:
        raise FileRefused(problems)
    return Prospect(added=tuple(added), changed=tuple(changed), left=tuple(left))


def bring_in(session: Session, actor: Actor, delivery: Delivery) -> Prospect:
    """Publish all that the delivery adds and changes as the clinic's own. FileRefused, and nothing done, otherwise."""
    foreseen = prospect(session, actor, delivery)
    for change in (*foreseen.added, *foreseen.changed):
        curation.write_publication(session, actor, change.exercise.content, change.exercise.drawing)
    if foreseen.added or foreseen.changed:
        named = {
            "added": [change.exercise.slug for change in foreseen.added],
            "changed": [change.exercise.slug for change in foreseen.changed],
        }
        audit.record(session, actor, "library.imported", "library", "own", **named)
    return foreseen


def _whole(
    delivered: Delivered, seen: Exercise | None, known: Collection[str], *, keeps_languages: bool
) -> Exercise | None:
    """The exercise as it would be published; None when there is no picture to show with it."""
    content, drawing = delivered.content, delivered.drawing
    if seen is not None and content.chain == _among(seen.content, known).chain:
        # A neighbour that was retired here was not given away, and is not lost by coming back.
        content = replace(content, chain=seen.content.chain)
    if keeps_languages and seen is not None:
        content = replace(content, words=_all_words(content, seen.content))
    if drawing is not None:
        return Exercise(content=content, drawing=art.sealed(drawing))
    return None if seen is None else Exercise(content=content, drawing=seen.drawing)


def _all_words(content: ExerciseContent, seen: ExerciseContent) -> tuple[ExerciseWords, ...]:
    """The words that came, and those that are here of languages that did not."""
    by_locale = {words.locale: words for words in (*seen.words, *content.words)}
    return tuple(by_locale[locale] for locale in SIDE_WORDS if locale in by_locale)


def _wrong(
    delivered: Delivered, exercise: Exercise | None, rows: Mapping[str, Row], coming: Collection[str]
) -> Iterator[Problem]:
    row = rows.get(delivered.content.slug)
    found: list[ContentProblem] = list(curation.unplaced(delivered.content, rows, coming))
    if exercise is not None:
        found += curation.unmended(exercise.content, exercise.drawing)
    elif row is None or row.stage != Stage.RETIRED:
        found.append(ContentProblem(field="slug", message=NO_PICTURE))
    yield from (delivered.at(problem.field, problem.message) for problem in found)


def _differing(seen: Exercise, given: Exercise) -> Iterator[str]:
    """The fields in which the two differ, in the order of the content."""
    for field in fields(ExerciseContent):
        if field.name == "words":
            yield from _differing_words(seen.content, given.content)
        elif getattr(seen.content, field.name) != getattr(given.content, field.name):
            yield field.name
    if not _is_same_picture(seen.drawing, given.drawing):
        yield "picture"


def _differing_words(seen: ExerciseContent, given: ExerciseContent) -> Iterator[str]:
    before = {words.locale: words for words in seen.words}
    after = {words.locale: words for words in given.words}
    for locale in [*before, *(locale for locale in after if locale not in before)]:
        one, other = before.get(locale), after.get(locale)
        if one is None or other is None:
            yield f"words.{locale}"
            continue
        for field in fields(ExerciseWords):
            if getattr(one, field.name) != getattr(other, field.name):
                yield f"words.{locale}.{'captions' if field.name == 'frames' else field.name}"


def _is_same_picture(one: Drawing, other: Drawing) -> bool:
    return one.sha == other.sha or art.write(one) == art.write(other)


def _among(content: ExerciseContent, known: Collection[str]) -> ExerciseContent:
    """The content without neighbours that are not among the known."""
    easier, harder = (slug if slug in known else None for slug in (content.chain.easier, content.chain.harder))
    return replace(content, chain=Chain(easier=easier, harder=harder))
