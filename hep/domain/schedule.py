"""When a dosage falls due: named times of the day, weekdays, and sessions on a date. No words here."""

from datetime import date

from hep.domain.dosage import Dosage, TimeOfDay, Weekday

# A patient is told when, not how often, as long as the day has a name for each time.
USUAL_TIMES: dict[int, tuple[TimeOfDay, ...]] = {
    2: (TimeOfDay.MORNING, TimeOfDay.EVENING),
    3: (TimeOfDay.MORNING, TimeOfDay.NOON, TimeOfDay.EVENING),
    4: tuple(TimeOfDay),
}
# Rest days spread over the week, so that the chart knows which days have a box.
USUAL_DAYS: dict[int, tuple[Weekday, ...]] = {
    1: (Weekday.MONDAY,),
    2: (Weekday.MONDAY, Weekday.THURSDAY),
    3: (Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY),
    4: (Weekday.MONDAY, Weekday.TUESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
    5: tuple(Weekday)[:5],
    6: tuple(Weekday)[:6],
    7: tuple(Weekday),
}


def times(dosage: Dosage) -> tuple[TimeOfDay, ...]:
    """The named times of a day. Empty for once a day at any time, and for 5 times a day or more."""
    return dosage.when or USUAL_TIMES.get(dosage.times_per_day, ())


def days(dosage: Dosage) -> tuple[Weekday, ...]:
    """The weekdays on which it may fall: the named ones or the usual ones; all seven for every other day."""
    if dosage.every_other_day:
        return tuple(Weekday)
    return dosage.days or USUAL_DAYS[dosage.days_per_week]


def sessions_on(dosage: Dosage, day: date, first: date) -> int:
    """How many sessions fall on a date, counted from the first day of the handout. None before that day."""
    if day < first:
        return 0
    return dosage.times_per_day if _is_due(dosage, day, first) else 0


def _is_due(dosage: Dosage, day: date, first: date) -> bool:
    if dosage.every_other_day:
        return (day - first).days % 2 == 0
    return tuple(Weekday)[day.weekday()] in days(dosage)
