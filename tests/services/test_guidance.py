"""Protocols and education pages found by words: the same words as exercises, and nothing in passing."""

import pytest

from hep import search
from hep.domain.thesaurus import Thesaurus
from hep.services import guidance
from tests.domain.test_education import page
from tests.domain.test_protocol import protocol

TABLE = Thesaurus(same=(("hip", "cadera"),))
PROTOCOLS = {
    "hips": protocol(synonyms=("weak hips",)),
    "knees": protocol(slug="knees", title="Knee osteoarthritis", synonyms=("OA",)),
}
PAGES = {"back-pain": page(synonyms=("lumbago",))}
EXERCISES = search.Index([search.Entry(key="claims", names=("Strung hop",))], TABLE)


def found(actor, query, table=TABLE):
    result = guidance.find(actor, query, PROTOCOLS, PAGES, table, EXERCISES)
    return [each.slug for each in result.protocols], [each.slug for each in result.pages]


@pytest.mark.parametrize(
    ("query", "protocols", "pages"),
    [
        ("knee osteoarthritis", ["knees"], []),
        ("oa", ["knees"], []),
        ("osteoarthrits", ["knees"], []),
        ("caderas fuertes", ["hips", "knees"], []),
        ("lumbago", [], ["back-pain"]),
        ("dolor de espalda", [], ["back-pain"]),
        ("", [], []),
        ("moonwalk", [], []),
    ],
)
def test_words_find_protocols_and_pages(therapist, query, protocols, pages):
    assert found(therapist, query) == (protocols, pages)


def test_what_an_exercise_is_called_is_no_slip_of_the_finger(therapist):
    assert found(therapist, "strang")[0] == ["hips", "knees"]
    assert found(therapist, "strung")[0] == []


def test_the_index_is_made_anew_for_other_words(therapist):
    assert found(therapist, "patella") == ([], [])
    assert found(therapist, "patella", Thesaurus(same=(("knee", "patella"),)))[0] == ["knees"]
