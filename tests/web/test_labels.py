"""The words that staff read: every member of every closed list has its own."""

import pytest

from hep.domain.dosage import Dosage
from hep.domain.patient import Precaution
from hep.domain.shelf import FACETS
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Laterality, Position
from hep.web import labels

TABLES = [
    (labels.CATEGORIES, Category),
    (labels.REGIONS, BodyRegion),
    (labels.POSITIONS, Position),
    (labels.EQUIPMENT, Equipment),
    (labels.LATERALITY, Laterality),
    (labels.PRECAUTIONS, Precaution),
]


@pytest.mark.parametrize(("table", "kind"), TABLES, ids=[kind.__name__ for _, kind in TABLES])
def test_every_member_has_a_word_of_its_own_in_the_order_of_the_list(table, kind):
    assert list(table) == list(kind)
    words = list(table.values())
    assert len(set(words)) == len(words)
    assert all(word.strip() == word and word[0].isupper() for word in words)


def test_the_facets_are_those_of_the_shelf():
    assert tuple(labels.FACETS) == FACETS
    assert all(title and words for title, words in labels.FACETS.values())


@pytest.mark.parametrize(
    ("dosage", "chips"),
    [
        (Dosage(), "once | once a day | every day"),
        (
            Dosage(sets=3, reps=10, hold_s=5, rest_s=30, times_per_day=2, days_per_week=3),
            "3 sets | 10 times | hold 5 s | rest 30 s | twice a day | 3 days a week",
        ),
        (Dosage(hold_s=600), "hold 10 min | once a day | every day"),
        (Dosage(hold_s=90), "hold 90 s | once a day | every day"),
        (Dosage(reps=3, hold_s=30, times_per_day=6), "3 times | hold 30 s | 6 × a day | every day"),
        (Dosage(reps=8, every_other_day=True), "8 times | once a day | every other day"),
        (Dosage(sets=2, reps=8), "2 sets | 8 times | once a day | every day"),
        (Dosage(reps=8, days_per_week=1), "8 times | once a day | 1 day a week"),
    ],
)
def test_a_dosage_is_short_chips_for_staff(dosage, chips):
    assert " | ".join(words for _, words in labels.dose_chips(dosage)) == chips
