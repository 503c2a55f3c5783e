"""What views answer with, and how a broken rule finds its field."""

from flask import request
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from hep.domain.errors import RuleBroken

Answer = str | Response | tuple[str, int]


def show_rule(form: FlaskForm, broken: RuleBroken) -> None:
    """Put the sentence under the field it names, or over the form when the form has no such field."""
    field = form._fields.get(broken.field or "")
    if field is None:
        form.form_errors.append(broken.message)
    else:
        field.errors = [*field.errors, broken.message]


def wants_fragment() -> bool:
    """Whether a script asks for the changed part of the page only."""
    return request.headers.get("X-Fragment") == "1"
