"""How hard a text is to read: English by the school grade of Flesch and Kincaid, Spanish by Fernández Huerta's ease.

Syllables are counted by rule.

A measure, not a judge: it sees long words and long sentences and nothing else. Texts with side marks are
settled first (`text.py`). Words to use instead are not known here.
"""

import re
from functools import lru_cache

HIGHEST_GRADE = 6.0
"""Patient words stay at or below this grade."""
SHORT_TEXT = 5
"""Fewer words than these say nothing by their grade: such a text is judged by its longest word."""
LONG_WORD = 4

_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_VOWELS = re.compile(r"[aeiouy]+")
# Two vowels that stand together and are said apart: an-te-ri-or, me-di-al, be-ing, flu-id, ne-on.
_APART = re.compile(
    r"(?<![tcsg])i[oa]|[aeiouy]ing|eo(?!u)|iu|uou|[^q]ua(?=[lt])|(?<=r)ea(?=te)|(?<=[a-z]{2})ie(?:r|st)$"
)
# An e that is not said, inside a compound: side-ways, some-thing, care-ful.
_SILENT_INSIDE = re.compile(r"^(?:side|some|fore|base|safe|care|home|time|life|there|tire)(?=[bcdfghjklmnpqrstvwxz])")
_SILENT_END = re.compile(r"(?:(?<=[^aeiouy])e|(?<=[^aeioutdy])ed|(?<=[^aeioucgsxzy])es)$")
_SAID_END = re.compile(r"[^aeiouylrw]le[sd]?$|(?:ch|sh)es$")
_KNOWN = {
    "every": 2,
    "people": 2,
    "area": 3,
    "areas": 3,
    "idea": 3,
    "ideal": 3,
    "fluid": 2,
    "science": 2,
    "diet": 2,
    "quiet": 2,
    "client": 2,
    "clients": 2,
    "isnt": 2,
    "doesnt": 2,
    "didnt": 2,
    "wasnt": 2,
}


_SPANISH_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_SPANISH_APART = re.compile(r"[aeoáéó](?=[aeoáéó])|[íú](?=[aeoáéó])|[aeoáéó](?=[íú])")
EASY_SPANISH = 70.0
"""Patient words in Spanish stay at or above this ease: "fairly easy" of Fernández Huerta's scale."""


def grade(text: str) -> float:
    """The school grade (0 or more) that the text asks for; 0 for a text without words."""
    found = words(text)
    if not found:
        return 0.0
    per_sentence = len(found) / len(sentences(text))
    per_word = sum(syllables(word) for word in found) / len(found)
    return max(0.0, round(0.39 * per_sentence + 11.8 * per_word - 15.59, 1))


def is_hard(text: str) -> bool:
    """Whether a patient should be given easier words."""
    found = words(text)
    if len(found) < SHORT_TEXT:
        return any(syllables(word) >= LONG_WORD for word in found)
    return grade(text) > HIGHEST_GRADE


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text. A line, a colon and a semicolon end one too; pieces without a word are left out."""
    return tuple(piece for piece in _SENTENCE_END.split(text.strip()) if _WORD.search(piece))


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text; the parts of a hyphenated word count one by one."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables an English word has, by rule; a number counts one for each digit."""
    if word.isdigit():
        return len(word)
    plain = re.sub(r"['’]s?$|['’]", "", word.lower())
    if plain in _KNOWN:
        return _KNOWN[plain]
    count = len(_VOWELS.findall(plain)) + len(_APART.findall(plain))
    if _SILENT_INSIDE.match(plain):
        count -= 1
    if _SILENT_END.search(plain) and not _SAID_END.search(plain):
        count -= 1
    return max(1, count)


def spanish_ease(text: str) -> float:
    """The ease of a Spanish text from 0 (hard) to 100 (easy), by Fernández Huerta's formula; 100 without words."""
    found = words(text)
    if not found:
        return 100.0
    per_sentence = len(found) / len(sentences(text))
    per_word = sum(spanish_syllables(word) for word in found) / len(found)
    return min(100.0, max(0.0, round(206.84 - 60 * per_word - 1.02 * per_sentence, 1)))


def spanish_syllables(word: str) -> int:
    """How many syllables a Spanish word has: groups of vowels, strong vowels that stand together counted apart."""
    if word.isdigit():
        return len(word)
    plain = re.sub(r"(?<=[qg])u(?=[eiéí])", "", word.lower())
    return max(1, len(_SPANISH_VOWELS.findall(plain)) + len(_SPANISH_APART.findall(plain)))
