"""Patients: a label is enough, and nobody sees those of another clinic."""

from dataclasses import replace

import pytest

from hep.domain.errors import RuleBroken
from hep.domain.patient import PatientFacts, Precaution
from hep.services import patients
from tests.services import verbs


def make(session, actor, *labels):
    made = [patients.create(session, actor, PatientFacts(label=label)) for label in labels]
    session.flush()
    return made


def labels(session, actor, query=""):
    return [patient.label for patient in patients.list_all(session, actor, query=query)]


@pytest.mark.parametrize("verb", verbs.of("patients"), ids=str)
def test_a_verb_asks_for_its_permission_hides_other_clinics_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def test_initials_make_a_patient(session, therapist):
    (patient,) = make(session, therapist, "  M. R. ")
    assert (patient.label, patient.facts) == ("M. R.", PatientFacts(label="M. R."))


@pytest.mark.parametrize("label", ["", "   ", "x" * 121, "M.\x00R.", "M.\nR."])
def test_a_label_is_needed_and_must_be_clean(session, therapist, label):
    with pytest.raises(RuleBroken) as refused:
        patients.create(session, therapist, PatientFacts(label=label))
    assert refused.value.field == "label"
    (patient,) = make(session, therapist, "M. R.")
    with pytest.raises(RuleBroken):
        patients.change(session, therapist, patient.id, PatientFacts(label=label))
    assert patient.label == "M. R."


def test_what_is_known_is_replaced_whole(session, therapist):
    (patient,) = make(session, therapist, "M. R.")
    facts = PatientFacts(label="M. Roe", language="es", precautions=(Precaution.GTPS,))
    later = replace(therapist, at=therapist.at.replace(hour=16))
    changed = patients.change(session, later, patient.id, facts)
    assert (changed.facts, changed.label) == (facts, "M. Roe")
    assert (changed.created_at, changed.updated_at) == (therapist.at, later.at)


def test_patients_are_listed_by_label_and_clinic(session, therapist, stranger):
    make(session, therapist, "Z.", "A.")
    make(session, stranger, "Other")
    assert labels(session, therapist) == ["A.", "Z."]
    assert labels(session, stranger) == ["Other"]


@pytest.mark.parametrize(
    ("query", "found"),
    [("roe", ["M. Roe"]), ("ROE", ["M. Roe"]), ("%", ["100% Pat"]), ("_", []), ("\x00", []), ("nobody", [])],
)
def test_a_patient_is_found_by_any_part_of_the_label_as_it_is_written(session, therapist, query, found):
    make(session, therapist, "M. Roe", "100% Pat")
    assert labels(session, therapist, query) == found
