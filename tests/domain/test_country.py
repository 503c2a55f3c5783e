"""Countries: each has a name, each known one its number, and the number is what the handout tells patients to call."""

import pytest

from hep.domain.country import COUNTRY_NAMES, EMERGENCY_NUMBERS, Country
from hep.domain.program import ClinicFacts
from hep.domain.vocabulary import BodyRegion
from tests.domain.test_words import calls


def test_every_country_has_a_name_and_every_known_one_a_number():
    assert list(COUNTRY_NAMES) == list(Country)
    assert set(EMERGENCY_NUMBERS) == set(Country) - {Country.OTHER}


@pytest.mark.parametrize(
    ("country", "number"),
    [("us", "911"), ("ca", "911"), ("mx", "911"), ("gb", "999"), ("eu", "112"), ("au", "000"), ("nz", "111")],
)
def test_the_emergency_box_says_the_number_of_the_country(country, number):
    emergency, _ = calls(BodyRegion.HIP, clinic=ClinicFacts(country=Country(country)))
    assert emergency.heading == f"Call {number} now for"
