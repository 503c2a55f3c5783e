"""Sign in and out: the form, the way back, and the session that ends. Demo and tries: tests/web/test_access.py."""

from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from hep.domain.actor import Role
from hep.extensions import db
from hep.models import SignInSession, User
from hep.services import accounts
from tests.web.builder import seen

PASSWORD = "a long enough password"
_HASH = accounts.hash_password(PASSWORD)


@pytest.fixture
def email(app):
    """The address of somebody who has a password."""
    with app.app_context():
        user = db.session.scalars(select(User).where(User.role == Role.THERAPIST)).one()
        user.password_hash, user.is_demo = _HASH, False
        db.session.commit()
        return user.email


@pytest.fixture
def client(app):
    return app.test_client()


def sign_in(client, email, password=PASSWORD, following=""):
    return client.post("/sign-in", query_string={"next": following}, data={"email": email, "password": password})


def test_the_right_password_leads_to_today(client, email):
    answer = sign_in(client, f" {email.upper()} ")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    page = client.get("/")
    assert page.status_code == 200
    assert "J. Ortiz, PT, DPT" in seen(page)


@pytest.mark.parametrize(
    ("typed", "password"),
    [(None, "wrong password"), ("nobody@demo.example", PASSWORD), ("a\x00@b.example", PASSWORD), (None, "\x00" * 12)],
)
def test_wrong_words_are_told_without_saying_which(client, email, typed, password):
    answer = sign_in(client, typed or email, password)
    assert answer.status_code == 422
    assert "This address and password do not match. Try again." in seen(answer)
    assert password not in answer.text
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Write your email address."),
        ({"email": "a@b.example"}, "Write your password."),
        ({"email": "x" * 255, "password": "x"}, "Field cannot be longer than 254 characters."),
        ({"email": "a@b.example", "password": "x" * 201}, "Field cannot be longer than 200 characters."),
    ],
)
def test_a_form_that_is_not_filled_is_told_at_its_field(client, sent, words):
    answer = client.post("/sign-in", data=sent)
    assert (answer.status_code, words in seen(answer)) == (422, True)


def test_the_address_stays_in_its_field_and_the_password_does_not(client, email):
    answer = sign_in(client, email, "wrong password")
    assert f'value="{email}"' in answer.text
    assert 'value="wrong password"' not in answer.text


@pytest.mark.parametrize("following", ["/library?q=clam", "/patients/", "/"])
def test_the_way_leads_on_to_our_own_pages(client, email, following):
    assert sign_in(client, email, following=following).headers["Location"] == following


@pytest.mark.parametrize(
    "following",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "///evil.example",
        "/\t/evil.example",
        "/\n\\evil.example",
        "\t//evil.example",
        "/%0d/evil.example\r\nX: y",
        "javascript:alert(1)",
        "http:/evil.example",
        "evil.example",
        " //evil.example",
        "/\x00/evil.example",
    ],
)
def test_the_way_never_leads_elsewhere(client, email, following):
    answer = sign_in(client, email, following=following)
    assert answer.status_code == 303
    target = answer.headers["Location"]
    assert target == "/" or (target.startswith("/") and target[1:2] not in ("/", "\\"))
    assert urlsplit(target).netloc == ""
    assert "\\" not in target


def test_signing_out_ends_the_session_for_good(app, client, email):
    sign_in(client, email)
    kept = client.get_cookie("hep").value
    answer = client.post("/sign-out")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/sign-in")
    assert client.get("/").status_code == 302
    other = app.test_client()
    other.set_cookie("hep", kept)
    assert other.get("/").status_code == 302


def test_who_is_signed_in_is_sent_on_from_the_sign_in_page(client, email):
    sign_in(client, email)
    assert client.get("/sign-in").headers["Location"] == "/"


def test_a_new_sign_in_is_a_new_session(app, client, email):
    tokens = set()
    for _ in range(2):
        sign_in(client, email)
        with client.session_transaction() as cookie:
            tokens.add(cookie["token"])
        client.delete_cookie("hep")
    assert len(tokens) == 2
    with app.app_context():
        assert len(db.session.scalars(select(SignInSession)).all()) == 2


def test_a_person_who_is_switched_off_meets_the_same_answer(app, client, email):
    with app.app_context():
        db.session.scalars(select(User).where(User.email == email)).one().is_active = False
        db.session.commit()
    assert "do not match" in seen(sign_in(client, email))
