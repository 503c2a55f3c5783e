"""Sign in, with a password or (in demo mode, on this machine only) with one click; sign out."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

from flask import Blueprint, current_app, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from hep.domain.actor import Role
from hep.domain.errors import NotFound, RuleBroken
from hep.extensions import db, limiter
from hep.services import accounts
from hep.services.accounts import User
from hep.web.access import current_actor, is_demo_here
from hep.web.accounts.forms import SignInForm
from hep.web.reply import Answer, show_rule

blueprint = Blueprint("accounts", __name__)


@blueprint.route("/sign-in", methods=["GET", "POST"])
@limiter.limit(lambda: current_app.config["SIGN_IN_LIMIT"], methods=["POST"])
def sign_in() -> Answer:
    """The sign-in page."""
    if g.person is not None:
        return redirect(url_for("programs.home"))
    form = SignInForm()
    if form.validate_on_submit():
        try:
            user = accounts.authenticate(db.session, form.email.data, form.password.data)
        except RuleBroken as broken:
            show_rule(form, broken)
        else:
            return _begin(user)
    status = 422 if form.errors else 200
    demo_roles = list(Role) if is_demo_here() else []
    return render_template("accounts/sign_in.html", form=form, demo_roles=demo_roles), status


@blueprint.post("/sign-in/demo/<role>")
@limiter.limit(lambda: current_app.config["SIGN_IN_LIMIT"])
def continue_demo(role: str) -> Answer:
    """In with one click as the demo therapist, curator or admin."""
    if not is_demo_here() or role not in list(Role):
        raise NotFound("There is no such page.")
    return _begin(accounts.demo_user(db.session, Role(role)))


@blueprint.post("/sign-out")
def sign_out() -> Answer:
    """End the session."""
    accounts.end_session(db.session, current_actor(), session.get("token", ""))
    db.session.commit()
    session.clear()
    return redirect(url_for("accounts.sign_in"), 303)


def _begin(user: User) -> Response:
    """A new session in a fresh cookie, then on to where the person was going."""
    token = accounts.start_session(db.session, user, datetime.now(UTC))
    db.session.commit()
    session.clear()
    session["token"] = token
    return redirect(_wanted(), 303)


def _wanted() -> str:
    """The page asked for before sign-in, if it is one of ours."""
    target = request.args.get("next", "")
    parts = urlsplit(target)
    is_plain = target.isprintable() and "\\" not in target
    is_ours = is_plain and target.startswith("/") and not target.startswith("//") and not parts.netloc
    return target if is_ours else url_for("programs.home")
