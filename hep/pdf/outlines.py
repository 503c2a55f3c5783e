"""Outline text (M L C Z, m l c z) to the operators of a PDF page. Painting and placing are done elsewhere."""

import re
from collections.abc import Iterator

Numbers = list[float]
Step = tuple[str, Numbers]

_WORD = re.compile(r"[MLCZmlcz]|-?\d+(?:\.\d+)?")
_SIZES = {"M": 2, "L": 2, "C": 6}
_FLAT = 0.6  # a curve that leaves its chord by less, in units of the coarse grid, is drawn as a line


def operators(d: str) -> str:
    """The same outline as PDF path operators, in absolute coordinates, y as it stands."""
    return " ".join(_written(command, numbers) for command, numbers in _steps(_WORD.findall(d)))


def coarse(d: str, scale: float) -> str:
    """The outline on a grid of whole numbers after scaling: what print can show, in a third less of bytes."""
    parts: list[str] = []
    here: Numbers = [0, 0]
    for step in _steps(_WORD.findall(d)):
        command = step[0]
        numbers: Numbers = [round(number * scale) for number in step[1]]
        if command == "C":
            command, numbers = _flattened(here, numbers)
        if command == "L" and numbers == here:
            continue
        parts.append(_written(command, numbers))
        here = numbers[-2:] or here
    return " ".join(parts)


def _steps(found: list[str]) -> Iterator[Step]:
    """Absolute moves, lines, curves and closings."""
    x = y = begin_x = begin_y = 0.0
    place = 0
    command = "M"
    while place < len(found):
        if found[place].isalpha():
            command = found[place]
            place += 1
            if command in "Zz":
                x, y = begin_x, begin_y
                yield "Z", []
                continue
        size = _SIZES[command.upper()]
        numbers = [float(number) for number in found[place : place + size]]
        place += size
        if command.islower():
            numbers = [number + (y if odd % 2 else x) for odd, number in enumerate(numbers)]
        x, y = numbers[-2:]
        yield command.upper(), numbers
        if command in "Mm":
            begin_x, begin_y = x, y
            command = "L" if command == "M" else "l"


def _flattened(here: Numbers, numbers: Numbers) -> Step:
    """A curve that is as good as straight becomes a line; a handle on its own end is left out."""
    (x0, y0), (x1, y1, x2, y2, x3, y3) = here, numbers
    across, down = x3 - x0, y3 - y0
    length = (across * across + down * down) ** 0.5
    if length == 0:
        is_flat = max(abs(x1 - x0), abs(y1 - y0), abs(x2 - x0), abs(y2 - y0)) < 1
        return ("L", [x3, y3]) if is_flat else ("C", numbers)
    for x, y in ((x1, y1), (x2, y2)):
        aside = abs((x - x0) * down - (y - y0) * across) / length
        along = ((x - x0) * across + (y - y0) * down) / length
        if aside > _FLAT or not -_FLAT <= along <= length + _FLAT:
            break
    else:
        return "L", [x3, y3]
    if [x1, y1] == here:
        return "V", numbers[2:]
    if [x2, y2] == [x3, y3]:
        return "Y", [x1, y1, x3, y3]
    return "C", numbers


def _written(command: str, numbers: Numbers) -> str:
    operator = "h" if command == "Z" else command.lower()
    return " ".join([*map(_short, numbers), operator])


def _short(number: float) -> str:
    return f"{number:.0f}" if number == round(number) else f"{number:.2f}".rstrip("0").rstrip(".")
