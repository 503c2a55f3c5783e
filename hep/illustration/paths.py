"""The outline language of our art: M L C Z and m l c z with whole numbers. Text to rings of points and back.

A point is a complex number, x + y i, y down. Painting (colour, width, role) is not here.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from hep.domain.errors import RuleBroken

Point = complex
Segment = tuple[Point, ...]
"""One point: a straight line to it. Three points: a cubic curve with two handles and its end."""

_WORD = re.compile(r"[MLCZ]|-?\d+", re.IGNORECASE)
_LETTERS_AND_NUMBERS = re.compile(r"(?:[MLCZ]|-?\d{1,6}(?!\d)|[\s,])*", re.IGNORECASE)


_GAP, _WHOLE = r"[\s,]*+", r"[\s,]*+-?\d{1,6}+(?!\d)"
# The whole grammar in one look, possessive so that no text can make it slow.
_OUTLINE = re.compile(
    rf"{_GAP}(?=[Mm])(?:{_GAP}(?:[MmLl](?:{_WHOLE}{_WHOLE})++|[Cc](?:(?:{_WHOLE}){{6}})++|[Zz]))++{_GAP}"
)


@dataclass(frozen=True, kw_only=True)
class Ring:
    """One stretch of pen down. A ring that is not closed is a stroke."""

    start: Point
    segments: tuple[Segment, ...]
    is_closed: bool

    def points(self) -> Iterator[Point]:
        """Every point of the ring, handles too: their box holds the whole ring."""
        yield self.start
        for segment in self.segments:
            yield from segment

    def moved(self, change: Callable[[Point], Point]) -> "Ring":
        """The ring with every point changed."""
        segments = tuple(tuple(change(point) for point in segment) for segment in self.segments)
        return replace(self, start=change(self.start), segments=segments)


def check(d: str) -> None:
    """RuleBroken when parse() would refuse the outline. Many times quicker for the good ones."""
    if not _OUTLINE.fullmatch(d):
        parse(d)


def parse(d: str) -> tuple[Ring, ...]:
    """The rings of an outline; RuleBroken when it says anything but M L C Z m l c z and whole numbers."""
    if not _LETTERS_AND_NUMBERS.fullmatch(d):
        raise RuleBroken("an outline may only use M, L, C, Z, m, l, c, z and whole numbers")
    words = _WORD.findall(d)
    if not words or words[0] not in "Mm":
        raise RuleBroken("an outline must begin with M")
    return tuple(_rings(words))


def text(rings: Iterable[Ring]) -> str:
    """The shortest outline text of the rings: relative commands, points rounded to whole numbers."""
    return "".join(_ring_text(ring) for ring in rings)


def box(rings: Iterable[Ring]) -> tuple[Point, Point]:
    """Upper left and lower right corner round all points; RuleBroken when there are none."""
    points = [point for ring in rings for point in ring.points()]
    if not points:
        raise RuleBroken("an outline without any point")
    across, down = [point.real for point in points], [point.imag for point in points]
    return complex(min(across), min(down)), complex(max(across), max(down))


def whole(point: Point) -> Point:
    """The point rounded to whole numbers."""
    return complex(round(point.real), round(point.imag))


def _rings(words: list[str]) -> Iterator[Ring]:
    """Walk the words; each M begins a ring, and so does a command after Z."""
    at, here, start, segments = 0, 0j, 0j, list[Segment]()
    while at < len(words):
        command = words[at]
        numbers = _numbers(words, at + 1)
        at += 1 + len(numbers)
        if command in "Zz":
            if numbers:
                raise RuleBroken("numbers stand after Z in an outline")
            yield Ring(start=start, segments=tuple(segments), is_closed=True)
            here, segments = start, []
            continue
        legs = _legs(command, numbers, here)
        if command in "Mm":
            if segments:
                yield Ring(start=start, segments=tuple(segments), is_closed=False)
            start, segments = legs[0][-1], legs[1:]
        else:
            segments += legs
        here = legs[-1][-1]
    if segments:
        yield Ring(start=start, segments=tuple(segments), is_closed=False)


def _numbers(words: list[str], begin: int) -> list[int]:
    """The whole numbers that stand from `begin` to the next letter."""
    end = begin
    while end < len(words) and not words[end].isalpha():
        end += 1
    return [int(word) for word in words[begin:end]]


def _legs(command: str, numbers: list[int], here: Point) -> list[Segment]:
    """The segments of one command, in absolute points. Further pairs after M are lines."""
    size = 6 if command in "Cc" else 2
    if not numbers or len(numbers) % size:
        raise RuleBroken(f"{command} of an outline needs its numbers in groups of {size}")
    pairs = [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    legs = list[Segment]()
    for first in range(0, len(pairs), size // 2):
        base = here if command.islower() else 0j
        leg = tuple(base + pair for pair in pairs[first : first + size // 2])
        legs.append(leg)
        here = leg[-1]
    return legs


def _ring_text(ring: Ring) -> str:
    here = whole(ring.start)
    parts, last = ["M" + _joined([here])], ""
    for segment in ring.segments:
        steps = [whole(point) - here for point in segment]
        if steps[-1] == 0 and len(segment) == 1:
            continue
        command = "l" if len(segment) == 1 else "c"
        numbers = _joined(steps)
        # The letter is said once for a run; a minus sign is separator enough.
        separator = "" if numbers.startswith("-") else " "
        parts.append(separator + numbers if command == last else command + numbers)
        here, last = here + steps[-1], command
    if len(parts) == 1:
        return ""
    return "".join(parts) + ("z" if ring.is_closed else "")


def _joined(points: list[Point]) -> str:
    words = ""
    for number in (int(value) for point in points for value in (point.real, point.imag)):
        words += f"{number}" if not words or number < 0 else f" {number}"
    return words
