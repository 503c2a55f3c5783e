"""The comprehensive-program coach: findings about a plan, each with its rule, level and the mend in one sentence.

Rules R1, R2, R3, R6, R7, R8 and R10 of the clinical facts, section 2. Levels: block (mend it, or override with a
reason), warn, hint. Beside them D1: a last day that is over; and those on words, L1 and W1 to W3, in `coach_words.py`.
Nothing here diagnoses. Other rules arrive with the data they need.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from hep.domain.advice import Advice, Finding, Level, Placed
from hep.domain.coach_words import foreign_cards, foreign_pages, notes, unsaid_holds
from hep.domain.education import EducationPage
from hep.domain.exercise import Exercise
from hep.domain.patient import AVOIDS, PRECAUTION_NAMES, PatientFacts, Precaution
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.vocabulary import Category, Laterality, MovementTag, Side

# Items that take no exercise time: positions, advice and comfort measures (clinical facts, validate.py).
PASSIVE = frozenset(
    {
        "ice-elevation",
        "heat-application",
        "rest-position-90-90",
        "sleep-positioning",
        "sitting-posture-setup",
        "gtps-load-advice",
        "pacing-plan",
        "hip-precautions-dressing",
        "log-roll",
        "sitting-break-routine",
    }
)
HINT_COUNT, WARN_COUNT, MANY_COUNT = 5, 6, 8
HINT_MINUTES, WARN_MINUTES = 20, 30


def advise(
    plan: Plan,
    exercises: Mapping[str, Exercise],
    patient: PatientFacts | None = None,
    second: str = "",
    *,
    on: date = date.min,
    pages: Mapping[str, EducationPage] = MappingProxyType({}),
) -> Advice:
    """What the coach says of the plan. `exercises` holds every exercise that the plan names, `pages` every page.

    `second` is a language that is printed beside the patient's, if any. The patient's own is not read twice.
    `on` is the handout's date; without one, no last day is over.
    """
    patient = patient or PatientFacts()
    items = [(place, item, exercises[item.slug]) for place, item in enumerate(plan.items)]
    minutes = sum(minutes_per_day(item, exercise) for _, item, exercise in items)
    coverage = {category: sum(e.content.category is category for _, _, e in items) for category in Category}
    languages = list(dict.fromkeys((patient.language, second or patient.language)))
    findings = (
        *_sides(items),
        *ended(plan, exercises, on),
        *_doses(items),
        *_conflicts(items, patient),
        *_duplicates(items),
        *_count(len(items)),
        *_time(minutes),
        *_one_category(coverage, len(items)),
        *foreign_cards(items, languages),
        *foreign_pages([pages[slug] for slug in dict.fromkeys(plan.education) if slug in pages], languages),
        *unsaid_holds(items, languages),
        *notes(items, languages),
    )
    order = list(Level)
    return Advice(
        findings=tuple(sorted(findings, key=lambda f: order.index(f.level))),
        minutes_per_day=round(minutes, 1),
        coverage=coverage,
    )


def minutes_per_day(item: PlannedExercise, exercise: Exercise) -> float:
    """Exercise minutes of an average day. Aerobic bouts and passive items count nothing (R8)."""
    content = exercise.content
    if content.slug in PASSIVE or MovementTag.AEROBIC in content.movement_tags:
        return 0.0
    return item.dosage.minutes_per_day(sides_of(item, exercise))


def minutes_per_session(item: PlannedExercise, exercise: Exercise) -> float:
    """Minutes of one go, whatever the kind: what the patient's clock says."""
    return item.dosage.seconds(sides_of(item, exercise)) / 60


def sides_of(item: PlannedExercise, exercise: Exercise) -> int:
    """How many sides one round takes: alternating and "both" take two; what is done with both at once takes one."""
    if exercise.content.laterality is Laterality.UNILATERAL:
        return 2 if item.side in (Side.BOTH, Side.ALTERNATE) else 1
    return 2 if exercise.content.laterality is Laterality.ALTERNATING else 1


def _sides(items: list[Placed]) -> Iterator[Finding]:
    for place, item, exercise in items:
        if exercise.content.needs_side and item.side is None:
            message = f"{place + 1}. {exercise.content.name}: choose the side. Left, right or both?"
            yield Finding(id="R1", level=Level.BLOCK, item=place, message=message)


