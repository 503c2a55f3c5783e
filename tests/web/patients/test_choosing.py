"""Whom a program is begun for: those of the clinic, by label, and a new patient first."""

from uuid import UUID

from hep.web.patients.choosing import NEW, chosen
from tests.web.builder import start
from tests.web.conftest import stranger_of


def test_the_patients_of_the_clinic_can_be_chosen_and_a_new_one(app, therapist):
    start(therapist, label="K. L.")
    start(stranger_of(app), label="Not ours")
    page = therapist.get("/handouts/open").text
    assert [words in page for words in ("A new patient", "K. L.", "Not ours")] == [True, True, False]


def test_nobody_is_chosen_for_a_new_patient():
    assert (chosen(NEW), chosen(None)) == (None, None)
    assert chosen(str(UUID(int=1))) == UUID(int=1)
