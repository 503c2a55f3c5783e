"""The file of overviews: what is read, and what is refused with its line."""

import pytest

from hep.domain import sample
from hep.domain.vocabulary import BodyRegion, Category
from hep.exchange import overviews_file, strict_yaml
from hep.exchange.problems import FileRefused

ENTRY = "    about: Loads a muscle.\n    start: [clamshell]\n"
GOOD = (
    "hep: overviews/1\ncategories:\n"
    + "".join(f"  {value}:\n{ENTRY}" for value in Category)
    + "regions:\n"
    + "".join(f"  {value}:\n{ENTRY}" for value in BodyRegion)
)


def read(text, contents=None):
    return overviews_file.read(strict_yaml.load(text, "overviews.yaml"), contents)


def test_every_category_and_region_is_read():
    overviews = read(GOOD.replace(ENTRY, f"{ENTRY}    sources: [A review]\n", 1))
    assert (list(overviews.categories), list(overviews.regions)) == (list(Category), list(BodyRegion))
    assert overviews.categories[Category.STRENGTH].sources == ("A review",)
    assert overviews.regions[BodyRegion.KNEE].about == "Loads a muscle."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("overviews/1", "overviews/2", 'line 1, hep: Write "hep: overviews/1"'),
        ("  balance:\n" + ENTRY, "", "categories.balance: This is missing"),
        ("  strength:", "  strenght:", '"strenght" is not known here. Did you mean "strength"?'),
        ("about: Loads", "abut: Loads", 'Did you mean "about"?'),
        ("start: [clamshell]", "start: []", "line 3, categories.strength.start: Name 1 to 6"),
        ("Loads a muscle.", "x" * 601, "categories.strength.about: "),
    ],
)
def test_a_wrong_file_is_refused_with_the_place_and_the_mend(old, new, said):
    with pytest.raises(FileRefused) as refused:
        read(GOOD.replace(old, new, 1))
    assert said in refused.value.message or said.replace("line 3", "line 5") in refused.value.message


def test_exercises_are_checked_with_the_library():
    with pytest.raises(FileRefused, match="categories.balance.start.1.: clamshell has another category"):
        read(GOOD, {"clamshell": sample.content()})
