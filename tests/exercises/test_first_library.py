"""The first 24 exercises: three in each category, most of them for back, hip or knee, words within the card."""

import re
from collections import Counter

import pytest

from hep.cli.files import shipped_library
from hep.config import shipped
from hep.domain.readability import grade
from hep.domain.text import ReviewStatus, sided
from hep.domain.vocabulary import BodyRegion, Category, Side

EXERCISES = shipped_library().exercises
SLUGS = sorted(EXERCISES)
FIRST_REGIONS = {BodyRegion.LOW_BACK, BodyRegion.HIP, BodyRegion.KNEE}
SIDES = (Side.LEFT, Side.RIGHT, Side.BOTH, None)
MOST_BYTES_A_FRAME = 20 * 1024


def test_every_category_has_three_exercises():
    counted = Counter(exercise.content.category for exercise in EXERCISES.values())
    assert counted == dict.fromkeys(Category, 3)


def test_at_least_18_serve_back_hip_or_knee():
    assert sum(bool(FIRST_REGIONS & set(e.content.regions)) for e in EXERCISES.values()) >= 18


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
    assert names in (["start", "end"], ["start", "via", "end"])
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


def test_no_two_exercises_answer_to_the_same_word():
    said = Counter(
        word
        for exercise in EXERCISES.values()
        for word in {each.lower() for each in (exercise.content.name, *exercise.content.words_in("en").synonyms)}
    )
    assert [word for word, count in said.items() if count > 1] == []


def test_no_text_tells_a_patient_what_causes_the_pain():
    for exercise in EXERCISES.values():
        for _, text in exercise.content.words_in("en").texts():
            assert not re.search(r"\bcauses? (your )?pain\b", text, re.IGNORECASE)
