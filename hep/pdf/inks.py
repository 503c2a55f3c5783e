"""The colours of a page.

Contrast on white is 7:1 or better for every ink that carries words. `mono` is safe to photocopy: nothing is told
by colour alone, tints are gone, outlines are thick enough to live through a copier.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Inks:
    """The colours of a page. `edge` boxes a tinted panel where the tint is gone."""

    ink: str = "#1b1f24"
    soft: str = "#3f464f"
    rule: str = "#9aa3ad"
    brand: str = "#0d4a5a"
    stop: str = "#a11212"
    tint: str = "#e8f2f4"
    stop_tint: str = "#fbeeee"
    paper: str = "#ffffff"
    edge: str | None = None


COLOUR = Inks()
MONO = Inks(
    ink="#000000",
    soft="#000000",
    rule="#666666",
    brand="#000000",
    stop="#000000",
    tint="#ffffff",
    stop_tint="#ffffff",
    edge="#000000",
)
