"""Open a handout: the PDF becomes a program, for a new patient or one who is there; what cannot is said on the page."""

import re
from dataclasses import replace
from io import BytesIO

import pytest

from hep.domain.patient import PatientFacts
from hep.exchange import as_yaml
from hep.extensions import db
from hep.models import AuditEntry, Patient, Program
from tests.services.printed import SHEET, printed, with_text
from tests.web.builder import seen, start
from tests.web.conftest import stranger_of

OPEN = "/handouts/open"


def send(client, content=None, *, name="handout.pdf", **fields):
    file = {"file": (BytesIO(content), name)} if content is not None else {}
    return client.post(OPEN, data=file | fields, content_type="multipart/form-data")


def programs(app):
    with app.app_context():
        return [(program.plan, program.patient.label) for program in db.session.query(Program)]


def test_today_and_the_patient_lead_there(therapist):
    start(therapist, label="K. L.")
    assert f'href="{OPEN}"' in therapist.get("/").text
    patient = re.search(r"/patients/([0-9a-f-]{36})", therapist.get("/patients/").text)[1]
    assert f'href="{OPEN}?patient={patient}"' in therapist.get(f"/patients/{patient}").text
    assert f'<option selected value="{patient}">K. L.</option>' in therapist.get(f"{OPEN}?patient={patient}").text
    assert '<option selected value="">A new patient</option>' in therapist.get(f"{OPEN}?patient=x").text


def test_a_handout_becomes_a_program_of_a_new_patient(app, therapist):
    answer = send(therapist, printed())
    assert answer.status_code == 303
    page = seen(therapist.get(answer.location))
    for words in ("Strong hips", "R. S.", "Bridge", "Clamshell"):
        assert words in page
    ((plan, label),) = programs(app)
    assert (label, [item.slug for item in plan.items]) == ("R. S.", ["bridge", "clamshell"])
    with app.app_context():
        assert "program.reopened" in {entry.action for entry in db.session.query(AuditEntry)}


def test_a_handout_becomes_a_program_of_a_patient_who_is_there(app, therapist):
    start(therapist, label="K. L.")
    patient = re.search(r"/patients/([0-9a-f-]{36})", therapist.get("/patients/").text)[1]
    assert send(therapist, printed(), patient=patient).status_code == 303
    assert [label for _, label in programs(app)] == ["K. L.", "K. L."]
    with app.app_context():
        assert db.session.query(Patient).count() == 1


def test_what_was_issued_here_opens_here(app, therapist):
    tab = start(therapist, "bridge", "plank", label="K. L.")
    issued = therapist.post(f"{tab.url}/issue", data={"version": tab.version, "paper": "letter"})
    content = therapist.get(f"{issued.location}.pdf").data
    assert send(therapist, content, label="N. N.").status_code == 303
    (first, _), (again, label) = programs(app)
    assert label == "N. N."
    assert [(i.slug, i.dosage, i.side) for i in first.items] == [(i.slug, i.dosage, i.side) for i in again.items]


def test_what_the_library_does_not_have_is_named_in_the_builder(therapist):
    text = as_yaml.write_program(SHEET).replace("exercise: bridge", "exercise: our-own-bridge")
    page = seen(therapist.get(send(therapist, with_text(text)).location))
    assert "Left out, because your library does not have them: Our own bridge." in page


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "Choose the PDF of a handout."),
        (b"", "This is not a PDF."),
        (b"GIF89a", "This is not a PDF."),
        (b"%PDF-1.7\n", "This PDF is broken or cut short."),
        (with_text(""), "No program rides in this PDF."),
        (with_text("<script>alert(1)</script>"), "The program inside cannot be used. program.yaml"),
    ],
)
def test_what_cannot_be_opened_is_said_under_the_field(app, therapist, content, words):
    answer = send(therapist, content)
    assert answer.status_code == 422
    assert 'id="file-error"' in answer.text
    assert words in seen(answer)
    assert "<script>alert" not in answer.text
    assert programs(app) == []


def test_a_handout_that_names_nobody_asks_for_a_name(app, therapist):
    nameless = printed(replace(SHEET, patient=PatientFacts()))
    answer = send(therapist, nameless)
    assert answer.status_code == 422
    assert 'id="label-error"' in answer.text
    assert programs(app) == []


def test_a_patient_of_another_clinic_cannot_be_chosen(app, therapist):
    start(therapist, label="K. L.")
    patient = re.search(r"/patients/([0-9a-f-]{36})", therapist.get("/patients/").text)[1]
    for client, asked in ((stranger_of(app), patient), (therapist, "not-an-id")):
        assert send(client, printed(), patient=asked).status_code == 422
    assert len(programs(app)) == 1
