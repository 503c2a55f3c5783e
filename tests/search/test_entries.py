"""An exercise as it can be found: in every language, by the names of its facets."""

from hep.domain import sample
from hep.domain.thesaurus import Thesaurus
from hep.search import of_exercise


def test_an_exercise_brings_its_names_synonyms_and_facets():
    content = sample.content()
    entry = of_exercise(content, Thesaurus(facets={"region": {"hip": ("hip", "cadera")}}))
    assert entry.key == content.slug
    assert entry.names == tuple(words.name for words in content.words)
    assert content.slug in entry.synonyms
    assert "cadera" in entry.regions
    assert content.category in entry.categories
