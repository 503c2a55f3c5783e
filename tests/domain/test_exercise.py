"""Exercise content: what stands against publishing it, and in which language it speaks."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.errors import RuleBroken
from hep.domain.exercise import LIMITS, MOST, Exercise, untold
from hep.domain.vocabulary import Category, Laterality, Side

CONTENT = sample.content()
WORDS = CONTENT.words[0]


def problems(**facts):
    return [(problem.field, problem.message) for problem in replace(CONTENT, **facts).problems()]


def word_problems(**texts):
    return problems(words=(replace(WORDS, **texts),))


def test_a_whole_exercise_has_no_problem():
    assert problems() == []


@pytest.mark.parametrize("slug", ["clamshell", "rest-position-90-90", "a", "x" * 80])
def test_a_slug_is_small_letters_digits_and_single_hyphens(slug):
    assert sample.content(slug).slug == slug


@pytest.mark.parametrize(
    "slug",
    ["", "Clamshell", "clam_shell", "-clam", "clam-", "clam--shell", "clam shell", "élan", "x" * 81, "../etc", "a\n"],
)
def test_any_other_slug_is_refused(slug):
    with pytest.raises(RuleBroken, match="straight-leg-raise") as refused:
        sample.content(slug)
    assert refused.value.field == "slug"


@pytest.mark.parametrize(
    ("facts", "field", "message"),
    [
        ({"regions": ()}, "regions", "Name at least one body region."),
        (
            {"other_categories": (Category.CORE, Category.STRENGTH)},
            "other_categories",
            "Take strength out: it is the category already.",
        ),
        ({"words": ()}, "words", "Write the words in at least one language."),
        ({"sources": ()}, "sources", "Name at least one source."),
        ({"provenance": ""}, "provenance", "Say where the words come from and under which licence."),
        ({"licence": ""}, "provenance", "Say where the words come from and under which licence."),
        ({"muscles": ("glutes", "x" * 81)}, "muscles", "Line 2: This is 81 characters long. Keep it to 80."),
        ({"muscles": ("glutes",) * 21}, "muscles", "Keep it to 20 lines; there are 21."),
        ({"sources": ("A book\x00",)}, "sources", "Line 1: Character 7 is a control character (U+0000). Take it out."),
        ({"licence": "x" * 81}, "licence", "This is 81 characters long. Keep it to 80."),
    ],
)
def test_a_fact_that_stands_against_publishing_is_named_with_the_mend(facts, field, message):
    assert problems(**facts) == [(field, message)]


@pytest.mark.parametrize(
    ("texts", "field", "message"),
    [
        ({"steps": ("Lift.",)}, "words.en.steps", "Write 2 to 5 steps; there are 1."),
        ({"steps": ("Lift.",) * 6}, "words.en.steps", "Write 2 to 5 steps; there are 6."),
        ({"steps": ("Lift.", " ")}, "words.en.steps[2]", "Write this text; it is empty."),
        ({"frames": ()}, "words.en.captions", "Write a caption for each picture."),
        ({"name": ""}, "words.en.name", "Write this text; it is empty."),
        ({"name": "x" * 81}, "words.en.name", "This is 81 characters long. Keep it to 80."),
        ({"feel": "your \x07 hip."}, "words.en.feel", "Character 6 is a control character (U+0007). Take it out."),
        ({"synonyms": ("clam",) * 61}, "words.en.synonyms", "Keep it to 60 lines; there are 61."),
        (
            {"avoid": "rolling {your SIDE hip."},
            "words.en.avoid",
            "A side mark looks like {your SIDE|the top}: one bar between two parts, no braces elsewhere.",
        ),
        (
            {"stop": "your SIDE hip hurts."},
            "words.en.stop",
            "SIDE and OTHER stand only inside a mark such as {your SIDE|the top}.",
        ),
    ],
)
def test_a_text_that_stands_against_publishing_is_named_with_its_language(texts, field, message):
    assert word_problems(**texts) == [(field, message)]


def test_the_words_of_a_picture_are_checked_frame_by_frame():
    frames = (WORDS.frames[0], replace(WORDS.frames[1], caption=""))
    assert word_problems(frames=frames) == [("words.en.captions.end", "Write this text; it is empty.")]


def test_a_picture_is_told_by_the_words_or_by_the_art():
    silent = replace(WORDS, frames=tuple(replace(frame, alt="") for frame in WORDS.frames))
    content, drawing = replace(sample.content(), words=(silent,)), sample.drawing()
    assert [problem.field for problem in untold(content, drawing)] == ["words.en.alt.start", "words.en.alt.end"]
    told = replace(drawing, frames=tuple(replace(f, alt={"en": "Right knee up."}) for f in drawing.frames))
    assert list(untold(content, told)) == []
    exercise = Exercise(content=content, drawing=told)
    assert exercise.alt(silent.frames[1], Side.LEFT, "en") == "Left knee up."
    assert exercise.alt(WORDS.frames[1], Side.LEFT, "en") == "The top knee is lifted."


@pytest.mark.parametrize("laterality", [Laterality.BILATERAL, Laterality.ALTERNATING])
def test_only_a_one_sided_exercise_has_side_marks(laterality):
    found = problems(laterality=laterality)
    assert {field for field, _ in found} == {"words.en.steps[1]", "words.en.steps[2]", "words.en.captions.end"}
    assert {message for _, message in found} == {"Write this text without a side: the exercise has none to prescribe."}


def test_every_problem_is_told_at_once_in_the_order_of_the_fields():
    found = problems(regions=(), sources=(), words=(replace(WORDS, steps=(), feel=""),))
    assert [field for field, _ in found] == ["regions", "sources", "words.en.steps", "words.en.feel"]


def test_every_text_that_a_patient_reads_has_a_limit():
    kinds = {field.split(".")[0].split("[")[0] for field, _ in WORDS.texts()}
    assert kinds <= set(LIMITS)
    assert set(MOST) <= set(LIMITS)


def test_the_words_come_in_the_language_asked_for_or_in_english_or_in_the_first():
    spanish, french = (replace(WORDS, locale=locale, name=locale) for locale in ("es", "fr"))
    both = replace(CONTENT, words=(french, WORDS, spanish))
    assert both.words_in("es") is spanish
    assert both.words_in("de") is WORDS
    assert replace(CONTENT, words=(french, spanish)).words_in("de") is french
    assert (both.speaks("es"), both.speaks("de")) == (True, False)


def test_staff_see_the_english_name():
    spanish = replace(WORDS, locale="es", name="Almeja")
    assert replace(CONTENT, words=(spanish, WORDS)).name == "Clamshell"
    assert replace(CONTENT, words=(spanish,)).name == "Almeja"


@pytest.mark.parametrize("laterality", Laterality)
def test_only_a_one_sided_exercise_asks_for_a_side(laterality):
    assert replace(CONTENT, laterality=laterality).needs_side is (laterality is Laterality.UNILATERAL)


def test_an_exercise_is_known_by_the_slug_of_its_content():
    assert sample.exercise("bridge").slug == "bridge"
