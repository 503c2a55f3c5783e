"""A dosage in the patient's words: how much, when, and load, effort and pain limit, in English and Spanish.

No arithmetic for the reader, right plurals, no abbreviations, no number that the dosage does not hold.
The words are in `english.py` and `spanish.py`, the order of the sentences in `amount.py`. Layout is not here.
"""

from collections.abc import Sequence

from hep.domain import schedule
from hep.domain.dosage import Dosage
from hep.domain.errors import RuleBroken
from hep.domain.phrasing import english, spanish
from hep.domain.phrasing.amount import Amount
from hep.domain.phrasing.language import Language
from hep.domain.vocabulary import Side

LANGUAGES: dict[str, Language] = {"en": english, "es": spanish}
LONGEST_SENTENCE = 15
_LIMBS, _PREPOSITIONS, _TIMED = ("leg", "arm", "side"), ("with", "on"), ("hold", "keep-going")
_COUNTED = ("reps", "times", "steps", "habit")


def how_much(
    dosage: Dosage,
    *,
    side: Side | None,
    limb: str,
    preposition: str,
    timed: str,
    locale: str,
    counted: str = "reps",
) -> tuple[str, ...]:
    """The short spoken sentences in order; joined by spaces they are the dose sentence."""
    _known(limb, _LIMBS, "limb")
    _known(preposition, _PREPOSITIONS, "preposition")
    _known(timed, _TIMED, "timed")
    _known(counted, _COUNTED, "counted")
    amount = Amount(
        dosage=dosage,
        side=side,
        limb=limb,
        preposition=preposition,
        keeps_going=timed == "keep-going",
        counted=counted,
        language=_language(locale),
    )
    return tuple(sentence(phrase) for phrase in amount.phrases())


def when(dosage: Dosage, locale: str, counted: str = "reps") -> str:
    """When it is done, in one sentence; in two where one would be too long. A habit is not done "once"."""
    language, parts, days = _language(locale), schedule.times(dosage), schedule.days(dosage)
    is_daily = len(days) == 7
    is_habit = counted == "habit" and dosage.times_per_day == 1
    if not parts and is_habit and is_daily and not dosage.every_other_day:
        return sentence(language.EVERY_DAY)
    if not parts and not is_habit:
        every_other, named = dosage.every_other_day, () if is_daily else days
        return sentence(language.often(dosage.times_per_day, named, is_every_other_day=every_other))
    if dosage.every_other_day:
        return _joined(language.every_other_day(parts))
    return sentence(language.every_day(parts)) if is_daily else _joined(language.weekdays(days, parts))


def extras(dosage: Dosage, locale: str, *, load: str | None = None) -> tuple[str, ...]:
    """Load, effort and pain limit, a line each; what is not prescribed has no line.

    `load` replaces the dosage's load, for a caller that adds words to it ("(not in the picture)").
    """
    language = _language(locale)
    load = dosage.load if load is None else load
    said = []
    if load:
        said.append(load_words(load, locale))
    if dosage.rpe is not None:
        said.append(language.effort(dosage.rpe, dosage.reps))
    if dosage.pain_limit is not None:
        said.append(language.pain_limit(dosage.pain_limit))
    return tuple(sentence(phrase) for phrase in said)


def load_words(load: str, locale: str) -> str:
    """A load as words inside a sentence: "5 lb" is "5-pound weight". An aside in brackets stays as it is."""
    named, bracket, aside = load.partition(" (")
    return _language(locale).load(named) + bracket + aside


def span(seconds: int, locale: str) -> str:
    """A length of time in words: "1 minute 30 seconds"."""
    return _language(locale).span(seconds)


def listing(items: Sequence[str], locale: str) -> str:
    """Items as a list in a sentence: "a, b and c"."""
    return _language(locale).listing(items)


def sentence(phrase: str) -> str:
    """A phrase with its capital and its period."""
    return phrase[:1].upper() + phrase[1:] + ("" if phrase.endswith((".", "!", "?")) else ".")


def _joined(pieces: Sequence[str]) -> str:
    """The pieces as one sentence, or as a sentence each where the one would be too long to follow."""
    pieces = [piece for piece in pieces if piece]
    one = ", ".join(pieces)
    if len(one.split()) <= LONGEST_SENTENCE:
        return sentence(one)
    return " ".join(sentence(piece) for piece in pieces)


def _language(locale: str) -> Language:
    language = LANGUAGES.get(locale.partition("-")[0])
    if language is None:
        raise RuleBroken(f'There are no dose words for the language "{locale}". Choose en or es.', "language")
    return language


def _known(value: str, choices: Sequence[str], field: str) -> None:
    if value not in choices:
        raise RuleBroken(f'The {field} "{value}" is not one of {", ".join(choices)}.', field)
