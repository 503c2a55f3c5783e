"""From a fact to a phrase: the sides, genders and numbers of a language, kept as a table. The tables are `telling_*`.

In a phrase `[knee]` becomes the noun with its side ("right knee", "knees"), `[:foot]` the noun alone in the same
number, `[=knee]` the noun with its article, `[]` the side alone, `{place}` the thing (`{a}`: not named yet);
`~` is the ending of gender and number that the last noun asks for. After a bar stands the phrase that is said where the
place is known.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hep.illustration.engine.facts import Fact

_NOUN = re.compile(r"\[([:=]?)(\w*)\]|(~)")
_ARTICLES = {"m": ("el", "los"), "f": ("la", "las"), "": ("the", "the")}


@dataclass(frozen=True, kw_only=True)
class Language:
    """One language. `nouns`: word -> (one, both, gender m or f); `sides`: l and r -> (masculine, feminine)."""

    code: str
    nouns: Mapping[str, tuple[str, str, str]]
    sides: Mapping[str, tuple[str, str]]
    is_side_first: bool
    places: Mapping[str, str]
    some: Mapping[str, str]
    phrases: Mapping[str, str]
    endings: Mapping[str, tuple[str, str]]
    contractions: tuple[tuple[str, str], ...]

    def phrase(self, fact: Fact) -> str:
        """The fact in words."""
        plain, _, placed = self.phrases[self._key(fact)].partition("|")
        text = placed if placed and fact.place else plain
        gender, number = "m", 0

        def filled(match: re.Match[str]) -> str:
            nonlocal gender, number
            if match[3]:
                return self.endings[gender][number]
            word = fact.place if match[2] == "place" else match[2]
            if not word:
                return self._side(fact.sides, "m")
            if word not in self.nouns:
                return self.places.get(word, word)
            noun, is_both = self.nouns[word], fact.sides == "lr"
            gender, number = noun[2], int(is_both)
            alone = match[1] == ":" or len(fact.sides) != 1
            said = noun[int(is_both)] if alone else self._sided(noun, fact.sides)
            return f"{_ARTICLES[noun[2]][int(is_both)]} {said}" if match[1] == "=" else said

        known = self.places.get(fact.place, fact.place)
        values = {"{place}": known, "{a}": self.some.get(fact.place, known), "{number}": str(fact.number)}
        for mark, value in values.items():
            text = text.replace(mark, value)
        text = _NOUN.sub(filled, text)
        for long, short in self.contractions:
            text = text.replace(long, short)
        return text

    def _key(self, fact: Fact) -> str:
        both = f"{fact.key}-both"
        return both if fact.sides == "lr" and both in self.phrases else fact.key

    def _sided(self, noun: tuple[str, str, str], side: str) -> str:
        word = self._side(side, noun[2])
        return f"{word} {noun[0]}" if self.is_side_first else f"{noun[0]} {word}"

    def _side(self, sides: str, gender: str) -> str:
        return self.sides[sides][1 if gender == "f" else 0]
