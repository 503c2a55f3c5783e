"""How much: the order of the spoken sentences, the same in every language. The words are not here.

At most four sets are spoken out, five or more become rounds; the rest time is said once, that of a single set
at its end; one set of a few holds is "Do this 3 times"; alternating counts each side, unless times of the whole or
steps are counted.
"""

from dataclasses import dataclass

from hep.domain.dosage import Dosage
from hep.domain.phrasing.language import Act, Language
from hep.domain.vocabulary import Side

MOST_SPOKEN_SETS = 4
FEW_HOLDS = 6


@dataclass(frozen=True, kw_only=True)
class Amount:
    """A dosage as one exercise asks for it. `keeps_going`: its time is a bout ("keep going"), not a hold.

    `counted`: what its number counts, "reps", "times" or "steps"; a "habit" has none.
    """

    dosage: Dosage
    side: Side | None
    limb: str
    preposition: str
    keeps_going: bool
    counted: str
    language: Language

    def phrases(self) -> tuple[str, ...]:
        """The phrases in order, without capital and period."""
        spoken_out = self.dosage.sets <= MOST_SPOKEN_SETS
        return (*self._opening(), *(self._sets() if spoken_out else self._rounds()))

    @property
    def _is_bout(self) -> bool:
        return self.keeps_going and self.dosage.hold_s > 0

    def _opening(self) -> list[str]:
        """The side, the hold, the rest between holds, and whether sides take turns."""
        dosage, language, said = self.dosage, self.language, []
        if self.side and self.side.is_single:
            said.append(language.only(self.limb, self.side))
        if dosage.hold_s and not (self._is_bout and dosage.reps == 1):
            length = language.span(dosage.hold_s)
            said.append(language.keep_going(length).first if self._is_bout else language.hold(length))
        if dosage.rests_between_holds:
            said.append(language.rest(language.span(dosage.rest_s)))
        if self._takes_turns:
            said.append(language.SWITCH)
        return said

    @property
    def _takes_turns(self) -> bool:
        """Sides take turns by number. A walk or a march, by time or by steps, tells its turns in its steps."""
        is_counted = self.counted == "reps" and not (self._is_bout and self.dosage.reps == 1)
        return self.side is Side.ALTERNATE and is_counted

    def _act(self) -> Act:
        dosage, language = self.dosage, self.language
        if self.counted == "steps" and not self._is_bout:
            return language.steps(dosage.reps)
        if self.counted == "habit" and not dosage.hold_s and dosage.sets == dosage.reps == 1:
            return language.habit()
        if dosage.reps == 1:
            return language.keep_going(language.span(dosage.hold_s)) if self._is_bout else language.once()
        few = dosage.sets == 1 and dosage.reps <= FEW_HOLDS and self.side is not Side.ALTERNATE
        if self._is_bout or self.counted in ("times", "habit") or (dosage.hold_s and few):
            return language.times(dosage.reps)
        return language.reps(dosage.reps)

    @property
    def _does_each(self) -> bool:
        """Both sides do the number, one after the other. Steps are taken with both."""
        return self.side is Side.BOTH and self.counted != "steps"

    def _first(self, act: Act) -> list[str]:
        if self._does_each:
            left, right = self._place(Side.LEFT), self._place(Side.RIGHT)
            return [f"{act.first} {left}", f"{self.language.THEN} {act.then} {right}"]
        return [self._on_each(act.first)]

    def _on_each(self, phrase: str) -> str:
        """The phrase with "on each side" or "with each leg" where both sides do it."""
        if self._does_each or self._takes_turns:
            return f"{phrase} {self._place(Side.BOTH if self._does_each else Side.ALTERNATE)}"
        return phrase

    def _place(self, side: Side) -> str:
        return self.language.place(self.limb, self.preposition, side)

    def _sets(self) -> list[str]:
        act, said = self._act(), []
        said += self._first(act)
        for number in range(2, self.dosage.sets + 1):
            said += [self._rest() if number == 2 else self.language.rest(""), self._on_each(act.more)]
        if self.dosage.sets == 1 and self.dosage.rest_s and not self.dosage.rests_between_holds:
            said.append(f"{self.language.THEN} {self._rest()}")
        return said

    def _rounds(self) -> list[str]:
        language = self.language
        return [
            language.rounds(self.dosage.sets),
            f"{language.IN_EACH_ROUND} {self._on_each(self._act().first)}",
            f"{language.THEN} {self._rest()}",
        ]

    def _rest(self) -> str:
        rest_s = self.dosage.rest_s
        return self.language.rest(self.language.span(rest_s) if rest_s else "")
