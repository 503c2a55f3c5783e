"""The builder's forms: what they refuse, at which field, with everything kept as it was typed."""

from html import unescape

import pytest
from werkzeug.datastructures import MultiDict

from hep.domain.plan import PlannedExercise
from hep.web.programs.forms import DetailsForm, DosageForm, described
from tests.web.builder import DETAILS, DOSE, seen, start

LONG = "x" * (PlannedExercise.MAX_NOTE + 1)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("sets", "", "Sets: a whole number from 1 to 10."),
        ("sets", "0", "Sets: a whole number from 1 to 10."),
        ("sets", "11", "Sets: a whole number from 1 to 10."),
        ("reps", "ten", "Not a valid integer value."),
        ("hold_s", "3601", "Hold in seconds: a whole number from 0 to 3600."),
        ("rest_s", "-1", "Rest in seconds: a whole number from 0 to 600."),
        ("times_per_day", "13", "Times a day: a whole number from 1 to 12."),
        ("days_per_week", "8", "Days a week: a whole number from 1 to 7."),
        ("load", "x" * 61, "Field cannot be longer than 60 characters."),
        ("load", "green\x07band", "Character 6 is a control character"),
        ("note", LONG, f"Field cannot be longer than {PlannedExercise.MAX_NOTE} characters."),
        ("note", "one\x00two", "Character 4 is a control character"),
    ],
)
def test_a_dose_that_cannot_be_is_told_and_what_was_typed_stays(therapist, field, value, words):
    tab = start(therapist, "bridge")
    (bridge,) = tab.items()
    response = tab.send(f"exercises/{bridge}", **DOSE | {"note": "Kept words."} | {field: value})
    assert response.status_code == 422
    assert words in seen(response)
    row = response.text.split(f'id="dosing-{bridge}"')[1].split("</form>")[0]
    assert row.startswith(" open")
    assert value.replace("\x00", "").replace("\x07", "")[:20] in unescape(row).replace("\x00", "").replace("\x07", "")
    assert field == "note" or "Kept words." in row
    assert tab.look().version == tab.version


def test_holds_that_add_up_to_hours_are_told_at_the_hold(therapist):
    tab = start(therapist, "bridge")
    (bridge,) = tab.items()
    response = tab.send(f"exercises/{bridge}", **DOSE | {"sets": 10, "reps": 100, "hold_s": 100})
    assert response.status_code == 422
    assert "The holds add up to more than 2 hours. Make them fewer or shorter." in seen(response)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("label", "", "Write initials or a nickname."),
        ("title", "x" * 121, "Field cannot be longer than 120 characters."),
        ("goal", "a\x0bb", "Character 2 is a control character"),
        ("review_on", "tomorrow", "Not a valid date value."),
        ("review_on", "2026-02-30", "Not a valid date value."),
        ("language", "xx", "Not a valid choice."),
        ("precautions", ["moon"], "moon"),
        ("regions", ["knee", "moon"], "moon"),
        ("equipment", ["rocket"], "rocket"),
    ],
)
def test_details_that_cannot_be_are_told_and_what_was_typed_stays(therapist, field, value, words):
    tab = start(therapist, "bridge")
    typed = {"title": "Kept title", "goal": "Kept goal"}
    response = tab.send("details", **DETAILS | typed | {field: value})
    assert response.status_code == 422
    assert words in seen(response)
    for name, kept in typed.items():
        assert name == field or f'value="{kept}"' in response.text
    assert tab.look().version == tab.version


@pytest.mark.parametrize("markup", ["<b>bold</b>", '"><script>x</script>', "{{ 7*7 }}", "&lt;i&gt;", "O'Brien & Sons"])
def test_markup_in_any_text_is_shown_as_it_was_written(therapist, markup):
    tab = start(therapist, "bridge", label=markup)
    (bridge,) = tab.items()
    tab = tab.do(f"exercises/{bridge}", **DOSE | {"note": markup, "load": markup})
    tab = tab.do("details", **DETAILS | {"label": markup, "title": markup, "goal": markup})
    page = tab.page()
    assert seen(therapist.get(tab.url)).count(markup) >= 4
    assert "<script>x" not in page
    assert "<b>bold" not in page


def test_what_was_sent_is_described_field_by_field(app):
    with app.test_request_context():
        form = DosageForm(MultiDict(DOSE | {"version": "3", "reps": "ten", "note": "Slowly."}))
        assert described(form) == [
            "Sets: 3",
            "Times: ten",
            "Hold in seconds: 0",
            "Rest in seconds: 30",
            "Times a day: 1",
            "Days a week: 7",
            "Note for the patient: Slowly.",
        ]
        details = MultiDict([("label", "M. R."), ("regions", "knee"), ("regions", "hip"), ("language", "en")])
        assert described(DetailsForm(details)) == ["Patient: M. R.", "Language: en", "Focus: knee, hip"]
