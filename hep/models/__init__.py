"""Stored rows: identity, owner and times are columns; what a row says is one frozen value in one column."""

from hep.models.audit import AuditEntry
from hep.models.base import Base
from hep.models.clinic import Clinic, SignInSession, User
from hep.models.exercise import Art, Exercise, ExerciseRevision
from hep.models.handout import Handout, handout_revision
from hep.models.patient import Patient
from hep.models.program import Program, program_exercise

__all__ = [
    "Art",
    "AuditEntry",
    "Base",
    "Clinic",
    "Exercise",
    "ExerciseRevision",
    "Handout",
    "Patient",
    "Program",
    "SignInSession",
    "User",
    "handout_revision",
    "program_exercise",
]
