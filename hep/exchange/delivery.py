"""Exercises that come in from elsewhere: what was read, what must be mended, and where each part of it stands.

The files are read by their names, wherever they lay (`package.py`); tables of a spreadsheet are in `csv_file.py`.
Whether a clinic can take an exercise as it is, is not asked here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.domain.exercise import ExerciseContent
from hep.exchange import exercise_file, strict_yaml
from hep.exchange.problems import FileRefused, Problem
from hep.exchange.strict_yaml import Document

MAX_TEXT = strict_yaml.MAX_BYTES
# A picture may hold photographs.
MAX_ART = 16 * 1024 * 1024
# Folders of a library that hold other things than exercises.
OTHER_FOLDERS = frozenset({"protocols", "education"})

ReadArt = Callable[[str], Drawing]


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """One exercise that came in. No drawing: it keeps the picture that it has. `at` places a problem of a field."""

    content: ExerciseContent
    drawing: Drawing | None
    at: Callable[[str, str], Problem]


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """All that came in, what must be mended in it, and the names of files that are no part of it."""

    exercises: tuple[Delivered, ...]
    problems: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()
    # A table of one language says nothing of the others.
    keeps_languages: bool = False


def is_exercise(name: str) -> bool:
    """Whether a file of that name is an exercise: <category>/<slug>.yaml."""
    path = PurePosixPath(name)
    is_here = len(path.parts) == 2 and path.parts[0] not in OTHER_FOLDERS
    return is_here and name.endswith(".yaml") and not name.endswith(".pose.yaml")


def limit(name: str) -> int:
    """The most bytes that a file of that name may have; 0 for one that is not read."""
    if is_exercise(name):
        return MAX_TEXT
    return MAX_ART if name.endswith(".svg") and is_exercise(_yaml(name)) else 0


def read(files: Mapping[str, bytes], read_art: ReadArt) -> Delivery:
    """The exercises of the files, <category>/<slug>.yaml with <slug>.svg beside each, and all that must be mended."""
    names = [name for name in sorted(files) if is_exercise(name)]
    reading = _Reading(files, read_art)
    found = [exercise for name in names if (exercise := reading.exercise(name))]
    art = {name for name in files if name.endswith(".svg") and _yaml(name) in files}
    problems = list(reading.problems)
    if not names:
        problems.append(Problem(file="The package", message="There is no exercise file in it (category/name.yaml)."))
    unread = tuple(sorted(files.keys() - art - set(names)))
    return Delivery(exercises=tuple(found), problems=tuple(problems), unread=unread)


def _yaml(name: str) -> str:
    return name.removesuffix(".svg") + ".yaml"


class _Reading:
    """The files being read, the slugs seen so far, and what is wrong."""

    def __init__(self, files: Mapping[str, bytes], read_art: ReadArt) -> None:
        self.files = files
        self.read_art = read_art
        self.slugs: dict[str, str] = {}
        self.problems: list[Problem] = []

    def exercise(self, name: str) -> Delivered | None:
        """One exercise with its art; None when it cannot be read, or came before."""
        drawing = self._drawing(name.removesuffix(".yaml") + ".svg")
        try:
            document = strict_yaml.load(text(self.files[name], name), name)
            content = exercise_file.read(document)
        except FileRefused as refused:
            self.problems += refused.problems
            return None
        at = _place(document)
        found = [at(field, message) for field, message in self._misplaced(name, content)]
        self.problems += found
        return None if found or drawing is None else Delivered(content=content, drawing=drawing, at=at)

    def _misplaced(self, name: str, content: ExerciseContent) -> Iterator[tuple[str, str]]:
        path = PurePosixPath(name)
        first = self.slugs.setdefault(content.slug, name)
        if first != name:
            yield "slug", f"{first} has this slug too. Rename one of them."
        if content.slug != path.stem:
            yield "slug", f'The file is named "{path.stem}". Give the file and the slug one name.'
        if content.category != path.parent.name:
            yield "category", f'The file lies in "{path.parent.name}". Move it to "{content.category}".'

    def _drawing(self, name: str) -> Drawing | None:
        try:
            if name not in self.files:
                raise RuleBroken("The picture is missing. Put it beside the exercise, or take the exercise out.")
            return self.read_art(text(self.files[name], name))
        except FileRefused as refused:
            self.problems += refused.problems
        except RuleBroken as broken:
            self.problems.append(Problem(file=name, message=f"{broken.message.rstrip('.')}."))
        return None


def _place(document: Document) -> Callable[[str, str], Problem]:
    """Says of which line of the document a field's problem is."""

    def at(field: str, message: str) -> Problem:
        line = document.line(exercise_file.path_of(field))
        return Problem(file=document.file, line=line, field=field, message=message)

    return at


def text(content: bytes, name: str) -> str:
    """The bytes as text in UTF-8; FileRefused names the line that is none."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        message = "The file is not UTF-8 text. Save it as UTF-8."
        raise FileRefused([Problem(file=name, line=line, message=message)]) from None
