"""Every string on its way to a page: made printable, then broken into lines. Nothing in a text is markup.

A text is drawn letter by letter as it stands, so `<b>` is four characters. Where text goes on the page is not
decided here.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from hep.pdf import fonts, shaping

# Control, format (bidi overrides, zero-width, soft hyphen), private, surrogate and unassigned characters.
_UNPRINTABLE = {"Cc", "Cf", "Co", "Cs", "Cn"}
# Persian keeps letters of one word apart with the non-joiner; anywhere else it only hides.
_JOINERS = re.compile(r"(?<![\u0620-\u06d3])\u200c|\u200c(?![\u0620-\u06d3])")
_LETTER = re.compile(r".[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]*")  # with the marks on it
_REPLACEMENT = "�"  # shown where the font has no letter: a gap would hide that something stood there


class Run(NamedTuple):
    """A stretch of text in one weight."""

    text: str
    font: str = fonts.REGULAR


Line = tuple[Run, ...]
Word = tuple[Run, ...]


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """The text on one line with single spaces: no control or bidi characters, nothing that the font lacks."""
    kept = []
    for character in unicodedata.normalize("NFC", _JOINERS.sub("", text)):
        if character.isspace():
            kept.append(" ")
        elif character == fonts.NON_JOINER or unicodedata.category(character) not in _UNPRINTABLE:
            kept.append(character if fonts.home(character, fonts.REGULAR) else _REPLACEMENT)
        elif unicodedata.category(character) == "Cc":
            kept.append(" ")
    return " ".join("".join(kept).split())


def width(runs: Iterable[Run], size: float) -> float:
    """The width of runs side by side, in points."""
    total = 0.0
    for run in runs:
        total += shaping.width(run.text, run.font)
    return size * total


def plain(lines: Iterable[Line]) -> str:
    """The letters of lines, as they were written."""
    return " ".join("".join(run.text for run in line) for line in lines)


def words(runs: Iterable[Run]) -> Iterator[Word]:
    """Split runs at spaces. A word may hold runs of two weights ("Feel" in bold, ":" not)."""
    word: list[Run] = []
    for run in runs:
        parts = run.text.split(" ")
        for place, part in enumerate(parts):
            if place and word:
                yield tuple(word)
                word = []
            if part:
                word.append(Run(part, run.font))
    if word:
        yield tuple(word)


@lru_cache(maxsize=8192)
def paragraph(runs: tuple[Run, ...], size: float, room: float) -> tuple[Line, ...]:
    """The lines of a text, broken at spaces. Remembered: handouts share most of their words."""
    return lines(words(runs), size, room)


@lru_cache(maxsize=2048)
def speech(spoken: tuple[str, ...], font: str, size: float, room: float) -> tuple[Line, ...]:
    """The lines of short sentences: a line breaks between them, never inside one that fits."""
    return lines(sentences(spoken, font, size, room), size, room)


def lines(atoms: Iterable[Word], size: float, room: float) -> tuple[Line, ...]:
    """Fill lines greedily with atoms, a space between; an atom wider than the room is broken inside."""
    made: list[Line] = []
    line: list[Run] = []
    used = 0.0
    for atom in _fitting(atoms, size, room):
        space = Run(" ", atom[0].font)
        step = width(atom, size)
        gap = width([space], size) if line else 0.0
        if line and used + gap + step > room:
            made.append(tuple(line))
            line, used, gap = [], 0.0, 0.0
        line += [space, *atom] if line else atom
        used += gap + step
    made.append(tuple(line))
    return tuple(_merged(line) for line in made if line)


def sentences(spoken: Sequence[str], font: str, size: float, room: float) -> Iterator[Word]:
    """Short sentences as atoms, so that a line breaks between them; one that does not fit gives its words."""
    for sentence in spoken:
        whole = Run(clean(sentence), font)
        if whole.text and width([whole], size) <= room:
            yield (whole,)
        else:
            yield from words([whole])


def _fitting(atoms: Iterable[Word], size: float, room: float) -> Iterator[Word]:
    """The same atoms; one that is wider than the room in as many pieces as it takes, broken between letters."""
    for atom in atoms:
        if width(atom, size) <= room:
            yield atom
            continue
        piece: list[Run] = []
        for letter in (Run(letter, run.font) for run in atom for letter in _LETTER.findall(run.text)):
            if piece and width([*piece, letter], size) > room:
                yield _merged(piece)
                piece = []
            piece.append(letter)
        yield _merged(piece)


def _merged(runs: Iterable[Run]) -> Line:
    """Neighbours of one weight become one run."""
    out: list[Run] = []
    for run in runs:
        if out and out[-1].font == run.font:
            out[-1] = Run(out[-1].text + run.text, run.font)
        else:
            out.append(run)
    return tuple(out)
