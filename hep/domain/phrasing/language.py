"""What a language must be able to say of a dosage. The order of sentences is not here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from hep.domain.dosage import TimeOfDay, Weekday
from hep.domain.vocabulary import Side


@dataclass(frozen=True, kw_only=True)
class Act:
    """What one set asks for, said three ways: first, then of the other side, and again after a rest."""

    first: str
    then: str
    more: str


class Language(Protocol):
    """The phrases of one language, without capital and period, with no numbers but those given."""

    SWITCH: str
    THEN: str
    EVERY_DAY: str
    IN_EACH_ROUND: str

    def span(self, seconds: int) -> str:
        """A length of time: "1 minute 30 seconds"."""

    def listing(self, items: Sequence[str]) -> str:
        """Items as a list in a sentence: "a, b and c"."""

    def only(self, limb: str, side: Side) -> str:
        """The one side that works: "left leg only"."""

    def place(self, limb: str, preposition: str, side: Side) -> str:
        """Where an act is done: "with your left leg"; both: "with each leg"; alternate: "on each side"."""

    def hold(self, length: str) -> str:
        """The hold of each repetition."""

    def rest(self, length: str) -> str:
        """A rest; length "" when no time is given."""

    def once(self) -> Act:
        """One repetition."""

    def habit(self) -> Act:
        """What has no number: how to sit or sleep."""

    def times(self, count: int) -> Act:
        """A few holds."""

    def reps(self, count: int) -> Act:
        """Repetitions in a row."""

    def steps(self, count: int) -> Act:
        """Steps of a walk, there and back."""

    def keep_going(self, length: str) -> Act:
        """Something done for a length of time."""

    def rounds(self, count: int) -> str:
        """More sets than can be spoken out."""

    def every_day(self, parts: Sequence[TimeOfDay]) -> str:
        """Daily, at named times of the day."""

    def every_other_day(self, parts: Sequence[TimeOfDay]) -> tuple[str, ...]:
        """The pieces of "every other day, in the morning"."""

    def weekdays(self, days: Sequence[Weekday], parts: Sequence[TimeOfDay]) -> tuple[str, ...]:
        """The pieces of "Monday and Friday, in the morning"."""

    def often(self, count: int, days: Sequence[Weekday], *, is_every_other_day: bool) -> str:
        """So many times on a day, at no named time. No days means every day."""

    def load(self, text: str) -> str:
        """A load in the patient's words; what is not known stays as the therapist wrote it."""

    def effort(self, rpe: int, reps: int) -> str:
        """The effort of 0 to 10 in words."""

    def pain_limit(self, limit: int) -> str:
        """How far the pain may go."""


def day_run(days: Sequence[Weekday]) -> bool:
    """Whether the days are four or more in a row and short of a week: "Monday to Friday" says them best."""
    return 4 <= len(days) < 7 and days[-1].index - days[0].index == len(days) - 1
