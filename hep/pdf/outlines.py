"""Outline text (M L C Z, m l c z) to the operators of a PDF page. Painting and placing are done elsewhere."""

import re
from collections.abc import Iterator

Numbers = list[float]
Step = tuple[str, Numbers]

_PART = re.compile(r"([MLCZmlcz])([^MLCZmlcz]*)")
_OPERATORS = {"M": "m", "L": "l", "C": "c", "V": "v", "Y": "y", "Z": "h"}
_SHAPES = {"M": (2, False), "L": (2, False), "C": (6, False), "m": (2, True), "l": (2, True), "c": (6, True)}
_FLAT = 0.75  # a curve that leaves its chord by less, in units of the coarse grid, is drawn as a line


def operators(d: str) -> str:
    """The same outline as PDF path operators, in absolute coordinates, y as it stands."""
    return " ".join(" ".join((*map(_short, numbers), _OPERATORS[command])) for command, numbers in _steps(d))


def coarse(d: str, scale: float) -> str:
    """The outline on a grid of whole numbers after scaling: what print can show, in a third less of bytes."""
    parts: list[str] = []
    here: Numbers = [0, 0]
    for letter, exact in _steps(d):
        command = letter
        numbers: Numbers = [round(number * scale) for number in exact]
        if command == "C":
            command, numbers = _flattened(here, numbers)
        if command == "L" and numbers == here:
            continue
        parts += map(str, numbers)
        parts.append(_OPERATORS[command])
        here = numbers[-2:] or here
    return " ".join(parts)


def _steps(d: str) -> Iterator[Step]:
    """Absolute moves, lines, curves and closings."""
    x = y = begin_x = begin_y = 0.0
    for letter, told in _PART.findall(d.replace("-", " -").replace(",", " ")):
        command = letter.upper()
        if command == "Z":
            x, y = begin_x, begin_y
            yield "Z", []
            continue
        step = [x, y]
        for step in _points(map(float, told.split()), x, y, _SHAPES[letter]):
            yield command, step
            if command == "M":
                begin_x, begin_y = step
                command = "L"
        x, y = step[-2:]


def _points(numbers: Iterator[float], x: float, y: float, shape: tuple[int, bool]) -> Iterator[Numbers]:
    """The numbers of each step in absolute coordinates; x and y are where the first begins."""
    size, is_relative = shape
    if not is_relative:
        yield from map(list, zip(*[numbers] * size, strict=False))
    elif size == 2:
        for across, down in zip(numbers, numbers, strict=False):
            x, y = x + across, y + down
            yield [x, y]
    else:
        for x1, y1, x2, y2, x3, y3 in zip(*[numbers] * 6, strict=False):
            yield [x + x1, y + y1, x + x2, y + y2, x + x3, y + y3]
            x, y = x + x3, y + y3


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


def _short(number: float) -> str:
    return f"{number:.0f}" if number == round(number) else f"{number:.2f}".rstrip("0").rstrip(".")
