"""The colour of a clinic's handouts: how it is written, and that words in it can be read on every ground they stand on.

Contrast is that of WCAG 2.2 (relative luminance); 7 to 1 is its level AAA for words of any size.
"""

import re

from hep.domain.errors import RuleBroken

GROUNDS = ("#ffffff", "#e8f2f4")
"""White paper and the tint of the panels (`hep/pdf/style.py`)."""
LEAST_CONTRAST = 7.0
_WRITTEN = re.compile(r"#?([0-9a-f]{6})", re.IGNORECASE)


def read_colour(said: str) -> str:
    """The colour as #rrggbb, or "" where none is said. RuleBroken offers a darker one where words could not be read."""
    if not said.strip():
        return ""
    written = _WRITTEN.fullmatch(said.strip())
    if written is None:
        raise RuleBroken("Write the colour as # and six digits or letters a to f: #0d4a5a.")
    colour = f"#{written[1].lower()}"
    if not is_readable(colour):
        raise RuleBroken(f"Words in {colour} are too light to read. Use {readable(colour)}, the nearest that is not.")
    return colour


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_readable(colour: str) -> bool:
    """Whether words in it stand out on every ground."""
    return all(contrast(colour, ground) >= LEAST_CONTRAST for ground in GROUNDS)


def readable(colour: str) -> str:
    """The colour itself, or the lightest of the same hue that can be read."""
    return next(shade for level in range(255, -1, -1) if is_readable(shade := _darker(colour, level / 255)))


def _darker(colour: str, share: float) -> str:
    return "#" + "".join(f"{round(channel * share):02x}" for channel in _channels(colour))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(level: float) -> float:
    return level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
