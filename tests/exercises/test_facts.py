"""Every exercise file against the clinical facts that it was written from (`facts.csv`: one row an exercise).

A fact is changed in both places or not at all. Only equipment and habits may differ, as listed here.
"""

import csv
import re
from pathlib import Path

import pytest

from hep.cli.files import shipped_library
from hep.domain.exercise import ExerciseContent

TABLE = Path(__file__).with_name("facts.csv")
LIBRARY = {slug: exercise.content for slug, exercise in shipped_library().exercises.items()}
FACTS = {row["slug"]: row for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())}
CATEGORIES = {"functional training & education": "functional-training"}
SURFACES = {"mat", "bed"}  # a firm bed does where the facts say mat, and the steps say so
ADDED = {
    "ankle-pumps": {"towel"},
    "clamshell-band": {"pillow"},
    "eccentric-heel-drop": {"wall"},
    "eccentric-wrist-extension": {"chair"},
    "figure-8-walk": {"chair"},
    "forearm-massage": {"chair"},
    "heat-application": {"chair"},
    "isometric-hip-abduction-supine": {"pillow"},
    "knee-scar-massage": {"chair"},
    "lateral-band-walk": {"counter"},
    "log-roll": {"pillow"},
    "nordic-hamstring": {"towel"},
    "pelvic-self-met": {"ball"},
    "side-lying-hip-adduction": {"pillow"},
    "sit-to-stand": {"wall"},
    "sitting-posture-setup": {"table"},
    "step-up": {"counter"},
}
"""Equipment that the steps and the picture use for safety or comfort, beyond the facts."""
LEFT_OUT = {
    "ankle-dorsiflexion-lunge-mob": {"long-band"},
    "cervical-rotation-snag": {"strap"},
    "childs-pose": {"pillow"},
    "eccentric-heel-drop": {"backpack"},
    "figure-8-walk": {"cane"},
    "gait-training": {"counter"},
    "hamstring-supine-strap": {"towel"},
    "hip-distraction-band": {"strap"},
    "hip-flexor-standing": {"chair"},
    "quad-standing-stretch": {"counter"},
    "seated-pelvic-tilt": {"ball"},
    "single-leg-stance-foam": {"pillow"},
    "split-squat": {"chair"},
    "standing-hamstring-curl": {"ankle-weight"},
    "standing-hip-abduction": {"ankle-weight"},
    "standing-hip-abduction-band": {"long-band"},
    "suboccipital-release": {"towel"},
    "tandem-walk": {"wall"},
    "thoracic-extension-chair": {"towel"},
    "towel-heel-raise": {"backpack"},
    "walking-program": {"cane"},
    "wall-slide-squat": {"ball"},
}
"""Equipment of the facts that belongs to another version of the exercise than the one drawn and told here."""

HABITS = {"gtps-load-advice": 5}
"""How often a day in the facts, as repetitions: on the page a habit of the whole day ("A few times a day, ...")."""


def named(cell: str) -> set[str]:
    """The values of a cell as the library spells them."""
    return {CATEGORIES.get(part, re.sub(r"[ /]", "-", part)) for part in cell.split("|") if part not in {"", "none"}}


def test_every_row_has_a_file_and_every_file_a_row():
    assert set(FACTS) == set(LIBRARY)


@pytest.mark.parametrize("slug", sorted(FACTS))
def test_the_dose_is_the_one_of_the_facts(slug):
    row, dose = FACTS[slug], LIBRARY[slug].dosage
    said = (dose.sets, dose.reps, dose.hold_s, f"{dose.times_per_day}/day {dose.days_per_week}/week")
    sets, reps, hold_s = (int(row[f"default_{name}"]) for name in ("sets", "reps", "hold_s"))
    assert HABITS.get(slug, reps) == reps
    assert said == (sets, 1 if slug in HABITS else reps, hold_s, row["default_frequency"])


def differences(content: ExerciseContent) -> dict[str, tuple[object, object]]:
    row = FACTS[content.slug]
    neighbours = {end: row[end] if row[end] in FACTS else None for end in ("easier", "harder")}
    pairs = {
        "category": (content.category, named(row["category"]).pop()),
        "other_categories": (set(content.other_categories), named(row["other_categories"])),
        "regions": (set(content.regions), named(row["body_regions"])),
        "position": (content.position, row["position"]),
        "laterality": (content.laterality, row["laterality"]),
        "movement_tags": (set(content.movement_tags), named(row["movement_tags"])),
        "easier": (content.chain.easier, neighbours["easier"]),
        "harder": (content.chain.harder, neighbours["harder"]),
    }
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


@pytest.mark.parametrize("slug", sorted(FACTS))
def test_tags_and_chain_are_those_of_the_facts(slug):
    assert differences(LIBRARY[slug]) == {}


@pytest.mark.parametrize("slug", sorted(FACTS))
def test_equipment_is_that_of_the_facts_but_for_what_is_listed(slug):
    expected = (named(FACTS[slug]["equipment"]) | ADDED.get(slug, set())) - LEFT_OUT.get(slug, set())
    assert set(LIBRARY[slug].equipment) - SURFACES == expected - SURFACES


def test_a_surface_is_never_dropped_for_none():
    for slug, row in FACTS.items():
        if SURFACES & named(row["equipment"]):
            assert SURFACES & set(LIBRARY[slug].equipment), slug
