"""`hep user`: people added, switched off and let back in by whoever runs the server."""

from datetime import timedelta

import pytest

from hep import config
from hep.domain.actor import Actor, Role
from hep.domain.errors import RuleBroken
from hep.services import accounts, audit, store
from hep.services.accounts import User
from tests.store import NOW

PASSWORD = "a long enough password"


@pytest.fixture
def add(hep):
    """Add a person with the password from standard input."""

    def run(email="a@clinic.example", *more, name="A. Admin, PT", clinic="Riverside", password=PASSWORD):
        named = ["--clinic", clinic] if clinic else []
        return hep("user", "add", email, "--name", name, *named, "--password-stdin", *more, stdin=f"{password}\n")

    return run


def signs_in(email, password=PASSWORD):
    with store.opened(config.load().database_url) as session:
        try:
            return accounts.authenticate(session, email, password).display_name
        except RuleBroken:
            return None


def test_the_first_person_makes_the_clinic(add):
    result = add("a@clinic.example", "--role", "admin")
    assert result.exit_code == 0
    assert result.stdout == "a@clinic.example can sign in at Riverside as admin.\n"
    assert signs_in("a@clinic.example") == "A. Admin, PT"


def test_a_password_may_be_asked_for_and_is_not_shown(hep):
    result = hep("user", "add", "a@b.example", "--name", "A.", "--clinic", "R", stdin=f"{PASSWORD}\n{PASSWORD}\n")
    assert result.exit_code == 0
    assert PASSWORD not in result.output
    assert signs_in("a@b.example") == "A."


def test_the_only_clinic_need_not_be_named_again(add):
    add()
    assert add("b@clinic.example", clinic="").exit_code == 0


def test_without_a_clinic_one_must_be_named(add):
    result = add(clinic="")
    assert (result.exit_code, "Name the clinic with --clinic." in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ({"password": "short"}, "Use a password of 12 to 200 characters."),
        ({"email": " "}, "Write the address"),
        ({"name": " "}, "Write the person's name"),
        ({"name": "a\x07b"}, "control character"),
    ],
)
def test_what_cannot_be_a_person_is_told_and_nothing_is_kept(add, own, words):
    result = add(**own)
    assert result.exit_code == 2
    assert words in result.stderr
    with store.opened(config.load().database_url) as session:
        assert session.query(User).count() == 0


def test_an_address_is_given_once(add):
    add()
    result = add("A@clinic.example")
    assert (result.exit_code, "signs in with a@clinic.example already" in result.stderr) == (2, True)


def test_an_unknown_role_is_told_with_the_choices(add):
    result = add("a@b.example", "--role", "boss")
    assert result.exit_code == 2
    assert "therapist" in result.stderr


def test_a_person_is_switched_off_with_open_sessions(hep, add):
    add()
    with store.opened(config.load().database_url) as session:
        token = accounts.start_session(session, accounts.find_by_email(session, "a@clinic.example"), NOW)
        session.commit()
    assert hep("user", "disable", "A@clinic.example").stdout == "A@clinic.example can no longer sign in.\n"
    assert signs_in("a@clinic.example") is None
    with store.opened(config.load().database_url) as session:
        assert accounts.find_session(session, token, NOW, timedelta(hours=1)) is None


def test_a_person_is_let_back_in_with_a_new_password(hep, add):
    add()
    hep("user", "disable", "a@clinic.example")
    result = hep("user", "reset", "a@clinic.example", "--password-stdin", stdin="another long password\n")
    assert (result.exit_code, result.stdout) == (0, "a@clinic.example has a new password.\n")
    assert signs_in("a@clinic.example", "another long password") == "A. Admin, PT"
    assert signs_in("a@clinic.example") is None


@pytest.mark.parametrize("command", [("disable",), ("reset", "--password-stdin")])
def test_somebody_unknown_is_told(hep, command):
    result = hep("user", command[0], "nobody@clinic.example", *command[1:], stdin=f"{PASSWORD}\n")
    assert (result.exit_code, "Nobody signs in with nobody@clinic.example." in result.stderr) == (2, True)


def test_a_short_new_password_leaves_the_old_one(hep, add):
    add()
    assert hep("user", "reset", "a@clinic.example", "--password-stdin", stdin="short\n").exit_code == 2
    assert signs_in("a@clinic.example") == "A. Admin, PT"


def test_what_the_shell_did_stands_in_the_clinic_s_audit_list(hep, add):
    add("a@clinic.example", "--role", "admin")
    hep("user", "disable", "a@clinic.example")
    with store.opened(config.load().database_url) as session:
        user = accounts.find_by_email(session, "a@clinic.example")
        actor = Actor(user_id=user.id, clinic_id=user.clinic_id, role=Role.ADMIN, at=NOW)
        lines = {(line.action, line.user_id) for line in audit.list_recent(session, actor)}
    assert lines == {("clinic.created", None), ("user.added", None), ("user.disabled", None)}


def test_bad_settings_are_told_in_a_sentence(hep, monkeypatch):
    monkeypatch.setenv("HEP_IDLE_MINUTES", "soon")
    result = hep("user", "disable", "a@b.example")
    assert (result.exit_code, "HEP_IDLE_MINUTES is a number of minutes" in result.stderr) == (2, True)
