"""Tables about the library for people: how many of what, and how hard each exercise is to read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from hep.domain import readability as reading
from hep.domain.exercise import Exercise, ExerciseWords
from hep.domain.shelf import values
from hep.domain.text import sided
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Position, Side


def stats(exercises: Mapping[str, Exercise]) -> Iterator[str]:
    """How many exercises there are by category, region, position, language and review status."""
    contents = [exercise.content for exercise in exercises.values()]
    yield f"{len(contents)} exercises"
    yield from _counted("category", Category, (each.category for each in contents))
    yield from _counted("region", BodyRegion, (value for each in contents for value in values(each, "region")))
    yield from _counted("position", Position, (each.position for each in contents))
    yield from _counted("equipment", Equipment, (value for each in contents for value in each.equipment))
    words = [each for content in contents for each in content.words]
    languages = sorted({each.locale for each in words})
    yield from _counted("language", languages, (each.locale for each in words))
    statuses = sorted({f"{each.locale} {each.status}" for each in words})
    yield from _counted("review", statuses, (f"{each.locale} {each.status}" for each in words))
    yield from _counted("frames", ("1", "2", "3"), (str(len(each.drawing.frames)) for each in exercises.values()))


def _counted(title: str, rows: Iterable[str], found: Iterable[str]) -> Iterator[str]:
    counts = Counter(str(each) for each in found)
    yield ""
    yield title
    yield from (f"  {row!s:28} {counts[str(row)]:4}" for row in rows)


def readability(exercises: Mapping[str, Exercise]) -> Iterator[str]:
    """The table of how hard each exercise is to read, the hardest English first, and what is over the limits."""
    rows = sorted(grades(exercises), key=lambda row: -row[1])
    yield f"{'exercise':36} {'English grade':>14} {'Spanish ease':>14}"
    for slug, english, spanish in rows:
        yield f"{slug:36} {english:14.1f} {'none' if spanish is None else format(spanish, '.0f'):>14}"
    hard = sum(english > reading.HIGHEST_GRADE for _, english, _ in rows)
    not_easy = sum(spanish is not None and spanish < reading.EASY_SPANISH for _, _, spanish in rows)
    limits = (reading.HIGHEST_GRADE, reading.EASY_SPANISH)
    yield f"{hard} over grade {limits[0]:.0f} in English, {not_easy} under {limits[1]:.0f} in Spanish."


def grades(exercises: Mapping[str, Exercise]) -> Iterator[tuple[str, float, float | None]]:
    """(slug, English grade, Spanish ease or None) of every exercise: the worse of the texts for one side and for both.

    The English of a whole card is read: steps, then the cues with the words that stand before them.
    """
    for slug, exercise in exercises.items():
        by_locale = {words.locale: words for words in exercise.content.words}
        english = max(reading.grade(text) for text in _texts(by_locale["en"])) if "en" in by_locale else 0.0
        spanish = min(reading.spanish_ease(text) for text in _texts(by_locale["es"])) if "es" in by_locale else None
        yield slug, english, spanish


def _texts(words: ExerciseWords) -> Iterator[str]:
    for side in (Side.LEFT, None):
        yield "\n".join(sided(text, side, words.locale) for text in (*words.steps, words.feel, words.avoid, words.stop))
