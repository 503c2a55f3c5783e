"""A handout back to a program: with all that it says, for a patient who is there or a new one."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from hep import pdf
from hep.domain.errors import RuleBroken
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.vocabulary import Equipment
from hep.exchange import as_yaml
from hep.models import AuditEntry, Patient, Program
from hep.services import curation, handouts, patients, programs, reopening
from tests.services import verbs
from tests.services.printed import FACTS, PLAN, SHEET, printed, with_text
from tests.services.scene import program_of


@pytest.mark.parametrize("verb", verbs.of("reopening"), ids=str)
def test_a_verb_asks_for_its_permission_hides_other_clinics_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def told(plan):
    """A plan without the ids of its items."""
    return replace(plan, items=()), [(item.slug, item.dosage, item.side, item.note) for item in plan.items]


def test_a_new_patient_is_as_the_handout_says_and_so_is_the_program(session, therapist):
    reopened = reopening.reopen(session, therapist, printed())
    assert reopened.left_out == ()
    assert told(reopened.program.plan) == told(PLAN)
    assert reopened.program.patient.facts == FACTS
    assert reopened.program.patient.label == "R. S."
    lines = session.scalars(select(AuditEntry.action).order_by(AuditEntry.at)).all()
    assert {"patient.created", "program.reopened"} <= set(lines)
    assert "program.created" not in lines


def test_items_get_ids_of_their_own(session, therapist):
    plans = [reopening.reopen(session, therapist, printed()).program.plan for _ in range(2)]
    ids = [item.item_id for plan in plans for item in plan.items]
    assert len(set(ids)) == 4


def test_what_is_known_of_a_patient_stays(session, therapist):
    facts = PatientFacts(label="A. B.", equipment=(Equipment.WALL,))
    patient = patients.create(session, therapist, facts)
    session.flush()
    program = reopening.reopen(session, therapist, printed(), patient.id, label="not looked at").program
    assert (program.patient_id, program.patient.facts) == (patient.id, facts)


def test_a_label_that_is_given_stands_before_that_of_the_handout(session, therapist):
    assert reopening.reopen(session, therapist, printed(), label=" N. N. ").program.patient.label == "N. N."


def test_a_handout_that_names_nobody_asks_for_a_label(session, therapist):
    nameless = printed(replace(SHEET, patient=PatientFacts()))
    with pytest.raises(RuleBroken, match="Initials are enough") as broken:
        reopening.reopen(session, therapist, nameless)
    assert broken.value.field == "label"
    assert reopening.reopen(session, therapist, nameless, label="N. N.").program.patient.label == "N. N."


def test_exercises_that_the_library_does_not_have_are_left_out_by_name(session, therapist, curator):
    curation.retire(session, curator, "bridge")
    text = as_yaml.write_program(SHEET).replace("exercise: clamshell", "exercise: bird-dog")
    text = text.replace("education:", "  - {exercise: our-own-move}\neducation:").replace("    side: left\n", "")
    reopened = reopening.reopen(session, therapist, with_text(text))
    assert reopened.left_out == ("bridge", "our-own-move")
    assert [item.slug for item in reopened.program.plan.items] == ["bird-dog"]


def test_nothing_is_made_when_no_exercise_is_left_or_the_program_is_wrong(session, therapist):
    def count():
        return [session.scalar(select(func.count()).select_from(table)) for table in (Program, Patient, AuditEntry)]

    before = count()
    good = as_yaml.write_program(SHEET)
    for text, words in (
        (good.replace("bridge", "one").replace("clamshell", "two"), "None of its exercises is in your library."),
        (good.replace("sets: 4", "sets: 40"), "The program inside cannot be used. program.yaml, line "),
        ("hep: exercise/1\n", "The program inside cannot be used. program.yaml, line "),
        ("- a\n- b\n", "The program inside cannot be used. program.yaml, line 1"),
    ):
        with pytest.raises(RuleBroken) as broken:
            reopening.reopen(session, therapist, with_text(text))
        assert broken.value.message.startswith(words)
        assert (broken.value.field, "\n" in broken.value.message) == ("file", False)
    assert count() == before


def test_an_issued_handout_opens_as_it_was_issued(session, therapist):
    program = program_of(session, therapist, "bridge", "plank")
    item = program.plan.items[0]
    programs.change_exercise(
        session,
        therapist,
        program.id,
        program.version,
        item.item_id,
        dosage=replace(item.dosage, sets=5, load="green band", when=(), rpe=None),
        side=None,
        note="Slowly.",
        until=date(2031, 12, 4),
    )
    programs.change_details(
        session, therapist, program.id, program.version, title="Hips", goal="Walk", regions=(), review_on=None
    )
    handout = handouts.issue(session, therapist, program.id, program.version)
    issued = told(program.plan)
    programs.remove_exercise(session, therapist, program.id, program.version, item.item_id)
    again = reopening.reopen(session, therapist, handout.pdf, program.patient_id).program
    assert told(again.plan) == issued
    assert again.number != program.number
    assert isinstance(again.plan, Plan)
    assert handouts.document(session, therapist, handout.id).program == pdf.program_in(handout.pdf)
