"""Who gets in: nobody by default, demo people on this machine only, and every answer carries its guards.

What each role may do is asked by the services; tests/house/test_access.py walks every route without sign-in.
"""

import re
from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from hep import config
from hep.app import create_app
from hep.domain.actor import Role
from hep.extensions import db
from hep.models import SignInSession, User
from hep.services import accounts
from hep.web.access import CSP, OPEN, PROXIED
from tests.house.test_access import routes

PASSWORD = "a long enough password"


def test_every_page_is_closed_without_sign_in_and_says_where_to_sign_in(app):
    client = app.test_client()
    for endpoint, method, path in routes(app):
        if endpoint not in OPEN:
            answer = client.open(path, method=method)
            assert answer.status_code in (302, 303), f"{method} {path}"
            assert answer.headers["Location"].startswith("/sign-in"), f"{method} {path}"


def test_after_sign_in_the_page_that_was_asked_for_opens(app):
    client = app.test_client()
    sent = client.get("/library?q=clam").headers["Location"]
    assert sent == "/sign-in?next=/library?q%3Dclam"
    # The demo buttons stand beside the form; the form goes on to the page that was asked for.
    with app.app_context():
        user = db.session.scalars(select(User).where(User.role == Role.CURATOR)).one()
        user.password_hash = accounts.hash_password(PASSWORD)
        email = user.email
        db.session.commit()
    answer = client.post(sent, data={"email": email, "password": PASSWORD})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/library?q=clam")


def test_an_address_that_is_not_there_is_not_found_for_a_stranger_too(app):
    answer = app.test_client().get("/no-such-page")
    assert (answer.status_code, "There is no such page." in answer.text) == (404, True)


def test_the_health_check_and_the_styles_are_open(app):
    client = app.test_client()
    assert client.get("/health").json == {"status": "ok"}
    with client.get("/static/css/hep.css") as answer:
        assert answer.status_code == 200


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"environ_overrides": {"REMOTE_ADDR": "192.0.2.7"}},
        {"headers": {"Host": "clinic.example"}},
        {"headers": {"Host": "127.0.0.1.clinic.example"}},
        {"headers": {"Origin": "https://clinic.example"}},
        *({"headers": {name: "127.0.0.1"}} for name in PROXIED),
    ],
    ids=str,
)
def test_the_demo_is_for_a_browser_on_this_very_machine(app, elsewhere):
    here, away = app.test_client(), app.test_client()
    assert "Continue as demo therapist" in here.get("/sign-in").text
    assert "Continue as demo" not in away.get("/sign-in", **elsewhere).text
    assert away.post("/sign-in/demo/therapist", **elsewhere).status_code == 404
    assert here.post("/sign-in/demo/therapist").status_code == 303
    # A demo session is worth nothing from elsewhere either.
    assert here.get("/", **elsewhere).status_code == 302
    assert here.get("/").status_code == 200


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "localhost"])
def test_this_machine_has_several_names(app, host):
    headers = {"Host": host, "Origin": f"http://{host}"}
    assert app.test_client().post("/sign-in/demo/curator", headers=headers).status_code == 303


@pytest.fixture
def plain_app(database_url, tmp_path):
    """The app as a clinic runs it: no demo, forms guarded, a few tries to sign in."""
    app = create_app(
        config.Settings(
            instance=tmp_path,
            database_url=database_url,
            secret_key="k" * 32,
            is_https=True,
            sign_in_limit="3 per minute",
        )
    )
    yield app
    with app.app_context():
        for engine in db.engines.values():
            engine.dispose()


def token_in(answer):
    return re.search(r'name="csrf_token" value="([^"]+)"', answer.text)[1]


@pytest.mark.parametrize("role", Role)
def test_without_demo_mode_nobody_gets_in_with_one_click(plain_app, role):
    client = plain_app.test_client()
    page = client.get("/sign-in", base_url="https://localhost")
    assert "Continue as demo" not in page.text
    sent = {"csrf_token": token_in(page)}
    headers = {"Referer": "https://localhost/sign-in"}
    answer = client.post(f"/sign-in/demo/{role}", data=sent, base_url="https://localhost", headers=headers)
    assert answer.status_code == 404


def test_a_role_that_does_not_exist_signs_nobody_in(app):
    assert app.test_client().post("/sign-in/demo/boss").status_code == 404


