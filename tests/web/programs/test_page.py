"""What the builder shows: rows in words, findings, coverage, minutes, candidates, marks against the last handout."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from werkzeug.datastructures import MultiDict

from hep.cli.files import shipped_library
from hep.domain import coach, sample
from hep.domain.actor import Role
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.patient import PatientFacts, Precaution
from hep.domain.vocabulary import Side
from hep.services import programs
from hep.web.programs import page
from hep.web.programs.forms import DosageForm
from tests.make_exams import saying
from tests.web.builder import DETAILS, DOSE, seen, start


def test_a_row_says_dose_side_load_and_note_in_words(therapist):
    tab = start(therapist, "clamshell")
    (clam,) = tab.items()
    tab = tab.do(
        f"exercises/{clam}",
        **DOSE | {"hold_s": 5, "load": "green band", "note": "Slowly.", "until": "2031-12-04"},
        side="left",
    )
    words = seen(therapist.get(tab.url))
    for said in (
        "3 sets",
        "10 times",
        "hold 5 s",
        "rest 30 s",
        "once a day",
        "every day",
        "until 4 Dec",
        "Left side",
        "green band",
        "Slowly.",
    ):
        assert said in words


def test_the_coach_and_the_coverage_and_the_minutes_stand_beside_the_plan(therapist):
    tab = start(therapist, "clamshell", "bridge")
    words = seen(therapist.get(tab.url))
    assert "1. Clamshell: choose the side. Left, right or both?" in words
    assert "All 2 exercises are strength." in words
    assert "1 to fix first" in words
    assert "Strength 2" in words
    tab.do(f"exercises/{tab.items()[0]}/side", side="both")
    assert "to fix first" not in seen(therapist.get(tab.url))


def test_a_last_day_that_is_over_is_told_beside_the_plan(therapist):
    tab = start(therapist, "bridge")
    tab.do(f"exercises/{tab.items()[0]}", **DOSE | {"until": "2020-12-04"})
    assert "1. Bridge: the last day, December 4, 2020, is before the handout's date" in seen(therapist.get(tab.url))


def test_the_coach_looks_at_the_second_language_that_the_clinic_usually_prints(client_as, monkeypatch):
    admin, read = client_as(Role.ADMIN), programs.exercises
    tab = start(admin, "bridge")
    monkeypatch.setattr(programs, "exercises", lambda *of: {slug: saying(one, "") for slug, one in read(*of).items()})
    assert "no Spanish words yet" not in tab.page()
    admin.post("/clinic/printing", data={"paper": "letter", "second": "es"})
    assert "1. Bridge has no Spanish words yet. Its card is printed in English." in tab.page()


def test_an_empty_plan_says_how_to_start(therapist):
    words = seen(therapist.get(start(therapist).url))
    assert "Start the program" in words
    assert "Add an exercise first" in words


@pytest.mark.parametrize(
    ("query", "found", "count"),
    [
        ("?q=clam", "Clamshell", 2),
        ("?q=CLAM%20SHELL", "Clamshell", 2),
        ("?q=no%20such%20thing", "Nothing fits.", 0),
        ("?category=core&position=prone", "Front plank", None),
        ("?category=moon&q=%00clam", "Clamshell", 2),
        ("?q=" + "x" * 5000, "Nothing fits.", 0),
        ("?category=core&category=balance&q=front%20plank", "Front plank", None),
    ],
)
def test_the_finder_narrows_by_words_and_facets_and_forgives_odd_addresses(therapist, query, found, count):
    words = seen(therapist.get(start(therapist).url + query))
    assert found in words
    if count is not None:
        assert f"{count} exercise{'' if count == 1 else 's'}" in words


def test_rows_are_marked_against_the_last_handout(app, therapist):
    tab = start(therapist, "bridge", "cat-camel")
    assert therapist.post(f"{tab.url}/issue", data={"version": tab.version, "paper": "letter"}).status_code == 303
    words = seen(therapist.get(tab.url))
    assert "-1" in words
    assert "Changed since" not in words
    bridge, _ = tab.items()
    tab = tab.do(f"exercises/{bridge}", **DOSE | {"reps": 7})
    tab.do("exercises", slug="heel-slide")
    plan = tab.page().split('id="plan"')[1].split('id="coach"')[0]
    assert "Changed since" in seen(therapist.get(tab.url))
    assert plan.lower().count("new") >= 1
    assert plan.lower().count("changed") >= 1


def test_the_history_tells_what_each_handout_changed(therapist):
    tab = start(therapist, "bridge", "cat-camel")
    assert therapist.get(f"{tab.url}/history").status_code == 200
    issue = {"version": tab.version, "paper": "letter"}
    assert therapist.post(f"{tab.url}/issue", data=issue).status_code == 303
    tab = tab.do(f"exercises/{tab.items()[0]}/remove").add("prone-press-up")
    assert therapist.post(f"{tab.url}/issue", data={"version": tab.version, "paper": "letter"}).status_code == 303
    words = seen(therapist.get(f"{tab.url}/history"))
    for said in ("-1", "-2", "Bridge", "Press-up on your belly"):
        assert said in words


def dosed(item, **changes):
    """The item after its form was sent."""
    old = item.dosage
    fields = ("sets", "reps", "hold_s", "rest_s", "times_per_day", "days_per_week", "load")
    sent = {name: getattr(old, name) for name in fields} | changes
    form = DosageForm(MultiDict({name: str(value) for name, value in sent.items()}))
    form.validate()
    return page.dosage_from(form, item)


NAMED = Dosage(
    sets=2,
    reps=10,
    times_per_day=2,
    when=(TimeOfDay.MORNING, TimeOfDay.BEDTIME),
    days=(Weekday.MONDAY, Weekday.FRIDAY),
    rpe=5,
    pain_limit=3,
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {}),
        ({"reps": 12}, {"reps": 12}),
        ({"days_per_week": 3}, {"days": (), "days_per_week": 3}),
        ({"times_per_day": 3}, {"when": (), "times_per_day": 3}),
    ],
)
def test_what_the_form_does_not_ask_stays_while_it_still_fits(app, changes, expected):
    with app.test_request_context():
        item = replace(sample.item(side=Side.LEFT), dosage=NAMED)
        assert dosed(item, **changes).dosage == replace(NAMED, **expected)


@pytest.mark.parametrize(
    ("days_per_week", "expected"), [(4, Dosage(every_other_day=True)), (5, Dosage(days_per_week=5))]
)
def test_every_other_day_stays_until_the_days_are_changed(app, days_per_week, expected):
    with app.test_request_context():
        item = replace(sample.item(), dosage=Dosage(every_other_day=True))
        assert dosed(item, days_per_week=days_per_week).dosage == expected


def test_a_visit_date_stands_in_its_field_and_in_words(therapist):
    tab = start(therapist).do("details", **DETAILS | {"review_on": "2026-12-07"})
    assert 'value="2026-12-07"' in tab.page()
    assert f"{date(2026, 12, 7):%-d %b %Y}" in seen(therapist.get(tab.url))


def test_the_finder_counts_what_fits_and_says_how_much_of_it_is_shown(therapist):
    words = seen(therapist.get(start(therapist).url))
    assert f"{len(shipped_library().exercises)} exercises, the first 60 shown" in words


def test_what_the_precautions_speak_against_is_not_suggested(app):
    known = shipped_library().exercises
    plan = replace(sample.SHEET.plan, items=tuple(i for i in sample.SHEET.plan.items if i.slug == "bridge"))

    def suggested(*precautions):
        patient = SimpleNamespace(facts=PatientFacts(precautions=precautions))
        with app.app_context():
            found = page.suggestions(SimpleNamespace(plan=plan, patient=patient), known)
        return {slug for each in found for slug, _ in each["exercises"]}

    assert suggested()
    for precaution in Precaution:
        assert not any(coach.goes_against(known[slug], [precaution]) for slug in suggested(precaution))
    assert any(suggested() != suggested(precaution) for precaution in Precaution)
