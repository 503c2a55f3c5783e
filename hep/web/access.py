"""Who may see what: every page is closed unless it stands in OPEN. Also the security headers of every answer."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from hep.config import Settings
from hep.domain.actor import Actor, Role
from hep.extensions import db
from hep.services import accounts

# The endpoints that need no sign-in. Everything else asks for one; a house test holds this list against the routes.
OPEN = frozenset(
    {
        "static",
        "bootstrap.static",
        "accounts.sign_in",
        "accounts.continue_demo",
        "assets.font",
        "assets.health",
        "assets.icon",
    }
)

LOOPBACK = frozenset({"127.0.0.1", "::1"})
# A proxy in between says so in one of these; the browser may then be anywhere.
PROXIED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP")
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


@dataclass(frozen=True, kw_only=True)
class Person:
    """The signed-in person as pages see them."""

    actor: Actor
    display_name: str
    email: str
    clinic_name: str

    @property
    def role(self) -> Role:
        """Their role at the clinic."""
        return self.actor.role

    def can(self, permission: str) -> bool:
        """Whether their role holds the permission."""
        return self.actor.can(permission)


def guard(app: Flask) -> None:
    """Close the app: find the person before every request, add the headers after it."""
    app.before_request(_let_in)
    app.after_request(_add_headers)


def current_actor() -> Actor:
    """The actor of this request. Only open pages have none, and they do not ask."""
    person: Person = g.person
    return person.actor


def settings() -> Settings:
    """The settings of the running app."""
    found: Settings = current_app.extensions["hep"]
    return found


def is_demo_here() -> bool:
    """Demo sign-in is offered in demo mode, to a browser on this very machine, and nowhere else."""
    is_direct = not any(name in request.headers for name in PROXIED)
    origin = urlsplit(request.headers.get("Origin", "")).netloc
    is_local_name = _is_local(request.host) and (not origin or _is_local(origin))
    return settings().is_demo and request.remote_addr in LOOPBACK and is_local_name and is_direct


def _is_local(host: str) -> bool:
    """Whether "name:port" names this machine."""
    return host.rsplit(":", 1)[0].strip("[]") in ("localhost", *LOOPBACK)


def _let_in() -> AnyResponse | None:
    g.person = _find_person()
    if g.person is not None or request.endpoint is None or request.endpoint in OPEN:
        return None
    if request.method == "GET" and request.endpoint != "programs.home":
        return redirect(url_for("accounts.sign_in", next=request.full_path.rstrip("?")))
    return redirect(url_for("accounts.sign_in"))


def _find_person() -> Person | None:
    token = session.get("token")
    if not token or request.endpoint in ("static", "bootstrap.static"):
        return None
    now = datetime.now(UTC)
    found = accounts.find_session(db.session, token, now, timedelta(minutes=settings().idle_minutes))
    if found is None:
        session.pop("token", None)
        return None
    person = accounts.signed_in(found, now)
    if accounts.touch(found, now):
        db.session.commit()
    if person.is_demo and not is_demo_here():
        return None
    return Person(
        actor=person.actor,
        display_name=person.display_name,
        email=person.email,
        clinic_name=person.clinic_name,
    )


def _add_headers(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", CSP)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    if settings().is_https:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    if g.get("person") is not None and "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store"
    return response
