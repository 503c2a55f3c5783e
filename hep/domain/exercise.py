"""An exercise as content: facets, usual dosage, and words by language. Its drawing stands beside it, not in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from hep.domain.dosage import Dosage
from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.domain.text import ReviewStatus, clean_line, foreign, in_language, side_problem, sided
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Laterality, MovementTag, Position, Side

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

LIMITS: dict[str, int] = {
    "name": 80,
    "synonyms": 80,
    "steps": 300,
    "captions": 80,
    "alt": 400,
    "feel": 200,
    "avoid": 200,
    "stop": 200,
    "muscles": 80,
    "sources": 300,
    "provenance": 300,
    "licence": 80,
}
"""The most characters that one line of a field may have."""

MOST: dict[str, int] = {"synonyms": 60, "muscles": 20, "sources": 20}
"""The most lines that a list may have."""


class Limb(StrEnum):
    """The noun of the dose sentence: "with your left leg"."""

    LEG = "leg"
    ARM = "arm"
    SIDE = "side"


class Preposition(StrEnum):
    """The preposition of the dose sentence: "with your left leg", "on your left leg"."""

    WITH = "with"
    ON = "on"


class Timed(StrEnum):
    """The verb of a timed bout: "Hold 2 minutes", "Keep going for 10 minutes"."""

    HOLD = "hold"
    KEEP_GOING = "keep-going"


class Counted(StrEnum):
    """What the number of the dose counts: repetitions of each side ("Do 10"), times of the whole, steps each way.

    A habit has no number: how to sit or sleep is done each time anew.
    """

    REPS = "reps"
    TIMES = "times"
    STEPS = "steps"
    HABIT = "habit"


class FrameOrder(StrEnum):
    """Whether the pictures show one movement from start to end, ways to choose from, or things that all are done."""

    MOVEMENT = "movement"
    CHOICES = "choices"
    TOGETHER = "together"


@dataclass(frozen=True, kw_only=True)
class Wording:
    """What the dose sentence and the labels of the pictures need to know of an exercise."""

    limb: Limb = Limb.LEG
    preposition: Preposition = Preposition.WITH
    timed: Timed = Timed.HOLD
    frames: FrameOrder = FrameOrder.MOVEMENT
    counted: Counted = Counted.REPS


@dataclass(frozen=True, kw_only=True)
class Chain:
    """The neighbours on the ladder: slugs of the next easier and the next harder exercise."""

    easier: str | None = None
    harder: str | None = None


@dataclass(frozen=True, kw_only=True)
class FrameWords:
    """The caption of one frame, and what the picture shows for someone who cannot see it.

    An empty `alt` leaves it to the art to tell (`Exercise.alt`).
    """

    frame: str
    caption: str
    alt: str = ""


@dataclass(frozen=True, kw_only=True)
class ExerciseWords:
    """The patient's words in one language. Texts may hold side marks (`hep/domain/text.py`)."""

    locale: str
    status: ReviewStatus
    name: str
    steps: tuple[str, ...]
    frames: tuple[FrameWords, ...]
    feel: str
    avoid: str
    stop: str
    synonyms: tuple[str, ...] = ()

    MAX_STEPS = 5
    MIN_STEPS = 2

    def texts(self) -> Iterator[tuple[str, str]]:
        """(field, text) of everything that the patient reads."""
        yield "name", self.name
        yield from ((f"steps[{i}]", step) for i, step in enumerate(self.steps, 1))
        for frame in self.frames:
            yield f"captions.{frame.frame}", frame.caption
            if frame.alt:
                yield f"alt.{frame.frame}", frame.alt
        yield from (("feel", self.feel), ("avoid", self.avoid), ("stop", self.stop))


@dataclass(frozen=True, kw_only=True)
class ContentProblem:
    """One thing to mend before an exercise can be published: which field, and what to do."""

    field: str
    message: str


