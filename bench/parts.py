"""On which part of a warm handout the time goes: each part without the parts inside it, in processor time."""

import zlib
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from statistics import median
from time import process_time
from typing import Any
from unittest.mock import patch

from bench import sheet
from hep import pdf
from hep.pdf import packing, page, structure
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.typeface import Typeface

ROUNDS = 60
PARTS: tuple[tuple[str, Any, str], ...] = (
    ("all else", pdf, "render"),
    ("words to lines, cards to pages", pdf, "_pages"),
    ("words, rules, boxes and tags drawn", page, "draw"),
    ("  lines of text among them", TaggedCanvas, "write_lines"),
    ("  figures among them (ready forms)", TaggedCanvas, "place"),
    ("structure tree written", structure, "write"),
    ("fonts cut down to the letters used", Typeface, "addObjects"),
    ("objects put together", packing, "pack"),
    ("compressed (zlib)", zlib, "compress"),
)


class Clock:
    """Time spent in parts that call one another; what an inner part takes is not the outer's."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._since = process_time()

    def _turn(self) -> None:
        now = process_time()
        if self._open:
            self.spent[self._open[-1]] += now - self._since
        self._since = now

    def timed(self, part: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, watched."""

        def call(*arguments: Any, **options: Any) -> Any:
            self._turn()
            self._open.append(part)
            try:
                return real(*arguments, **options)
            finally:
                self._turn()
                self._open.pop()

        return call


def measure(rounds: int = ROUNDS) -> list[tuple[str, ...]]:
    """Rows of the table. LookupError when a handout no longer goes through one of the parts."""
    document = sheet.document()
    pdf.render(document)  # a warm handout is asked for
    taken: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        clock = Clock()
        with ExitStack() as watched:
            for part, place, name in PARTS:
                watched.enter_context(patch.object(place, name, clock.timed(part, getattr(place, name))))
            pdf.render(document)
        for part, seconds in clock.spent.items():
            taken[part].append(seconds * 1000)
    if missed := [part for part, _, _ in PARTS if part not in taken]:
        raise LookupError(f"No handout goes through these parts any more: {', '.join(missed)}")
    medians = {part: median(taken[part]) for part, _, _ in PARTS}
    whole = sum(medians.values())
    rows = [("part of a warm handout", "CPU ms", "share")]
    rows += [(part, f"{ms:.1f}", f"{ms / whole:.0%}") for part, ms in sorted(medians.items(), key=lambda one: -one[1])]
    return [*rows, ("together", f"{whole:.1f}", "100%")]
