"""What the exams know of a language: hard words with plain ones, medical terms, voice, numbers, sums. A table only.

The languages fill it in. The lists are written for home exercise, from the words that therapists put in notes; they
are not a dictionary, and a word that is not listed passes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """Patterns of one language. `plain` is searched whatever the case, `short` (abbreviations) as it is spelled.

    `third` are words that speak about the reader instead of to the reader; `fear` are words that feed fear.
    """

    plain: dict[str, str]
    short: frozenset[str]
    medical: frozenset[str]
    passive: re.Pattern[str]
    states: frozenset[str]
    reader: re.Pattern[str]
    third: re.Pattern[str]
    imperatives: frozenset[str]
    sums: re.Pattern[str]
    fear: re.Pattern[str]
    defines: str

    @cached_property
    def plain_words(self) -> re.Pattern[str]:
        """Any of the hard words."""
        return _any_of(self.plain, re.IGNORECASE)

    @cached_property
    def short_words(self) -> re.Pattern[str]:
        """Any of the abbreviations."""
        return _any_of(self.short, re.NOFLAG)

    @cached_property
    def medical_words(self) -> re.Pattern[str]:
        """Any of the medical terms."""
        return _any_of(self.medical, re.IGNORECASE)


def word_list(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def _any_of(words: Iterable[str], flags: re.RegexFlag) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", flags)
