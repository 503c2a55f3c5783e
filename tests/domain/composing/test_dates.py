"""Dates in the patient's words."""

from datetime import date

import pytest

from hep.domain.composing.dates import day_date, long_date, short_date
from hep.domain.words import handout_words

EN, ES = handout_words("en"), handout_words("es")


@pytest.mark.parametrize(
    ("day", "long", "medium", "short"),
    [
        (date(2026, 11, 23), "Monday, November 23, 2026", "Monday, November 23", "Nov 23"),
        (date(2027, 1, 1), "Friday, January 1, 2027", "Friday, January 1", "Jan 1"),
        (date(2028, 2, 29), "Tuesday, February 29, 2028", "Tuesday, February 29", "Feb 29"),
        (date(2026, 12, 6), "Sunday, December 6, 2026", "Sunday, December 6", "Dec 6"),
    ],
)
def test_a_date_is_written_out(day, long, medium, short):
    assert (long_date(day, EN), day_date(day, EN), short_date(day, EN)) == (long, medium, short)


def test_a_date_in_spanish_has_small_letters_and_the_day_first():
    day = date(2026, 12, 6)
    said = long_date(day, ES), day_date(day, ES), short_date(day, ES)
    assert said == ("domingo 6 de diciembre de 2026", "domingo 6 de diciembre", "6 dic")
