"""The builder: every change is one form; two tabs never lose work. What the page shows: test_page.py."""

import re
from html import unescape
from uuid import UUID

import pytest
from sqlalchemy import select

from hep.domain.actor import Role
from hep.domain.vocabulary import Side
from hep.extensions import db
from hep.models import Patient, Program
from tests.web.builder import DETAILS, DOSE, Builder, seen, start
from tests.web.conftest import stranger_of

ABSENT = "00000000-0000-4000-8000-000000000009"


@pytest.fixture
def program_in(app):
    """The row behind a builder, read anew."""

    def read(builder):
        with app.app_context():
            return db.session.scalars(select(Program).where(Program.id == _id(builder))).one()

    return read


def _id(builder):
    return UUID(builder.url.rsplit("/", 1)[1])


def test_a_program_starts_from_initials_and_regions(therapist, program_in):
    tab = start(therapist, label="A. B.")
    assert seen(therapist.get(tab.url)).count("A. B.") > 0
    plan = program_in(tab).plan
    assert (plan.items, [str(region) for region in plan.regions]) == ((), ["knee"])


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"label": ""}, "Write initials or a nickname."),
        ({}, "Write initials or a nickname."),
        ({"label": "x" * 121}, "Field cannot be longer than 120 characters."),
        ({"label": "M.\x07R."}, "control character"),
        ({"label": "M. R.", "regions": ["moon"]}, "moon"),
    ],
)
def test_a_start_that_is_not_right_is_told_and_makes_nothing(app, therapist, sent, words):
    response = therapist.post("/programs", data=sent)
    assert response.status_code == 422
    assert words in seen(response)
    with app.app_context():
        assert db.session.scalars(select(Patient)).all() == []


def test_the_whole_builder(therapist, program_in):
    tab = start(therapist, "bridge", "clamshell", "calf-stretch-wall")
    bridge, clam, calf = tab.items()
    assert tab.names() == ["Bridge", "Clamshell", "Wall calf stretch"]
    tab = tab.do(f"exercises/{clam}/move", direction="up")
    assert tab.items() == [clam, bridge, calf]
    tab = tab.do(f"exercises/{clam}/move", direction="down")
    tab = tab.do(f"exercises/{clam}/side", side="left")
    dose = DOSE | {"sets": 2, "hold_s": 5, "days_per_week": 3, "load": "green band", "note": "Slowly."}
    tab = tab.do(f"exercises/{clam}", **dose, side="right")
    tab = tab.do(f"exercises/{calf}/remove")
    details = DETAILS | {"title": "Phase 1", "goal": "Stairs", "review_on": "2026-12-07", "regions": ["knee", "hip"]}
    tab.do("details", **details, precautions=["gtps"], equipment=["mat"])
    program = program_in(tab)
    item = program.plan.items[1]
    assert [each.slug for each in program.plan.items] == ["bridge", "clamshell"]
    assert (item.dosage.sets, item.dosage.hold_s, item.dosage.days_per_week) == (2, 5, 3)
    assert (item.dosage.load, item.note, item.side) == ("green band", "Slowly.", Side.RIGHT)
    assert (program.plan.title, program.plan.goal) == ("Phase 1", "Stairs")
    assert [str(region) for region in program.plan.regions] == ["knee", "hip"]
    assert str(program.plan.review_on) == "2026-12-07"


def test_the_side_that_is_not_asked_again_stays(therapist, program_in):
    tab = start(therapist, "clamshell")
    (clam,) = tab.items()
    tab = tab.do(f"exercises/{clam}/side", side="left")
    tab.do(f"exercises/{clam}", **DOSE)
    assert program_in(tab).plan.items[0].side is Side.LEFT


def test_a_side_that_does_not_exist_is_refused_and_takes_none_away(therapist, program_in):
    tab = start(therapist, "clamshell")
    (clam,) = tab.items()
    tab = tab.do(f"exercises/{clam}/side", side="left")
    for side in ("", "top", "LEFT"):
        response = tab.send(f"exercises/{clam}/side", side=side)
        assert response.status_code == 422, side
        assert "Choose a side: left, right or both." in seen(response), side
    assert program_in(tab).plan.items[0].side is Side.LEFT


CHANGES = [
    ("exercises", {"slug": "plank"}),
    ("exercises/{item}/move", {"direction": "down"}),
    ("exercises/{item}/remove", {}),
    ("exercises/{item}/side", {"side": "left"}),
    ("exercises/{item}", DOSE | {"note": "Mine."}),
    ("details", DETAILS | {"goal": "Mine."}),
]
each_change = pytest.mark.parametrize(("path", "fields"), CHANGES, ids=[path for path, _ in CHANGES])


@each_change
def test_a_stale_tab_gets_both_versions_and_can_send_again(therapist, program_in, path, fields):
    mine = start(therapist, "clamshell", "bridge")
    path = path.format(item=mine.items()[0])
    theirs = mine.do("details", **DETAILS | {"title": "Theirs"})
    before = program_in(mine).plan
    response = mine.send(path, **fields)
    assert response.status_code == 409
    words = seen(response)
    for part in ("Somebody changed this program", "Saved now", "Yours, not saved", "Clamshell", "it is not lost"):
        assert part in words
    assert program_in(mine).plan == before
    main = response.text.split("<main")[1]
    again = re.search(r'<form method="post"\s+action="([^"]+)"\s+class="one">(.*?)</form>', main, re.DOTALL)
    hidden = re.findall(r'<input type="hidden"\s+name="([^"]+)"\s+value="([^"]*)">', again[2])
    sent = {name: unescape(value) for name, value in hidden if name != "csrf_token"}
    assert sent == {name: str(value) for name, value in fields.items()} | {"version": theirs.version}
    assert therapist.post(again[1], data=sent).status_code == 303
    after = program_in(mine).plan
    assert after != before
    # The details form holds every detail, so sending it again is meant to win over theirs.
    assert path == "details" or after.title == "Theirs"


