"""What the curator is told beside the form: what must be mended, what reads hard, what to look at again."""

from collections.abc import Iterator
from dataclasses import dataclass

from hep.domain import readability
from hep.domain.actor import Actor
from hep.domain.advice import Finding, Level
from hep.domain.agreement import contradictions
from hep.domain.exercise import Exercise, ExerciseContent
from hep.domain.text import LANGUAGE_NAMES, ReviewStatus, sided
from hep.domain.vocabulary import Side
from hep.extensions import db
from hep.services import library
from hep.web.curation.forms import STEPS, ExerciseForm

GAUGE = 10  # units of the gauge to a grade: the line stands at grade 6


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The reading grade of one step, and how much of the gauge it fills."""

    grade: float
    filled: int
    is_hard: bool


def reading(text: str) -> Reading:
    """The harder of the two ways that a text with side marks can read."""
    ways = [sided(text, side) for side in (Side.RIGHT, None)]
    grade = max(readability.grade(way) for way in ways)
    is_hard = any(readability.is_hard(way) for way in ways)
    return Reading(grade=grade, filled=min(100, round(grade * GAUGE)), is_hard=is_hard)


def about(
    actor: Actor, form: ExerciseForm, current: Exercise | None, shown: Exercise | None, *, is_checked: bool
) -> list[Finding]:
    """All findings, the loudest first. `shown` is the exercise that the form says, where it is whole enough."""
    found = [*_mistakes(form), *_hard_words(form)]
    return found if shown is None else [*found, *_advice(actor, shown, current, is_checked=is_checked)]


def _mistakes(form: ExerciseForm) -> Iterator[Finding]:
    for name, field_errors in form.errors.items():
        for error in field_errors:
            yield _finding(Level.BLOCK, f"{form[name].label.text}: {error}" if name else error)


def _hard_words(form: ExerciseForm) -> Iterator[Finding]:
    for name in (*STEPS, "feel", "avoid", "stop"):
        read = reading(form[name].data or "")
        if read.is_hard:
            label = form[name].label.text
            yield _finding(Level.WARN, f"{label} reads at grade {read.grade}. Use shorter words or sentences.")


def _advice(actor: Actor, shown: Exercise, current: Exercise | None, *, is_checked: bool) -> Iterator[Finding]:
    content = shown.content
    english = content.words_in("en")
    if is_checked and current and english.status is ReviewStatus.REVIEWED and _says_more(current.content, content):
        yield _finding(Level.WARN, "The words changed since the review. Set Review back, or have them read again.")
    if content.needs_side and shown.drawing.side is None:
        yield _finding(Level.HINT, "The picture has no working side, so it is not mirrored for left and right.")
    for words in content.words:
        if len(words.steps) != len(english.steps):
            told = f"{language_name(words.locale)} has {len(words.steps)} steps, English {len(english.steps)}."
            yield _finding(Level.HINT, told)
    yield from (_finding(Level.HINT, each.message) for each in contradictions(shown))
    yield from _ladder(actor, content)


def _ladder(actor: Actor, content: ExerciseContent) -> Iterator[Finding]:
    """A ladder is climbed both ways: the neighbour should name this exercise too."""
    known = library.published(db.session, actor)
    for slug, way, back in ((content.chain.easier, "easier", "harder"), (content.chain.harder, "harder", "easier")):
        if slug in known and getattr(known[slug].content.chain, back) != content.slug:
            name = known[slug].content.name
            yield _finding(Level.HINT, f"{name} is the next {way}, but does not name this as its next {back}.")


def _says_more(before: ExerciseContent, now: ExerciseContent) -> bool:
    return tuple(before.words_in("en").texts()) != tuple(now.words_in("en").texts())


def language_name(locale: str) -> str:
    """The language's name."""
    return LANGUAGE_NAMES.get(locale, locale)


def _finding(level: Level, message: str) -> Finding:
    return Finding(id="", level=level, message=message)
