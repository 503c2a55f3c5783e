"""Patients in the browser: found, noted, changed; what is typed is never lost and never read as markup."""

import re
from uuid import uuid4

import pytest

from hep.domain.actor import Role

FULL = {
    "label": "K. O.",
    "language": "es",
    "procedure": "Total knee replacement, left",
    "operated_on": "2026-09-02",
    "weight_bearing": "partial",
    "limits": "No kneeling.\r\nCane outdoors.",
    "precautions": ["tka-early", "fall-risk"],
    "equipment": ["chair", "step"],
}


def added(client, **fields):
    """The address of a new patient."""
    answer = client.post("/patients/new", data={"label": "M. R.", "language": "en"} | fields)
    assert answer.status_code == 303, answer.text
    return answer.location


def test_initials_are_enough(therapist):
    page = therapist.get(added(therapist, label="  A. C. "))
    assert "<h1>A. C.</h1>" in page.text
    assert "No programs yet" in page.text


def test_everything_that_is_known_is_shown_and_filled_in_again(therapist):
    url = added(therapist, **FULL)
    page = therapist.get(url).text
    for words in ("Spanish", "Knee replacement, early", "Fall risk", "Chair, Step", "2 September 2026", "Partial"):
        assert words in page
    form = therapist.get(f"{url}/edit").text
    for filled in ('value="Total knee replacement, left"', 'value="2026-09-02"', "Cane outdoors."):
        assert filled in form
    assert len(re.findall(r"<input checked", form)) == 4


def test_a_change_is_saved_whole(therapist):
    url = added(therapist, **FULL)
    emptied = dict.fromkeys(FULL, "") | {"label": "K. O.", "language": "en", "has_nothing": "y"}
    del emptied["precautions"], emptied["equipment"]  # boxes without a tick send nothing
    answer = therapist.post(f"{url}/edit", data=emptied)
    assert answer.status_code == 303
    page = therapist.get(url).text
    assert "No equipment" in page
    assert "Total knee" not in page


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"label": "   "}, "Write initials or a nickname."),
        ({"label": "x" * 121}, "120"),
        ({"label": "A\x07B"}, "control character"),
        ({"limits": "No kneeling"}, "Name the procedure that the other facts belong to."),
        ({"procedure": "p" * 161}, "Keep it to 160."),
        ({"procedure": "TKR", "operated_on": "02.09.2026"}, "Write the date as year-month-day: 2026-11-23."),
        ({"has_nothing": "y"}, "Take out this tick"),
        ({"language": "xx"}, "Not a valid choice"),
    ],
)
def test_a_mistake_is_named_at_its_field_and_nothing_is_lost(therapist, fields, sentence):
    sent = {"label": "K. O.", "language": "es", "equipment": ["chair"], "precautions": ["gtps"]} | fields
    answer = therapist.post("/patients/new", data=sent)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'aria-invalid="true"' in answer.text or 'id="has_nothing-error"' in answer.text
    assert re.search(r'checked[^>]*value="chair"', answer.text)
    assert re.search(r'checked[^>]*value="gtps"', answer.text)
    assert "0 patients" in therapist.get("/patients/").text


def test_a_broken_change_leaves_the_patient_as_it_was(therapist):
    url = added(therapist, **FULL)
    answer = therapist.post(f"{url}/edit", data=FULL | {"label": ""})
    assert answer.status_code == 422
    assert "K. O." in therapist.get(url).text


def test_markup_shows_as_it_was_typed(therapist):
    url = added(therapist, label="<b>M</b>", procedure="<script>x</script>")
    for address in (url, f"{url}/edit", "/patients/", "/patients/?q=<b>"):
        page = therapist.get(address).text
        assert "&lt;b&gt;" in page
        assert "<b>M" not in page
        assert "<script>x" not in page


def test_the_list_is_narrowed_by_a_few_letters(therapist):
    added(therapist, label="Rosa")
    added(therapist, label="D. K.")
    found = therapist.get("/patients/?q=ros").text
    assert "Rosa" in found
    assert "D. K." not in found
    assert "No patient is called" in therapist.get("/patients/?q=100%25").text
    assert therapist.get("/patients/?q=%00%1b").status_code == 200


def test_programs_begin_on_the_patients_page_empty_or_like_the_last(therapist):
    url = added(therapist)
    first = therapist.post(f"{url}/programs")
    builder = therapist.get(first.location).text
    version = re.search(r'name="version" value="(\d+)"', builder).group(1)
    added_one = therapist.post(f"{first.location}/exercises", data={"version": version, "slug": "plank"})
    assert added_one.status_code == 303
    therapist.post(f"{url}/programs", data={"like": "last"})
    page = therapist.get(url).text
    assert "2 programs" in page
    assert page.count("Front plank") == 2
    assert "Like last time" in page


def test_unknown_patients_are_not_found(therapist):
    nobody = uuid4()
    assert therapist.get(f"/patients/{nobody}").status_code == 404
    assert therapist.get(f"/patients/{nobody}/edit").status_code == 404
    assert therapist.post(f"/patients/{nobody}/edit", data={"label": "X"}).status_code == 404


def test_every_role_works_with_patients(client_as):
    for role in Role:
        assert client_as(role).get("/patients/").status_code == 200
