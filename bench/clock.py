"""Timing a call: warm up, repeat, take the median."""

from collections.abc import Callable
from statistics import median
from time import perf_counter


def median_ms(call: Callable[[], object], *, rounds: int, warm_up: int = 3) -> float:
    """The median milliseconds of so many calls after `warm_up` that do not count."""
    for _ in range(warm_up):
        call()
    taken = []
    for _ in range(rounds):
        start = perf_counter()
        call()
        taken.append((perf_counter() - start) * 1000)
    return median(taken)


def table(title: str, rows: list[tuple[str, ...]]) -> str:
    """A plain table under a title; the first row is its head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join([title, *lines, ""])
