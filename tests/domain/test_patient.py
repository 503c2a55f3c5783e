"""Precautions: the promised ids, what each avoids, and rule R3 of the coach that blocks it."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.advice import Level
from hep.domain.coach import advise
from hep.domain.patient import AVOIDS, PatientFacts, Precaution
from hep.domain.vocabulary import BodyRegion, MovementTag
from tests import make

IDS = """tha-posterior tha-anterior tka-early aclr-early meniscus-repair patellofemoral-flare gtps fai
    osteoporosis-spine spondylolisthesis-stenosis flexion-worse nerve-irritable clot-or-skin-risk straining-risk
    late-pregnancy fall-risk weight-bearing-limited shoulder-pain neck-instability"""

# Section 3 of the clinical facts: every tag here is enough by itself.
ENOUGH = {
    "tha-posterior": "hip-flexion-over-90 hip-adduction-cross hip-internal-rotation",
    "tha-anterior": "hip-extension-past-neutral",
    "tka-early": "kneeling pressure-on-tissue",
    "aclr-early": "open-chain-knee-extension knee-rotation",
    "meniscus-repair": "loaded-knee-flexion-over-60 knee-rotation",
    "patellofemoral-flare": "loaded-knee-flexion-over-60 kneeling",
    "gtps": "lateral-hip-compression hip-adduction-cross",
    "fai": "",
    "osteoporosis-spine": "spinal-flexion",
    "spondylolisthesis-stenosis": "spinal-extension",
    "flexion-worse": "spinal-flexion",
    "nerve-irritable": "neural-tension",
    "clot-or-skin-risk": "pressure-on-tissue heat cold",
    "straining-risk": "straining heavy-load",
    "late-pregnancy": "prone",
    "fall-risk": "unsupported-balance single-leg-stance-unsupported floor-transfer",
    "weight-bearing-limited": "weight-bearing",
    "shoulder-pain": "overhead shoulder-load",
    "neck-instability": "neck-end-range",
}


def conflicts(precaution, tags, **content):
    """What R3 says of one exercise with these tags."""
    exercise = make.exercise("bridge", tags=tuple(MovementTag(tag) for tag in tags))
    exercise = replace(exercise, content=replace(exercise.content, **content))
    patient = PatientFacts(precautions=(Precaution(precaution),))
    advice = advise(make.plan_of(make.library(exercise)), make.library(exercise), patient)
    return [finding for finding in advice.findings if finding.id == "R3"]


def test_the_precautions_are_the_promised_ids_in_their_order():
    assert [str(precaution) for precaution in Precaution] == IDS.split()


def test_every_precaution_avoids_something():
    assert set(AVOIDS) == set(Precaution)
    assert all(avoid.tags for rules in AVOIDS.values() for avoid in rules)
    assert all(AVOIDS.values())


@pytest.mark.parametrize("precaution", ENOUGH)
def test_r3_blocks_exactly_the_tags_that_are_enough_by_themselves(precaution):
    blocked = {str(tag) for tag in MovementTag if conflicts(precaution, [tag])}
    assert blocked == set(ENOUGH[precaution].split())


@pytest.mark.parametrize(
    ("precaution", "tags", "is_blocked"),
    [
        ("fai", ["hip-flexion-over-90"], False),
        ("fai", ["hip-flexion-over-90", "hip-adduction-cross"], True),
        ("fai", ["hip-flexion-over-90", "hip-internal-rotation"], True),
        ("fai", ["hip-adduction-cross", "hip-internal-rotation"], False),
        ("osteoporosis-spine", ["spinal-rotation"], False),
        ("osteoporosis-spine", ["heavy-load"], False),
        ("osteoporosis-spine", ["spinal-rotation", "heavy-load"], True),
    ],
)
def test_r3_blocks_some_movements_only_together(precaution, tags, is_blocked):
    assert bool(conflicts(precaution, tags)) is is_blocked


@pytest.mark.parametrize("region", BodyRegion)
def test_r3_blocks_pressure_on_a_brittle_spine_but_not_on_a_thigh(region):
    found = conflicts("osteoporosis-spine", ["pressure-on-tissue"], regions=(region,))
    assert bool(found) is (region in {BodyRegion.LOW_BACK, BodyRegion.THORACIC, BodyRegion.NECK})


def test_r3_names_the_exercise_the_precaution_and_the_movements():
    (finding,) = conflicts("tha-posterior", ["hip-internal-rotation", "hip-adduction-cross", "standing"])
    assert (finding.level, finding.item) == (Level.BLOCK, 0)
    assert finding.message == (
        "1. Bridge goes against the precaution: Hip replacement, posterior approach "
        "(hip adduction cross, hip internal rotation). Take it out or swap it."
    )


def test_r3_says_each_precaution_once_for_each_exercise():
    exercises = make.numbered(2)
    kneel = make.exercise("kneel", tags=(MovementTag.KNEELING,))
    patient = PatientFacts(precautions=(Precaution.TKA_EARLY, Precaution.PATELLOFEMORAL_FLARE))
    exercises |= make.library(kneel)
    found = [f for f in advise(make.plan_of(exercises), exercises, patient).findings if f.id == "R3"]
    assert [finding.item for finding in found] == [2, 2]


def test_a_patient_without_precautions_has_no_conflicts():
    everything = sample.exercise("bridge", tags=tuple(MovementTag))
    advice = advise(make.plan_of(make.library(everything)), make.library(everything), PatientFacts())
    assert not [finding for finding in advice.findings if finding.id == "R3"]


def test_nothing_need_be_known_of_a_patient():
    facts = PatientFacts()
    assert (facts.label, facts.language, facts.precautions) == ("", "en", ())
    assert (facts.equipment, facts.surgery) == (None, None)