@dataclass(frozen=True, kw_only=True)
class ExerciseContent:
    """Everything an exercise says, as one value. A revision stores it; an exchange file spells it."""

    slug: str
    category: Category
    regions: tuple[BodyRegion, ...]
    position: Position
    laterality: Laterality
    dosage: Dosage
    words: tuple[ExerciseWords, ...]
    other_categories: tuple[Category, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    muscles: tuple[str, ...] = ()
    movement_tags: tuple[MovementTag, ...] = ()
    wording: Wording = field(default_factory=Wording)
    chain: Chain = field(default_factory=Chain)
    sources: tuple[str, ...] = ()
    provenance: str = ""
    licence: str = ""

    def __post_init__(self) -> None:
        if not SLUG.fullmatch(self.slug) or len(self.slug) > 80:
            raise RuleBroken(
                "A slug is small letters, digits and single hyphens, at most 80 characters: straight-leg-raise.",
                "slug",
            )

    @property
    def needs_side(self) -> bool:
        """Whether the therapist must say which side."""
        return self.laterality is Laterality.UNILATERAL

    def words_in(self, locale: str) -> ExerciseWords:
        """The words in that language, or in English, or in the first language there is."""
        return in_language(self.words, locale)

    def foreign(self, locale: str) -> str:
        """The language of the words that stand in for that one; "" where there are words in it."""
        return foreign(self.words, locale)

    def speaks(self, locale: str) -> bool:
        """Whether there are words in that language."""
        return any(words.locale == locale for words in self.words)

    @property
    def name(self) -> str:
        """The English name, or the first there is: what staff see."""
        return self.words_in("en").name

    def problems(self) -> tuple[ContentProblem, ...]:
        """All that stands against publishing, in the order of the fields."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[ContentProblem]:
        if not self.regions:
            yield ContentProblem(field="regions", message="Name at least one body region.")
        if self.category in self.other_categories:
            yield ContentProblem(
                field="other_categories", message=f"Take {self.category} out: it is the category already."
            )
        if not self.words:
            yield ContentProblem(field="words", message="Write the words in at least one language.")
        if not self.sources:
            yield ContentProblem(field="sources", message="Name at least one source.")
        if not self.provenance or not self.licence:
            yield ContentProblem(field="provenance", message="Say where the words come from and under which licence.")
        yield from _line_problems("muscles", "muscles", self.muscles)
        yield from _line_problems("sources", "sources", self.sources)
        yield from _line_problems("provenance", "provenance", (self.provenance,))
        yield from _line_problems("licence", "licence", (self.licence,))
        for words in self.words:
            yield from _word_problems(words, needs_side=self.needs_side)


def _line_problems(field: str, kind: str, lines: tuple[str, ...]) -> Iterator[ContentProblem]:
    """What is too long, too many, or holds a control character."""
    most = MOST.get(kind)
    if most and len(lines) > most:
        yield ContentProblem(field=field, message=f"Keep it to {most} lines; there are {len(lines)}.")
    for number, line in enumerate(lines, 1):
        try:
            clean_line(line, field, limit=LIMITS[kind])
        except RuleBroken as broken:
            where = f"Line {number}: " if most else ""
            yield ContentProblem(field=field, message=where + broken.message)


def _word_problems(words: ExerciseWords, *, needs_side: bool) -> Iterator[ContentProblem]:
    where = f"words.{words.locale}"
    if not words.MIN_STEPS <= len(words.steps) <= words.MAX_STEPS:
        yield ContentProblem(field=f"{where}.steps", message=f"Write 2 to 5 steps; there are {len(words.steps)}.")
    if len(words.frames) < 1:
        yield ContentProblem(field=f"{where}.captions", message="Write a caption for each picture.")
    yield from _line_problems(f"{where}.synonyms", "synonyms", words.synonyms)
    for name, text in words.texts():
        yield from _line_problems(f"{where}.{name}", re.split(r"[.\[]", name)[0], (text,))
        if not text.strip():
            yield ContentProblem(field=f"{where}.{name}", message="Write this text; it is empty.")
        mistake = side_problem(text)
        if mistake:
            yield ContentProblem(field=f"{where}.{name}", message=mistake)
        elif "{" in text and not needs_side:
            yield ContentProblem(
                field=f"{where}.{name}",
                message="Write this text without a side: the exercise has none to prescribe.",
            )


def untold(content: ExerciseContent, drawing: Drawing) -> Iterator[ContentProblem]:
    """The frames that neither the words nor the art tell to someone who cannot see them."""
    for words in content.words:
        for frame in words.frames:
            is_drawn = any(frame.frame == drawn.name for drawn in drawing.frames)
            if is_drawn and not frame.alt.strip() and not drawing.alt(frame.frame, None, words.locale):
                yield ContentProblem(
                    field=f"words.{words.locale}.alt.{frame.frame}",
                    message="The picture does not tell what it shows. Write it, for someone who cannot see it.",
                )


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """An exercise with its drawing, as the library hands it out. `revision` counts from 1."""

    content: ExerciseContent
    drawing: Drawing
    revision: int = 1

    @property
    def slug(self) -> str:
        """The content's slug."""
        return self.content.slug

    def alt(self, words: FrameWords, side: Side | None, locale: str) -> str:
        """What a frame shows, for someone who cannot see it: the exercise's own words, or those of the art."""
        return sided(words.alt, side, locale) if words.alt else self.drawing.alt(words.frame, side, locale)
