"""The tokens of the quick-add line: how each is spelled and what it says. `shorthand.py` reads them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from hep.domain.dosage import TimeOfDay, Weekday, check
from hep.domain.vocabulary import Side

GAPS = " \n,;()[]"
# A token ends before a gap, or before "/side".
_END = r"(?=$|[\s,;()\[\]]|\.(?:\s|$)|/(?:side|leg|arm)s?\b)"
# A bare number has no unit behind it: the unit would make it another token.
_BARE = _END + r"(?!\s*(?:s|secs?|seconds?|mins?|minutes?|lbs?|pounds?|kgs?|kilos?|%)\b)"
_X = r"\s*[x×]\s*"
_N = "[0-9]{1,6}"
_SECONDS = rf"{_N}\s*(?:s|secs?|seconds?)"
_LENGTH = rf"(?:[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?\s*(?:mins?|minutes?)(?:\s*{_SECONDS})?|{_SECONDS})"
_TIMES = r"\s*(?:x|×|times)"
_PER = r"(?:\s*/\s*|\s+per\s+|\s+an?\s+)"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?"
_BETWEEN = r"\s*(?:,|/|&|\+|\band\b|\s)\s*"
_PART = r"(?:at\s+)?(?:a\.?m|p\.?m|noon|bedtime|qhs)\.?"
_COLOUR = "yellow|red|green|blue|black|silver|gold|orange|purple|gr[ae]y|white|pink|light|medium|heavy"
_THERABANDS = {"r": "red", "g": "green", "b": "blue", "y": "yellow"}
_COUNTS = {"once": 1, "twice": 2, "bid": 2, "tid": 3, "qid": 4}
_PARTS = {
    "a": TimeOfDay.MORNING,
    "p": TimeOfDay.EVENING,
    "n": TimeOfDay.NOON,
    "b": TimeOfDay.BEDTIME,
    "q": TimeOfDay.BEDTIME,
}
_WEEK = tuple(Weekday)
# Numbers that belong to the names of exercises: "90/90", "4-way hip".
NAME_NUMBERS = re.compile(rf"(?:90(?:\s?[/-]\s?90)?|[1-9][\s-]?way){_END}", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Said:
    """What one token says: values of the dose, or a note, a bare length of time, times of the day.

    `usual` holds values that another token may overrule ("daily" beside "2/day").
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    usual: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    length_s: int | None = None
    parts: tuple[TimeOfDay, ...] = ()


Meaning = Callable[[re.Match[str]], Said]


@dataclass(frozen=True)
class Token:
    """A spelling and its meaning."""

    pattern: re.Pattern[str]
    meaning: Meaning


