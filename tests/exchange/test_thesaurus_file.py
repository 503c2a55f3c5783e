"""The table of synonyms: what is read, and what is refused with its line."""

import pytest

from hep import config
from hep.exchange import strict_yaml, thesaurus_file
from hep.exchange.problems import FileRefused

GOOD = """
hep: synonyms/1
same: [[calf raise, heel raise]]
short: {hs: [hamstring]}
facets: {region: {hip: [hip, cadera]}}
ignored: [of, de la]
"""


def read(text):
    return thesaurus_file.read(strict_yaml.load(text, "synonyms.yaml"))


def test_a_table_is_read():
    table = read(GOOD)
    assert table.same == (("calf raise", "heel raise"),)
    assert table.short == {"hs": ("hamstring",)}
    assert table.facets["region"] == {"hip": ("hip", "cadera")}
    assert table.ignored == {"of", "de", "la"}


def test_the_shipped_table_is_whole_and_no_phrase_stands_twice_in_a_group():
    path = config.shipped("exercises") / "synonyms.yaml"
    table = read(path.read_text("utf-8"))
    assert len(table.same) > 60
    assert set(table.facets) == {"category", "region", "position", "equipment"}
    for group in table.same:
        assert len(set(group)) == len(group), group


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hep: synonyms/2\nsame: [[a b, c]]", 'line 1, hep: Write "hep: synonyms/1"'),
        ("hep: synonyms/1\nsame: [[only one]]", "line 2, same[1]: One phrase alone"),
        ("hep: synonyms/1\nsame: [['…', dots]]", "line 2, same[1][1]: There is no word in it"),
        ("hep: synonyms/1\nsame: [[a b, c]]\nshort: [x]", "line 3, short: Write what is typed"),
        ("hep: synonyms/1\nsame: [[a b, c]]\nfacets: {region: {hips: [x]}}", 'line 3, facets.region.hips: "hips"'),
        ("hep: synonyms/1\nsame: [[a b, c]]\nmore: 1", 'line 3, more: "more" is not known here'),
    ],
)
def test_a_wrong_table_is_refused_with_the_place_and_the_mend(text, said):
    with pytest.raises(FileRefused) as refused:
        read(text)
    assert said in str(refused.value)
