"""Overviews: where to begin must stand in the library, and in what it is said to begin."""

from dataclasses import replace

from hep.domain import sample
from hep.domain.overview import Overview, Overviews, problems
from hep.domain.vocabulary import BodyRegion, Category

STRENGTH = Overview(about="Loads a muscle.", start=("clamshell",), sources=("A review",))
BOTH = Overviews(categories={Category.STRENGTH: STRENGTH}, regions={BodyRegion.HIP: replace(STRENGTH, about="Moves.")})
CONTENTS = {"clamshell": sample.content()}


def test_an_overview_is_found_by_facet_and_value():
    assert BOTH.of("category", "strength") is STRENGTH
    assert BOTH.of("region", "hip").about == "Moves."
    assert BOTH.of("region", "knee") is None
    assert BOTH.of("position", "strength") is None


def test_what_the_library_has_is_in_order():
    assert list(problems(BOTH, CONTENTS)) == []
    assert list(problems(BOTH, None)) == []


def test_an_exercise_that_is_not_there_or_stands_elsewhere_is_told_with_its_place():
    core = Overviews(categories={Category.CORE: replace(STRENGTH, start=("clam", "clamshell"))})
    assert [(each.field, each.message) for each in problems(core, CONTENTS)] == [
        ("categories.core.start[1]", 'There is no exercise "clam". Name one of the library.'),
        ("categories.core.start[2]", "clamshell has another category. Name one of this category."),
    ]


def test_there_is_something_to_begin_with_and_not_everything():
    for start in ((), ("clamshell",) * 7):
        (told,) = problems(Overviews(regions={BodyRegion.HIP: replace(STRENGTH, start=start)}), CONTENTS)
        assert told.field == "regions.hip.start"