def clashing(before: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Whether the values say otherwise than those before. Every other day leaves no place for weekdays."""
    names = before.keys() | values.keys()
    if "every_other_day" in names and "days_per_week" in names:
        return True
    return any(before.get(name, value) != value for name, value in values.items())


def _token(pattern: str, meaning: Meaning, end: str = _END) -> Token:
    return Token(re.compile(f"(?:{pattern}){end}", re.IGNORECASE), meaning)


def _seconds(text: str) -> int:
    """Seconds of "90 s", "2 min", "1 min 30 s" or a bare "90"."""
    numbers = re.findall(r"[0-9]+(?:\.[0-9]+)?", text)
    minutes = float(numbers.pop(0)) if "m" in text.lower() else 0
    return round(minutes * 60) + (int(numbers[0]) if numbers else 0)


_UNITS: dict[str, Callable[[str], int]] = {"hold_s": _seconds, "rest_s": _seconds}


def _numbers(found: re.Match[str]) -> Said:
    """Every named group that took part is a field of the dosage and its number."""
    values = {}
    for name, text in found.groupdict().items():
        field_name = name.rstrip("2")
        if text is not None:
            values[field_name] = _COUNTS.get(text.lower().replace(".", "")) or _UNITS.get(field_name, int)(text)
            check(field_name, values[field_name])
    return Said(values=values)


def _holds(found: re.Match[str]) -> Said:
    """A few holds in one set: 3x30s."""
    return Said(values={"sets": 1, **_numbers(found).values})


def _length(found: re.Match[str]) -> Said:
    length_s = _seconds(found[0])
    check("hold_s", length_s)
    return Said(length_s=length_s)


def _parts(found: re.Match[str]) -> Said:
    starts = re.findall(r"a(?=\.?m)|p(?=\.?m)|n(?=oon)|b(?=edtime)|q(?=hs)", found[0].lower())
    return Said(parts=tuple(_PARTS[start] for start in starts))


def _days(*places: int) -> Meaning:
    days = tuple(_WEEK[place] for place in places)
    return lambda _: Said(values={"days": days, "days_per_week": len(days)})


def _named_days(found: re.Match[str]) -> Said:
    starts = {word[:3] for word in re.findall(r"[a-z]+", found[0].lower())}
    return _days(*(place for place, day in enumerate(_WEEK) if day[:3] in starts))(found)


def _side(side: Side) -> Meaning:
    return lambda _: Said(values={"side": side})


def _weight(found: re.Match[str]) -> Said:
    unit = "kg" if found["unit"].lower().startswith("k") else "lb"
    return Said(values={"load": f"{found['weight']} {unit}"})


def _band(found: re.Match[str]) -> Said:
    colour = found["colour"].lower().replace("grey", "gray")
    return Said(values={"load": f"{colour} {'loop ' if found['loop'] else ''}band"})


def _note(found: re.Match[str]) -> Said:
    return Said(note=" ".join(found[0][1:-1].split()))


# The first that fits is taken, so a longer spelling stands before a shorter one.
TOKENS: tuple[Token, ...] = (
    _token(r'"[^"]*"|“[^”]*”', _note),
    # sets, repetitions, hold, rest
    _token(rf"(?P<sets>{_N}){_X}(?P<reps>{_N}){_X}(?P<hold_s>{_LENGTH})", _numbers),
    _token(rf"(?P<reps>{_N})(?:{_X}|\s*sets?\s*(?:of\s+|[x×]\s*)?)(?P<hold_s>{_LENGTH})", _holds),
    _token(rf"(?P<hold_s>{_LENGTH}){_X}(?P<reps>{_N})(?:\s*reps?)?", _holds),
    _token(rf"(?P<sets>{_N})\s*sets?\s+(?P<reps>{_N})\s*reps?", _numbers),
    _token(rf"(?P<sets>{_N})(?:{_X}|\s*sets?\s*(?:of|x|×|by)\s*)(?P<reps>{_N})(?:\s*reps?)?", _numbers, _BARE),
    _token(rf"(?P<sets>{_N})\s*sets?", _numbers),
    _token(rf"[x×]\s*(?P<reps>{_N})(?:\s*reps?)?|(?P<reps2>{_N})\s*reps?", _numbers, _BARE),
    _token(rf"(?:hold(?:\s*[:=]\s*|-|\s+for\s+|\s*)|h)(?P<hold_s>{_LENGTH})", _numbers),
    _token(rf"(?:hold(?:\s*[:=]\s*|-|\s+for\s+|\s*)|h)(?P<hold_s>{_N})", _numbers, _BARE),
    _token(rf"rest(?:\s*[:=]\s*|-|\s+for\s+|\s*)(?P<rest_s>{_LENGTH})", _numbers),
    _token(rf"rest(?:\s*[:=]\s*|-|\s+for\s+|\s*)(?P<rest_s>{_N})", _numbers, _BARE),
    _token(_LENGTH, _length),
    # how often a day
    _token(rf"(?P<times_per_day>{_N})(?:{_TIMES})?{_PER}(?:day|d)", _numbers),
    _token(rf"(?P<times_per_day>{_N}){_TIMES}\s*(?:daily|day|d)", _numbers),
    _token(rf"(?P<times_per_day>once|twice)(?:{_PER}day|\s+daily)", _numbers),
    _token(r"(?P<times_per_day>[btq]\.?i\.?d)\.?", _numbers),
    _token(rf"{_PART}(?:\s*(?:/|&|\+|,|\band\b|\s)\s*{_PART})*", _parts),
    # which days
    _token(r"daily|q\.?d\.?|every\s+day", lambda _: Said(usual={"times_per_day": 1, "days_per_week": 7})),
    _token(r"q\.?o\.?d\.?|eod|every\s+other\s+day", lambda _: Said(values={"every_other_day": True})),
    _token(rf"(?P<days_per_week>{_N})(?:{_TIMES}|\s*days?|\s*d)?{_PER}(?:week|wk|w)", _numbers),
    _token(rf"(?P<days_per_week>{_N}){_TIMES}\s*(?:weekly|week|wk|w)", _numbers),
    _token(rf"(?P<days_per_week>once|twice)(?:{_PER}(?:week|wk)|\s+weekly)", _numbers),
    _token(r"m\s?[/-]?\s?w\s?[/-]?\s?f", _days(0, 2, 4)),
    _token(r"tu?\s?[/-]?\s?th", _days(1, 3)),
    _token(r"m-f|mon(?:day)?(?:\s*-\s*|\s+to\s+)fri(?:day)?|weekdays", _days(0, 1, 2, 3, 4)),
    _token(rf"{_WEEKDAY}(?:{_BETWEEN}{_WEEKDAY})+|mon|tues?|wed|thu|thurs?|fri|{_WEEKDAY}(?<=day)", _named_days),
    # side
    _token(r"l|left|lt", _side(Side.LEFT)),
    _token(r"r|right|rt", _side(Side.RIGHT)),
    _token(r"(?:both|bil|bilateral|b/l|l/r|r/l)(?:\s+(?:sides|legs|arms))?", _side(Side.BOTH)),
    _token(r"(?:each|ea|per)\.?(?:\s+(?:side|leg|arm))|each|ea|/\s?(?:side|leg|arm)s?", _side(Side.BOTH)),
    _token(r"alt|(?:alternate|alternating)(?:\s+(?:sides|legs|arms))?", _side(Side.ALTERNATE)),
    # load, effort, pain
    _token(
        r"(?P<weight>[0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*(?P<unit>lbs?|pounds?|kgs?|kilos?)(?:\s+weights?)?",
        _weight,
    ),
    _token(rf"(?P<colour>{_COLOUR})\s+(?P<loop>loop\s+)?(?:thera-?|t-?)?band", _band),
    _token(
        r"(?P<colour>[rgby])tb",
        lambda found: Said(values={"load": _THERABANDS[found[0][0].lower()] + " band"}),
    ),
    _token(rf"rpe[\s:=@]*(?P<rpe>{_N})(?:\s*/\s*10)?", _numbers),
    _token(
        rf"pain\s*(?:<\s?=?|≤|=|:|max|up\s+to|under|below|limit)\s*(?P<pain_limit>{_N})(?:\s*/\s*10)?",
        _numbers,
    ),
)
