"""Which way letters run: the embedding levels of a line and the order in which its parts are seen.

The Unicode bidirectional algorithm (UAX 9) for one line without control characters, which `text.clean` takes out:
rules W1 to N2, I1, I2 and L2. The libraries hand back reordered letters, not levels, and a line of several fonts is
drawn part by part. Two rules are ours: a telephone number and a temperature are read from the left, whatever stands
around them.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal, TypeVar

Direction = Literal["L", "R"]
Part = TypeVar("Part")

_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_LETTERS = {"L": "L", "R": "R", "AL": "R"}
# What a number beside a letter counts as when a bracket or a space asks for its neighbours.
_SIDES = _LETTERS | {"EN": "R", "AN": "R"}
_CLOSING = dict(zip(")]}", "([{", strict=True))
# 555-0100, (555) 010-0100, +20 2 2555 0100, 100.4 °F: seven signs and more that are dialled, and degrees.
_ONE_NUMBER = re.compile(r"[+(]{0,2}\d[\d ().+/-]{5,}\d|-?\d[\d.,]* ?°[CF]")


def is_right_to_left(language: str) -> bool:
    """Whether a language (a BCP 47 tag) is written from right to left."""
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT


def direction(text: str, language: str) -> Direction:
    """A text runs as its language does, unless all its letters run the other way."""
    sides = {_LETTERS[kind] for kind in map(unicodedata.bidirectional, text) if kind in _LETTERS}
    own: Direction = "R" if is_right_to_left(language) else "L"
    if own in sides or not sides:
        return own if sides else "L"
    return "L" if own == "R" else "R"


def levels(text: str, base: Direction) -> list[int]:
    """The level of each character of a line: even runs to the right, odd to the left."""
    kinds = [unicodedata.bidirectional(character) for character in text]
    for number in _ONE_NUMBER.finditer(text):
        kinds[slice(*number.span())] = ["EN"] * len(number[0])
    _letters(kinds, base)
    _numbers(kinds, base)
    _brackets(text, kinds, base)
    _neutral(kinds, base)
    odd = {"L": 2, "R": 1, "EN": 2, "AN": 2}
    even = {"L": 0, "R": 1, "EN": 2, "AN": 2}
    return [(odd if base == "R" else even)[kind] for kind in kinds]


def seen(parts: Sequence[tuple[int, Part]]) -> list[tuple[int, Part]]:
    """Parts with their levels, from the left as they are seen (rule L2)."""
    out = list(parts)
    for level in range(max((own for own, _ in out), default=0), 0, -1):
        begin = 0
        while begin < len(out):
            end = begin
            while end < len(out) and out[end][0] >= level:
                end += 1
            out[begin:end] = reversed(out[begin:end])
            begin = end + 1
    return out


def _letters(kinds: list[str], base: Direction) -> None:
    """Rules W1 to W3: marks run as what they sit on, numbers after Arabic letters as Arabic numbers."""
    letter = last = str(base)
    for place, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[place] = "R" if last == "AL" else last
            continue
        last = kind
        letter = kind if kind in _LETTERS else letter
        if kind == "EN" and letter == "AL":
            kinds[place] = last = "AN"
        elif kind == "AL":
            kinds[place] = "R"


def _numbers(kinds: list[str], base: Direction) -> None:
    """Rules W4 to W7: what joins numbers, what belongs to one, and numbers after letters that run from the left."""
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        if before == after and (kind, before) in (("CS", "EN"), ("CS", "AN"), ("ES", "EN")):
            kinds[place] = before
    for begin, end in _stretches(kinds, {"ET"}):
        if "EN" in (kinds[begin - 1 : begin] + kinds[end : end + 1]):
            kinds[begin:end] = ["EN"] * (end - begin)
    letter = str(base)
    for place, kind in enumerate(kinds):
        letter = kind if kind in _LETTERS else letter
        if kind in ("ES", "ET", "CS"):
            kinds[place] = "ON"
        elif kind == "EN" and letter == "L":
            kinds[place] = "L"


def _brackets(text: str, kinds: list[str], base: Direction) -> None:
    """Rule N0: both brackets of a pair run as what they hold, or as what stands before them."""
    for begin, end in sorted(_pairs(text, kinds)):
        inside = {_SIDES[kind] for kind in kinds[begin:end] if kind in _SIDES}
        if not inside:
            continue
        before = next((_SIDES[kind] for kind in reversed(kinds[:begin]) if kind in _SIDES), base)
        for bracket in (begin, end):
            kinds[bracket] = base if base in inside else before
            for place in range(bracket + 1, len(text)):  # the marks on it
                if unicodedata.bidirectional(text[place]) != "NSM":
                    break
                kinds[place] = kinds[bracket]


def _pairs(text: str, kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    open_: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if kinds[place] != "ON":
            continue
        if character in _CLOSING.values():
            open_.append((character, place))
        elif wanted := _CLOSING.get(character):
            found = [at for at, (opened, _) in enumerate(open_) if opened == wanted]
            if found:
                yield open_[found[-1]][1], place
                del open_[found[-1] :]


def _neutral(kinds: list[str], base: Direction) -> None:
    """Rules N1 and N2: what has no direction runs as both its neighbours, else as the line."""
    for begin, end in _stretches(kinds, {kind for kind in kinds if kind not in _SIDES}):
        before = _SIDES[kinds[begin - 1]] if begin else base
        after = _SIDES[kinds[end]] if end < len(kinds) else base
        kinds[begin:end] = [before if before == after else base] * (end - begin)


def _stretches(kinds: Sequence[str], wanted: set[str]) -> Iterator[tuple[int, int]]:
    begin = 0
    while begin < len(kinds):
        end = begin
        while end < len(kinds) and kinds[end] in wanted:
            end += 1
        if end > begin:
            yield begin, end
        begin = max(end, begin + 1)
