"""Every verb of the services, and the check that holds for each: permission, other clinics, its audit line, no commit.

A new verb gets a line in VERBS; tests/services/test_audit.py fails until it has one.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hep.domain import sample
from hep.domain.actor import PERMISSIONS, Actor, Permission, Role
from hep.domain.errors import NotAllowed, NotFound
from hep.domain.handout import PrintChoices
from hep.domain.patient import PatientFacts
from hep.domain.shelf import Wanted
from hep.domain.thesaurus import Thesaurus
from hep.exchange.delivery import Delivered, Delivery
from hep.exchange.problems import Problem
from hep.models import AuditEntry, Base
from hep.services import (
    accounts,
    audit,
    clinics,
    curation,
    finding,
    handouts,
    imports,
    library,
    patients,
    programs,
    protocols,
    reopening,
)
from tests.domain.test_education import page
from tests.domain.test_protocol import protocol
from tests.services.printed import printed
from tests.services.scene import Scene, scene

PASSWORD = "a long enough password"
READ, EDIT, ISSUE = Permission.READ_LIBRARY, Permission.EDIT_PROGRAM, Permission.ISSUE_HANDOUT
CURATE, MANAGE = Permission.CURATE, Permission.MANAGE_CLINIC

Call = Callable[[Session, Actor, Scene], Any]


@dataclass(frozen=True, kw_only=True)
class Verb:
    """One verb: a call, the permission it needs, the audit line it leaves, whether it is given the id of a row."""

    name: str
    call: Call
    needs: Permission
    leaves: str = ""
    takes_id: bool = False

    def __str__(self) -> str:
        return self.name


def _publish(session: Session, actor: Actor, _: Scene) -> object:
    bridge = library.get(session, actor, "bridge")
    return curation.publish(session, actor, replace(bridge.content, provenance="Mine."), bridge.drawing)


def _delivery(session: Session, actor: Actor) -> Delivery:
    """A changed exercise and a new one, as a package brings them."""
    bridge = library.get(session, actor, "bridge")
    contents = (replace(bridge.content, provenance="Mine."), replace(bridge.content, slug="our-bridge"))
    return Delivery(exercises=tuple(Delivered(content=c, drawing=bridge.drawing, at=_at) for c in contents))


def _at(field: str, message: str) -> Problem:
    return Problem(file="a.yaml", field=field, message=message)


def _at_version(verb: Callable[..., Any], **named: Any) -> Call:
    """A verb on the scene's program, at the version that it has."""
    return lambda session, actor, s: verb(session, actor, s.program.id, s.program.version, **named)


def _at_item(verb: Callable[..., Any], **named: Any) -> Call:
    """A verb on the scene's one planned exercise."""
    return lambda session, actor, s: verb(session, actor, s.program.id, s.program.version, s.item_id, **named)


def _reading(name: str, call: Call, needs: Permission, *, takes_id: bool = False) -> Verb:
    return Verb(name=name, call=call, needs=needs, takes_id=takes_id)


def _writing(name: str, call: Call, needs: Permission, leaves: str, *, takes_id: bool = False) -> Verb:
    return Verb(name=name, call=call, needs=needs, leaves=leaves, takes_id=takes_id)


_NEW = {"email": "n@riverside.example", "display_name": "N.", "role": Role.THERAPIST, "password": PASSWORD}
_PERSON = {"display_name": "P. New", "role": Role.CURATOR, "is_active": True}
_DOSE = {"dosage": sample.item().dosage, "side": None, "note": "Slowly.", "until": None}
_DETAILS = {"title": "Phase 2", "goal": "", "regions": (), "review_on": None}
_FACTS = PatientFacts(label="A. B.")
_PROTOCOL = protocol()
_PAGE = page()
_PRINTED = printed()

