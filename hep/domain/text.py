"""Words of the library: their review status, and texts that name the prescribed side. No rule about content here."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol, TypeVar

from hep.domain.errors import RuleBroken
from hep.domain.vocabulary import Side


class ReviewStatus(StrEnum):
    """How far a text has been read by a person. Nothing is passed off as reviewed that was not."""

    DRAFT = "draft"
    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"


LANGUAGE_NAMES = {"en": "English", "es": "Spanish"}
"""The languages of patients' words, as staff read them."""


class Spoken(Protocol):
    """Words in one language."""

    @property
    def locale(self) -> str:
        """The language: en, es."""


W = TypeVar("W", bound=Spoken)


def in_language(words: Sequence[W], locale: str) -> W:
    """The words in that language, or in English, or in the first language there is."""
    by_locale = {each.locale: each for each in words}
    return by_locale.get(locale) or by_locale.get("en") or words[0]


def foreign(words: Sequence[Spoken], locale: str) -> str:
    """The language of the words that stand in for that one; "" where there are words in it."""
    own = in_language(words, locale).locale
    return "" if own == locale else own


SIDE_WORDS: dict[str, dict[Side, str]] = {
    "en": {Side.LEFT: "left", Side.RIGHT: "right"},
    "es": {Side.LEFT: "izquierd", Side.RIGHT: "derech"},
}
_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_SIDE = re.compile(r"\b(SIDE|OTHER)([ao]?)\b")
_BRACE = re.compile(r"[{}]")
# Control characters, halves of a surrogate pair, and line or paragraph ends that are no \n.
_NO_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})


def sided(text: str, side: Side | None, locale: str = "en") -> str:
    """Settle a text such as `Lift {your SIDE|the top} knee.` for the prescribed side.

    One side prescribed: the part before the bar, with SIDE and OTHER as left and right (Spanish: SIDEa, SIDEo).
    Both, alternate or none: the part after the bar.
    """

    def choose(match: re.Match[str]) -> str:
        if side is None or not side.is_single:
            return match[2]
        return _SIDE.sub(lambda word: _side_word(word, side, locale), match[1])

    return _CHOICE.sub(choose, text)


def _side_word(word: re.Match[str], side: Side, locale: str) -> str:
    meant = side if word[1] == "SIDE" else side.opposite
    words = SIDE_WORDS.get(locale, SIDE_WORDS["en"])
    return words[meant] + (word[2] if locale == "es" else "")


def other_side(text: str, locale: str = "en") -> str:
    """The text for the mirrored picture: every left becomes right, every right left."""
    words = SIDE_WORDS.get(locale, SIDE_WORDS["en"])
    swap = {words[side]: words[side.opposite] for side in words}
    both, ending = "|".join(swap), "(?=[ao]s?\\b)" if locale == "es" else "\\b"
    pattern = re.compile(rf"\b({both}){ending}", re.IGNORECASE)

    def swapped(match: re.Match[str]) -> str:
        word = swap[match[0].lower()]
        return word.capitalize() if match[0][0].isupper() else word

    return pattern.sub(swapped, text)


def sides_named(text: str, locale: str) -> set[Side]:
    """The sides that a text names. "All right" and "right away" name none."""
    ending = r"[ao]s?\b" if locale == "es" else r"\b(?! (?:away|now|after|before|angles?)\b)"
    words = SIDE_WORDS.get(locale, {})
    return {side for side, word in words.items() if re.search(rf"\b(?<!all ){word}{ending}", text, re.IGNORECASE)}


def side_problem(text: str) -> str:
    """What is wrong with the side marks of a text, in one sentence; "" when nothing is."""
    bare = _CHOICE.sub("", text)
    if _BRACE.search(bare):
        return "A side mark looks like {your SIDE|the top}: one bar between two parts, no braces elsewhere."
    if re.search(r"\b(SIDE|OTHER)[ao]?\b", bare):
        return "SIDE and OTHER stand only inside a mark such as {your SIDE|the top}."
    return ""


def clean_line(text: str, field: str, *, limit: int) -> str:
    """One line of text as stored: trimmed, no control characters, at most `limit` characters."""
    return _clean(text, field, limit=limit, allowed="")


def clean_lines(text: str, field: str, *, limit: int) -> str:
    """Text of several lines as stored: line feeds between them, no other control characters, at most `limit` long."""
    return _clean(text.replace("\r\n", "\n"), field, limit=limit, allowed="\n")


def _clean(text: str, field: str, *, limit: int, allowed: str) -> str:
    text = unicodedata.normalize("NFC", text).strip()
    # What can be printed holds none of them; nearly every text can.
    for place, character in enumerate("" if text.isprintable() else text, 1):
        if unicodedata.category(character) in _NO_TEXT and character not in allowed:
            raise RuleBroken(f"Character {place} is a control character (U+{ord(character):04X}). Take it out.", field)
    if len(text) > limit:
        raise RuleBroken(f"This is {len(text)} characters long. Keep it to {limit}.", field)
    return text


def named(slug: str) -> str:
    """A slug as a name, where no better one is known: "heel-slide" is "Heel slide"."""
    return slug.replace("-", " ").capitalize()


def plain(text: str) -> str:
    """Small letters without accents, hyphens as spaces: how words are compared."""
    text = text.lower().replace("-", " ")
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))
