"""The names of things: every thing has words in both languages, whole words only."""

import pytest

from hep.domain.things import NAMES, ROLES, named
from hep.domain.vocabulary import Equipment
from hep.domain.words import LANGUAGES


def test_everything_that_a_patient_may_need_has_words_in_each_language():
    assert set(NAMES) == set(LANGUAGES)
    for table in NAMES.values():
        assert {thing for _, things in table for thing in things} == set(Equipment)


@pytest.mark.parametrize(
    ("language", "text", "things"),
    [
        ("en", "Sit on a firm chair.", [(Equipment.CHAIR,)]),
        ("en", "Step one foot back. Keep on the ball of your foot.", []),
        ("en", "Stand on a low step.", [(Equipment.STEP,)]),
        ("es", "Párese en el escalón.", [(Equipment.STEP,)]),
        ("xx", "chair", []),
    ],
)
def test_things_are_found_in_a_text(language, text, things):
    assert [found for _, found in named(text, language)] == things


def test_a_role_shows_some_thing():
    assert all(ROLES.values())
