"""The coach's findings on words: a language that is missing, a hold that is not said, a note against the dose."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.advice import Level
from hep.domain.coach import advise
from hep.domain.exercise import Timed, Wording
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.vocabulary import Category, Side
from tests import make
from tests.domain.test_education import EN, page

CLAM = make.library(sample.exercise())


def findings(plan, exercises, rule):
    return [finding for finding in advise(plan, exercises).findings if finding.id == rule]


def of(*items):
    return Plan(items=items)


def test_an_exercise_without_the_patient_s_language_is_a_hint():
    exercises = make.numbered(2, [Category.STRENGTH, Category.BALANCE])
    told = [f for f in advise(make.plan_of(exercises), exercises, PatientFacts(language="es")).findings if f.id == "L1"]
    assert [(finding.level, finding.item) for finding in told] == [(Level.HINT, 0), (Level.HINT, 1)]
    assert told[0].message == "1. Exercise 1 has no Spanish words yet. Its card is printed in English."
    assert not any(f.id == "L1" for f in advise(make.plan_of(exercises), exercises, PatientFacts()).findings)


@pytest.mark.parametrize(("language", "second"), [("es", ""), ("en", "es")])
def test_an_education_page_without_a_language_of_the_handout_is_a_hint(language, second):
    pages = {"back-pain": page(words=(EN,)), "in-both": page(slug="in-both")}
    plan = Plan(education=("back-pain", "in-both", "back-pain", "gone"))
    advice = advise(plan, {}, PatientFacts(language=language), second, pages=pages)
    (told,) = advice.of_languages
    assert (told.id, told.level, told.item) == ("L1", Level.HINT, None)
    assert told.message == "The page “Back pain” has no Spanish words yet. It is printed in English."
    assert advise(plan, {}, PatientFacts(), pages=pages).findings == ()


def quiet(**content):
    """An exercise whose steps say no hold."""
    found = sample.exercise()
    words = (replace(found.content.words[0], steps=("Lie down.", "Lift {your SIDE|the top} knee.")),)
    return make.library(replace(found, content=replace(found.content, words=words, **content)))


def noted(note, **more):
    return of(replace(sample.item(**more), note=note))


def test_w1_warns_of_a_hold_that_no_step_says():
    (finding,) = findings(of(sample.item(hold_s=5)), quiet(), "W1")
    assert (finding.level, finding.item) == (Level.WARN, 0)
    assert "the dose holds 5 seconds, but no step says where to hold" in finding.message


def test_w1_is_content_without_a_hold_or_with_a_note_that_says_it():
    assert not findings(of(sample.item()), quiet(), "W1")
    assert not findings(noted("Hold at the top.", hold_s=5), quiet(), "W1")
    going = Wording(timed=Timed.KEEP_GOING)
    assert not findings(of(sample.item(hold_s=5)), quiet(wording=going), "W1")


@pytest.mark.parametrize(("note", "number"), [("Do 20 reps.", "20"), ("Hold 8 seconds.", "8"), ("Do 9 sets.", "9")])
def test_w2_warns_of_a_number_that_the_dose_does_not_say(note, number):
    (finding,) = findings(noted(note), CLAM, "W2")
    assert f"the note says {number}, the dose does not" in finding.message


@pytest.mark.parametrize("note", ["Do 15 reps.", "Rest 30 seconds.", "3 times a week is enough.", "At 5 o'clock.", ""])
def test_w2_is_content_with_the_numbers_of_the_dose(note):
    assert not findings(noted(note), CLAM, "W2")


def test_w3_hints_at_a_note_for_the_other_side():
    (finding,) = findings(noted("Lift your right knee."), CLAM, "W3")
    assert (finding.level, "for the left, the note names the right only" in finding.message) == (Level.HINT, True)


@pytest.mark.parametrize("note", ["Lift your left knee.", "Left knee up, right foot down.", "Go slow."])
def test_w3_is_content_with_the_prescribed_side(note):
    assert not findings(noted(note), CLAM, "W3")


def test_w3_reads_spanish_and_asks_nothing_of_both_sides():
    spanish = PatientFacts(language="es")
    told = advise(noted("Suba la rodilla derecha."), CLAM, spanish).findings
    assert "W3" in {finding.id for finding in told}
    second = advise(noted("Suba la rodilla derecha. Haga 20 veces."), CLAM, PatientFacts(), "es").findings
    assert {"W2", "W3"} <= {finding.id for finding in second}
    assert not findings(noted("Lift your right knee.", side=Side.BOTH), CLAM, "W3")


def test_a_second_language_of_the_handout_is_looked_at_too():
    exercises = make.numbered(2, [Category.STRENGTH, Category.BALANCE])
    advice = advise(make.plan_of(exercises), exercises, PatientFacts(), "es")
    told = [finding.message for finding in advice.findings if finding.id == "L1"]
    assert told == [f"{n}. Exercise {n} has no Spanish words yet. Its card is printed in English." for n in (1, 2)]
    assert [finding.message for finding in advice.of_languages] == told
    assert advise(make.plan_of(exercises), exercises, PatientFacts(), "en").of_languages == ()


def test_w1_reads_the_second_language_and_names_it():
    found = sample.exercise()
    english = replace(found.content.words[0], steps=("Lift your knee.", "Hold at the top."))
    spanish = replace(english, locale="es", steps=("Acuéstese.", "Suba la rodilla."))
    both = make.library(replace(found, content=replace(found.content, words=(english, spanish))))
    plan = of(sample.item(hold_s=5))
    assert not findings(plan, both, "W1")
    told = advise(plan, both, PatientFacts(), "es").of_languages
    assert [(finding.id, "no Spanish step says where to hold" in finding.message) for finding in told] == [("W1", True)]
    held = of(replace(sample.item(hold_s=5), note="Hold at the top. Mantenga la rodilla arriba."))
    assert advise(held, both, PatientFacts(), "es").of_languages == ()
