"""An exercise as it can be found: in every language, by the names of its facets."""

from hep.domain import sample
from hep.domain.thesaurus import Thesaurus
from hep.search import of_exercise, of_page, of_protocol
from tests.domain.test_education import page
from tests.domain.test_protocol import protocol

TABLE = Thesaurus(facets={"region": {"hip": ("hip", "cadera"), "low-back": ("low back",)}})


def test_an_exercise_brings_its_names_synonyms_and_facets():
    content = sample.content()
    entry = of_exercise(content, TABLE)
    assert entry.key == content.slug
    assert entry.names == tuple(words.name for words in content.words)
    assert content.slug in entry.synonyms
    assert "cadera" in entry.regions
    assert content.category in entry.categories


def test_a_protocol_brings_what_staff_and_patients_call_it_and_what_it_is_for():
    entry = of_protocol(protocol(synonyms=("weak hips",)), TABLE)
    assert entry.names == ("Gluteal strength", "Strong hips", "Caderas fuertes")
    assert entry.synonyms == ("hips", "weak hips")
    assert "cadera" in entry.regions
    assert "Build gluteus medius" in entry.others


def test_a_page_brings_its_titles_and_headings():
    told = page(synonyms=("lumbago",))
    entry = of_page(told, TABLE)
    assert {"Back pain", "Dolor de espalda"} <= set(entry.names)
    assert entry.synonyms == ("back pain", "lumbago")
    assert told.words[0].sections[0].heading in entry.others
