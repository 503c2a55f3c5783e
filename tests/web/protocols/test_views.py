"""Protocols on the screen: the shelf, one of them, and a program started from it."""

import re

import pytest

from hep.domain.actor import Role
from hep.extensions import db
from hep.models import Program
from tests.web.builder import seen

ONE = "/protocols/knee-oa"


def plan_of(app):
    """The plan of the only program."""
    with app.app_context():
        return db.session.query(Program).one().plan


def test_protocols_stand_under_their_regions(therapist):
    page = seen(therapist.get("/protocols"))
    assert "Low back" in page
    assert "Knee osteoarthritis" in page
    assert "Rotator cuff related shoulder pain" in page


def test_a_region_narrows_the_shelf(therapist):
    page = seen(therapist.get("/protocols?region=shoulder"))
    assert "Rotator cuff related shoulder pain" in page
    assert "Knee osteoarthritis" not in page
    assert seen(therapist.get("/protocols?region=moon")).count("Knee osteoarthritis") == 1


def test_a_protocol_tells_what_and_why_and_when_to_stop(therapist):
    page = seen(therapist.get(ONE))
    for words in (
        "Less pain, stronger thigh and hip",
        "Starter set",
        "Hot red knee, fever, true locking",
        "3x10 chair stands at pain",
        "Start with the starter set (4)",
        "Start with all (8)",
        "Stronger legs for sore knees",
        "Not reviewed by a clinician yet",
    ):
        assert words in page


def test_a_protocol_that_is_not_there_is_not_found(therapist):
    assert therapist.get("/protocols/elbows").status_code == 404
    assert therapist.post("/protocols/elbows/start", data={"label": "M. R."}).status_code == 404


@pytest.mark.parametrize(("which", "count"), [("starter", 4), ("all", 8)])
def test_a_program_starts_from_it_for_a_new_patient(app, therapist, which, count):
    answer = therapist.post(f"{ONE}/start", data={"label": "M. R.", "side": "left", "set": which})
    assert answer.status_code == 303
    assert "Stronger legs for sore knees" in seen(therapist.get(answer.location))
    assert len(plan_of(app).items) == count


def test_a_program_starts_from_it_for_a_patient_of_the_clinic(app, therapist):
    therapist.post("/programs", data={"label": "K. L.", "regions": ["knee"]})
    asked = re.search(r'<option value="([0-9a-f-]{36})">K\. L\.</option>', therapist.get(ONE).text)[1]
    assert f'<option selected value="{asked}">' in therapist.get(f"{ONE}?patient={asked}").text
    answer = therapist.post(f"{ONE}/start", data={"patient": asked, "set": "starter"})
    assert answer.status_code == 303
    assert "K. L." in seen(therapist.get(answer.location))


def test_without_a_patient_nothing_starts(app, therapist):
    answer = therapist.post(f"{ONE}/start", data={"label": " ", "set": "all"})
    assert answer.status_code == 422
    assert "Choose a patient, or write initials or a nickname." in seen(answer)
    assert therapist.post(f"{ONE}/start", data={"patient": "x"}).status_code == 422
    with app.app_context():
        assert db.session.query(Program).all() == []


def test_a_retired_exercise_is_said_to_be_left_out(client_as):
    curator = client_as(Role.CURATOR)
    assert curator.post("/curate/sit-to-stand/retire").status_code == 303
    assert "Not in your library, left out" in seen(curator.get(ONE))


def test_for_whom_somebody_looks_is_carried_from_the_patient_to_the_form(therapist):
    therapist.post("/programs", data={"label": "K. L.", "regions": ["knee"]})
    asked = re.search(r'<option value="([0-9a-f-]{36})">K\. L\.</option>', therapist.get(ONE).text)[1]
    assert f'href="/protocols?patient={asked}"' in therapist.get(f"/patients/{asked}").text
    shelf = therapist.get(f"/protocols?patient={asked}").text
    assert f'href="{ONE}?patient={asked}"' in shelf
    assert f'href="/protocols?region=knee&amp;patient={asked}"' in shelf
    assert "patient=" not in therapist.get("/protocols").text


def test_the_audit_list_names_the_protocol(therapist, client_as):
    therapist.post(f"{ONE}/start", data={"label": "M. R.", "set": "all"})
    assert "began a program from the protocol “Knee osteoarthritis”" in seen(client_as(Role.ADMIN).get("/clinic/audit"))
