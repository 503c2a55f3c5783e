"""The Today page: recent programs with their state, drafts, and visits that are due."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.web.builder import DETAILS, DOSE, seen, start
from tests.web.conftest import stranger_of


def on(days):
    """A date so many days from today, as the form sends it."""
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


def today(client):
    response = client.get("/")
    assert response.status_code == 200
    return seen(response)


def test_the_first_day_is_friendly_and_offers_a_start(therapist):
    assert "Patient" in today(therapist)


def test_a_program_is_listed_with_its_patient_and_state(therapist):
    tab = start(therapist, "bridge", label="A. B.")
    assert "A. B." in today(therapist)
    assert "1 exercise, not issued" in today(therapist)
    assert therapist.post(f"{tab.url}/issue", data={"version": tab.version}).status_code == 303
    assert "Issued" in today(therapist)
    tab.do(f"exercises/{tab.items()[0]}", **DOSE)
    assert "Changed since" in today(therapist)


def test_a_program_without_exercises_is_a_draft(therapist):
    start(therapist, label="E. E.")
    assert "Empty, not issued" in today(therapist)


@pytest.mark.parametrize(("days", "words"), [(0, "today"), (-3, None), (5, None)])
def test_a_visit_that_is_near_or_over_is_shown_with_its_day(therapist, days, words):
    tab = start(therapist, "bridge", label="R. R.")
    tab.do("details", **DETAILS | {"label": "R. R.", "title": "Phase 1", "review_on": on(days)})
    day = datetime.now(UTC).date() + timedelta(days=days)
    assert (words or f"{day:%a %-d %b}") in today(therapist)


def test_another_clinic_sees_none_of_it(app, therapist):
    start(therapist, "bridge", label="Secret S.")
    assert "Secret S." in today(therapist)
    assert "Secret S." not in today(stranger_of(app))


def test_markup_in_a_label_is_literal(therapist):
    start(therapist, "bridge", label="<i>M.</i>")
    assert "<i>M." not in therapist.get("/").text
    assert "<i>M.</i>" in today(therapist)
