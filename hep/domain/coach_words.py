"""What the coach says of words: their languages (L1), and a card's words against its dose and its side (W1 to W3)."""

from collections.abc import Iterator
from itertools import product

from hep.domain.advice import Finding, Level, Placed
from hep.domain.agreement import amounts, says_hold
from hep.domain.dosage import Dosage
from hep.domain.education import EducationPage
from hep.domain.exercise import Exercise, Timed
from hep.domain.plan import PlannedExercise
from hep.domain.text import LANGUAGE_NAMES, sides_named


def foreign_cards(items: list[Placed], languages: list[str]) -> Iterator[Finding]:
    """L1 of the exercises: no words in a language of the handout."""
    for (place, _, exercise), language in product(items, languages):
        own = exercise.content.foreign(language)
        if own:
            message = (
                f"{place + 1}. {exercise.content.name} has no {_named(language)} words yet. "
                f"Its card is printed in {_named(own)}."
            )
            yield Finding(id="L1", level=Level.HINT, item=place, message=message)


def foreign_pages(pages: list[EducationPage], languages: list[str]) -> Iterator[Finding]:
    """L1 of the education pages."""
    for page, language in product(pages, languages):
        own = page.foreign(language)
        if own:
            message = f"The page “{page.title}” has no {_named(language)} words yet. It is printed in {_named(own)}."
            yield Finding(id="L1", level=Level.HINT, message=message)


def _named(language: str) -> str:
    return LANGUAGE_NAMES.get(language, language)


def unsaid_holds(items: list[Placed], languages: list[str]) -> Iterator[Finding]:
    """W1: a hold of the dose that the words do not say."""
    for place, item, exercise in items:
        silent = _silent_on_hold(item, exercise, languages)
        if silent:
            is_second = silent != languages[0]
            step = f"{_named(silent)} step" if is_second else "step"
            message = (
                f"{place + 1}. {exercise.content.name}: the dose holds {item.dosage.hold_s} seconds, but no {step} "
                "says where to hold. Say it in the note, or take the hold out."
            )
            yield Finding(id="W1", level=Level.WARN, item=place, message=message, is_second=is_second)


def _silent_on_hold(item: PlannedExercise, exercise: Exercise, languages: list[str]) -> str:
    """The first language whose words say no hold that the dose asks for; "" when all do, or none is asked for."""
    if not item.dosage.hold_s or item.dosage.is_timed or exercise.content.wording.timed is not Timed.HOLD:
        return ""
    for language in languages:
        words = exercise.content.words_in(language)
        if not says_hold(" ".join((*words.steps, item.note)), words.locale):
            return language
    return ""


def notes(items: list[Placed], languages: list[str]) -> Iterator[Finding]:
    """W2 and W3: a note against the dose and the side. It may be in both languages of a handout, so both are read."""
    for place, item, exercise in items:
        where, known = f"{place + 1}. {exercise.content.name}", _numbers(item.dosage)
        for number in dict.fromkeys(number for language in languages for number in amounts(item.note, language)):
            if number not in known:
                message = f"{where}: the note says {number}, the dose does not. Change one of the two."
                yield Finding(id="W2", level=Level.WARN, item=place, message=message)
        named = {side for language in languages for side in sides_named(item.note, language)}
        if item.side is not None and item.side.is_single and named == {item.side.opposite}:
            message = f"{where} is for the {item.side}, the note names the {item.side.opposite} only. Is that meant?"
            yield Finding(id="W3", level=Level.HINT, item=place, message=message)


def _numbers(dosage: Dosage) -> set[int]:
    """The numbers that the dose sentence may say; a length of time also in minutes."""
    times = (dosage.hold_s, dosage.rest_s)
    counts = (dosage.sets, dosage.reps, dosage.times_per_day, dosage.days_per_week)
    return {*counts, *times, *(seconds // 60 for seconds in times)}