def ended(plan: Plan, exercises: Mapping[str, Exercise], on: date) -> Iterator[Finding]:
    """D1: the exercises whose last day lies before that of the handout. No handout can be composed with one."""
    for place, item in enumerate(plan.items):
        if item.until and item.until < on:
            message = (
                f"{place + 1}. {exercises[item.slug].content.name}: the last day, {item.until:%B %-d, %Y}, is before "
                f"the handout's date, {on:%B %-d, %Y}. Take it out or set a later day."
            )
            yield Finding(id="D1", level=Level.BLOCK, item=place, message=message)


def _doses(items: list[Placed]) -> Iterator[Finding]:
    for place, item, exercise in items:
        is_held_stretch = exercise.content.category is Category.STRETCHING and exercise.content.dosage.hold_s > 0
        if is_held_stretch and item.dosage.hold_s == 0:
            usual = exercise.content.dosage.hold_s
            message = f"{place + 1}. {exercise.content.name}: a stretch needs a hold. Usual: {usual} seconds."
            yield Finding(id="R2", level=Level.BLOCK, item=place, message=message)


def goes_against(exercise: Exercise, precautions: Iterable[Precaution]) -> bool:
    """Whether R3 would block the exercise for somebody with these precautions."""
    return any(_clash(exercise, precaution) for precaution in precautions)


def _conflicts(items: list[Placed], patient: PatientFacts) -> Iterator[Finding]:
    for place, _, exercise in items:
        for precaution in patient.precautions:
            tags = _clash(exercise, precaution)
            if tags:
                message = (
                    f"{place + 1}. {exercise.content.name} goes against the precaution: "
                    f"{PRECAUTION_NAMES[precaution]} ({', '.join(tags).replace('-', ' ')}). Take it out or swap it."
                )
                yield Finding(id="R3", level=Level.BLOCK, item=place, message=message)


def _clash(exercise: Exercise, precaution: Precaution) -> list[str]:
    own, regions = frozenset(exercise.content.movement_tags), frozenset(exercise.content.regions)
    hits = [a.tags for a in AVOIDS[precaution] if a.tags <= own and (not a.regions or a.regions & regions)]
    return sorted({str(tag) for tags in hits for tag in tags})


def _duplicates(items: list[Placed]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for place, item, exercise in items:
        twin = next((number for number, other, _ in items[:place] if _is_twin(item, other)), None)
        if twin is not None:
            name = exercise.content.name
            message = f"{place + 1}. {name} is in the program already, as number {twin + 1}. Take one out."
            yield Finding(id="R6", level=Level.WARN, item=place, message=message)
        first.setdefault(item.slug, place)
    for place, _, exercise in items:
        harder = exercise.content.chain.harder
        if harder in first:
            message = (
                f"{place + 1}. {exercise.content.name} and {first[harder] + 1} are neighbours on one ladder. "
                "Keep the one that fits."
            )
            yield Finding(id="R6", level=Level.WARN, item=place, message=message)


def _is_twin(item: PlannedExercise, other: PlannedExercise) -> bool:
    """The same exercise on the same side; the left alone and the right alone are two halves of one."""
    is_other_half = item.side is not None and item.side.is_single and other.side is item.side.opposite
    return item.slug == other.slug and not is_other_half


def _count(count: int) -> Iterator[Finding]:
    if count > MANY_COUNT:
        message = f"{count} exercises are far too many for most people. Cut to 5, or note why so many are needed."
        yield Finding(id="R7", level=Level.WARN, message=message)
    elif count > WARN_COUNT:
        yield Finding(id="R7", level=Level.WARN, message=f"{count} exercises. People keep up best with 2 to 4.")
    elif count >= HINT_COUNT:
        yield Finding(id="R7", level=Level.HINT, message=f"{count} exercises. A first program works best with 2 to 4.")


def _time(minutes: float) -> Iterator[Finding]:
    if minutes > WARN_MINUTES:
        message = f"About {minutes:.0f} minutes a day, over {WARN_MINUTES}. Drop an exercise or a set."
        yield Finding(id="R8", level=Level.WARN, message=message)
    elif minutes > HINT_MINUTES:
        message = f"About {minutes:.0f} minutes a day, over {HINT_MINUTES}. Lack of time is why people stop."
        yield Finding(id="R8", level=Level.HINT, message=message)


def _one_category(coverage: Mapping[Category, int], count: int) -> Iterator[Finding]:
    used = [category for category, number in coverage.items() if number]
    if count > 1 and len(used) == 1:
        message = f"All {count} exercises are {used[0]}. Add another category, unless this is on purpose."
        yield Finding(id="R10", level=Level.WARN, message=message)
