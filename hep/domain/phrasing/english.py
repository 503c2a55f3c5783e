"""The phrases of a dosage in English. Second person, short, no abbreviations; no order of sentences here."""

import re
from collections.abc import Sequence

from hep.domain.dosage import TimeOfDay, Weekday
from hep.domain.phrasing.language import Act, day_run
from hep.domain.vocabulary import Side

SWITCH = "switch sides each time"
THEN = "then"
EVERY_DAY = "every day"
IN_EACH_ROUND = "in each round:"

_SLOTS = {TimeOfDay.MORNING: "morning", TimeOfDay.NOON: "noon", TimeOfDay.EVENING: "evening"}
_PARTS = {
    TimeOfDay.MORNING: "in the morning",
    TimeOfDay.NOON: "at noon",
    TimeOfDay.EVENING: "in the evening",
    TimeOfDay.BEDTIME: "at bedtime",
}
_EFFORT = ("very easy", "easy", "medium. You can still talk", "hard. The last 2 or 3 are tough", "very hard")
_UNITS = {"lb": "pound", "kg": "kilogram"}
_WEIGHT = re.compile(r"\b([0-9]+(?:[.,][0-9]+)?)\s*(lb|kg)s?\b", re.IGNORECASE)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def span(seconds: int) -> str:
    """A length of time: "1 minute 30 seconds"."""
    minutes, rest = divmod(seconds, 60)
    said = [_count(minutes, "minute")] if minutes else []
    return " ".join([*said, _count(rest, "second")] if rest or not minutes else said)


def listing(items: Sequence[str]) -> str:
    """Items as a list in a sentence: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def only(limb: str, side: Side) -> str:
    """The one side that works."""
    return f"{side} {limb} only"


def place(limb: str, preposition: str, side: Side) -> str:
    """Where an act is done. A side has something done on it, whatever the exercise's preposition."""
    if side is Side.ALTERNATE:
        return "on each side"
    preposition = "on" if limb == "side" else preposition
    return f"{preposition} each {limb}" if side is Side.BOTH else f"{preposition} your {side} {limb}"


def hold(length: str) -> str:
    """The hold of each repetition."""
    return f"hold {length}"


def rest(length: str) -> str:
    """A rest; length "" when no time is given."""
    return f"rest {length}".strip()


def once() -> Act:
    """One repetition."""
    return Act(first="do this once", then="once", more="do it once more")


def habit() -> Act:
    """What has no number."""
    act = "do it this way each time"
    return Act(first=act, then=act, more=act)


def times(count: int) -> Act:
    """A few holds."""
    return Act(first=f"do this {count} times", then=f"{count} times", more=f"do it {count} times more")


def reps(count: int) -> Act:
    """Repetitions in a row."""
    return Act(first=f"do {count}", then=f"do {count}", more=f"do {count} more")


def steps(count: int) -> Act:
    """Steps of a walk, there and back."""
    back = f"then {count} back"
    taken = _count(count, "step")
    more = _count(count, "more step")
    return Act(
        first=f"take {taken} one way, {back}", then=f"{taken} one way, {back}", more=f"take {more} one way, {back}"
    )


def keep_going(length: str) -> Act:
    """Something done for a length of time."""
    act = f"keep going for {length}"
    return Act(first=act, then=act, more=f"{act} more")


def rounds(count: int) -> str:
    """More sets than can be spoken out."""
    return f"do {count} rounds"


def every_day(parts: Sequence[TimeOfDay]) -> str:
    """Daily, at named times of the day."""
    if TimeOfDay.BEDTIME in parts or list(parts) == [TimeOfDay.NOON]:
        return "every day, " + _at(parts)
    return "every " + listing([_SLOTS[part] for part in parts])


def every_other_day(parts: Sequence[TimeOfDay]) -> tuple[str, ...]:
    """The pieces of "every other day, in the morning"."""
    return ("every other day", _at(parts))


def weekdays(days: Sequence[Weekday], parts: Sequence[TimeOfDay]) -> tuple[str, ...]:
    """The pieces of "Monday and Friday, in the morning"."""
    return (_days(days), _at(parts))


def often(count: int, days: Sequence[Weekday], *, is_every_other_day: bool) -> str:
    """So many times on a day, at no named time."""
    said = "once a day" if count == 1 else f"{count} times a day, spread out"
    if is_every_other_day or not days:
        return f"{said}, every {'other ' if is_every_other_day else ''}day"
    return f"{said}, {_days(days)}" if day_run(days) else f"{said}: {', '.join(day.capitalize() for day in days)}"


def _at(parts: Sequence[TimeOfDay]) -> str:
    return listing([_PARTS[part] for part in parts])


def _days(days: Sequence[Weekday]) -> str:
    names = [day.capitalize() for day in days]
    return f"{names[0]} to {names[-1]}" if day_run(days) else listing(names)


def load(text: str) -> str:
    """A load in full words: "5 lb" is a 5-pound weight, "5 lb on your ankle" is 5 pounds on your ankle."""
    if alone := _WEIGHT.fullmatch(text):
        return f"{alone[1]}-{_UNITS[alone[2].lower()]} weight"
    return _WEIGHT.sub(_weight, text)


def _weight(weight: re.Match[str]) -> str:
    noun = _UNITS[weight[2].lower()]
    return f"{weight[1]} {noun}" if weight[1] == "1" else f"{weight[1]} {noun}s"


def effort(rpe: int, reps: int) -> str:
    """The effort in words. "The last 2 or 3" needs a few repetitions to be the last of."""
    words = "Effort: " + _EFFORT[(rpe - 1) // 2]
    return words.replace("last 2 or 3 are", "end is") if reps < 5 else words


def pain_limit(limit: int) -> str:
    """How far the pain may go."""
    return f"pain may go up to {limit}. Not higher" if limit else "do this with no pain"
