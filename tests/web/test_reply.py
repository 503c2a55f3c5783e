"""What views answer with: a broken rule finds its field, a version is a number or nothing."""

import pytest
from flask_wtf import FlaskForm
from wtforms import IntegerField, StringField

from hep.domain.errors import RuleBroken
from hep.web.reply import show_rule, version_in


@pytest.fixture
def form(app):
    class DoseForm(FlaskForm):
        sets = IntegerField("Sets")
        note = StringField("Note")

    with app.test_request_context():
        yield DoseForm()


def test_a_sentence_stands_under_the_field_that_it_names(form):
    show_rule(form, RuleBroken("Use a whole number.", "sets"))
    show_rule(form, RuleBroken("From 1 to 10.", "sets"))
    assert form.errors == {"sets": ["Use a whole number.", "From 1 to 10."]}


@pytest.mark.parametrize("field", [None, "", "reps", "chain.easier", "validate"])
def test_a_sentence_without_a_field_of_the_form_stands_over_it(form, field):
    show_rule(form, RuleBroken("The program is empty.", field))
    assert form.form_errors == ["The program is empty."]
    assert not form.sets.errors


@pytest.mark.parametrize(("text", "version"), [("1", 1), ("007", 7), ("999999999", 999999999)])
def test_a_version_is_a_whole_number(text, version):
    assert version_in(text) == version


@pytest.mark.parametrize("text", [None, "", " 1", "1.0", "-1", "²", "٣", "1" * 10, "1" * 5000, "one"])
def test_anything_else_is_no_version(text):
    assert version_in(text) is None