VERBS = (
    _reading("accounts.list_people", lambda s, a, x: accounts.list_people(s, a), MANAGE),
    _reading("accounts.get", lambda s, a, x: accounts.get(s, a, x.person.id), MANAGE, takes_id=True),
    _writing("accounts.add_person", lambda s, a, x: accounts.add_person(s, a, **_NEW), MANAGE, "user.added"),
    _writing(
        "accounts.change_person",
        lambda s, a, x: accounts.change_person(s, a, x.person.id, **_PERSON),
        MANAGE,
        "user.changed",
        takes_id=True,
    ),
    _writing(
        "accounts.set_password",
        lambda s, a, x: accounts.set_password(s, a, x.person.id, PASSWORD),
        MANAGE,
        "user.password_set",
        takes_id=True,
    ),
    _reading("audit.list_recent", lambda s, a, x: audit.list_recent(s, a), MANAGE),
    _writing(
        "clinics.change_facts", lambda s, a, x: clinics.change_facts(s, a, sample.CLINIC), MANAGE, "clinic.changed"
    ),
    _writing(
        "clinics.change_printing",
        lambda s, a, x: clinics.change_printing(s, a, PrintChoices()),
        MANAGE,
        "clinic.printing_changed",
    ),
    _writing("clinics.set_logo", lambda s, a, x: clinics.set_logo(s, a, b"png"), MANAGE, "clinic.logo_set"),
    _reading("curation.list_all", lambda s, a, x: curation.list_all(s, a), CURATE),
    _writing("curation.publish", _publish, CURATE, "exercise.published"),
    _writing("curation.retire", lambda s, a, x: curation.retire(s, a, "bridge"), CURATE, "exercise.retired"),
    _writing("curation.restore", lambda s, a, x: curation.restore(s, a, "plank"), CURATE, "exercise.restored"),
    _reading("curation.usage", lambda s, a, x: curation.usage(s, a, "bridge"), READ),
    _reading("curation.revisions", lambda s, a, x: curation.revisions(s, a, "bridge"), READ),
    _reading("finding.of", lambda s, a, x: finding.of(s, a, Thesaurus()), READ),
    _reading("finding.find", lambda s, a, x: finding.find(s, a, Wanted(query="bridge"), Thesaurus()), READ),
    _reading("imports.published", lambda s, a, x: imports.published(s, a), READ),
    _reading("imports.prospect", lambda s, a, x: imports.prospect(s, a, _delivery(s, a)), CURATE),
    _writing("imports.bring_in", lambda s, a, x: imports.bring_in(s, a, _delivery(s, a)), CURATE, "library.imported"),
    _reading("library.published", lambda s, a, x: library.published(s, a), READ),
    _reading("library.get", lambda s, a, x: library.get(s, a, "bridge"), READ),
    _reading("library.for_slugs", lambda s, a, x: library.for_slugs(s, a, frozenset({"bridge"})), READ),
    _reading("patients.get", lambda s, a, x: patients.get(s, a, x.patient.id), EDIT, takes_id=True),
    _reading("patients.list_all", lambda s, a, x: patients.list_all(s, a), EDIT),
    _writing("patients.create", lambda s, a, x: patients.create(s, a, _FACTS), EDIT, "patient.created"),
    _writing(
        "patients.change",
        lambda s, a, x: patients.change(s, a, x.patient.id, _FACTS),
        EDIT,
        "patient.changed",
        takes_id=True,
    ),
    _reading("programs.get", lambda s, a, x: programs.get(s, a, x.program.id), EDIT, takes_id=True),
    _reading("programs.fresh", _at_version(programs.fresh), EDIT, takes_id=True),
    _reading("programs.list_recent", lambda s, a, x: programs.list_recent(s, a), EDIT),
    _writing(
        "programs.create",
        lambda s, a, x: programs.create(s, a, x.patient.id, x.program.plan),
        EDIT,
        "program.created",
        takes_id=True,
    ),
    _writing(
        "programs.add_exercise",
        _at_version(programs.add_exercise, slug="clamshell"),
        EDIT,
        "program.exercise_added",
        takes_id=True,
    ),
    _writing(
        "programs.move_exercise", _at_item(programs.move_exercise, by=1), EDIT, "program.exercise_moved", takes_id=True
    ),
    _writing(
        "programs.remove_exercise",
        _at_item(programs.remove_exercise),
        EDIT,
        "program.exercise_removed",
        takes_id=True,
    ),
    _writing(
        "programs.change_exercise",
        _at_item(programs.change_exercise, **_DOSE),
        EDIT,
        "program.exercise_changed",
        takes_id=True,
    ),
    _writing(
        "programs.change_details",
        _at_version(programs.change_details, **_DETAILS),
        EDIT,
        "program.details_changed",
        takes_id=True,
    ),
    _reading("library.pictured", lambda s, a, x: library.pictured(s, a, [_PAGE]), READ),
    _writing(
        "protocols.start",
        lambda s, a, x: protocols.start(s, a, _PROTOCOL, x.patient.id, is_starter=True),
        EDIT,
        "program.begun_from_protocol",
        takes_id=True,
    ),
    _writing(
        "reopening.reopen",
        lambda s, a, x: reopening.reopen(s, a, _PRINTED, x.patient.id),
        EDIT,
        "program.reopened",
        takes_id=True,
    ),
    _reading("handouts.get", lambda s, a, x: handouts.get(s, a, x.handout.id), EDIT, takes_id=True),
    _reading("handouts.document", lambda s, a, x: handouts.document(s, a, x.handout.id), EDIT, takes_id=True),
    _reading("handouts.list_for_program", lambda s, a, x: handouts.list_for_program(s, a, x.program.id), EDIT),
    _reading("handouts.find_latest", lambda s, a, x: handouts.find_latest(s, a, [x.program.id]), EDIT),
    _reading("handouts.draft", lambda s, a, x: handouts.draft(s, a, x.program), EDIT),
    _writing("handouts.issue", _at_version(handouts.issue), ISSUE, "handout.issued", takes_id=True),
    _writing(
        "handouts.record_print",
        lambda s, a, x: handouts.record_print(s, a, x.handout),
        EDIT,
        "handout.downloaded",
    ),
)


def of(module: str) -> list[Verb]:
    """The verbs of one service."""
    return [verb for verb in VERBS if verb.name.split(".")[0] == module]


def check(session: Session, verb: Verb) -> None:
    """Hold one verb against the four rules that every verb keeps."""
    before = _counts(session)
    made = scene(session, with_handout=verb.name.startswith("handouts."))
    session.flush()
    holders = [role for role in Role if verb.needs in PERMISSIONS[role]]
    for role in set(Role) - set(holders):
        with pytest.raises(NotAllowed, match=str(verb.needs)):
            verb.call(session, made.actors[role], made)
    if verb.takes_id:
        with pytest.raises(NotFound):
            verb.call(session, made.stranger, made)
    assert [*session.new, *session.dirty] == [], "A refused verb changes nothing."
    lines = _lines(session)
    by = made.actors[holders[0]]
    verb.call(session, by, made)
    session.flush()
    left = [line for line in session.scalars(select(AuditEntry)) if line.id not in lines]
    assert [(line.action, line.user_id, line.clinic_id, line.at) for line in left] == (
        [(verb.leaves, by.user_id, by.clinic_id, by.at)] if verb.leaves else []
    )
    session.rollback()
    assert _counts(session) == before, "A verb never commits."


def _lines(session: Session) -> set[object]:
    return set(session.scalars(select(AuditEntry.id)))


def _counts(session: Session) -> dict[str, int]:
    """How many rows each table holds."""
    tables = Base.metadata.sorted_tables
    return {table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}
