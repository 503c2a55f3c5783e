"""An education page: what a patient reads beside the exercises. One printed page, in short sections, with pictures.

How a file spells it is in `exchange/education_file.py`; its printed form is settled by `composing/reading.py`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hep.domain.errors import RuleBroken
from hep.domain.exercise import SLUG, ContentProblem, Exercise
from hep.domain.text import ReviewStatus, foreign, in_language
from hep.domain.vocabulary import BodyRegion

LIMITS: dict[str, int] = {
    "title": 80,
    "heading": 60,
    "paragraphs": 400,
    "lines": 160,
    "captions": 80,
    "synonyms": 80,
    "sources": 300,
    "provenance": 300,
    "licence": 80,
}
"""The most characters that one line of a field may have."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading, and under it short paragraphs or a list of short lines."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PagePicture:
    """One frame of an exercise's drawing."""

    exercise: str
    frame: str


@dataclass(frozen=True, kw_only=True)
class EducationWords:
    """The page in one language, with a caption for each picture."""

    locale: str
    status: ReviewStatus
    title: str
    captions: tuple[str, ...]
    sections: tuple[Section, ...]

    def texts(self) -> Iterator[tuple[str, str]]:
        """(field, text) of everything that the patient reads."""
        yield "title", self.title
        yield from ((f"captions[{number}]", caption) for number, caption in enumerate(self.captions, 1))
        for number, section in enumerate(self.sections, 1):
            where = f"sections[{number}]"
            yield f"{where}.heading", section.heading
            yield from ((f"{where}.paragraphs[{n}]", text) for n, text in enumerate(section.paragraphs, 1))
            yield from ((f"{where}.lines[{n}]", text) for n, text in enumerate(section.lines, 1))

    @property
    def shape(self) -> tuple[int, ...]:
        """How many captions, then texts of each section: the same in every language."""
        return (len(self.captions), *(n for s in self.sections for n in (len(s.paragraphs), len(s.lines))))


@dataclass(frozen=True, kw_only=True)
class EducationPage:
    """Everything a page says, in every language. `synonyms` are other words that find it."""

    slug: str
    regions: tuple[BodyRegion, ...]
    pictures: tuple[PagePicture, ...]
    words: tuple[EducationWords, ...]
    synonyms: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    provenance: str = ""
    licence: str = ""

    SECTIONS = (3, 6)
    PICTURES = (1, 2)
    MAX_PARAGRAPHS = 3
    MAX_LINES = 8

    def __post_init__(self) -> None:
        if not SLUG.fullmatch(self.slug):
            raise RuleBroken("A slug is small letters, digits and single hyphens: low-back-pain.", "slug")

    @property
    def title(self) -> str:
        """The English title, or the first there is: what staff see."""
        return self.words_in("en").title

    def words_in(self, locale: str) -> EducationWords:
        """The words in that language, or in English, or in the first language there is."""
        return in_language(self.words, locale)

    def foreign(self, locale: str) -> str:
        """The language of the words that stand in for that one; "" where there are words in it."""
        return foreign(self.words, locale)

    def problems(self) -> tuple[ContentProblem, ...]:
        """What stands against printing it, whatever the library holds."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[ContentProblem]:
        if not self.regions:
            yield ContentProblem(field="regions", message="Name at least one body region.")
        if not _within(len(self.pictures), self.PICTURES):
            yield ContentProblem(field="pictures", message=f"Choose 1 or 2 pictures; there are {len(self.pictures)}.")
        if not self.words:
            yield ContentProblem(field="words", message="Write the words in at least one language.")
        for words in self.words:
            for field, message in self._word_problems(words):
                yield ContentProblem(field=f"words.{words.locale}.{field}", message=message)
        if not self.sources:
            yield ContentProblem(field="sources", message="Name at least one source.")

    def _word_problems(self, words: EducationWords) -> Iterator[tuple[str, str]]:
        if len(words.captions) != len(self.pictures):
            yield "captions", f"Write {len(self.pictures)}, one for each picture; there are {len(words.captions)}."
        if not _within(len(words.sections), self.SECTIONS):
            yield "sections", f"Write 3 to 6 sections; there are {len(words.sections)}."
        for number, section in enumerate(words.sections, 1):
            if bool(section.paragraphs) == bool(section.lines):
                yield f"sections[{number}]", "Write paragraphs or lines under the heading: one of the two."
            if len(section.paragraphs) > self.MAX_PARAGRAPHS or len(section.lines) > self.MAX_LINES:
                yield f"sections[{number}]", f"Keep it to {self.MAX_PARAGRAPHS} paragraphs or {self.MAX_LINES} lines."
        if words.shape != self.words[0].shape:
            first = self.words[0].locale
            yield "sections", f"Write as many sections, paragraphs and lines as in “{first}”."


def misfits(page: EducationPage, exercises: Mapping[str, Exercise]) -> Iterator[ContentProblem]:
    """The pictures that the library does not have."""
    for number, picture in enumerate(page.pictures, 1):
        exercise = exercises.get(picture.exercise)
        if exercise is None:
            message = f'There is no exercise "{picture.exercise}". Name one of the library.'
            yield ContentProblem(field=f"pictures[{number}].exercise", message=message)
        elif picture.frame not in (frames := [frame.name for frame in exercise.drawing.frames]):
            message = f'There is no frame "{picture.frame}". Frames of {picture.exercise}: {", ".join(frames)}.'
            yield ContentProblem(field=f"pictures[{number}].frame", message=message)


def _within(count: int, limits: tuple[int, int]) -> bool:
    return limits[0] <= count <= limits[1]
