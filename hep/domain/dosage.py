"""Dosage: how much of an exercise, how often and when, with its limits and its time.

The spoken sentence lives in `phrasing`, dates in `schedule.py`, the quick-add line in `shorthand.py`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from hep.domain.errors import RuleBroken
from hep.domain.text import clean_line


class TimeOfDay(StrEnum):
    """The parts of a day, in their order."""

    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"
    BEDTIME = "bedtime"


class Weekday(StrEnum):
    """The days of a week, from Monday."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def index(self) -> int:  # type: ignore[override]
        """0 for Monday to 6 for Sunday, as `date.weekday()` counts."""
        return list(Weekday).index(self)


@dataclass(frozen=True, kw_only=True)
class Dosage:
    """How much and how often. `load` is in the therapist's words; times are seconds.

    `rest_s` is between sets, or between the holds of one set. `when` is empty or names each time of a day.
    `days` names weekdays and then settles `days_per_week`. Every other day is 4 days a week, the fuller week.
    """

    MAX_SETS: ClassVar[int] = 10
    MAX_REPS: ClassVar[int] = 100
    MAX_HOLD_S: ClassVar[int] = 3600
    MAX_REST_S: ClassVar[int] = 600
    MAX_TIMES_PER_DAY: ClassVar[int] = 12
    MAX_DAYS_PER_WEEK: ClassVar[int] = 7
    MAX_RPE: ClassVar[int] = 10
    # The handout tells the patient to stop at 6 of 10, so no limit may be higher.
    MAX_PAIN_LIMIT: ClassVar[int] = 5
    MAX_LOAD: ClassVar[int] = 60
    MAX_WORK_S: ClassVar[int] = 2 * 3600
    TIMED_FROM_S: ClassVar[int] = 60
    # R8 of the clinical facts counts a rest of 30 s where none is given, and 15 s to change exercise.
    USUAL_REST_S: ClassVar[int] = 30
    CHANGE_S: ClassVar[int] = 15

    sets: int = 1
    reps: int = 1
    hold_s: int = 0
    rest_s: int = 0
    times_per_day: int = 1
    days_per_week: int = 7
    when: tuple[TimeOfDay, ...] = ()
    days: tuple[Weekday, ...] = ()
    every_other_day: bool = False
    load: str = ""
    rpe: int | None = None
    pain_limit: int | None = None

    def __post_init__(self) -> None:
        for field in _LIMITS:
            value = getattr(self, field)
            if value is not None or field not in ("rpe", "pain_limit"):
                check(field, value)
        self._settle("load", clean_line(self.load, "load", limit=self.MAX_LOAD))
        self._settle_times()
        self._settle_days()
        if self.sets * self.reps * self.hold_s > self.MAX_WORK_S:
            raise RuleBroken("The holds add up to more than 2 hours. Make them fewer or shorter.", "hold_s")

    def _settle(self, field: str, value: object) -> None:
        object.__setattr__(self, field, value)

    def _settle_times(self) -> None:
        self._settle("when", _in_order(TimeOfDay, self.when, "when"))
        if self.when and len(self.when) != self.times_per_day:
            told = f"{len(self.when)} named for {self.times_per_day} a day"
            raise RuleBroken(f"The times of day do not fit ({told}). Name each or none.", "when")

    def _settle_days(self) -> None:
        self._settle("days", _in_order(Weekday, self.days, "days"))
        if self.every_other_day:
            if self.days or self.days_per_week not in (3, 4, 7):
                raise RuleBroken("Choose every other day or days of the week, not both.", "every_other_day")
            self._settle("days_per_week", 4)
        elif self.days:
            if self.days_per_week not in (7, len(self.days)):
                told = f"{len(self.days)} named for {self.days_per_week} a week"
                raise RuleBroken(f"The weekdays do not fit ({told}). Name each day, or none.", "days")
            self._settle("days_per_week", len(self.days))

    @property
    def is_timed(self) -> bool:
        """A timed bout: one repetition of a minute or more, such as a walk."""
        return self.reps == 1 and self.hold_s >= self.TIMED_FROM_S

    @property
    def rests_between_holds(self) -> bool:
        """One set of several holds with a rest given: the rest can only be between the holds."""
        return self.sets == 1 and self.reps > 1 and self.hold_s > 0 and self.rest_s > 0

    def seconds(self, sides: int) -> int:
        """One session (R8 of the clinical facts): the work of each side, the rests, the change of exercise.

        A repetition takes its hold and 3 s, or 4 s without one. A timed bout is its time, whatever the sides.
        """
        one_rep = self.hold_s + 3 if self.hold_s else 4
        one_set = self.hold_s if self.is_timed else self.reps * one_rep * sides
        rests = (self.sets - 1) * (self.rest_s or self.USUAL_REST_S)
        if self.rests_between_holds:
            rests = (self.reps - 1) * self.rest_s * sides
        return self.sets * one_set + rests + self.CHANGE_S

    def minutes_per_day(self, sides: int) -> float:
        """Minutes a day, averaged over the week. `sides` as in seconds()."""
        days = 3.5 if self.every_other_day else self.days_per_week
        return self.seconds(sides) / 60 * self.times_per_day * days / 7


_LIMITS: dict[str, tuple[str, int, int]] = {
    "sets": ("The sets", 1, Dosage.MAX_SETS),
    "reps": ("The repetitions", 1, Dosage.MAX_REPS),
    "hold_s": ("The seconds of a hold", 0, Dosage.MAX_HOLD_S),
    "rest_s": ("The seconds of rest", 0, Dosage.MAX_REST_S),
    "times_per_day": ("The times a day", 1, Dosage.MAX_TIMES_PER_DAY),
    "days_per_week": ("The days a week", 1, Dosage.MAX_DAYS_PER_WEEK),
    "rpe": ("The effort (RPE)", 1, Dosage.MAX_RPE),
    "pain_limit": ("The pain limit", 0, Dosage.MAX_PAIN_LIMIT),
}


def check(field: str, value: object) -> None:
    """Refuse a number of a dosage that is not whole or out of its range."""
    label, low, high = _LIMITS[field]
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        told = str(value)[:20]
        raise RuleBroken(f"{label} must be a whole number from {low} to {high}, not {told}.", field)


def _in_order(kind: type[StrEnum], values: tuple[StrEnum, ...], field: str) -> tuple[StrEnum, ...]:
    """The values in the order of the day or the week; one that is unknown or said twice is refused."""
    known = list(kind)
    for value in values:
        if value not in known:
            raise RuleBroken(f'"{str(value)[:20]}" is not one of {", ".join(known)}.', field)
    if len(set(values)) != len(values):
        raise RuleBroken("A time of day or a weekday is named twice. Take one out.", field)
    return tuple(each for each in known if each in values)
