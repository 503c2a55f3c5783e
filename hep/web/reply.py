"""What views answer with, and how a broken rule finds its field."""

import re

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


def version_in(text: str | None) -> int | None:
    """The version that a form was made on, as a number; None when it says none."""
    return int(text) if re.fullmatch("[0-9]{1,9}", text or "") else None
