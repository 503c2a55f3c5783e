"""`hep: exercise/1`: an exercise file read into an `ExerciseContent`. Writing one is in `exercise_text.py`."""

import re
from collections.abc import Iterable
from typing import Any

from hep.domain.dosage import Dosage, TimeOfDay, Weekday, check
from hep.domain.errors import RuleBroken
from hep.domain.exercise import (
    LIMITS,
    SLUG,
    Chain,
    ContentProblem,
    Counted,
    ExerciseContent,
    ExerciseWords,
    FrameOrder,
    FrameWords,
    Limb,
    Preposition,
    Timed,
    Wording,
)
from hep.domain.text import SIDE_WORDS, ReviewStatus
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Laterality, MovementTag, Position
from hep.exchange.fields import Field, Reading
from hep.exchange.strict_yaml import Document, Path

MARK = "exercise/1"
FRAMES = ("start", "via", "end")
NUMBERS = ("sets", "reps", "hold_s", "rest_s", "times_per_day", "days_per_week", "rpe", "pain_limit")
DOSAGE = (*NUMBERS, "when", "days", "every_other_day", "load")

_KEYS = (
    "hep",
    "slug",
    "category",
    "other_categories",
    "regions",
    "position",
    "equipment",
    "laterality",
    "muscles",
    "movement_tags",
    "dosage",
    "wording",
    "chain",
    "words",
    "sources",
    "provenance",
    "licence",
)
_OPTIONAL = {"other_categories", "equipment", "muscles", "movement_tags", "wording", "chain"}
_WORDS = ("status", "name", "synonyms", "steps", "captions", "alt", "feel", "avoid", "stop")
_PART = re.compile(r"[^.\[\]]+|\[\d+\]")


def read(document: Document) -> ExerciseContent:
    """The exercise of a document; FileRefused lists all that is wrong with it."""
    reading = Reading(document)
    content = _content(reading)
    note(reading, content.problems())
    reading.refuse()
    return content


def note(reading: Reading, problems: Iterable[ContentProblem]) -> None:
    """Note what the domain says, but for fields that could not even be read."""
    for problem in problems:
        path = path_of(problem.field)
        if not reading.is_wrong(path):
            reading.wrong(path, problem.message)


def check_mark(parts: dict[str, Field], mark: str) -> None:
    """The first key says what kind of file this is."""
    if parts["hep"].is_there and parts["hep"].value != mark:
        parts["hep"].wrong(f'Write "hep: {mark}": this hep reads no other kind here.')


def _content(reading: Reading) -> ExerciseContent:
    parts = reading.root.mapping(_KEYS, [key for key in _KEYS if key not in _OPTIONAL])
    check_mark(parts, MARK)
    return ExerciseContent(
        slug=read_slug(parts["slug"]) or "unknown",
        category=parts["category"].choice(Category, Category.STRENGTH),
        other_categories=parts["other_categories"].choices(Category),
        regions=parts["regions"].choices(BodyRegion),
        position=parts["position"].choice(Position, Position.OTHER),
        equipment=parts["equipment"].choices(Equipment),
        laterality=parts["laterality"].choice(Laterality, Laterality.UNILATERAL),
        muscles=parts["muscles"].texts(LIMITS["muscles"]),
        movement_tags=parts["movement_tags"].choices(MovementTag),
        dosage=_dosage(parts["dosage"]),
        wording=_wording(parts["wording"]),
        chain=_chain(parts["chain"]),
        words=_words(parts["words"]),
        sources=parts["sources"].texts(LIMITS["sources"]),
        provenance=parts["provenance"].text(LIMITS["provenance"]),
        licence=parts["licence"].text(LIMITS["licence"]),
    )


def read_slug(field: Field) -> str | None:
    """A slug, or None when nothing or no slug stands here."""
    if field.value is None:
        return None
    slug = field.text(80)
    if slug and SLUG.fullmatch(slug):
        return slug
    field.wrong("A slug is small letters, digits and single hyphens: straight-leg-raise.")
    return None


