"""The handout beside other engines: one table, one run. All engines take turns, so that noise hits all alike."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from statistics import median
from time import perf_counter

import pypdfium2

from bench import by_hand, peers, sheet
from bench.absent import NotInstalled
from bench.targets import Target, at_least, at_most
from hep import pdf
from hep.domain.handout import HandoutDocument

ROUNDS = 30
WARM_UP = 3


@dataclass(frozen=True, kw_only=True)
class Engine:
    """A way to make the file, and how many times as long as ours it should take at least."""

    name: str
    prepare: Callable[[HandoutDocument, ExitStack], peers.Make]
    ratio: Target | None = None
    package: str = ""

    @property
    def label(self) -> str:
        """The name with its version."""
        try:
            return f"{self.name} {version(self.package)}" if self.package else self.name
        except PackageNotFoundError:
            return self.name


ENGINES = (
    Engine(name="hep, PDF/UA-1 and PDF/A-3a", prepare=lambda document, _: lambda: pdf.render(document)),
    Engine(name="WeasyPrint, PDF/UA-1,", prepare=peers.weasyprint, ratio=at_least(20, "x"), package="weasyprint"),
    Engine(
        name="Chromium print, tagged, Playwright", prepare=peers.chromium, ratio=at_least(8, "x"), package="playwright"
    ),
    Engine(name="fpdf2, untagged,", prepare=peers.fpdf2, ratio=at_least(10, "x"), package="fpdf2"),
    Engine(name="Typst, PDF/UA-1,", prepare=peers.typst, ratio=at_least(1, "x"), package="typst"),
    Engine(
        name="ReportLab by hand, untagged",
        prepare=lambda document, _: by_hand.prepare(document),
        ratio=at_least(1 / 3, "x"),
        package="reportlab",
    ),
)
SIZE = at_most(160, " KB")


def measure(rounds: int = ROUNDS) -> list[tuple[str, ...]]:
    """Rows of the table: ours first, then each peer as a multiple of it.

    A peer that is not installed says so in its row. Whatever else goes wrong is our own mistake and ends the run.
    """
    logging.getLogger("fpdf").setLevel(logging.ERROR)  # it names each <title> that it passes over
    document = sheet.document()
    with ExitStack() as open_until:
        ready: dict[str, peers.Make] = {}
        absent: dict[str, str] = {}
        for engine in ENGINES:
            try:
                ready[engine.name] = _warmed(engine.prepare(document, open_until))
            except NotInstalled as wrong:
                absent[engine.name] = f"not installed: {wrong}"
        taken = _interleaved(ready, rounds)
        made = {name: make() for name, make in ready.items()}
    ours = median(taken[ENGINES[0].name])
    rows = [("handout of 10 exercises, 20 figures", "median ms", "times ours", "KB", "pages", "target", "")]
    for engine in ENGINES:
        if engine.name in absent:
            rows.append((engine.label, "", "", "", "", _asked(engine.ratio), absent[engine.name]))
        else:
            rows.append(_row(engine, median(taken[engine.name]), ours, made[engine.name]))
    return rows


def _warmed(make: peers.Make) -> peers.Make:
    for _ in range(WARM_UP):
        make()
    return make


def _interleaved(ready: dict[str, peers.Make], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each engine: one call of each in turn, and so again."""
    taken: dict[str, list[float]] = {name: [] for name in ready}
    for _ in range(rounds):
        for name, make in ready.items():
            begun = perf_counter()
            make()
            taken[name].append((perf_counter() - begun) * 1000)
    return taken


def _row(engine: Engine, taken: float, ours: float, made: bytes) -> tuple[str, ...]:
    size = len(made) / 1024
    pages = str(len(pypdfium2.PdfDocument(made)))
    measured = (engine.label, f"{taken:.1f}", f"{taken / ours:.2f}", f"{size:.0f}", pages)
    if engine.ratio is None:
        return (*measured, SIZE.asked(), SIZE.verdict(size))
    return (*measured, _asked(engine.ratio), engine.ratio.verdict(taken / ours))


def _asked(target: Target | None) -> str:
    return target.asked() if target else ""
