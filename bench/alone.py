"""What only a fresh process can tell: the first handout, peak memory, a batch.

`python -m bench.alone first`, `sixty` or `batch` prints one measurement as JSON. Beside the clock's time stands the
processor's, which a busy machine lengthens less.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from bench import sheet
from bench.targets import Target, at_most
from hep import pdf

FRESH = 5  # processes for the first handout
TIMES = 15
MANY = 1_000
MEGABYTE = 1024 if sys.platform != "darwin" else 1024**2


def measure() -> list[tuple[str, ...]]:
    """Rows of the table. Each number comes from a process of its own."""
    first = min((_asked_of("first") for _ in range(FRESH)), key=lambda one: one["ms"])
    sixty, batch = _asked_of("sixty"), _asked_of("batch")
    growth = batch["rss_1000"] - batch["rss_100"]
    return [
        ("in a fresh process", "measured", "target", "", "more"),
        (*_row("first handout after imports", first["ms"], " ms", at_most(150, " ms")), f"CPU {first['cpu']:.0f} ms"),
        (
            *_row("60 exercises in the time of 6", sixty["ms_60"] / sixty["ms_6"], "x", at_most(10, "x")),
            f"CPU {sixty['ms_6']:.0f} ms, {sixty['kb_6']:.0f} KB; {sixty['ms_60']:.0f} ms, {sixty['kb_60']:.0f} KB",
        ),
        (*_row("peak memory, 60 exercises", sixty["rss"], " MB", at_most(120, " MB")), ""),
        (f"{MANY:,} different handouts", f"{batch['per_s']:.0f} a CPU second", "", "", "composed and drawn"),
        (
            *_row("  memory, from the 100th on", growth, " MB", at_most(10, " MB")),
            f"{batch['rss_100']:.0f} MB after 100, {batch['rss_1000']:.0f} MB after {MANY:,}",
        ),
    ]


def _row(what: str, value: float, unit: str, target: Target) -> tuple[str, ...]:
    return (what, f"{value:.1f}{unit}", target.asked(), target.verdict(value))


def _asked_of(what: str) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.alone", what]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def _first() -> dict[str, float]:
    """Fonts are registered, figures turned into forms, lines broken: all within the clock."""
    document = sheet.document()
    begun, worked = perf_counter(), process_time()
    pdf.render(document)
    return {"ms": (perf_counter() - begun) * 1000, "cpu": (process_time() - worked) * 1000}


def _sixty() -> dict[str, float]:
    """Six exercises and sixty in turn, in processor time; the peak is that of sixty."""
    documents = {count: sheet.long(count) for count in (6, 60)}
    told = {f"kb_{count}": len(pdf.render(document)) / 1024 for count, document in documents.items()}
    taken: dict[int, list[float]] = {count: [] for count in documents}
    for _ in range(TIMES):
        for count, document in documents.items():
            begun = process_time()
            pdf.render(document)
            taken[count].append((process_time() - begun) * 1000)
    told |= {f"ms_{count}": median(found) for count, found in taken.items()}
    return told | {"rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE}


def _batch() -> dict[str, float]:
    worked = process_time()
    known = {}
    for number, document in enumerate(sheet.different(MANY), 1):
        pdf.render(document)
        if number in (100, MANY):
            known[f"rss_{number}"] = _resident()
    return {"per_s": MANY / (process_time() - worked), **known}


def _resident() -> float:
    """Megabytes in memory now; where the system does not tell, the most there ever were."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


if __name__ == "__main__":
    measures: dict[str, Callable[[], dict[str, float]]] = {"first": _first, "sixty": _sixty, "batch": _batch}
    print(json.dumps(measures[sys.argv[1]]()))
