"""Linked regions: what a program's regions suggest, and what its exercises address already."""

from dataclasses import replace

from hep.domain.links import Evidence, Link, Part, problems, suggest, treated_by
from hep.domain.vocabulary import BodyRegion

HIP = Link(
    region=Part.HIP,
    impairment="Weak abductors",
    short="hip strength",
    adds_to=(BodyRegion.KNEE,),
    how="The thigh drifts in.",
    evidence=Evidence.MIXED,
    treat=("clamshell", "hip-hike"),
    sources=("A review",),
)
ANKLE = replace(HIP, region=Part.ANKLE, short="ankle bend", treat=("calf-stretch",))
LINKS = (HIP, ANKLE)
KNOWN = {"clamshell", "hip-hike", "calf-stretch"}


def shorts(regions, used=frozenset(), known=frozenset(KNOWN)):
    return [each.link.short for each in suggest(LINKS, regions, used, known)]


def test_a_sore_knee_suggests_what_may_add_to_it_in_the_order_of_the_file():
    assert shorts([BodyRegion.KNEE]) == ["hip strength", "ankle bend"]
    assert shorts([BodyRegion.NECK]) == []


def test_what_the_program_addresses_is_not_suggested():
    assert shorts([BodyRegion.KNEE], used={"hip-hike"}) == ["ankle bend"]


def test_only_exercises_of_the_library_are_named():
    (found,) = suggest(LINKS, [BodyRegion.KNEE], frozenset(), {"hip-hike"})
    assert (found.region, found.exercises) == (BodyRegion.KNEE, ("hip-hike",))


def test_an_exercise_knows_what_it_is_also_used_for():
    assert treated_by(LINKS, "clamshell") == (HIP,)
    assert treated_by(LINKS, "plank") == ()


def test_what_is_missing_is_told_with_its_field():
    bare = replace(HIP, adds_to=(), sources=(), treat=("clamshell", "clam"))
    assert [problem.field for problem in problems([HIP, bare], KNOWN)] == [
        "links[2].adds_to",
        "links[2].sources",
        "links[2].treat[2]",
    ]


def test_without_a_library_no_exercise_is_missed():
    assert not list(problems([HIP], None))