@pytest.mark.parametrize("token", [None, "", "made-up"])
def test_a_form_without_its_token_is_refused(app, token):
    app.config["WTF_CSRF_ENABLED"] = True
    client = app.test_client()
    sent = {} if token is None else {"csrf_token": token}
    answer = client.post("/sign-in/demo/therapist", data=sent)
    assert answer.status_code == 422
    assert "This page was open for too long, or came from elsewhere." in answer.text
    assert client.get("/").status_code == 302


def test_a_form_with_its_token_is_taken(app):
    app.config["WTF_CSRF_ENABLED"] = True
    client = app.test_client()
    token = token_in(client.get("/sign-in"))
    assert client.post("/sign-in/demo/therapist", data={"csrf_token": token}).status_code == 303
    # The token of before sign-in is of no use after it.
    assert client.post("/programs", data={"csrf_token": token, "label": "M. R."}).status_code == 422
    fresh = token_in(client.get("/"))
    assert client.post("/programs", data={"csrf_token": fresh, "label": "M. R."}).status_code == 303


def test_every_answer_carries_its_guards(app, therapist):
    for client, path in (
        (app.test_client(), "/sign-in"),
        (therapist, "/"),
        (therapist, "/no-such"),
        (therapist, "/health"),
    ):
        headers = client.get(path).headers
        assert headers["Content-Security-Policy"] == CSP
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "camera=()" in headers["Permissions-Policy"]
        assert "Strict-Transport-Security" not in headers


def test_the_policy_lets_no_script_style_or_frame_of_others_in():
    assert "unsafe" not in CSP
    assert "default-src 'none'" in CSP
    assert "frame-ancestors 'none'" in CSP


def test_under_https_browsers_are_told_to_stay_there(plain_app):
    answer = plain_app.test_client().get("/sign-in", base_url="https://localhost")
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "Secure" in answer.headers["Set-Cookie"]


def test_pages_of_a_signed_in_person_are_kept_by_no_cache(therapist):
    assert therapist.get("/").headers["Cache-Control"] == "no-store"


def test_too_many_tries_to_sign_in_meet_a_page_that_says_to_wait(plain_app):
    plain_app.config["WTF_CSRF_ENABLED"] = False
    client = plain_app.test_client()
    tries = [client.post("/sign-in", data={"email": "a@b.example", "password": "x"}) for _ in range(4)]
    assert [answer.status_code for answer in tries] == [422, 422, 422, 429]
    assert "Too many tries. Wait a minute, then try again." in tries[-1].text
    assert client.get("/sign-in").status_code == 200


@pytest.mark.parametrize(("minutes", "status"), [(59, 200), (61, 302)])
def test_a_session_that_was_idle_for_an_hour_is_over(app, therapist, minutes, status):
    with app.app_context():
        for each in db.session.scalars(select(SignInSession)):
            each.created_at = each.last_seen_at = datetime.now(UTC) - timedelta(minutes=minutes)
        db.session.commit()
    # A page notes that the session is in use: the one thing that a GET may write, and the usual client refuses it.
    app.test_client_class = FlaskClient
    client = app.test_client()
    client.set_cookie("hep", therapist.get_cookie("hep").value)
    assert client.get("/").status_code == status


def test_a_person_who_is_switched_off_is_out_at_once(app, therapist):
    assert therapist.get("/").status_code == 200
    with app.app_context():
        db.session.scalars(select(User).where(User.role == Role.THERAPIST)).one().is_active = False
        db.session.commit()
    assert therapist.get("/").status_code == 302


def test_a_role_that_is_taken_away_is_gone_at_once(app, admin):
    assert admin.get("/clinic/").status_code == 200
    with app.app_context():
        db.session.scalars(select(User).where(User.role == Role.ADMIN)).one().role = Role.THERAPIST
        db.session.commit()
    assert admin.get("/clinic/").status_code == 403


def test_a_cookie_that_was_tampered_with_opens_nothing(app, therapist):
    cookie = therapist.get_cookie("hep").value
    other = app.test_client()
    other.set_cookie("hep", cookie[:-3] + "AAA")
    assert other.get("/").status_code == 302


@pytest.mark.parametrize(
    ("role", "path", "status"),
    [
        (Role.THERAPIST, "/library", 200),
        (Role.THERAPIST, "/curate", 403),
        (Role.THERAPIST, "/clinic/", 403),
        (Role.CURATOR, "/curate", 200),
        (Role.CURATOR, "/clinic/", 403),
        (Role.ADMIN, "/curate", 200),
        (Role.ADMIN, "/clinic/", 200),
    ],
)
def test_each_role_opens_its_pages(client_as, role, path, status):
    answer = client_as(role).get(path)
    assert answer.status_code == status
    if status == 403:
        assert "may not do this" in answer.text
