"""The clinic's patients. A label is enough."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from hep.domain.actor import Actor, Permission
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.patient import PatientFacts
from hep.domain.text import clean_line
from hep.models import Patient as Patient
from hep.services import audit

MAX_LABEL = 120


def get(session: Session, actor: Actor, patient_id: UUID) -> Patient:
    """A patient of the actor's clinic; NotFound otherwise."""
    actor.require(Permission.EDIT_PROGRAM)
    patient = session.scalar(select(Patient).where(Patient.id == patient_id, Patient.clinic_id == actor.clinic_id))
    if patient is None:
        raise NotFound("There is no such patient at this clinic.")
    return patient


def list_all(session: Session, actor: Actor, *, query: str = "") -> Sequence[Patient]:
    """The clinic's patients by label; only those whose label holds the query, if there is one."""
    actor.require(Permission.EDIT_PROGRAM)
    wanted = select(Patient).where(Patient.clinic_id == actor.clinic_id).order_by(Patient.label, Patient.id)
    if "\0" in query:
        return []  # no label holds a NUL, and PostgreSQL refuses to compare with one
    if query:
        wanted = wanted.where(Patient.label.icontains(query, autoescape=True))
    return session.scalars(wanted).all()


def create(session: Session, actor: Actor, facts: PatientFacts) -> Patient:
    """A new patient."""
    actor.require(Permission.EDIT_PROGRAM)
    facts = _labelled(facts)
    patient = Patient(
        id=uuid4(),
        clinic_id=actor.clinic_id,
        label=facts.label,
        facts=facts,
        created_at=actor.at,
        updated_at=actor.at,
    )
    session.add(patient)
    audit.record(session, actor, "patient.created", "patient", patient.id)
    return patient


def change(session: Session, actor: Actor, patient_id: UUID, facts: PatientFacts) -> Patient:
    """What is known of the patient, replaced whole."""
    actor.require(Permission.EDIT_PROGRAM)
    patient = get(session, actor, patient_id)
    facts = _labelled(facts)
    patient.facts, patient.label, patient.updated_at = facts, facts.label, actor.at
    audit.record(session, actor, "patient.changed", "patient", patient.id)
    return patient


def _labelled(facts: PatientFacts) -> PatientFacts:
    label = clean_line(facts.label, "label", limit=MAX_LABEL)
    if not label:
        raise RuleBroken("Give the patient a label. Initials are enough.", "label")
    return replace(facts, label=label)
