"""The day: which exercise at what time of day, on which days only, and how long it all takes."""

from collections import defaultdict
from collections.abc import Mapping
from math import ceil
from typing import NamedTuple

from hep.domain import phrasing
from hep.domain.coach import minutes_per_session
from hep.domain.composing.dates import short_date
from hep.domain.composing.marks import mark_word, marks
from hep.domain.dosage import TimeOfDay, Weekday
from hep.domain.exercise import Exercise
from hep.domain.handout import DayEntry, DayPart
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ProgramSheet
from hep.domain.schedule import days, times
from hep.domain.words.table import HandoutWords

Library = Mapping[str, Exercise]
Items = tuple[PlannedExercise, ...]
# From this many days in a row on, the first and the last are named: "Mon to Fri".
LONG_RUN = 4
# From so many exercises on, those with the same days are a list of their own.
SEVERAL = 3
FIVE = 5


class _Part(NamedTuple):
    """What is done at the same times of day; without times, `goes` times a day."""

    times: tuple[TimeOfDay, ...]
    goes: int
    items: Items

    def heading(self, words: HandoutWords) -> str:
        """Morning and evening."""
        if self.times:
            first, *others = (words.parts[time] for time in self.times)
            return phrasing.listing([first, *(other.lower() for other in others)], words.language)
        return words.any_time if self.goes == 1 else words.spread.format(self.goes)


def day(sheet: ProgramSheet, library: Library, previous: Plan | None, words: HandoutWords) -> tuple[DayPart, ...]:
    """Which exercise at what time of day, so that nobody has to work it out. Days that all share are said once."""
    numbers = {item.item_id: number for number, item in enumerate(sheet.plan.items, 1)}
    marked = marks(sheet.plan, previous)
    made = []
    for part in _parts(sheet.plan):
        only = [only_days(item, words) for item in part.items]
        shared = only[0] if len(set(only)) == 1 else ""
        entries = tuple(
            DayEntry(
                number=numbers[item.item_id],
                name=library[item.slug].content.words_in(words.language).name,
                only="" if shared else own,
                mark=mark_word(marked.get(item.item_id, ""), words),
                language=library[item.slug].content.foreign(words.language),
            )
            for item, own in zip(part.items, only, strict=True)
        )
        length = words.about_minutes if part.goes == 1 else words.about_minutes_each
        length = length.format(_minutes(part.items, library))
        heading, beside = part.heading(words), shared
        if shared and not part.times:  # two lists of any time are told apart by what differs
            heading, beside = shared[:1].upper() + shared[1:], heading.lower()
        made.append(DayPart(heading=heading, only=beside, length=length, entries=entries))
    return tuple(made)


def minutes_a_day(sheet: ProgramSheet, library: Library) -> int:
    """The sum of what the parts of the day say, rounded up to fives, so that nobody finds it wrong."""
    return _in_fives(sum(part.goes * _minutes(part.items, library) for part in _parts(sheet.plan)))


def only_days(item: PlannedExercise, words: HandoutWords) -> str:
    """The limit of days, such as "Mon, Wed, Fri only, until Dec 4"; "" when it is every day."""
    until = words.until.format(short_date(item.until, words)) if item.until else ""
    return ", ".join(filter(None, (_weekdays(item, words), until)))


def _weekdays(item: PlannedExercise, words: HandoutWords) -> str:
    if item.dosage.every_other_day:
        return words.every_other_day
    named = days(item.dosage)
    if len(named) in (0, 7):
        return ""
    names = [words.short_weekdays[weekday.index] for weekday in named]
    is_run = len(named) >= LONG_RUN and named[-1].index - named[0].index == len(named) - 1
    said = words.day_range.format(names[0], names[-1]) if is_run else ", ".join(names)
    return words.only_days.format(said)


def _parts(plan: Plan) -> list[_Part]:
    """Exercises by time of day, then those of any time, the many-times ones last.

    Times of day with the same exercises are one part, so that nobody reads a list twice.
    """
    untimed, timed = defaultdict[int, list[PlannedExercise]](list), defaultdict[TimeOfDay, list[PlannedExercise]](list)
    for item in plan.items:
        for time in times(item.dosage):
            timed[time].append(item)
        if not times(item.dosage):
            untimed[item.dosage.times_per_day].append(item)
    alike = defaultdict[Items, list[TimeOfDay]](list)
    for time in TimeOfDay:
        if timed[time]:
            alike[tuple(timed[time])].append(time)
    made = [_Part((), goes, tuple(items)) for goes, items in untimed.items()]
    made += [_Part(tuple(found), len(found), items) for items, found in alike.items()]
    made.sort(key=lambda part: (not part.times, part.goes > 1 and not part.times))
    return [list_of_days for part in made for list_of_days in _by_days(part)]


def _by_days(part: _Part) -> list[_Part]:
    """Several exercises of the same few days apart from the others, so that their days are said once."""
    alike = defaultdict[tuple[object, ...], list[PlannedExercise]](list)
    for item in part.items:
        alike[item.dosage.every_other_day, days(item.dosage), item.until].append(item)
    daily = False, tuple(Weekday), None
    lists = [items for key, items in alike.items() if key != daily and len(items) >= SEVERAL]
    others = [item for item in part.items if not any(item in items for items in lists)]
    found = sorted(filter(None, (*lists, others)), key=lambda items: part.items.index(items[0]))
    return [part._replace(items=tuple(items)) for items in found]


def _minutes(items: Items, library: Library) -> int:
    """Minutes of one go through the items: whole ones up to 5, from there on fives; never less than it takes."""
    minutes = sum(minutes_per_session(item, library[item.slug]) for item in items)
    return max(1, ceil(minutes)) if minutes <= FIVE else _in_fives(minutes)


def _in_fives(minutes: float) -> int:
    return FIVE * ceil(minutes / FIVE)
