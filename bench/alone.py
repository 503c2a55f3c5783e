"""What only a fresh process can tell: the first handout, peak memory, a batch.

`python -m bench.alone first`, `sixty` or `batch` prints one measurement as JSON; a number after it says how many
rounds. Beside the clock's time stands the processor's, which a busy machine lengthens less.
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
ROUNDS = 15
MANY = 1_000
ROOT = Path(__file__).parents[1]
SOON = 100  # handouts after which memory should grow no more
MEGABYTE = 1024 if sys.platform != "darwin" else 1024**2


def measure(fresh: int = FRESH, rounds: int = ROUNDS, many: int = MANY) -> list[tuple[str, ...]]:
    """Rows of the table. Each number comes from a process of its own."""
    first = min((_asked_of("first") for _ in range(fresh)), key=lambda one: one["ms"])
    sixty, batch = _asked_of("sixty", rounds), _asked_of("batch", many)
    return [
        ("in a fresh process", "measured", "target", "", "more"),
        (*_row("first handout after imports", first["ms"], " ms", at_most(150, " ms")), f"CPU {first['cpu']:.0f} ms"),
        (
            *_row("60 exercises in the time of 6", sixty["ms_60"] / sixty["ms_6"], "x", at_most(10, "x")),
            f"CPU {sixty['ms_6']:.0f} ms, {sixty['kb_6']:.0f} KB; {sixty['ms_60']:.0f} ms, {sixty['kb_60']:.0f} KB",
        ),
        (
            *_row("peak memory, 60 exercises", sixty["peak"], " MB", at_most(120, " MB")),
            f"{sixty['before']:.0f} MB of it with the library read, before a page",
        ),
        (f"{many:,} different handouts", f"{batch['per_s']:.0f} a CPU second", "", "", "composed and drawn"),
        (
            *_row(f"  memory, from the {SOON}th on", batch["end"] - batch["soon"], " MB", at_most(10, " MB")),
            f"{batch['soon']:.0f} MB after {SOON}, {batch['end']:.0f} MB after {many:,}",
        ),
    ]


def _row(what: str, value: float, unit: str, target: Target) -> tuple[str, ...]:
    return (what, f"{value:.1f}{unit}", target.asked(), target.verdict(value))


def _asked_of(what: str, *told: int) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.alone", what, *map(str, told)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
    return dict(json.loads(done.stdout))


def first() -> dict[str, float]:
    """Fonts are registered, figures turned into forms, lines broken: all within the clock."""
    document = sheet.document()
    begun, worked = perf_counter(), process_time()
    pdf.render(document)
    told = {"ms": (perf_counter() - begun) * 1000, "cpu": (process_time() - worked) * 1000}
    return told | {"peak": megabytes("VmHWM")}


def sixty(rounds: int = ROUNDS) -> dict[str, float]:
    """Six exercises and sixty in turn, in processor time; the peak is that of sixty."""
    documents = {count: sheet.long(count) for count in (6, 60)}
    told = {"before": megabytes("VmRSS")}
    told |= {f"kb_{count}": len(pdf.render(document)) / 1024 for count, document in documents.items()}
    taken: dict[int, list[float]] = {count: [] for count in documents}
    for _ in range(rounds):
        for count, document in documents.items():
            begun = process_time()
            pdf.render(document)
            taken[count].append((process_time() - begun) * 1000)
    told |= {f"ms_{count}": median(found) for count, found in taken.items()}
    return told | {"peak": megabytes("VmHWM")}


def batch(many: int = MANY) -> dict[str, float]:
    """Handouts of which no two are alike."""
    worked = process_time()
    soon = 0.0
    for number, document in enumerate(sheet.different(many), 1):
        pdf.render(document)
        if number <= SOON:
            soon = megabytes("VmRSS")
    return {"per_s": many / (process_time() - worked), "soon": soon, "end": megabytes("VmRSS")}


def megabytes(what: str) -> float:
    """Memory of this process: VmRSS is what it has now, VmHWM the most it had.

    The most by `getrusage` is the same only where nothing else tells: a process begins it with what its parent had.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith(what))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


MEASURES: dict[str, Callable[..., dict[str, float]]] = {"first": first, "sixty": sixty, "batch": batch}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](*map(int, sys.argv[2:]))))
