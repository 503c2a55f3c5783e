"""Reading the files that commands are given, and writing results whole or not at all."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from hep import config
from hep.domain.education import EducationPage
from hep.domain.errors import RuleBroken
from hep.domain.program import ProgramSheet
from hep.domain.protocol import Protocol
from hep.exchange import as_yaml, folder, guides
from hep.exchange.problems import FileRefused, Problem
from hep.illustration import art

MAX_BYTES = 1024 * 1024


@cache
def shipped_library() -> folder.Library:
    """The exercises that come with hep. RuleBroken when a file of them is broken."""
    return folder.load_library(config.shipped("exercises"), art.read)


def shipped_pages(named: Collection[str]) -> Mapping[str, EducationPage]:
    """The education pages that come with hep. FileRefused when one of those named is broken."""
    return whole_pages(*_shipped_guides(), named)


def shipped_protocols() -> Mapping[str, Protocol]:
    """The protocols that come with hep, but for broken ones: what they say of a program is only a help."""
    return _shipped_guides()[0].protocols


def whole_pages(
    found: guides.Guides, problems: Iterable[Problem], named: Collection[str]
) -> Mapping[str, EducationPage]:
    """The pages that were found. FileRefused when one of those named is broken; other broken files do not matter."""
    files = {f"{guides.EDUCATION}/{slug}.yaml" for slug in named}
    if broken := [problem for problem in problems if problem.file in files]:
        raise FileRefused(broken)
    return found.education


def shipped_guides() -> guides.Guides:
    """The protocols, education pages and linked regions that come with hep. FileRefused when one is broken."""
    found, problems = _shipped_guides()
    if problems:
        raise FileRefused(problems)
    return found


@cache
def _shipped_guides() -> tuple[guides.Guides, tuple[Problem, ...]]:
    return guides.read_guides(config.shipped("exercises"), shipped_library().exercises)


def read_program(path: Path) -> ProgramSheet:
    """The program of a file; its date is today when the file gives none."""
    exercises = shipped_library().exercises
    return as_yaml.read_program(read_text(path), path.name, exercises, today=date.today())  # noqa: DTZ011 (the reader's own day)


def read_text(path: Path) -> str:
    """The text of a file of at most 1 MiB in UTF-8."""
    if path.is_dir():
        raise RuleBroken(f"{path} is a folder. Name a program file.")
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise RuleBroken(f"{path} is over 1 MiB. A program file is a few lines long.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise RuleBroken(f"{path} is not UTF-8 text (byte {wrong.start}). Save it as UTF-8.") from None


def write_whole(path: Path, content: bytes) -> None:
    """Write the file, or leave what was there as it was."""
    if not path.parent.is_dir():
        raise RuleBroken(f"{path} lies in no folder that is there. Make {path.parent} first.")
    if path.is_dir():
        raise RuleBroken(f"{path} is a folder. Name a file to write.")
    half = path.with_name(f".{path.name}.part")
    try:
        half.write_bytes(content)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
