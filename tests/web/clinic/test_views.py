"""The clinic's pages: admins only; letterhead, logo, people and the audit list, with each mistake at its field."""

import re
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image

from hep.domain.actor import Role
from hep.domain.program import ClinicFacts
from hep.extensions import db
from hep.models import Clinic, User
from hep.services import accounts, clinics
from tests.store import NOW

LETTERHEAD = {
    "name": "Riverside PT",
    "phone": "555-0101",
    "address": "14 River Street",
    "schedule_url": "https://riverside.example/book",
    "hours": "Weekdays",
    "after_hours": "Nurse line 555-0199",
    "country": "nz",
    "emergency_number": "112",
    "accent": "#74286a",
    "header": "Orthopedic physical therapy",
    "footer": "Member of the River Group",
    "closing": "You can do this.",
    "closing_es": "Usted puede.",
}
PERSON = {
    "display_name": "N. Ewman, PT",
    "email": "New@clinic.example",
    "role": "curator",
    "password": "correct horse battery",
}


def row_of(page, name):
    """The list entry of a person, and their id in it."""
    row = next(part for part in page.split("<li>")[1:] if name in part)
    return row, re.search(r"/clinic/people/([0-9a-f-]{36})\"", row).group(1)


@pytest.mark.parametrize("role", [Role.THERAPIST, Role.CURATOR])
def test_only_admins_come_in(client_as, role):
    client = client_as(role)
    for address in ("/clinic/", "/clinic/people", "/clinic/audit", "/clinic/logo.png", "/clinic/sample.png"):
        assert client.get(address).status_code == 403
    for address in ("/clinic/", "/clinic/logo", "/clinic/logo/remove", "/clinic/people", "/clinic/printing"):
        assert client.post(address, data=LETTERHEAD | PERSON).status_code == 403


def test_the_letterhead_is_saved_whole(admin):
    assert admin.post("/clinic/", data=LETTERHEAD).status_code == 303
    page = admin.get("/clinic/").text
    for words in LETTERHEAD.values():
        assert f'value="{words}"' in page
    assert '<option selected value="nz">New Zealand: call 111' in page
    assert "<h1>Riverside PT</h1>" in page


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", " ", "Write the clinic&#39;s name."),
        ("schedule_url", "javascript:alert(1)", "with https:// in front"),
        ("phone", "555\x00", "control character"),
        ("hours", "h" * 161, "160"),
        ("country", "atlantis", "Not a valid choice"),
        ("accent", "teal", "six digits or letters"),
        ("accent", "#4caf50", "too light to read. Use #"),
        ("closing", "c" * 161, "160"),
        ("footer", "f\x00", "control character"),
    ],
)
def test_a_mistake_in_the_letterhead_is_named_and_nothing_is_lost(admin, field, value, sentence):
    answer = admin.post("/clinic/", data=LETTERHEAD | {field: value, "after_hours": "<i>Ask</i>"})
    assert answer.status_code == 422
    assert sentence in answer.text
    assert f'id="{field}-error"' in answer.text
    assert "&lt;i&gt;Ask&lt;/i&gt;" in answer.text
    assert "Riverside Physical Therapy" in admin.get("/clinic/").text


def test_the_sample_shows_the_letterhead(admin):
    before = admin.get("/clinic/sample.png")
    assert (before.status_code, before.mimetype) == (200, "image/png")
    admin.post("/clinic/", data=LETTERHEAD)
    after = admin.get("/clinic/sample.png").data
    assert after != before.data
    admin.post("/clinic/printing", data={"paper": "a4"})
    assert Image.open(BytesIO(admin.get("/clinic/sample.png").data)).size != Image.open(BytesIO(after)).size
    assert 'src="/clinic/sample.png?' in admin.get("/clinic/").text


def test_the_usual_way_to_print_is_kept(admin):
    assert admin.post("/clinic/printing", data={"paper": "a4", "leave_out_chart": "y"}).status_code == 303
    page = admin.get("/clinic/").text
    assert re.search(r'<input checked id="[^"]*" name="paper" type="radio" value="a4">', page)
    assert re.search(r'<input checked [^>]*name="leave_out_chart"', page)
    assert not re.search(r'<input checked [^>]*name="is_mono"', page)


def test_a_paper_that_is_none_is_refused(admin):
    answer = admin.post("/clinic/printing", data={"paper": "poster"})
    assert answer.status_code == 422
    assert "Not a valid choice" in answer.text
    assert "Mend what is marked below." in answer.text


def test_the_emergency_number_of_the_old_country_is_not_offered_again(admin):
    admin.post("/clinic/", data=LETTERHEAD | {"country": "us", "emergency_number": "911"})
    page = admin.get("/clinic/").text
    assert 'value="911"' not in page
    assert '<option selected value="us">United States: call 911' in page


def test_a_clinic_in_another_country_is_asked_for_its_number(admin):
    answer = admin.post("/clinic/", data=LETTERHEAD | {"country": "other", "emergency_number": ""})
    assert answer.status_code == 422
    assert "Write the number to call in an emergency in your country." in answer.text
    assert 'id="emergency_number-error"' in answer.text


