"""The audit list in plain words: who did what to which thing. What is written down is decided by the services."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import url_for

from hep.services.audit import AuditEntry

MACHINE = "The server"
# {…} are the details that the verb wrote down.
WORDS = {
    "clinic.changed": "changed the letterhead",
    "clinic.created": "made this clinic",
    "clinic.demo_seeded": "filled the demo clinic",
    "clinic.printing_changed": "changed how handouts are usually printed",
    "exercise.published": "published {subject_id}, revision {revision}",
    "exercise.restored": "brought {subject_id} back",
    "exercise.retired": "retired {subject_id}",
    "handout.downloaded": "printed or downloaded handout {number}",
    "handout.issued": "issued handout {number}",
    "library.loaded": "loaded the library",
    "library.imported": "brought exercises into the library",
    "patient.changed": "changed what is known of a patient",
    "patient.created": "added a patient",
    "program.begun_from_protocol": "began a program from the protocol “{protocol}”",
    "program.created": "began a program",
    "program.details_changed": "changed the details of a program",
    "program.exercise_added": "added {slug} to a program",
    "program.exercise_changed": "changed the dose of an exercise",
    "program.exercise_moved": "moved an exercise in a program",
    "program.exercise_removed": "took {slug} out of a program",
    "program.reopened": "opened a handout as a new program",
    "session.ended": "signed out",
    "session.started": "signed in",
    "user.added": "added a person as {role}",
    "user.changed": "changed a person: {role}, {access}",
    "user.disabled": "switched a person off",
    "user.password_set": "set a new password for a person",
}
PAGES = {
    "handout": ("handouts.show", "handout_id"),
    "patient": ("patients.show", "patient_id"),
    "program": ("programs.edit", "program_id"),
}


@dataclass(frozen=True, kw_only=True)
class Deed:
    """One line of the list. `url` leads to the thing, "" where it has no page."""

    day_number: int
    day: str
    time: str
    who: str
    words: str
    note: str
    url: str
    thing: str


def deed(entry: AuditEntry, people: Mapping[str, str]) -> Deed:
    """The entry in words; `people` names those of the clinic by id."""
    return Deed(
        day_number=entry.at.toordinal(),
        day=f"{entry.at:%A, %-d %B %Y}",
        time=f"{entry.at:%H:%M}",
        who=entry.user.display_name if entry.user else MACHINE,
        words=_words(entry),
        note=_note(entry, people),
        url=_url(entry),
        thing=entry.subject,
    )


def _words(entry: AuditEntry) -> str:
    details: dict[str, Any] = {"subject_id": entry.subject_id, **entry.details}
    if entry.action == "clinic.logo_set":
        return "set a new logo" if details.get("has_logo") else "took the logo off"
    details["access"] = "may sign in" if details.get("is_active") else "switched off"
    known = WORDS.get(entry.action)
    try:
        return known.format_map(details) if known else _spelled(entry.action)
    except KeyError:
        return _spelled(entry.action)


def _spelled(action: str) -> str:
    """An action that has no sentence here: "protocol.copied" as "protocol copied"."""
    return action.replace(".", " ").replace("_", " ")


def _note(entry: AuditEntry, people: Mapping[str, str]) -> str:
    if entry.subject == "user" and entry.action.startswith("user."):
        return people.get(entry.subject_id, "")
    reason = entry.details.get("reason")
    return f"In spite of a finding: {reason}" if reason else ""


def _url(entry: AuditEntry) -> str:
    if entry.subject not in PAGES:
        return ""
    endpoint, name = PAGES[entry.subject]
    return url_for(endpoint, **{name: UUID(entry.subject_id)})
