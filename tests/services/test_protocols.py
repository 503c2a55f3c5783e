"""Protocols: a program is a copy, with the patient's words and the protocol's doses."""

from dataclasses import replace

import pytest

from hep.domain.errors import NotFound, RuleBroken
from hep.domain.patient import PatientFacts
from hep.domain.protocol import ProtocolItem
from hep.domain.shorthand import ReadDose
from hep.domain.vocabulary import BodyRegion, Side
from hep.services import curation, library, patients, protocols
from tests.domain.test_protocol import SLUGS, protocol
from tests.services import verbs

SHELF = {"hips": protocol(), "knees": protocol(slug="knees", regions=(BodyRegion.KNEE,))}


def start(session, actor, made=None, *, language="en", **how):
    patient = patients.create(session, actor, PatientFacts(label="M. R.", language=language))
    session.flush()
    return protocols.start(session, actor, made or protocol(), patient.id, **({"is_starter": False} | how)).plan


@pytest.mark.parametrize("verb", verbs.of("protocols"), ids=str)
def test_a_verb_asks_for_its_permission_hides_other_clinics_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def test_protocols_are_listed_by_region(therapist):
    assert [each.slug for each in protocols.list_all(therapist, SHELF)] == ["hips", "knees"]
    assert [each.slug for each in protocols.list_all(therapist, SHELF, region=BodyRegion.KNEE)] == ["knees"]


def test_a_protocol_that_is_not_there_is_not_found(therapist):
    with pytest.raises(NotFound, match="no such protocol"):
        protocols.get(therapist, SHELF, "elbows")


def test_a_program_is_a_copy_of_the_protocol(session, therapist):
    dosed = ProtocolItem(exercise="bridge", dose=ReadDose(sets=2, days_per_week=2))
    plan = start(session, therapist, protocol(items=(dosed, *protocol().items[1:])))
    assert (plan.title, plan.goal, plan.regions) == ("Strong hips", "Walk with ease.", (BodyRegion.HIP,))
    assert [item.slug for item in plan.items] == [
        slug for slug in SLUGS if slug in library.published(session, therapist)
    ]
    usual = library.get(session, therapist, "bridge").content.dosage
    assert plan.items[0].dosage == replace(usual, sets=2, days_per_week=2)
    assert plan.items[1].dosage == library.get(session, therapist, "clamshell").content.dosage


def test_a_first_visit_takes_the_starter_set(session, therapist):
    assert "bird-dog" not in start(session, therapist, is_starter=True).slugs
    assert "bird-dog" in start(session, therapist).slugs


def test_the_program_speaks_the_patients_language(session, therapist):
    assert start(session, therapist, language="es").title == "Caderas fuertes"


def test_the_side_is_asked_or_comes_from_the_rule(session, therapist):
    def sides(side_rule, side):
        made = protocol(side_rule=side_rule)
        return [item.side for item in start(session, therapist, made, side=side).items if item.slug == "clamshell"]

    assert sides("both", None) == [Side.BOTH]
    assert sides("operated side", None) == [None]
    assert sides("operated side", Side.LEFT) == [Side.LEFT]


def test_only_what_needs_a_side_has_one(session, therapist):
    assert start(session, therapist, side=Side.LEFT).items[0].side is None


def test_a_retired_exercise_is_left_out(session, therapist, curator):
    curation.retire(session, curator, "bridge")
    assert "bridge" not in start(session, therapist).slugs


def test_a_protocol_of_which_nothing_is_left_cannot_be_started(session, therapist):
    gone = protocol(items=tuple(ProtocolItem(exercise=f"gone-{n}") for n in range(3)))
    with pytest.raises(RuleBroken, match="None of its exercises is in your library"):
        start(session, therapist, gone)
