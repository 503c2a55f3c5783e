"""The quick-add line, `bridge 3x10 hold 5 2/day; clam l 2x15`, read into doses and words that name exercises.

What a token looks like stands in `tokens.py`. Which exercise the words mean is for the search to say.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.text import clean_lines
from hep.domain.tokens import GAPS, NAME_NUMBERS, TOKENS, Said, clashing
from hep.domain.vocabulary import Side

MAX_LINE = 10_000
_CLOSED = r'"[^"\n]*"|“[^”\n]*”'
_ITEM_BREAK = re.compile(rf"(?<![^\s;,])(?:{_CLOSED})(?=[\s;,]|$)|(?P<end>[;\n])")
_WORD = re.compile(r"[^\s,;()\[\]]+")
_EDGES = ".:&@+-–—|"
# A word may hold a number behind a hyphen, as slugs do: rest-position-90-90.
_NAME = re.compile(r"[^\W\d_][^\W\d_'’/&.-]*(?:['’/&.-][^\W\d_]*)*|[a-z]{3,}(?:-[a-z0-9]+)+", re.IGNORECASE)
_NEEDS_A_NUMBER = frozenset({"x", "×", "rpe", "rep", "reps", "lb", "lbs", "kg", "sec", "secs", "min", "mins"})


@dataclass(frozen=True, kw_only=True)
class ReadDose:
    """One item as read. What it does not say is None (an empty tuple for days and when).

    `words` are left over and name the exercise; `unread` are the tokens that could not be read, to ask about.
    """

    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    rest_s: int | None = None
    times_per_day: int | None = None
    days_per_week: int | None = None
    when: tuple[TimeOfDay, ...] = ()
    days: tuple[Weekday, ...] = ()
    every_other_day: bool | None = None
    side: Side | None = None
    load: str | None = None
    note: str | None = None
    rpe: int | None = None
    pain_limit: int | None = None
    words: str = ""
    unread: tuple[str, ...] = ()


def read_line(text: str) -> tuple[ReadDose, ...]:
    """The items of a line, split at ; and line ends outside of quotes. An empty item is none."""
    text = clean_lines(text.replace("\t", " "), "line", limit=MAX_LINE)
    items, start = [], 0
    for found in _ITEM_BREAK.finditer(text):
        if found["end"]:
            items.append(text[start : found.start()])
            start = found.end()
    items.append(text[start:])
    return tuple(read_dose(item) for item in items if item.strip())


def read_dose(text: str) -> ReadDose:
    """One item read. Refuses an impossible number, naming its field."""
    text = " ".join(clean_lines(text.replace("\t", " "), "line", limit=MAX_LINE).split())
    reading, place = _Reading(), 0
    while place < len(text):
        if text[place] in GAPS:
            place += 1
        else:
            place = reading.take(text, place)
    return reading.finished()


def fill(read: ReadDose, usual: Dosage) -> Dosage:
    """The dosage that a line asks for: what it says wins, the exercise's usual dosage fills the rest."""
    changes: dict[str, Any] = {
        field: value
        for field in ("sets", "reps", "hold_s", "rest_s", "load", "rpe", "pain_limit")
        if (value := getattr(read, field)) is not None
    }
    if read.sets == 1 and read.rest_s is None:
        changes["rest_s"] = 0
    if read.times_per_day is not None:
        is_same_count = read.times_per_day == usual.times_per_day
        changes["times_per_day"] = read.times_per_day
        changes["when"] = read.when or (usual.when if is_same_count else ())
    if read.days_per_week is not None or read.every_other_day:
        changes["days"] = read.days
        changes["days_per_week"] = 7 if read.every_other_day else read.days_per_week
        changes["every_other_day"] = bool(read.every_other_day)
    return replace(usual, **changes)


class _Reading:
    """What has been read of one item so far."""

    def __init__(self) -> None:
        self.said: dict[str, Any] = {}
        self.usual: dict[str, Any] = {}
        self.notes: list[str] = []
        self.words: list[str] = []
        self.unread: list[str] = []
        self.lengths: list[tuple[str, int]] = []
        self.parts: list[tuple[str, tuple[TimeOfDay, ...]]] = []

    def take(self, text: str, place: int) -> int:
        """Read the token that begins at the place; where the next may begin."""
        for token in TOKENS:
            if found := token.pattern.match(text, place):
                self._hear(found[0].strip(), token.meaning(found))
                return found.end()
        if found := NAME_NUMBERS.match(text, place):
            self.words.append(found[0])
            return found.end()
        if text[place] in '"“':
            self.unread.append(text[place:].strip())
            return len(text)
        word = _WORD.match(text, place)
        assert word is not None  # noqa: S101 - the place holds a character that is no gap
        self._hear_word(word[0])
        return word.end()

    def _hear_word(self, word: str) -> None:
        bare = word.strip(_EDGES)
        if bare.lower() in _NEEDS_A_NUMBER or not _NAME.fullmatch(bare):
            if bare:
                self.unread.append(word)
        else:
            self.words.append(bare)

    def _hear(self, token: str, said: Said) -> None:
        """Keep what a token says. One that says otherwise than a token before it is to be asked about."""
        if clashing(self.said, said.values):
            self.unread.append(token)
            return
        self.said |= said.values
        self.usual |= said.usual
        if said.note:
            self.notes.append(said.note)
        if said.length_s is not None:
            self.lengths.append((token, said.length_s))
        if said.parts:
            self.parts.append((token, said.parts))

    def finished(self) -> ReadDose:
        """The item as a whole: what a token means may depend on the others."""
        self._settle_lengths()
        self._settle_parts()
        if "reps" in self.said:
            self.said.setdefault("sets", 1)
        if not self.said.keys() & {"days_per_week", "every_other_day"} and "days_per_week" in self.usual:
            self.said["days_per_week"] = self.usual["days_per_week"]
        if "times_per_day" in self.usual:
            self.said.setdefault("times_per_day", self.usual["times_per_day"])
        note = " ".join(self.notes) or None
        return ReadDose(**self.said, note=note, words=" ".join(self.words), unread=tuple(self.unread))

    def _settle_lengths(self) -> None:
        """A time by itself is one hold, after "3 sets" three. Beside repetitions it could be hold or rest."""
        for token, length_s in self.lengths:
            if self.said.keys() & {"reps", "hold_s"}:
                self.unread.append(token)
            else:
                self.said |= {"sets": 1, "reps": self.said.get("sets", 1), "hold_s": length_s}

    def _settle_parts(self) -> None:
        """Named times of the day count for times a day; a count that does not fit them is asked about."""
        named = tuple(dict.fromkeys(part for _, parts in self.parts for part in parts))
        if not named:
            return
        if self.said.setdefault("times_per_day", len(named)) == len(named):
            self.said["when"] = tuple(part for part in TimeOfDay if part in named)
        else:
            self.unread += [token for token, _ in self.parts]
