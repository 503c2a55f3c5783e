"""Finding on the shelf: words, facets, and how many each choice would leave."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.exercise import Exercise
from hep.domain.shelf import FACETS, Wanted, counts, find, plain, values
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Position


def exercise(slug, name, synonyms=(), **facts):
    content = sample.content(slug)
    words = replace(content.words[0], name=name, synonyms=synonyms)
    return Exercise(content=replace(content, words=(words,), **facts), drawing=sample.drawing())


CLAM = exercise("clamshell", "Clamshell", ("clams",), other_categories=(Category.CORE,))
RAISE = exercise(
    "straight-leg-raise",
    "Straight leg raise",
    ("SLR",),
    regions=(BodyRegion.KNEE,),
    position=Position.SUPINE,
    equipment=(),
)
PLANK = exercise(
    "plank", "Plank", category=Category.CORE, regions=(BodyRegion.LOW_BACK,), position=Position.PRONE, muscles=("abs",)
)
SHELF = [CLAM, RAISE, PLANK]


def slugs(**wanted):
    return [each.slug for each in find(SHELF, Wanted(**wanted))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["clamshell", "straight-leg-raise", "plank"]),
        ("clam", ["clamshell"]),
        ("slr", ["straight-leg-raise"]),
        ("LEG  Raise", ["straight-leg-raise"]),
        ("raise leg", ["straight-leg-raise"]),
        ("straight-leg", ["straight-leg-raise"]),
        ("gluteus", ["clamshell", "straight-leg-raise"]),
        ("abs", ["plank"]),
        ("leg clam", []),
        ("nothing of the kind", []),
    ],
)
def test_every_word_must_be_in_the_name_the_synonyms_or_the_muscles(query, found):
    assert slugs(query=query) == found


def test_an_exercise_named_so_stands_before_one_that_only_has_the_synonym():
    other = exercise("hip-opener", "Hip opener", ("clamshell in side-lying",))
    assert [each.slug for each in find([other, CLAM], Wanted(query="clamshell"))] == ["clamshell", "hip-opener"]


def test_accents_and_case_do_not_matter():
    bridge = exercise("bridge", "Elevación de cadera")
    assert find([bridge], Wanted(query="ELEVACION")) == [bridge]
    assert plain("Élévation-ß") == "elevation ß"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"category": {"core"}}, ["clamshell", "plank"]),
        ({"category": {"core", "strength"}}, ["clamshell", "straight-leg-raise", "plank"]),
        ({"category": {"core"}, "region": {"low-back"}}, ["plank"]),
        ({"region": {"hip", "low-back"}}, ["clamshell", "plank"]),
        ({"position": {"supine", "prone"}}, ["straight-leg-raise", "plank"]),
        ({"equipment": {"mat"}}, ["clamshell", "plank"]),
        ({"equipment": {"mat"}, "query": "clam"}, ["clamshell"]),
        ({"category": {"balance"}}, []),
    ],
)
def test_within_a_facet_any_choice_will_do_and_all_facets_must_fit(wanted, found):
    sets = {name: value if name == "query" else frozenset(value) for name, value in wanted.items()}
    assert slugs(**sets) == found


@pytest.mark.parametrize("facet", FACETS)
def test_a_count_tells_how_many_a_choice_of_that_facet_would_leave(facet):
    for narrowed in (Wanted(), Wanted(query="gluteus"), Wanted(category=frozenset({"core"}))):
        counted = counts(SHELF, narrowed, facet)
        for value in {value for each in SHELF for value in values(each.content, facet)}:
            chosen = replace(narrowed, **{facet: frozenset({value})})
            assert counted.get(value, 0) == len(find(SHELF, chosen))


def test_a_facet_does_not_narrow_its_own_counts():
    counted = counts(SHELF, Wanted(category=frozenset({"strength"})), "category")
    assert counted == {"strength": 2, "core": 2}


def test_an_exercise_without_equipment_counts_for_none():
    assert values(RAISE.content, "equipment") == ()
    assert counts([RAISE], Wanted(), "equipment") == {}
    assert counts(SHELF, Wanted(), "equipment") == {Equipment.MAT: 2}


def test_nothing_asked_for_is_not_narrowed():
    assert not Wanted().is_narrowed
    assert Wanted(query="a").is_narrowed
    assert all(Wanted(**{facet: frozenset({"x"})}).is_narrowed for facet in FACETS)
