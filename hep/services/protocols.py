"""Protocols: look at them, and start a patient's program from one. They come from files and are handed in."""

from collections.abc import Mapping, Sequence
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from hep.domain.actor import Actor, Permission
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.protocol import Protocol, planned
from hep.domain.vocabulary import BodyRegion, Side
from hep.services import library, patients, programs
from hep.services.programs import Program

Shelf = Mapping[str, Protocol]


def list_all(actor: Actor, shelf: Shelf, *, region: BodyRegion | None = None) -> Sequence[Protocol]:
    """All protocols, or those of a region, in the order of the shelf."""
    actor.require(Permission.READ_LIBRARY)
    return [protocol for protocol in shelf.values() if region is None or region in protocol.regions]


def get(actor: Actor, shelf: Shelf, slug: str) -> Protocol:
    """The protocol of that slug; NotFound otherwise."""
    actor.require(Permission.READ_LIBRARY)
    if slug not in shelf:
        raise NotFound("There is no such protocol.")
    return shelf[slug]


def start(
    session: Session, actor: Actor, protocol: Protocol, patient_id: UUID, *, is_starter: bool, side: Side | None = None
) -> Program:
    """A new program of a patient, copied from the protocol: its starter set, or all of it.

    `side` is for the exercises that need one; without it the protocol's own rule, or a question left open. Exercises
    that the clinic has retired are left out.
    """
    actor.require(Permission.EDIT_PROGRAM)
    patient = patients.get(session, actor, patient_id)
    contents = {slug: exercise.content for slug, exercise in library.published(session, actor).items()}
    language = patient.facts.language
    plan = planned(protocol, contents, language, new_id=uuid4, is_starter=is_starter, side=side)
    if not plan.items:
        raise RuleBroken("None of its exercises is in your library any more. Choose another protocol.", "slug")
    return programs.create(
        session, actor, patient.id, plan, deed="program.begun_from_protocol", protocol=protocol.title
    )
