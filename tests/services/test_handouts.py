"""Handouts: issued for good, pinned to the words of their day, refused while something blocks."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from threading import Barrier

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from hep.domain.actor import Role
from hep.domain.composing import HandoutOptions
from hep.domain.errors import Conflict, NotFound, RuleBroken
from hep.domain.handout import Paper
from hep.domain.vocabulary import Side
from hep.models import AuditEntry, Handout, handout_revision
from hep.services import curation, handouts, library, programs, store
from tests.services import scene, verbs


@pytest.fixture
def program(session, therapist):
    return scene.program_of(session, therapist, "bridge", "cat-camel")


def issue(session, actor, program, **options):
    return handouts.issue(session, actor, program.id, program.version, **options)


def reword(session, curator, slug, name):
    """Publish the exercise with another name."""
    exercise = library.get(session, curator, slug)
    words = replace(exercise.content.words[0], name=name)
    curation.publish(session, curator, replace(exercise.content, words=(words,)), exercise.drawing)
    session.flush()


@pytest.mark.parametrize("verb", verbs.of("handouts"), ids=str)
def test_a_verb_asks_for_its_permission_hides_other_clinics_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def test_an_issued_handout_keeps_pages_document_plan_and_who_issued_it(session, therapist, program):
    handout = issue(session, therapist, program)
    session.expire_all()
    found = handouts.get(session, therapist, handout.id, with_pdf=True)
    assert found.pdf.startswith(b"%PDF-")
    assert found.sha256 == sha256(found.pdf).hexdigest()
    assert (found.plan, found.version, found.locale) == (program.plan, 1, "en")
    assert (found.issued_by_id, found.issued_at) == (therapist.user_id, therapist.at)
    assert found.number == f"{program.number:04d}-1"
    assert [card.name for card in handouts.document(session, therapist, handout.id).cards] == [
        "Bridge",
        "Cat-camel",
    ]


def test_issued_handout_keeps_its_words_when_the_library_changes(session, curator, program):
    old = issue(session, curator, program)
    before = (old.pdf, handouts.document(session, curator, old.id))
    reword(session, curator, "bridge", "Hip lift")
    new = issue(session, curator, program)
    session.expire_all()
    assert (handouts.get(session, curator, old.id).pdf, handouts.document(session, curator, old.id)) == before
    assert [card.name for card in handouts.document(session, curator, old.id).cards] == ["Bridge", "Cat-camel"]
    assert [card.name for card in handouts.document(session, curator, new.id).cards] == ["Hip lift", "Cat-camel"]


def test_an_issued_handout_keeps_its_picture_when_the_art_changes(session, curator, program):
    old = issue(session, curator, program)
    bridge, plank = (library.get(session, curator, slug) for slug in ("bridge", "plank"))
    curation.publish(session, curator, bridge.content, plank.drawing)
    session.flush()
    shown = handouts.document(session, curator, old.id).cards[0].figures[0].drawing
    assert shown == bridge.drawing


def test_an_issued_handout_stays_when_its_exercise_is_retired(session, curator, program):
    old = issue(session, curator, program)
    curation.retire(session, curator, "bridge")
    session.flush()
    assert handouts.document(session, curator, old.id).cards[0].name == "Bridge"
    assert curation.usage(session, curator, "bridge").handouts == 1


def test_a_handout_is_pinned_to_the_revisions_it_shows(session, curator, program):
    reword(session, curator, "bridge", "Hip lift")
    handout = issue(session, curator, program)
    held = select(handout_revision.c.revision_id).where(handout_revision.c.handout_id == handout.id)
    assert set(session.scalars(held)) == library.revision_ids(session, curator, program.plan.slugs)


def test_a_change_is_a_new_handout_that_supersedes(session, therapist, program):
    first = issue(session, therapist, program)
    programs.remove_exercise(session, therapist, program.id, program.version, program.plan.items[1].item_id)
    later = replace(therapist, at=therapist.at + timedelta(days=1))
    second = issue(session, later, program)
    assert (second.version, second.supersedes_id) == (2, first.id)
    assert [h.id for h in handouts.list_for_program(session, therapist, program.id)] == [second.id, first.id]
    assert handouts.find_latest(session, therapist, [program.id]) == {program.id: second}
    document = handouts.document(session, therapist, second.id)
    assert document.stop_old.names == ("Cat-camel",)
    assert document.replace_note


def test_the_draft_is_what_would_be_issued(session, therapist, program):
    draft = handouts.draft(session, therapist, program)
    assert draft == handouts.document(session, therapist, issue(session, therapist, program).id)
    assert draft.footer.right == f"Handout {program.number:04d}-1"
    assert handouts.draft(session, therapist, program).footer.right == f"Handout {program.number:04d}-2"


def test_it_is_printed_as_asked(session, therapist, program):
    options = HandoutOptions(paper=Paper.A4, is_mono=True, has_chart=False)
    document = handouts.document(session, therapist, issue(session, therapist, program, options=options).id)
    assert (document.paper, document.is_mono, document.chart) == (Paper.A4, True, None)


def test_an_empty_program_cannot_be_issued(session, therapist):
    empty = scene.program_of(session, therapist)
    with pytest.raises(RuleBroken, match="no exercise yet"):
        issue(session, therapist, empty)


@pytest.fixture
def blocked(session, therapist):
    """A stretch on one side without its hold."""
    program = scene.program_of(session, therapist, "calf-stretch-wall")
    item = program.plan.items[0]
    dosage = replace(item.dosage, hold_s=0)
    return programs.change_exercise(
        session,
        therapist,
        program.id,
        program.version,
        item.item_id,
        dosage=dosage,
        side=Side.LEFT,
        note="",
        until=None,
    )


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_block_stands_against_issuing(session, therapist, blocked, reason):
    with pytest.raises(RuleBroken, match="a stretch needs a hold") as refused:
        issue(session, therapist, blocked, override_reason=reason)
    assert refused.value.field == "override_reason"
    assert list(handouts.list_for_program(session, therapist, blocked.id)) == []


def test_a_reason_overrides_a_block_and_is_kept(session, therapist, blocked):
    handout = issue(session, therapist, blocked, override_reason=" The patient cannot hold. ")
    assert handout.override_reason == "The patient cannot hold."
    line = session.scalars(select(AuditEntry).where(AuditEntry.action == "handout.issued")).one()
    assert line.details == {"number": handout.number, "reason": "The patient cannot hold."}


@pytest.mark.parametrize("reason", ["x" * 501, "a\x00b"])
def test_a_reason_is_clean_and_short(session, therapist, blocked, reason):
    with pytest.raises(RuleBroken) as refused:
        issue(session, therapist, blocked, override_reason=reason)
    assert refused.value.field == "override_reason"


def test_several_blocks_are_counted(session, therapist, blocked):
    programs.add_exercise(session, therapist, blocked.id, blocked.version, slug="clamshell")
    with pytest.raises(RuleBroken, match=r"choose the side.*\(and 1 more\)"):
        issue(session, therapist, blocked)


def test_no_reason_prints_a_side_that_nobody_chose(session, therapist):
    program = scene.program_of(session, therapist, "clamshell")
    with pytest.raises(RuleBroken, match="Choose the side of exercise 1, Clamshell"):
        issue(session, therapist, program, override_reason="In a hurry.")


def test_a_program_that_changed_meanwhile_is_not_issued_unseen(session, therapist, program):
    stale = program.version - 1
    with pytest.raises(Conflict, match="changed this program after you opened it"):
        handouts.issue(session, therapist, program.id, stale)
    assert session.scalars(select(Handout)).all() == []


def test_of_two_who_issue_at_the_same_moment_each_gets_a_number_of_its_own(database_url):
    with store.opened(database_url) as session:
        by = scene.actors(session)[Role.THERAPIST]
        program = scene.program_of(session, by, "bridge")
        session.commit()
        program_id, version, start = program.id, program.version, Barrier(2)

        def issue_one(_):
            with Session(session.get_bind()) as own:
                programs.fresh(own, by, program_id, version)
                start.wait(timeout=20)
                number = handouts.issue(own, by, program_id, version).number
                own.commit()
                return number

        with ThreadPoolExecutor(2) as pool:
            numbers = sorted(pool.map(issue_one, range(2)))
        assert numbers == [f"{program.number:04d}-1", f"{program.number:04d}-2"]


def test_a_clinic_finds_none_of_another_s_handouts(session, therapist, stranger, program):
    handout = issue(session, therapist, program)
    assert handouts.find_latest(session, stranger, [program.id]) == {}
    assert list(handouts.list_for_program(session, stranger, program.id)) == []
    with pytest.raises(NotFound, match="no such handout"):
        handouts.get(session, stranger, handout.id)


def test_taking_the_pages_is_noted(session, therapist, program):
    handout = issue(session, therapist, program)
    handouts.record_print(session, therapist, handout)
    session.flush()
    line = session.scalars(select(AuditEntry).where(AuditEntry.action == "handout.downloaded")).one()
    assert (line.subject_id, line.details) == (str(handout.id), {"number": handout.number})
