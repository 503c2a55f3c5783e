"""People and sign-in: passwords, sessions that end, roles, the last admin who stays. The shell: tests/cli."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from hep.domain.actor import Role
from hep.domain.errors import NotFound, RuleBroken
from hep.models import SignInSession, User
from hep.services import accounts
from tests.services import verbs
from tests.services.scene import person
from tests.services.verbs import PASSWORD
from tests.store import NOW

HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def hashed():
    """The hash of PASSWORD, made once: it is slow on purpose."""
    return accounts.hash_password(PASSWORD)


@pytest.fixture
def user(session, admin, hashed):
    made = person(session, admin.clinic_id, " P@Riverside.example ", Role.THERAPIST)
    made.password_hash = hashed
    session.flush()
    return made


@pytest.mark.parametrize("verb", verbs.of("accounts"), ids=str)
def test_a_verb_asks_for_its_permission_hides_other_clinics_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def test_the_right_password_signs_in_whatever_the_case_of_the_address(session, user):
    assert accounts.authenticate(session, "p@RIVERSIDE.example ", PASSWORD) is user
    assert user.email == "p@riverside.example"


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("p@riverside.example", PASSWORD + "x"),
        ("p@riverside.example", ""),
        ("nobody@riverside.example", PASSWORD),
        ("", ""),
        ("p\x00@riverside.example", PASSWORD),
        ("p@riverside.example", "\x00"),
        ("therapist@demo.example", ""),
        ("therapist@demo.example", PASSWORD),
    ],
)
def test_a_wrong_address_and_a_wrong_password_get_the_same_answer(session, user, email, password):
    with pytest.raises(RuleBroken, match="This address and password do not match") as refused:
        accounts.authenticate(session, email, password)
    assert refused.value.field == "password"


def test_a_person_who_is_switched_off_cannot_sign_in(session, admin, user):
    accounts.change_person(session, admin, user.id, display_name="P.", role=Role.THERAPIST, is_active=False)
    with pytest.raises(RuleBroken, match="do not match"):
        accounts.authenticate(session, user.email, PASSWORD)


def test_only_hashes_of_the_password_and_of_the_token_are_kept(session, user):
    token = accounts.start_session(session, user, NOW)
    session.flush()
    kept = session.scalars(select(SignInSession)).one()
    assert PASSWORD not in user.password_hash
    assert user.password_hash.startswith("$argon2id$")
    assert token not in (kept.token_hash, "")


@pytest.mark.parametrize(("length", "is_taken"), [(11, False), (12, True), (200, True), (201, False)])
def test_a_password_has_12_to_200_characters(length, is_taken):
    if is_taken:
        assert accounts.hash_password("x" * length)
        return
    with pytest.raises(RuleBroken, match="Use a password of 12 to 200 characters") as refused:
        accounts.hash_password("x" * length)
    assert refused.value.field == "password"


def find(session, token, at, idle=HOUR):
    session.flush()
    return accounts.find_session(session, token, at, idle)


def test_a_session_lives_while_it_is_used(session, user):
    token = accounts.start_session(session, user, NOW)
    found = find(session, token, NOW + HOUR)
    assert found.user is user
    assert accounts.signed_in(found, NOW).actor.role is Role.THERAPIST


@pytest.mark.parametrize(("after", "is_live"), [(HOUR, True), (HOUR + timedelta(seconds=1), False)])
def test_a_session_that_was_idle_for_too_long_is_over(session, user, after, is_live):
    token = accounts.start_session(session, user, NOW)
    assert (find(session, token, NOW + after) is not None) is is_live


def test_no_session_lasts_longer_than_12_hours_however_busy(session, user):
    token = accounts.start_session(session, user, NOW)
    for hours in range(1, 13):
        found = find(session, token, NOW + hours * HOUR)
        accounts.touch(found, NOW + hours * HOUR)
    assert find(session, token, NOW + 12 * HOUR + timedelta(seconds=1)) is None


def test_use_is_noted_at_most_once_a_minute(session, user):
    found = find(session, accounts.start_session(session, user, NOW), NOW)
    assert not accounts.touch(found, NOW + timedelta(seconds=59))
    assert accounts.touch(found, NOW + timedelta(seconds=60))
    assert found.last_seen_at == NOW + timedelta(seconds=60)


def test_a_token_that_was_never_given_opens_nothing(session, user):
    accounts.start_session(session, user, NOW)
    assert find(session, "x" * 43, NOW) is None
    assert find(session, "", NOW) is None


def test_signing_out_ends_the_own_session_and_no_other(session, admin, user):
    actor_token, other_token = (accounts.start_session(session, user, NOW) for _ in range(2))
    found = find(session, actor_token, NOW)
    accounts.end_session(session, accounts.signed_in(found, NOW).actor, actor_token)
    assert find(session, actor_token, NOW) is None
    accounts.end_session(session, admin, other_token)
    assert find(session, other_token, NOW) is not None


@pytest.mark.parametrize("how", ["password", "switched off", "shell"])
def test_sessions_end_when_the_password_is_set_anew_or_the_person_is_switched_off(session, admin, user, how):
    tokens = [accounts.start_session(session, user, NOW) for _ in range(2)]
    session.flush()
    if how == "password":
        accounts.set_password(session, admin, user.id, PASSWORD + "2")
    elif how == "switched off":
        accounts.change_person(session, admin, user.id, display_name="P.", role=Role.ADMIN, is_active=False)
    else:
        accounts.reset_from_shell(session, NOW, user.email, PASSWORD + "2")
    assert [find(session, token, NOW) for token in tokens] == [None, None]


def test_a_session_that_ended_does_not_come_back_when_the_person_is_let_in_again(session, admin, user):
    token = accounts.start_session(session, user, NOW)
    for is_active in (False, True):
        session.flush()
        accounts.change_person(session, admin, user.id, display_name="P.", role=Role.ADMIN, is_active=is_active)
    assert find(session, token, NOW) is None


def test_an_address_signs_in_one_person_only_in_all_clinics(session, admin, stranger, user):
    with pytest.raises(RuleBroken, match="signs in with p@riverside.example already") as refused:
        accounts.add_person(
            session, stranger, email="P@riverside.example", display_name="X", role=Role.ADMIN, password=PASSWORD
        )
    assert refused.value.field == "email"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "a\x00@b.example"),
        ("email", "x" * 255),
        ("email", " "),
        ("display_name", "x" * 121),
        ("display_name", " "),
    ],
)
def test_a_person_needs_a_clean_address_and_a_name(session, admin, field, value):
    own = {"email": "q@riverside.example", "display_name": "Q.", "role": Role.CURATOR, "password": PASSWORD}
    with pytest.raises(RuleBroken) as refused:
        accounts.add_person(session, admin, **(own | {field: value}))
    assert refused.value.field == field


@pytest.mark.parametrize(("role", "is_active"), [(Role.CURATOR, True), (Role.ADMIN, False)])
def test_the_last_admin_stays_an_admin_who_can_sign_in(session, admin, role, is_active):
    with pytest.raises(RuleBroken, match="This is the clinic's only admin"):
        accounts.change_person(session, admin, admin.user_id, display_name="S.", role=role, is_active=is_active)
    person(session, admin.clinic_id, "second@riverside.example", Role.ADMIN)
    changed = accounts.change_person(session, admin, admin.user_id, display_name="S.", role=role, is_active=is_active)
    assert (changed.role, changed.is_active) == (role, is_active)


def test_an_admin_of_another_clinic_does_not_count(session, admin, stranger):
    with pytest.raises(RuleBroken, match="only admin"):
        accounts.change_person(session, admin, admin.user_id, display_name="S.", role=Role.CURATOR, is_active=True)


def test_people_are_listed_by_name_and_clinic(session, admin, stranger):
    names = [user.display_name for user in accounts.list_people(session, admin)]
    assert names == sorted(names)
    assert len(names) == 3
    assert [user.email for user in accounts.list_people(session, stranger)] == ["else@hilltop.example"]


def test_there_is_no_demo_person_outside_of_a_demo(session):
    assert accounts.demo_user(session, Role.CURATOR).is_demo
    for user in session.scalars(select(User).where(User.is_demo)):
        user.is_demo = False
    session.flush()
    with pytest.raises(NotFound, match="no demo clinic"):
        accounts.demo_user(session, Role.CURATOR)
