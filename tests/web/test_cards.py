"""Exercises as pages show them, and what the address asks for."""

from dataclasses import replace

import pytest
from werkzeug.datastructures import MultiDict

from hep.domain import sample, shelf
from hep.domain.exercise import Exercise
from hep.domain.vocabulary import Side
from hep.web import cards
from tests import make


def test_a_picture_has_the_words_of_every_frame_for_who_cannot_see_it():
    picture = cards.picture(sample.exercise(), Side.LEFT)
    assert picture.captions == {"start": "knees together", "end": "left knee up"}
    assert picture.alt["end"] == "The top knee is lifted."
    assert cards.picture(sample.exercise()).captions["end"] == "top knee up"


def test_a_picture_knows_its_art_and_the_side_that_is_drawn():
    exercise = sample.exercise()
    picture = cards.picture(exercise)
    assert (picture.sha, picture.side) == (exercise.drawing.sha, "right")
    none = Exercise(content=exercise.content, drawing=sample.drawing(side=None))
    assert cards.picture(none).side == "none"


def test_a_card_is_named_and_tagged():
    card = cards.card(make.exercise("calf-stretch"))
    assert (card.slug, card.name, card.category, card.category_label) == (
        "calf-stretch",
        "Calf stretch",
        "strength",
        "Strength",
    )


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ([], shelf.Wanted()),
        ([("q", "  clam  ")], shelf.Wanted(query="clam")),
        ([("q", "cl\x00a\nm")], shelf.Wanted(query="clam")),
        ([("q", "x" * 500)], shelf.Wanted(query="x" * 200)),
        ([("category", "core"), ("category", "balance")], shelf.Wanted(category=frozenset({"core", "balance"}))),
        ([("category", "moon"), ("region", ""), ("colour", "red")], shelf.Wanted()),
        (
            [("region", "knee"), ("equipment", "mat")],
            shelf.Wanted(region=frozenset({"knee"}), equipment=frozenset({"mat"})),
        ),
    ],
)
def test_an_address_asks_for_known_values_only(address, wanted):
    assert cards.wanted_from(MultiDict(address)) == wanted


def test_every_facet_is_shown_with_its_choices_counts_and_what_is_chosen():
    counts = {facet: {} for facet in shelf.FACETS} | {"region": {"hip": 2, "knee": 2}}
    facets = {
        name: (title, options) for name, title, options in cards.facets(shelf.Wanted(region=frozenset({"hip"})), counts)
    }
    assert list(facets) == list(shelf.FACETS)
    title, options = facets["region"]
    assert title == "Region"
    assert {value: (count, chosen) for value, _, count, chosen in options if count or chosen} == {
        "hip": (2, True),
        "knee": (2, False),
    }
    assert len(options) == 9


def test_a_picture_of_an_exercise_in_another_language_only_still_has_words():
    words = replace(sample.words(), locale="es")
    only = Exercise(content=replace(sample.content(), words=(words,)), drawing=sample.drawing())
    assert cards.picture(only).captions["start"] == "knees together"
