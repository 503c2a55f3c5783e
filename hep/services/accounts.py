"""People and sign-in: passwords, sessions with an idle time-out, roles."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from uuid import UUID, uuid4

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from hep.domain.actor import Actor, Permission, Role
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.text import clean_line
from hep.models import Clinic, SignInSession
from hep.models import User as User
from hep.services import audit

MIN_PASSWORD, MAX_PASSWORD = 12, 200
LONGEST_SESSION = timedelta(hours=12)
TOUCH_EVERY = timedelta(minutes=1)
_hasher = PasswordHasher()


@cache
def _nobody() -> str:
    """A hash to verify when the address is unknown, so that the answer takes as long as for a known one."""
    return _hasher.hash(secrets.token_hex(16))


@dataclass(frozen=True, kw_only=True)
class SignedIn:
    """Who sits at the browser: what pages need to know of them."""

    actor: Actor
    display_name: str
    email: str
    clinic_name: str
    is_demo: bool


def authenticate(session: Session, email: str, password: str) -> User:
    """The active user of that address and password. RuleBroken says the same whichever of the two is wrong."""
    user = session.scalar(select(User).where(User.email == _address(email), User.is_active))
    known = user.password_hash if user and user.password_hash else _nobody()
    try:
        _hasher.verify(known, password[:MAX_PASSWORD])
    except VerificationError:
        raise RuleBroken("This address and password do not match. Try again.", "password") from None
    if user is None or not user.password_hash:
        raise RuleBroken("This address and password do not match. Try again.", "password")
    return user


def demo_user(session: Session, role: Role) -> User:
    """The demo person of a role; NotFound where there is no demo clinic."""
    user = session.scalar(select(User).where(User.is_demo, User.is_active, User.role == role))
    if user is None:
        raise NotFound("There is no demo clinic here.")
    return user


def start_session(session: Session, user: User, at: datetime) -> str:
    """Begin a session and return its token. Only the token's hash is stored."""
    token = secrets.token_urlsafe(32)
    session.add(SignInSession(token_hash=_hash(token), user_id=user.id, created_at=at, last_seen_at=at))
    actor = Actor(user_id=user.id, clinic_id=user.clinic_id, role=Role(user.role), at=at)
    audit.record(session, actor, "session.started", "user", user.id)
    return token


def find_session(session: Session, token: str, at: datetime, idle: timedelta) -> SignInSession | None:
    """The live session of a token; None when it has ended, was idle for too long, or its user is switched off."""
    found = session.scalar(
        select(SignInSession)
        .where(SignInSession.token_hash == _hash(token), SignInSession.ended_at.is_(None))
        .options(joinedload(SignInSession.user).joinedload(User.clinic))
    )
    if found is None or not found.user.is_active:
        return None
    is_stale = at - found.last_seen_at > idle or at - found.created_at > LONGEST_SESSION
    return None if is_stale else found


def touch(found: SignInSession, at: datetime) -> bool:
    """Note that the session is in use, at most once a minute; True when that changed the row."""
    if at - found.last_seen_at < TOUCH_EVERY:
        return False
    found.last_seen_at = at
    return True


def signed_in(found: SignInSession, at: datetime) -> SignedIn:
    """The person behind a live session, at this moment."""
    user = found.user
    return SignedIn(
        actor=Actor(user_id=user.id, clinic_id=user.clinic_id, role=Role(user.role), at=at),
        display_name=user.display_name,
        email=user.email,
        clinic_name=user.clinic.facts.name,
        is_demo=user.is_demo,
    )


def end_session(session: Session, actor: Actor, token: str) -> None:
    """Sign out: the token is worth nothing from now on."""
    found = session.get(SignInSession, _hash(token))
    if found is not None and found.user_id == actor.user_id:
        found.ended_at = actor.at
    audit.record(session, actor, "session.ended", "user", actor.user_id)


def list_people(session: Session, actor: Actor) -> Sequence[User]:
    """Everybody at the clinic, by name."""
    actor.require(Permission.MANAGE_CLINIC)
    return session.scalars(select(User).where(User.clinic_id == actor.clinic_id).order_by(User.display_name)).all()


def get(session: Session, actor: Actor, user_id: UUID) -> User:
    """A person of the actor's clinic; NotFound otherwise."""
    actor.require(Permission.MANAGE_CLINIC)
    user = session.scalar(select(User).where(User.id == user_id, User.clinic_id == actor.clinic_id))
    if user is None:
        raise NotFound("There is no such person at this clinic.")
    return user


def add_person(session: Session, actor: Actor, *, email: str, display_name: str, role: Role, password: str) -> User:
    """A new person at the actor's clinic, with a first password."""
    actor.require(Permission.MANAGE_CLINIC)
    user = make_user(
        session,
        clinic_id=actor.clinic_id,
        at=actor.at,
        email=email,
        display_name=display_name,
        role=role,
        password=password,
    )
    audit.record(session, actor, "user.added", "user", user.id, role=role)
    return user


