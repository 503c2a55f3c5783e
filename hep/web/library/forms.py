"""The shape of the form that prints one exercise: side, language, paper, ink. A wrong answer counts as none."""

from flask import request
from flask_wtf import FlaskForm
from wtforms import RadioField

from hep.domain.exercise import Exercise
from hep.domain.handout import Paper
from hep.domain.text import LANGUAGE_NAMES
from hep.domain.vocabulary import Side
from hep.domain.words import LANGUAGES

SIDES = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.BOTH: "Both"}
PAPERS = {Paper.LETTER: "Letter", Paper.A4: "A4"}
INKS = {"": "Colour", "1": "Black and white"}


class PrintForm(FlaskForm):
    """How the one page is to be printed."""

    class Meta:
        """It changes nothing, and its address can be kept."""

        csrf = False

    side = RadioField("Side", choices=SIDES)
    lang = RadioField("Words")
    paper = RadioField("Paper", choices=PAPERS)
    mono = RadioField("Ink", choices=INKS, default="")


def print_form(exercise: Exercise, *, side: Side | None, language: str, paper: Paper) -> PrintForm:
    """The form with what is asked in the address; where that is nothing or nonsense, what is given."""
    form = PrintForm(request.args)
    spoken = [locale for locale in LANGUAGES if exercise.content.speaks(locale)] or [language]
    form.lang.choices = [(locale, LANGUAGE_NAMES.get(locale, locale)) for locale in spoken]
    usual = {"side": side or Side.BOTH, "lang": language, "paper": paper, "mono": ""}
    for field in (form.side, form.lang, form.paper, form.mono):
        if field.data not in dict(field.choices):
            field.data = usual[field.name]
    return form
