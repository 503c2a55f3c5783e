"""The rows that the service tests act on: all of the demo clinic, and an admin of another who must see none of them."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from hep.domain.actor import Actor, Role
from hep.domain.patient import PatientFacts
from hep.domain.program import ClinicFacts
from hep.models import Handout, Patient, Program, User
from hep.services import accounts, clinics, curation, handouts, patients, programs
from tests.store import NOW


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A patient with a program of one exercise (bridge), a person, and plank taken out of the clinic's library."""

    actors: dict[Role, Actor]
    stranger: Actor
    patient: Patient
    program: Program
    person: User
    handout: Handout | None

    @property
    def item_id(self) -> UUID:
        """The only exercise of the program."""
        return self.program.plan.items[0].item_id


def actors(session: Session) -> dict[Role, Actor]:
    """The demo clinic's people."""
    people = session.scalars(select(User).where(User.is_demo)).all()
    return {Role(u.role): Actor(user_id=u.id, clinic_id=u.clinic_id, role=Role(u.role), at=NOW) for u in people}


def person(session: Session, clinic_id: UUID, email: str, role: Role) -> User:
    """Somebody without a password."""
    own = {"email": email, "display_name": email.partition("@")[0], "password": None}
    user = accounts.make_user(session, clinic_id=clinic_id, at=NOW, role=role, **own)
    session.flush()
    return user


def outsider(session: Session) -> Actor:
    """An admin of another clinic."""
    clinic = clinics.create(session, ClinicFacts(name="Hilltop Rehab"), NOW)
    user = person(session, clinic.id, "else@hilltop.example", Role.ADMIN)
    return Actor(user_id=user.id, clinic_id=clinic.id, role=Role.ADMIN, at=NOW)


def program_of(session: Session, by: Actor, *slugs: str, label: str = "M. R.") -> Program:
    """A new patient's program with these exercises."""
    patient = patients.create(session, by, PatientFacts(label=label))
    session.flush()
    program = programs.create(session, by, patient.id)
    for slug in slugs:
        programs.add_exercise(session, by, program.id, program.version, slug=slug)
    return program


def scene(session: Session, *, with_handout: bool = False) -> Scene:
    """A fresh scene, not committed."""
    people = actors(session)
    by = people[Role.ADMIN]
    program = program_of(session, by, "bridge")
    curation.retire(session, by, "plank")
    return Scene(
        actors=people,
        stranger=outsider(session),
        patient=program.patient,
        program=program,
        person=person(session, by.clinic_id, "p@riverside.example", Role.THERAPIST),
        handout=handouts.issue(session, by, program.id, program.version) if with_handout else None,
    )
