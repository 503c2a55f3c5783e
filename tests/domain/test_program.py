"""The program sheet: a plan and a date are enough; everything else may be unknown."""

from dataclasses import FrozenInstanceError, replace

import pytest

from hep.domain.country import Country
from hep.domain.errors import RuleBroken
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.program import ClinicFacts, ProgramSheet
from tests import make


def test_a_plan_and_a_date_make_a_sheet():
    sheet = ProgramSheet(plan=Plan(), on=make.FIRST_DAY)
    assert (sheet.patient, sheet.clinic, sheet.therapist) == (PatientFacts(), ClinicFacts(), "")


def test_a_clinic_tells_the_emergency_number_even_when_it_says_nothing_else():
    assert ClinicFacts().emergency == "911"


def test_the_emergency_number_follows_the_country_unless_the_clinic_has_its_own():
    assert ClinicFacts(country=Country.UNITED_KINGDOM).emergency == "999"
    assert ClinicFacts(country=Country.UNITED_KINGDOM, emergency_number="112").emergency == "112"


def test_a_number_that_was_only_the_countrys_does_not_stay_when_the_clinic_moves():
    was = ClinicFacts(emergency_number="911").settled()
    assert replace(was, country=Country.AUSTRALIA).emergency == "000"


def test_a_clinic_in_an_unknown_country_writes_its_number():
    with pytest.raises(RuleBroken, match="Write the number to call") as refused:
        ClinicFacts(country=Country.OTHER).settled()
    assert refused.value.field == "emergency_number"
    assert ClinicFacts(country=Country.OTHER, emergency_number="119").settled().emergency == "119"


def test_a_sheet_never_changes():
    with pytest.raises(FrozenInstanceError):
        make.sheet().on = None


def test_a_line_of_the_clinic_in_a_language_that_it_was_not_written_in_is_english_and_says_so():
    clinic = ClinicFacts(hours="8 to 6", after_hours="Call.", after_hours_es="Llame.")
    assert (clinic.told("hours", "en"), clinic.told("hours", "es")) == (("8 to 6", ""), ("8 to 6", "en"))
    assert clinic.told("after_hours", "es") == ("Llame.", "")


def test_the_therapists_words_are_told_in_the_patients_language_where_they_are_known():
    sheet = replace(make.sheet(), typed_in="en", phrases={"Strong hips": "Caderas fuertes"})
    assert sheet.told("Strong hips") == ("Caderas fuertes", "")
    assert sheet.told("Walk the dog") == ("Walk the dog", "en")
    assert make.sheet().told("Walk the dog") == ("Walk the dog", "")