def test_a_new_person_signs_in_with_the_first_password(app, admin):
    assert admin.post("/clinic/people", data=PERSON).status_code == 303
    row, _ = row_of(admin.get("/clinic/people").text, "N. Ewman, PT")
    assert "Curator" in row
    assert "May sign in" in row
    answer = app.test_client().post("/sign-in", data={"email": "new@clinic.example", "password": PERSON["password"]})
    assert answer.status_code == 303


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("email", "curator@demo.example", "already"),
        ("email", "nowhere", "Write a whole address"),
        ("email", "a@b\x00.example", "control character"),
        ("display_name", "  ", "Write the name as it stands on handouts."),
        ("display_name", "N\x1b", "control character"),
        ("password", "short", "12 to 200 characters"),
        ("role", "owner", "Not a valid choice"),
    ],
)
def test_a_mistake_in_a_new_person_is_named_and_nothing_is_lost(admin, field, value, sentence):
    sent = PERSON | {"display_name": "<N> Ewman"} | {field: value}
    answer = admin.post("/clinic/people", data=sent)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert field == "display_name" or 'value="&lt;N&gt; Ewman"' in answer.text
    assert PERSON["password"] not in answer.text
    assert "Ewman" not in admin.get("/clinic/people").text


def test_role_and_access_are_changed(app, admin):
    admin.post("/clinic/people", data=PERSON)
    _, person = row_of(admin.get("/clinic/people").text, "N. Ewman")
    answer = admin.post(f"/clinic/people/{person}", data={"display_name": "N. Ewman, DPT", "role": "therapist"})
    assert answer.status_code == 303
    row, _ = row_of(admin.get("/clinic/people").text, "N. Ewman, DPT")
    assert "Therapist" in row
    assert "Switched off" in row
    signed_in = app.test_client().post("/sign-in", data={"email": "new@clinic.example", "password": PERSON["password"]})
    assert signed_in.status_code == 422


def test_the_last_admin_stays_one(admin):
    _, me = row_of(admin.get("/clinic/people").text, "S. Okafor")
    answer = admin.post(f"/clinic/people/{me}", data={"display_name": "S. O.", "role": "therapist", "is_active": "y"})
    assert answer.status_code == 422
    row, _ = row_of(answer.text, "only admin")
    assert "<details open>" in row
    assert 'value="S. O."' in row
    assert admin.get("/clinic/").status_code == 200


def test_a_new_password_ends_the_old_sign_ins(app, admin):
    admin.post("/clinic/people", data=PERSON)
    _, person = row_of(admin.get("/clinic/people").text, "N. Ewman")
    theirs = app.test_client()
    theirs.post("/sign-in", data={"email": "new@clinic.example", "password": PERSON["password"]})
    too_short = admin.post(f"/clinic/people/{person}/password", data={"password": "short"})
    assert too_short.status_code == 422
    assert "12 to 200 characters" in too_short.text
    answer = admin.post(f"/clinic/people/{person}/password", data={"password": "another long password"})
    assert answer.status_code == 303
    assert theirs.get("/patients/").status_code == 302


def test_people_of_another_clinic_are_not_found(app, admin):
    with app.app_context():
        clinic = clinics.create(db.session, ClinicFacts(name="Hilltop Rehab"), NOW)
        other = accounts.make_user(
            db.session,
            clinic_id=clinic.id,
            at=NOW,
            email="else@hilltop.example",
            display_name="E. Else",
            role=Role.ADMIN,
            password="a long password",
        )
        db.session.commit()
        assert db.session.get(Clinic, other.clinic_id) is clinic
        theirs = other.id
    for user_id in (theirs, uuid4()):
        change = {"display_name": "Mine now", "role": "therapist"}
        assert admin.post(f"/clinic/people/{user_id}", data=change).status_code == 404
        new = {"password": "another long password"}
        assert admin.post(f"/clinic/people/{user_id}/password", data=new).status_code == 404
    assert "E. Else" not in admin.get("/clinic/people").text
    with app.app_context():
        assert db.session.get_one(User, theirs).display_name == "E. Else"


def test_the_audit_list_says_who_did_what(admin):
    admin.post("/clinic/people", data=PERSON)
    admin.post("/clinic/", data=LETTERHEAD)
    admin.post("/patients/new", data={"label": "M. R.", "language": "en"})
    page = admin.get("/clinic/audit").text
    for words in ("added a person as curator", "changed the letterhead", "added a patient", "signed in"):
        assert words in page
    assert "N. Ewman, PT" in page
    assert "Open the patient" in page


def test_the_audit_list_is_paged(admin):
    for _ in range(55):
        admin.post("/clinic/logo/remove")
    first = admin.get("/clinic/audit").text
    assert first.count("took the logo off") == 50
    assert "Older" in first
    second = admin.get("/clinic/audit?page=2").text
    assert "Newer" in second
    assert "filled the demo clinic" in second
    for page in ("0", "-3", "x", "9" * 30):
        assert admin.get(f"/clinic/audit?page={page}").status_code == 200
