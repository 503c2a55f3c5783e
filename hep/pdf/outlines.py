"""Outline text (M L C Z, m l c z) to the operators of a PDF page. Painting and placing are done elsewhere."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[MLCZmlcz]|-?\d+(?:\.\d+)?")
_SIZES = {"M": 2, "L": 2, "C": 6}
_OPERATORS = {"M": "m", "L": "l", "C": "c"}


def operators(d: str) -> str:
    """The same outline as PDF path operators, in absolute coordinates, y as it stands."""
    return " ".join(_operators(_WORD.findall(d)))


def _operators(found: list[str]) -> Iterator[str]:
    x = y = begin_x = begin_y = 0.0
    place = 0
    command = "M"
    while place < len(found):
        if found[place].isalpha():
            command = found[place]
            place += 1
            if command in "Zz":
                x, y = begin_x, begin_y
                yield "h"
                continue
        size = _SIZES[command.upper()]
        numbers = [float(number) for number in found[place : place + size]]
        place += size
        if command.islower():
            numbers = [number + (y if odd % 2 else x) for odd, number in enumerate(numbers)]
        x, y = numbers[-2:]
        yield f"{' '.join(map(_short, numbers))} {_OPERATORS[command.upper()]}"
        if command in "Mm":
            begin_x, begin_y = x, y
            command = "L" if command == "M" else "l"


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"
