"""What stands beside the exercises of a library folder: protocols/, education/, links.yaml and overviews.yaml."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Protocol as Shape
from typing import TypeVar

from hep.domain import education, protocol
from hep.domain.education import EducationPage
from hep.domain.exercise import ContentProblem, Exercise
from hep.domain.links import Link
from hep.domain.overview import Overviews
from hep.domain.protocol import Protocol
from hep.exchange import education_file, exercise_file, links_file, overviews_file, protocol_file
from hep.exchange.fields import Reading
from hep.exchange.problems import FileRefused, Problem
from hep.exchange.reading import text_of
from hep.exchange.strict_yaml import Document, load

PROTOCOLS, EDUCATION = "protocols", "education"
LINKS, OVERVIEWS = "links.yaml", "overviews.yaml"
FOLDERS = (PROTOCOLS, EDUCATION)
"""Folders of a library that hold no exercises."""


class _Named(Shape):
    @property
    def slug(self) -> str: ...


N = TypeVar("N", bound=_Named)
V = TypeVar("V")


@dataclass(frozen=True, kw_only=True)
class Guides:
    """Protocols and education pages by their slug, in the order of their files; linked regions; overviews."""

    protocols: Mapping[str, Protocol] = field(default_factory=lambda: MappingProxyType({}))
    education: Mapping[str, EducationPage] = field(default_factory=lambda: MappingProxyType({}))
    links: tuple[Link, ...] = ()
    overviews: Overviews = field(default_factory=Overviews)


def read_guides(folder: Path, exercises: Mapping[str, Exercise] | None) -> tuple[Guides, tuple[Problem, ...]]:
    """What is whole and fits the exercises, and all that must be mended. What is broken is left out.

    Without exercises only the files themselves are checked: a running clinic has a library of its own.
    """
    problems: list[Problem] = []
    contents = None if exercises is None else {slug: exercise.content for slug, exercise in exercises.items()}
    protocols = _folder(
        folder,
        PROTOCOLS,
        protocol_file.read,
        lambda each: () if contents is None else protocol.misfits(each, contents),
        problems,
    )
    pages = _folder(
        folder,
        EDUCATION,
        education_file.read,
        lambda each: () if exercises is None else education.misfits(each, exercises),
        problems,
    )
    slugs = None if exercises is None else exercises.keys()
    links: tuple[Link, ...] = _file(folder, LINKS, lambda document: links_file.read(document, slugs), (), problems)
    overviews = _file(
        folder, OVERVIEWS, lambda document: overviews_file.read(document, contents), Overviews(), problems
    )
    return Guides(protocols=protocols, education=pages, links=links, overviews=overviews), tuple(problems)


def _folder(
    folder: Path,
    name: str,
    read: Callable[[Document], N],
    misfits: Callable[[N], Iterable[ContentProblem]],
    problems: list[Problem],
) -> dict[str, N]:
    """The values of one folder by slug; problems are added to the list."""
    found: dict[str, N] = {}
    for path in sorted((folder / name).glob("*.yaml")):
        file = f"{name}/{path.name}"
        try:
            document = load(text_of(path, file), file)
            value = read(document)
            reading = Reading(document)
            if value.slug != path.stem:
                reading.wrong(("slug",), f'The file is named "{path.stem}". Give the file and the slug one name.')
            exercise_file.note(reading, misfits(value))
            reading.refuse()
        except FileRefused as refused:
            problems += refused.problems
        else:
            found[value.slug] = value
    return found


def _file(folder: Path, name: str, read: Callable[[Document], V], otherwise: V, problems: list[Problem]) -> V:
    """The value of one file, or `otherwise` when it is not there or broken; problems are added to the list."""
    path = folder / name
    if not path.is_file():
        return otherwise
    try:
        return read(load(text_of(path, name), name))
    except FileRefused as refused:
        problems += refused.problems
        return otherwise
