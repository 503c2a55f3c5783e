"""A library folder: exercises/<category>/<slug>.yaml with <slug>.svg beside it, read whole and checked together.

How art is read is handed in: pictures belong to another room.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.domain.exercise import Exercise, ExerciseContent, untold
from hep.exchange import exercise_file
from hep.exchange.exercise_file import FRAMES
from hep.exchange.guides import FOLDERS
from hep.exchange.problems import FileRefused, Problem
from hep.exchange.reading import text_of
from hep.exchange.strict_yaml import Document, load

ReadArt = Callable[[str], Drawing]
MAX_FRAME_BYTES = 20 * 1024


@dataclass(frozen=True, kw_only=True)
class Library:
    """All exercises of a folder by their slug, in the order of categories and names."""

    exercises: Mapping[str, Exercise]


def load_library(folder: Path, read_art: ReadArt) -> Library:
    """The library of a folder; FileRefused lists every problem of every file."""
    library, problems = read_library(folder, read_art)
    if problems:
        raise FileRefused(problems)
    return library


def read_library(folder: Path, read_art: ReadArt) -> tuple[Library, tuple[Problem, ...]]:
    """What can be read of a folder, and all that must be mended."""
    files = exercise_files(folder)
    if not files:
        return Library(exercises={}), (Problem(file=str(folder), message="There is no exercise file in it."),)
    shelf = _Shelf(folder, read_art)
    for path in files:
        shelf.put(path)
    shelf.check_chains()
    return Library(exercises=shelf.exercises), tuple(shelf.problems)


def exercise_files(folder: Path) -> list[Path]:
    """The exercises of a folder: no poses, protocols or education pages."""
    return sorted(
        path
        for path in folder.glob("*/*.yaml")
        if path.parent.name not in FOLDERS and not path.name.endswith(".pose.yaml")
    )


class _Shelf:
    """The exercises read so far, where each stands, and what is wrong."""

    def __init__(self, folder: Path, read_art: ReadArt) -> None:
        self.folder = folder
        self.read_art = read_art
        self.exercises: dict[str, Exercise] = {}
        self.documents: dict[str, Document] = {}
        self.problems: list[Problem] = []

    def put(self, path: Path) -> None:
        """Read one exercise and its art, and note what does not fit."""
        name = path.relative_to(self.folder).as_posix()
        try:
            document = load(text_of(path, name), name)
            content = exercise_file.read(document)
        except FileRefused as refused:
            self.problems += refused.problems
            return
        drawing = self._drawing(path.with_suffix(".svg"))
        found = list(_misplaced(path, content))
        if content.slug in self.documents:
            found.append(("slug", f"{self.documents[content.slug].file} has this slug too. Rename one of them."))
        if drawing:
            found += _unfit(content, drawing)
        self._note(document, found)
        self.documents.setdefault(content.slug, document)
        if drawing:
            self.exercises.setdefault(content.slug, Exercise(content=content, drawing=drawing))

    def check_chains(self) -> None:
        """The next easier exercise of one must name it as its next harder, and the other way round."""
        for slug, exercise in self.exercises.items():
            chain = exercise.content.chain
            for field, other, back in (("easier", chain.easier, "harder"), ("harder", chain.harder, "easier")):
                if other is None:
                    continue
                message = self._chain_problem(slug, other, back)
                if message:
                    self._note(self.documents[slug], [(f"chain.{field}", message)])

    def _chain_problem(self, slug: str, other: str, back: str) -> str:
        if other not in self.documents:
            return f'There is no exercise "{other}". Name one of the library, or write null.'
        if other not in self.exercises:
            return ""
        named = getattr(self.exercises[other].content.chain, back)
        if named == slug:
            return ""
        return f'{self.documents[other].file} names "{named or "null"}" as its {back}. Make the two name each other.'

    def _note(self, document: Document, found: list[tuple[str, str]]) -> None:
        for field, message in found:
            line = document.line(tuple(field.split(".")))
            self.problems.append(Problem(file=document.file, line=line, field=field, message=message))

    def _drawing(self, path: Path) -> Drawing | None:
        """The art beside an exercise; None when there is none that can be read."""
        name = path.relative_to(self.folder).as_posix()
        if not path.is_file():
            self.problems.append(
                Problem(file=name, message="The picture is missing. Draw it, or take the exercise out.")
            )
            return None
        try:
            text = text_of(path, name)
            drawing = self.read_art(text)
        except FileRefused as refused:
            self.problems += refused.problems
            return None
        except RuleBroken as broken:
            self.problems.append(Problem(file=name, message=f"{broken.message}. Draw it anew."))
            return None
        if len(text) > MAX_FRAME_BYTES * (len(drawing.frames) + 0.2):
            self.problems.append(
                Problem(file=name, message="A frame may take 20 KB at most. Draw it with less detail.")
            )
        return drawing


def _misplaced(path: Path, content: ExerciseContent) -> Iterator[tuple[str, str]]:
    if content.slug != path.stem:
        yield "slug", f'The file is named "{path.stem}". Give the file and the slug one name.'
    if content.category != path.parent.name:
        yield "category", f'The file lies in "{path.parent.name}". Move it to "{content.category}".'


def _unfit(content: ExerciseContent, drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Where words and art do not fit each other: every frame has a caption, every caption a frame."""
    drawn = {frame.name for frame in drawing.frames}
    for words in content.words:
        captioned = {frame.frame for frame in words.frames}
        for frame in FRAMES:
            field = f"words.{words.locale}.captions.{frame}"
            if frame in drawn - captioned:
                yield field, "The picture has this frame. Write its caption."
            elif frame in captioned - drawn:
                yield field, "The picture has no such frame. Draw it, or take its words out."
    yield from ((problem.field, problem.message) for problem in untold(content, drawing))
    if content.needs_side and drawing.side is None:
        yield "laterality", "The picture says no working side (data-side). Draw it with one."