def test_what_was_typed_for_an_exercise_that_somebody_took_out_is_shown_and_not_lost(therapist):
    mine = start(therapist, "clamshell", "bridge")
    clam = mine.items()[0]
    mine.do(f"exercises/{clam}/remove")
    response = mine.send(f"exercises/{clam}", **DOSE | {"note": "Mine, and long."})
    assert response.status_code == 409
    assert "Note for the patient: Mine, and long." in seen(response)
    assert "The exercise was taken out meanwhile." in seen(response)
    assert "Make my change on the newest version" not in response.text


def test_a_stale_tab_with_a_mistake_hears_of_the_other_tab_first(therapist):
    mine = start(therapist, "bridge")
    (bridge,) = mine.items()
    mine.do("details", **DETAILS | {"title": "Theirs"})
    response = mine.send(f"exercises/{bridge}", **DOSE | {"sets": "many"})
    assert (response.status_code, "Sets: many" in seen(response)) == (409, True)


@pytest.mark.parametrize("version", ["", "x", "²", "-1", "9" * 5000, "1.0"])
def test_a_form_that_does_not_say_its_version_changes_nothing(therapist, program_in, version):
    tab = start(therapist, "clamshell")
    item = tab.items()[0]
    for path, fields in CHANGES:
        response = tab.send(path.format(item=item), **fields | {"version": version})
        assert response.status_code == 422, path
        assert "This form does not say which version it changes." in seen(response), path
    assert program_in(tab).version == int(tab.version)


def test_an_unknown_program_is_not_found(therapist):
    tab = Builder(client=therapist, url=f"/programs/{ABSENT}", version="1")
    for path, fields in CHANGES:
        response = tab.send(path.format(item=ABSENT), **fields)
        assert response.status_code == 404, path
        assert "There is no such program at this clinic." in seen(response), path


def test_a_program_of_another_clinic_is_not_found(app, therapist, program_in):
    tab = start(therapist, "clamshell")
    item, before = tab.items()[0], program_in(tab)
    theirs = Builder(client=stranger_of(app), url=tab.url, version=tab.version)
    for path, fields in CHANGES:
        assert theirs.send(path.format(item=item), **fields).status_code == 404, path
    assert (program_in(tab).plan, program_in(tab).version) == (before.plan, before.version)


def test_an_unknown_exercise_of_the_plan_is_not_found(therapist):
    tab = start(therapist, "clamshell")
    for path, fields in CHANGES:
        if "{item}" in path:
            response = tab.send(path.format(item=ABSENT), **fields)
            assert response.status_code == 404, path
            assert "This exercise is no longer in the program." in seen(response), path


def test_an_exercise_that_is_not_in_the_library_is_not_found(therapist):
    tab = start(therapist)
    for slug in ("no-such-exercise", "", "bridge\x00", "../bridge"):
        response = tab.send("exercises", slug=slug)
        assert response.status_code == 404, slug
        assert "There is no exercise" in seen(response), slug
    assert tab.names() == []


@pytest.mark.parametrize("path", ["", "/history"])
def test_pages_of_another_clinic_s_program_are_not_found(app, therapist, path):
    tab = start(therapist)
    assert therapist.get(tab.url + path).status_code == 200
    assert stranger_of(app).get(tab.url + path).status_code == 404
    assert therapist.get(f"/programs/{ABSENT}{path}").status_code == 404
    assert therapist.get(f"/programs/1{path}").status_code == 404


def test_one_more_program_for_a_patient_is_empty_or_like_the_last(app, therapist, program_in):
    tab = start(therapist, "bridge", "plank")
    patient_id = program_in(tab).patient_id
    for sent, count in (({}, 0), ({"like": "last"}, 0), ({"like": "anything"}, 0)):
        response = therapist.post(f"/patients/{patient_id}/programs", data=sent)
        assert response.status_code == 303
        made = Builder(client=therapist, url=response.headers["Location"])
        assert len(made.items()) == count
    assert therapist.post(f"/patients/{ABSENT}/programs").status_code == 404
    assert stranger_of(app).post(f"/patients/{patient_id}/programs", data={"like": "last"}).status_code == 404


def test_like_the_last_one_takes_its_exercises_along(therapist, program_in):
    tab = start(therapist, "bridge", "plank")
    response = therapist.post(f"/patients/{program_in(tab).patient_id}/programs", data={"like": "last"})
    made = Builder(client=therapist, url=response.headers["Location"])
    assert made.names() == tab.names()


def test_after_a_change_the_finder_stands_as_it_stood(therapist):
    tab = start(therapist)
    response = tab.send("exercises", slug="bridge", back="q=bri&category=strength")
    assert response.headers["Location"] == f"{tab.url}?q=bri&category=strength"


def test_the_way_back_leads_only_to_the_builder(therapist):
    tab = start(therapist)
    for back in ("a=1\r\nSet-Cookie: x=1", "https://evil.example", "q=\x00", "<script>", "q=é" * 10, "q=" + "x" * 9000):
        response = tab.send("exercises", slug="bridge", back=back)
        assert response.status_code == 303, back
        assert response.headers["Location"].partition("?")[0] == tab.url, back
        assert "Set-Cookie" not in response.headers, back
        assert therapist.get(response.headers["Location"]).status_code == 200, back
        tab = tab.look()


@pytest.mark.parametrize("role", Role)
def test_every_role_builds_programs(client_as, role):
    assert start(client_as(role), "bridge").names() == ["Bridge"]
