"""Stems and meanings: a phrase, however its words are bent, becomes the token of its group of synonyms.

Both sides of a search go through here, so "calf raises" typed and "heel raise" written meet in one token.
"""

from collections.abc import Iterator
from functools import lru_cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from hep.domain.thesaurus import Thesaurus, Words, words_of


def _stemmer(language: str) -> TextAnalyzer:
    return TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.stemmer(language)).build()


_STEMMERS = (_stemmer("english"), _stemmer("spanish"))


@lru_cache(maxsize=50_000)
def stems(word: str) -> Words:
    """The stems of a plain word in the languages of the library, the English one first."""
    return tuple(dict.fromkeys(stem for stemmer in _STEMMERS for stem in stemmer.analyze(word)))


class Meanings:
    """The groups of a thesaurus, found by the stems of their phrases."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self._groups: dict[Words, list[str]] = {}
        for number, group in enumerate(thesaurus.same):
            for phrase in group:
                tokens = self._groups.setdefault(_key(words_of(phrase)), [])
                tokens.extend({f"~{number}"}.difference(tokens))
        self._lengths: dict[str, int] = {}  # first stem of a phrase -> the most words of such a phrase
        for key in self._groups:
            self._lengths[key[0]] = max(self._lengths.get(key[0], 0), len(key))
        self._short = {words_of(typed): tuple(map(words_of, meant)) for typed, meant in thesaurus.short.items()}
        self._ignored = thesaurus.ignored
        self.longest = max(map(len, (*self._groups, *self._short)), default=1)

    def tokens(self, phrase: Words) -> tuple[str, ...]:
        """The tokens of the groups that this whole phrase belongs to."""
        return tuple(self._groups.get(_key(phrase), ()))

    def meant(self, phrase: Words) -> tuple[Words, ...]:
        """What an abbreviation stands for."""
        return self._short.get(phrase, ())

    def says_nothing(self, word: str) -> bool:
        """Whether the word does not help to tell which exercise is meant."""
        return word in self._ignored

    def within(self, words: Words) -> Iterator[str]:
        """The tokens of every phrase of a text."""
        key = _key(words)
        for start, first in enumerate(key):
            for end in range(start + 1, min(start + self._lengths.get(first, 0), len(key)) + 1):
                yield from self._groups.get(key[start:end], ())


def _key(phrase: Words) -> Words:
    return tuple(stems(word)[0] for word in phrase)
