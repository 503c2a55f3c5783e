"""Every failure ends in a page of words with the right status, and in no half-done change."""

import pytest
from sqlalchemy import func, select

from hep.domain.errors import Conflict, NotAllowed, NotFound, RuleBroken
from hep.domain.patient import PatientFacts
from hep.extensions import db
from hep.models import Patient
from hep.services import patients
from hep.web.access import current_actor
from tests.web.builder import seen

RAISED = [
    (NotFound("There is no such thing."), 404, "There is no such thing."),
    (NotAllowed("The role may not."), 403, "The role may not."),
    (Conflict("Somebody was quicker."), 409, "Somebody was quicker."),
    (RuleBroken("Use a whole number."), 422, "Use a whole number."),
    (KeyError("secret detail"), 500, "The mistake is ours and it was noted."),
    (ZeroDivisionError("secret detail"), 500, "The mistake is ours and it was noted."),
]


@pytest.fixture
def failing(app):
    """A page that begins a change and then fails as it is told."""
    failure = {}

    def fail():
        patients.create(db.session, current_actor(), PatientFacts(label="Half done"))
        db.session.flush()
        raise failure["wrong"]

    app.add_url_rule("/fail", "fail", fail, methods=["POST"])
    return failure


@pytest.mark.parametrize(("wrong", "status", "words"), RAISED, ids=lambda value: type(value).__name__)
def test_each_error_has_its_status_and_its_sentence_and_undoes_what_was_begun(
    app, failing, therapist, wrong, status, words
):
    failing["wrong"] = wrong
    answer = therapist.post("/fail")
    assert (answer.status_code, words in seen(answer)) == (status, True)
    for hidden in ("Traceback", "secret detail", "hep/web"):
        assert hidden not in answer.text
    with app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Patient)) == 0


def test_an_unforeseen_failure_is_written_into_the_log(failing, therapist, caplog):
    failing["wrong"] = ZeroDivisionError("secret detail")
    therapist.post("/fail")
    assert any(record.exc_info and record.exc_info[0] is ZeroDivisionError for record in caplog.records)


@pytest.mark.parametrize(
    ("method", "path", "status", "words"),
    [
        ("GET", "/no-such-page", 404, "There is no such page."),
        ("GET", "/programs/not-an-id", 404, "There is no such page."),
        ("GET", "/sign-out", 405, "This address does not take that kind of request."),
        ("POST", "/health", 405, "This address does not take that kind of request."),
        ("GET", "/%00", 404, "There is no such page."),
        ("GET", "/static/../config.py", 404, "There is no such page."),
        ("GET", "/static/%2e%2e/%2e%2e/config.py", 404, "There is no such page."),
    ],
)
def test_an_address_that_leads_nowhere_is_told(therapist, method, path, status, words):
    answer = therapist.open(path, method=method)
    assert (answer.status_code, words in seen(answer)) == (status, True)


def test_what_is_too_large_is_told(app, therapist):
    app.config["MAX_CONTENT_LENGTH"] = 1000
    answer = therapist.post("/programs", data={"label": "x" * 2000})
    assert (answer.status_code, "That is too large. Send at most 20 MB." in seen(answer)) == (413, True)


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data", "text/plain"])
def test_a_request_that_is_no_form_is_told_and_changes_nothing(therapist, kind):
    answer = therapist.post("/programs", data=b"\x00\xff{", content_type=kind)
    assert answer.status_code in (400, 422)
    assert "Write initials or a nickname." in seen(answer) or "could not be read" in seen(answer)


def test_error_pages_offer_a_way_on(therapist):
    assert "Go to Today" in seen(therapist.get("/no-such-page"))
