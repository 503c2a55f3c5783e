"""Where a clinic is, and the number that its patients call in an emergency.

Numbers as the authorities name them: 911 in the United States, Canada and Mexico (national emergency number systems);
999 in the United Kingdom (NHS); 112 in the European Union (Directive 2018/1972, article 109); 000 in Australia (Triple
Zero); 111 in New Zealand (Police, Fire and Emergency, ambulance). Any other country's clinic writes its own number.
"""

from enum import StrEnum


class Country(StrEnum):
    """The countries whose emergency number is known here; the European Union has one for all."""

    UNITED_STATES = "us"
    CANADA = "ca"
    MEXICO = "mx"
    UNITED_KINGDOM = "gb"
    EUROPEAN_UNION = "eu"
    AUSTRALIA = "au"
    NEW_ZEALAND = "nz"
    OTHER = "other"


COUNTRY_NAMES: dict[Country, str] = {
    Country.UNITED_STATES: "United States",
    Country.CANADA: "Canada",
    Country.MEXICO: "Mexico",
    Country.UNITED_KINGDOM: "United Kingdom",
    Country.EUROPEAN_UNION: "European Union",
    Country.AUSTRALIA: "Australia",
    Country.NEW_ZEALAND: "New Zealand",
    Country.OTHER: "Another country",
}
EMERGENCY_NUMBERS: dict[Country, str] = {
    Country.UNITED_STATES: "911",
    Country.CANADA: "911",
    Country.MEXICO: "911",
    Country.UNITED_KINGDOM: "999",
    Country.EUROPEAN_UNION: "112",
    Country.AUSTRALIA: "000",
    Country.NEW_ZEALAND: "111",
}
