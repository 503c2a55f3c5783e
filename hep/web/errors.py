"""The four errors as pages, mapped once: 404, 403, 409; a broken rule that no form caught is 422. Never a traceback."""

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from hep.domain.errors import Conflict, NotAllowed, NotFound, RuleBroken
from hep.extensions import db

Page = tuple[str, int]


def register(app: Flask) -> None:
    """Hang the pages on the app."""
    app.register_error_handler(NotFound, lambda wrong: page(404, str(wrong)))
    app.register_error_handler(NotAllowed, lambda wrong: page(403, str(wrong)))
    app.register_error_handler(Conflict, lambda wrong: page(409, str(wrong)))
    app.register_error_handler(RuleBroken, lambda wrong: page(422, wrong.message))
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _crash)


def page(status: int, message: str) -> Page:
    """The page of that status. What was half done is undone."""
    db.session.rollback()
    return render_template(f"errors/{status}.html", message=message), status


def _stale_form(_: CSRFError) -> Page:
    return page(422, "This page was open for too long, or came from elsewhere. Go back, load it again and repeat.")


def _http(wrong: HTTPException) -> Page | HTTPException:
    status = wrong.code or 500
    if status < 400:
        return wrong
    words = {
        403: "Your role does not open this page.",
        404: "There is no such page.",
        405: "This address does not take that kind of request.",
        413: "That is too large. Send at most 20 MB.",
        429: "Too many tries. Wait a minute, then try again.",
    }
    shown = status if status in (403, 404, 429) else 422 if status < 500 else 500
    body, _ = page(shown, words.get(status, "This request could not be read. Go back and try again."))
    return body, status


def _crash(wrong: Exception) -> Page:
    from flask import current_app

    current_app.logger.exception("A page failed", exc_info=wrong)
    return page(500, "")  # the page has words of its own: what failed is nobody's business but the log's
