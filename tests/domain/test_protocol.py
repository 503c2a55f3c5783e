"""A protocol: what it refuses of itself, and where it does not fit the library."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.dosage import Dosage
from hep.domain.errors import RuleBroken
from hep.domain.protocol import Protocol, ProtocolItem, ProtocolWords, misfits, phrases
from hep.domain.shorthand import ReadDose
from hep.domain.text import ReviewStatus
from hep.domain.vocabulary import BodyRegion, MovementTag, Side

EN = ProtocolWords(locale="en", status=ReviewStatus.UNREVIEWED, name="Strong hips", goal="Walk with ease.")
ES = ProtocolWords(locale="es", status=ReviewStatus.UNREVIEWED, name="Caderas fuertes", goal="Caminar mejor.")
SLUGS = ("bridge", "clamshell", "step-up", "bird-dog")


def protocol(**changes):
    """A good protocol of four exercises, three of them for the first visit."""
    made = Protocol(
        slug="hips",
        title="Gluteal strength",
        aim="Build gluteus medius",
        regions=(BodyRegion.HIP,),
        items=tuple(ProtocolItem(exercise=slug) for slug in SLUGS),
        starter=SLUGS[:3],
        words=(EN, ES),
        side_rule="both",
        sources=("A textbook",),
        provenance="Written for hep.",
        licence="CC-BY-4.0",
    )
    return replace(made, **changes)


def contents(**tags):
    """The four exercises, with tags where they are named."""
    return {slug: sample.content(slug, tags=tags.get(slug.replace("-", "_"), ())) for slug in SLUGS}


def said(made):
    return [(problem.field, problem.message) for problem in made.problems()]


def test_a_good_protocol_has_no_problem():
    assert not protocol().problems()
    assert not list(misfits(protocol(), contents()))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"regions": ()}, "regions"),
        ({"items": ()}, "items"),
        ({"items": tuple(ProtocolItem(exercise=f"e-{n}") for n in range(9))}, "items"),
        ({"items": (*protocol().items, ProtocolItem(exercise="bridge"))}, "items[5].exercise"),
        ({"starter": SLUGS[:2]}, "starter"),
        ({"starter": (*SLUGS[:2], "plank")}, "starter[3]"),
        ({"starter": (*SLUGS[:2], "bridge")}, "starter[3]"),
        ({"words": (ES,)}, "words"),
        ({"sources": ()}, "sources"),
    ],
)
def test_what_is_wrong_is_told_with_its_field(changes, field):
    assert field in [where for where, _ in said(protocol(**changes))]


def test_a_slug_is_spelled_like_one():
    with pytest.raises(RuleBroken, match="small letters"):
        protocol(slug="Hips!")


def test_the_starter_set_comes_in_the_order_of_the_protocol():
    made = protocol(starter=("step-up", "bridge", "clamshell"))
    assert [item.exercise for item in made.chosen(is_starter=True)] == ["bridge", "clamshell", "step-up"]
    assert [item.exercise for item in made.chosen(is_starter=False)] == list(SLUGS)


def test_a_dose_says_only_what_differs():
    usual = Dosage(sets=3, reps=10, hold_s=5, days_per_week=4)
    item = ProtocolItem(exercise="bridge", dose=ReadDose(sets=2, days_per_week=3))
    assert item.dosage(usual) == Dosage(sets=2, reps=10, hold_s=5, days_per_week=3)


def test_only_a_rule_of_both_settles_the_side():
    assert protocol(side_rule="both; extra set on sore side").usual_side is Side.BOTH
    assert protocol(side_rule="operated side").usual_side is None


def test_words_that_are_missing_are_in_english():
    assert protocol().words_in("es") is ES
    assert protocol().words_in("fr") is EN


def test_an_exercise_that_is_not_there_is_named():
    (problem,) = misfits(protocol(), {slug: sample.content(slug) for slug in SLUGS[1:]})
    assert (problem.field, problem.message) == (
        "items[1].exercise",
        'There is no exercise "bridge". Name one of the library.',
    )


def test_a_protocol_may_not_hold_what_it_avoids():
    avoiding = protocol(avoid_tags=(MovementTag.KNEELING,))
    (problem,) = misfits(avoiding, contents(bird_dog=(MovementTag.KNEELING,)))
    assert problem.field == "items[4].exercise"
    assert "bird-dog has what the protocol avoids (kneeling)" in problem.message


def test_a_dose_that_cannot_be_is_told_at_its_part():
    long = ProtocolItem(exercise="bridge", dose=ReadDose(sets=10, reps=100, hold_s=3600))
    (problem,) = misfits(protocol(items=(long, *protocol().items[1:])), contents())
    assert problem.field == "items[1].dose.hold_s"


def test_what_a_protocol_says_is_known_in_its_other_language():
    known = phrases([protocol(), protocol(slug="english-only", words=(replace(EN, name="Balance"),))], "es", "en")
    assert known == {"Caderas fuertes": "Strong hips", "Caminar mejor.": "Walk with ease."}
