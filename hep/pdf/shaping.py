"""Lines as they are seen: which font shows each letter, how Arabic letters join, what runs from the right.

Most texts need none of it and are drawn as they stand; `is_plain` tells, and costs next to nothing. A part that runs
from the right is turned round as a whole, in one font with its spaces: readers of the file turn it back.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate, groupby
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfmetrics

from hep.pdf import bidi, fonts
from hep.pdf.typeface import LAM, LAM_ALEF

_LETTERS = "".join(family.letters for family in fonts.OTHERS)
_FOREIGN = re.compile(f"[{_LETTERS}]")
_TURNED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹") | {ord(sign): sign + LAM for sign in LAM_ALEF}

_OPENING = "([{«‹"
_BRACKETED = re.compile(r"\([^()]+\)")
_WORD = r"[\w\u0591-\u05c7\u064b-\u065f\u0670]"
_PIECES = re.compile(f"{_WORD}.*{_WORD}|.")  # signs before, the words, signs after


class Part(NamedTuple):
    """Text to draw from the left in one font, and how far from the line's left edge at size 1."""

    text: str
    font: str
    left: float


def is_plain(text: str) -> bool:
    """Whether the main font draws it letter by letter from the left."""
    return text.isascii() or not _FOREIGN.search(text)


def are_plain(line: Iterable[tuple[str, str]]) -> bool:
    """Whether all texts of a line are."""
    return is_plain("".join([text for text, _ in line]))


@lru_cache(maxsize=20_000)
def width(text: str, font: str) -> float:
    """The width of a text at size 1."""
    if is_plain(text):
        return _wide(text, font)
    return sum(_wide(_joined(part), name) for name, part in _by_font(text, font))


def parts(line: Iterable[tuple[str, str]], base: bidi.Direction) -> list[Part]:
    """The parts of a line of texts and their fonts, in the order in which they are read."""
    made = list(_cut(line, base))
    order = [place for _, place in bidi.seen([(level, place) for place, (level, _, _) in enumerate(made)])]
    ends = accumulate((_wide(made[place][2], made[place][1]) for place in order), initial=0.0)
    lefts = dict(zip(order, ends, strict=False))
    return [Part(text, name, lefts[place]) for place, (_, name, text) in enumerate(made)]


def _cut(line: Iterable[tuple[str, str]], base: bidi.Direction) -> Iterator[tuple[int, str, str]]:
    """Level, font and letters as drawn, of each part. Signs round a part from the right stand alone."""
    homes = [(letter, name) for text, font in line for name, part in _by_font(text, font) for letter in part]
    levels = _levels("".join(letter for letter, _ in homes), base)
    for (level, name), group in groupby(zip(levels, homes, strict=True), lambda one: (one[0], one[1][1])):
        text = "".join(letter for _, (letter, _) in group)
        if level % 2 == 0:
            yield level, name, _joined(text)
            continue
        for piece in _PIECES.findall(text):
            yield level, name, _joined(piece)[::-1].translate(_TURNED)


def _levels(text: str, base: bidi.Direction) -> list[int]:
    """The levels; brackets round what runs from the left run with it, which looks the same."""
    levels = bidi.levels(text, base)
    for found in _BRACKETED.finditer(text):
        begin, end = found.span()
        if all(level == 2 for level in levels[begin + 1 : end - 1]):
            levels[begin] = levels[end - 1] = 2
    return levels


def _by_font(text: str, font: str) -> Iterator[tuple[str, str]]:
    """Fonts and the parts of the text that they show. Spaces, signs and marks stay with the letters before them."""
    homes: list[str] = []
    for letter in text:
        may_stay = (
            bool(homes) and not (letter.isalnum() or letter in _OPENING) and fonts.typeface(homes[-1]).holds(letter)
        )
        homes.append(homes[-1] if may_stay else fonts.home(letter, font) or font)
    for name, group in groupby(zip(homes, text, strict=True), lambda one: one[0]):
        yield name, "".join(letter for _, letter in group)


@lru_cache(maxsize=20_000)
def _joined(text: str) -> str:
    """Arabic letters in the forms that they take beside each other; other letters as they are."""
    joined = text if is_plain(text) else str(_reshaper().reshape(text))
    return joined.replace(fonts.NON_JOINER, "")


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


def _wide(text: str, font: str) -> float:
    return float(pdfmetrics.stringWidth(text, font, 1000)) / 1000
