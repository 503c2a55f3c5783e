"""The shipped library: 168 exercises in two languages, at least ten in each category, words within the card."""

import re
from collections import Counter

import pytest

from hep.cli.files import shipped_library
from hep.config import shipped
from hep.domain.readability import EASY_SPANISH, grade, spanish_ease
from hep.domain.text import ReviewStatus, sided
from hep.domain.thesaurus import words_of
from hep.domain.vocabulary import BodyRegion, Category, Side

EXERCISES = shipped_library().exercises
SLUGS = sorted(EXERCISES)
FIRST_REGIONS = {BodyRegion.LOW_BACK, BodyRegion.HIP, BodyRegion.KNEE}
SIDES = (Side.LEFT, Side.RIGHT, Side.BOTH, None)
MOST_BYTES_A_FRAME = 20 * 1024
WITHOUT_MOVEMENT = {"isometric-hip-abduction-standing", "shoulder-er-isometric", "sitting-posture-setup"}
"""One picture says it all: nothing moves."""


def test_every_category_has_at_least_ten_exercises():
    counted = Counter(exercise.content.category for exercise in EXERCISES.values())
    assert len(EXERCISES) >= 168
    assert min(counted[category] for category in Category) >= 10


def test_most_serve_back_hip_or_knee():
    assert sum(bool(FIRST_REGIONS & set(e.content.regions)) for e in EXERCISES.values()) > len(EXERCISES) * 0.6


@pytest.mark.parametrize("slug", SLUGS)
def test_it_speaks_both_languages_in_the_same_steps(slug):
    content = EXERCISES[slug].content
    english, spanish = content.words_in("en"), content.words_in("es")
    assert (english.locale, spanish.locale) == ("en", "es")
    assert len(english.steps) == len(spanish.steps)
    assert [frame.frame for frame in english.frames] == [frame.frame for frame in spanish.frames]


@pytest.mark.parametrize("slug", SLUGS)
def test_its_spanish_is_easy_for_every_side(slug):
    words = EXERCISES[slug].content.words_in("es")
    for side in SIDES:
        text = "\n".join(sided(each, side, "es") for each in (*words.steps, words.feel, words.avoid, words.stop))
        assert spanish_ease(text) >= EASY_SPANISH, text


@pytest.mark.parametrize("slug", SLUGS)
def test_an_exercise_is_ready_to_be_published(slug):
    assert EXERCISES[slug].content.problems() == ()


@pytest.mark.parametrize("slug", SLUGS)
def test_its_words_are_not_passed_off_as_reviewed(slug):
    content = EXERCISES[slug].content
    assert content.words_in("en").status is ReviewStatus.UNREVIEWED
    assert "Not reviewed" in content.provenance


@pytest.mark.parametrize("slug", SLUGS)
def test_its_words_read_at_grade_6_or_lower_for_every_side(slug):
    words = EXERCISES[slug].content.words_in("en")
    for side in SIDES:
        text = " ".join(sided(step, side) for step in words.steps)
        assert grade(text) <= 6, text


@pytest.mark.parametrize("slug", SLUGS)
def test_its_words_fit_the_card(slug):
    words = EXERCISES[slug].content.words_in("en")
    for side in SIDES:
        assert max(len(sided(frame.caption, side)) for frame in words.frames) <= 30
        assert max(len(sided(step, side)) for step in words.steps) <= 60
        assert max(len(sided(cue, side)) for cue in (words.feel, words.avoid, words.stop)) <= 60


@pytest.mark.parametrize("slug", SLUGS)
def test_it_shows_a_start_and_an_end_that_differ(slug):
    drawing = EXERCISES[slug].drawing
    names = [frame.name for frame in drawing.frames]
    assert names in (["start"], ["start", "end"], ["start", "via", "end"])
    if names == ["start"]:
        assert slug in WITHOUT_MOVEMENT
    else:
        assert drawing.frame("start").paths != drawing.frame("end").paths


@pytest.mark.parametrize("slug", SLUGS)
def test_its_art_names_the_side_it_shows_when_the_exercise_has_one(slug):
    exercise = EXERCISES[slug]
    assert (exercise.drawing.side is not None) == exercise.content.needs_side


@pytest.mark.parametrize("slug", SLUGS)
def test_its_art_is_light_and_its_pose_lies_beside_it(slug):
    folder = shipped("exercises") / EXERCISES[slug].content.category
    svg = (folder / f"{slug}.svg").read_text(encoding="utf-8")
    for frame in re.split(r'<g id="', svg)[1:]:
        assert len(frame.encode()) <= MOST_BYTES_A_FRAME, frame[:20]
    assert (folder / f"{slug}.pose.yaml").exists()


@pytest.mark.parametrize("slug", SLUGS)
def test_words_and_hold_agree(slug):
    content = EXERCISES[slug].content
    text = " ".join(content.words_in("en").steps).lower()
    if content.dosage.hold_s and not content.dosage.is_timed and content.wording.timed == "hold":
        assert re.search(r"\b(hold|stay|pause|squeeze|keep)\b", text), text


def test_no_exercise_answers_to_the_name_of_another():
    named = {
        words_of(e.content.words_in(locale).name): slug for slug, e in EXERCISES.items() for locale in ("en", "es")
    }
    for slug, exercise in EXERCISES.items():
        said = [synonym for words in exercise.content.words for synonym in words.synonyms]
        taken = {synonym: named[words_of(synonym)] for synonym in said if named.get(words_of(synonym), slug) != slug}
        assert taken == {}, slug


def test_names_are_unique_in_each_language():
    for locale in ("en", "es"):
        counted = Counter(words_of(exercise.content.words_in(locale).name) for exercise in EXERCISES.values())
        assert [name for name, count in counted.items() if count > 1] == []


def test_no_text_tells_a_patient_what_causes_the_pain():
    for exercise in EXERCISES.values():
        for _, text in exercise.content.words_in("en").texts():
            assert not re.search(r"\bcauses? (your )?pain\b", text, re.IGNORECASE)