def make_user(
    session: Session,
    *,
    clinic_id: UUID,
    at: datetime,
    email: str,
    display_name: str,
    role: Role,
    password: str | None,
    is_demo: bool = False,
) -> User:
    """The row of a person. RuleBroken when the address is taken or the password too short. The caller audits."""
    email = clean_line(email, "email", limit=254).lower()
    if not email:
        raise RuleBroken("Write the address that the person signs in with.", "email")
    if session.scalar(select(func.count()).select_from(User).where(User.email == email)):
        raise RuleBroken(f"Somebody signs in with {email} already. Use another address.", "email")
    user = User(
        id=uuid4(),
        clinic_id=clinic_id,
        email=email,
        display_name=_name(display_name),
        role=role,
        password_hash=hash_password(password) if password is not None else None,
        is_active=True,
        is_demo=is_demo,
        created_at=at,
    )
    session.add(user)
    return user


def _name(typed: str) -> str:
    name = clean_line(typed, "display_name", limit=120)
    if not name:
        raise RuleBroken("Write the person's name, as handouts show it.", "display_name")
    return name


def hash_password(password: str) -> str:
    """The argon2 hash of a password that is long enough."""
    if not MIN_PASSWORD <= len(password) <= MAX_PASSWORD:
        raise RuleBroken(f"Use a password of {MIN_PASSWORD} to {MAX_PASSWORD} characters.", "password")
    return _hasher.hash(password)


def change_person(
    session: Session, actor: Actor, user_id: UUID, *, display_name: str, role: Role, is_active: bool
) -> User:
    """Change a person's name, role, or whether they may sign in. The last active admin stays one."""
    actor.require(Permission.MANAGE_CLINIC)
    user = get(session, actor, user_id)
    stays = is_active and role is Role.ADMIN
    if user.role == Role.ADMIN and user.is_active and not stays and _count_admins(session, actor) == 1:
        raise RuleBroken("This is the clinic's only admin. Make somebody else an admin first.", "role")
    user.display_name = _name(display_name)
    user.role, user.is_active = role, is_active
    if not is_active:
        end_all(session, user, actor.at)
    audit.record(session, actor, "user.changed", "user", user.id, role=role, is_active=is_active)
    return user


def set_password(session: Session, actor: Actor, user_id: UUID, password: str) -> None:
    """Give a person a new password. Their open sessions end."""
    actor.require(Permission.MANAGE_CLINIC)
    user = get(session, actor, user_id)
    user.password_hash = hash_password(password)
    end_all(session, user, actor.at)
    audit.record(session, actor, "user.password_set", "user", user.id)


def end_all(session: Session, user: User, at: datetime) -> None:
    """End every open session of a person. The caller audits."""
    is_open = select(SignInSession).where(SignInSession.user_id == user.id, SignInSession.ended_at.is_(None))
    for found in session.scalars(is_open):
        found.ended_at = at


def _count_admins(session: Session, actor: Actor) -> int:
    admins = select(func.count()).where(User.clinic_id == actor.clinic_id, User.role == Role.ADMIN, User.is_active)
    return session.scalar(admins) or 0


def _address(typed: str) -> str:
    """An address as it is looked for. No address holds a NUL, and PostgreSQL refuses to compare with one."""
    return "" if "\0" in typed else typed.strip().lower()


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def find_by_email(session: Session, email: str) -> User:
    """The person who signs in with that address, at any clinic: for commands at the shell. NotFound otherwise."""
    user = session.scalar(select(User).where(User.email == _address(email)))
    if user is None:
        raise NotFound(f"Nobody signs in with {email}.")
    return user


def add_from_shell(
    session: Session,
    at: datetime,
    clinic: Clinic,
    *,
    email: str,
    display_name: str,
    role: Role,
    password: str,
) -> User:
    """A new person, made by whoever runs the server."""
    user = make_user(
        session,
        clinic_id=clinic.id,
        at=at,
        email=email,
        display_name=display_name,
        role=role,
        password=password,
    )
    audit.record_machine(session, at, "user.added", "user", user.id, clinic_id=clinic.id, role=role)
    return user


def disable_from_shell(session: Session, at: datetime, email: str) -> User:
    """Switch a person off and end their sessions."""
    user = find_by_email(session, email)
    user.is_active = False
    end_all(session, user, at)
    audit.record_machine(session, at, "user.disabled", "user", user.id, clinic_id=user.clinic_id)
    return user


def reset_from_shell(session: Session, at: datetime, email: str, password: str) -> User:
    """Give a person a new password, let them sign in again, and end their sessions."""
    user = find_by_email(session, email)
    user.password_hash, user.is_active = hash_password(password), True
    end_all(session, user, at)
    audit.record_machine(session, at, "user.password_set", "user", user.id, clinic_id=user.clinic_id)
    return user
