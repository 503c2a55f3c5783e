"""The shelf: facets, and how many each choice would leave."""

from dataclasses import replace

from hep.domain import sample
from hep.domain.exercise import Exercise
from hep.domain.shelf import FACETS, Shelf, Wanted, values
from hep.domain.vocabulary import BodyRegion, Category, Position


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
SHELF = Shelf([CLAM, RAISE, PLANK])


def slugs(hits=None, **wanted):
    return [each.slug for each in SHELF.fitting(Wanted(**{k: frozenset(v) for k, v in wanted.items()}), hits)]


def test_without_a_wish_everything_stands_in_the_order_of_the_shelf():
    assert slugs() == ["clamshell", "straight-leg-raise", "plank"]


def test_within_a_facet_any_value_will_do_and_all_facets_must_fit():
    assert slugs(category={"core"}) == ["clamshell", "plank"]
    assert slugs(category={"core"}, region={"low-back", "ankle-foot"}) == ["plank"]
    assert slugs(position={"prone", "supine"}) == ["straight-leg-raise", "plank"]
    assert slugs(equipment={"bike"}) == []


def test_hits_of_a_search_keep_their_order_and_are_narrowed():
    hits = ("plank", "straight-leg-raise", "clamshell")
    assert slugs(hits) == ["plank", "straight-leg-raise", "clamshell"]
    assert slugs(hits, category={"core"}) == ["plank", "clamshell"]
    assert slugs(()) == []


def test_counts_say_what_each_further_choice_would_leave():
    wanted = Wanted(category=frozenset({"core"}))
    assert SHELF.counts(wanted, "category") == {"strength": 2, "core": 2}
    assert SHELF.counts(wanted, "region") == {"hip": 1, "knee": 1, "low-back": 1}
    assert SHELF.counts(wanted, "region", ("plank",)) == {"low-back": 1}
    assert SHELF.counts(Wanted(), "region", ()) == {}


def test_counts_and_lists_agree_for_every_value():
    for facet in FACETS:
        for value, count in SHELF.counts(Wanted(), facet).items():
            assert len(slugs(**{facet: {value}})) == count


def test_a_category_counts_wherever_it_is_tagged():
    assert values(CLAM.content, "category") == (Category.STRENGTH, Category.CORE)


def test_only_a_wish_narrows():
    assert not Wanted().is_narrowed
    assert Wanted(query="clam").is_narrowed
    assert Wanted(region=frozenset({"hip"})).is_narrowed