def _dosage(field: Field) -> Dosage:
    parts = field.mapping(DOSAGE, ("sets", "reps"))
    values = dosage_values(parts)
    if field.reading.is_wrong(field.path):
        return Dosage()
    try:
        return Dosage(**{name: value for name, value in values.items() if value is not None})
    except RuleBroken as broken:
        field.broken(broken)
        return Dosage()


def dosage_values(parts: dict[str, Field]) -> dict[str, Any]:
    """The parts of a dose by name, each checked by itself; None where nothing is said."""
    values: dict[str, Any] = {}
    for name in NUMBERS:
        values[name] = parts[name].whole()
        try:
            if values[name] is not None:
                check(name, values[name])
        except RuleBroken as broken:
            parts[name].wrong(broken.message)
    values["when"] = parts["when"].choices(TimeOfDay) or None
    values["days"] = parts["days"].choices(Weekday) or None
    values["every_other_day"] = parts["every_other_day"].flag()
    values["load"] = parts["load"].text(Dosage.MAX_LOAD) or None
    return values


def _wording(field: Field) -> Wording:
    parts = field.mapping(("limb", "preposition", "timed", "frames", "counted"))
    return Wording(
        limb=parts["limb"].choice(Limb, Limb.LEG),
        preposition=parts["preposition"].choice(Preposition, Preposition.WITH),
        timed=parts["timed"].choice(Timed, Timed.HOLD),
        frames=parts["frames"].choice(FrameOrder, FrameOrder.MOVEMENT),
        counted=parts["counted"].choice(Counted, Counted.REPS),
    )


def _chain(field: Field) -> Chain:
    parts = field.mapping(("easier", "harder"))
    return Chain(easier=read_slug(parts["easier"]), harder=read_slug(parts["harder"]))


def _words(field: Field) -> tuple[ExerciseWords, ...]:
    languages = field.mapping(tuple(SIDE_WORDS))
    return tuple(_language(words, locale) for locale, words in languages.items() if words.is_there)


def _language(field: Field, locale: str) -> ExerciseWords:
    parts = field.mapping(_WORDS, [key for key in _WORDS if key not in ("synonyms", "alt")])
    return ExerciseWords(
        locale=locale,
        status=parts["status"].choice(ReviewStatus, ReviewStatus.DRAFT),
        name=parts["name"].text(LIMITS["name"]),
        synonyms=parts["synonyms"].texts(LIMITS["synonyms"]),
        steps=parts["steps"].texts(LIMITS["steps"]),
        frames=_frames(parts["captions"], parts["alt"]),
        feel=parts["feel"].text(LIMITS["feel"]),
        avoid=parts["avoid"].text(LIMITS["avoid"]),
        stop=parts["stop"].text(LIMITS["stop"]),
    )


def _frames(captions: Field, alts: Field) -> tuple[FrameWords, ...]:
    """Caption and alternative text of each frame; a text without a caption is noted, the art tells its own."""
    by_frame, alt_by_frame = captions.mapping(FRAMES), alts.mapping(FRAMES)
    found = []
    for frame in FRAMES:
        caption, alt = by_frame[frame], alt_by_frame[frame]
        if alt.is_there and not caption.is_there:
            caption.wrong("This frame has an alternative text. Write its caption.")
        if caption.is_there or alt.is_there:
            told = alt.text(LIMITS["alt"]) if alt.is_there else ""
            found.append(FrameWords(frame=frame, caption=caption.text(LIMITS["captions"]), alt=told))
    return tuple(found)


def path_of(field: str) -> Path:
    """The path that a problem of the domain names: words.en.steps[2]."""
    parts = _PART.findall(field)
    return tuple(int(part[1:-1]) - 1 if part.startswith("[") else part for part in parts)
