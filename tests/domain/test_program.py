"""The program sheet: a plan and a date are enough; everything else may be unknown."""

from dataclasses import FrozenInstanceError

import pytest

from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.program import ClinicFacts, ProgramSheet
from tests import make


def test_a_plan_and_a_date_make_a_sheet():
    sheet = ProgramSheet(plan=Plan(), on=make.FIRST_DAY)
    assert (sheet.patient, sheet.clinic, sheet.therapist) == (PatientFacts(), ClinicFacts(), "")


def test_a_clinic_tells_the_emergency_number_even_when_it_says_nothing_else():
    assert ClinicFacts().emergency_number == "911"


def test_a_sheet_never_changes():
    with pytest.raises(FrozenInstanceError):
        make.sheet().on = None
