"""The audit list in words: each action that a verb writes down has its sentence."""

import re
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

import hep
from hep.services.audit import AuditEntry
from hep.web.clinic import deeds

SERVICES = Path(hep.__file__).parent / "services"


def entry(action, subject="exercise", subject_id="clamshell", **details):
    return AuditEntry(
        at=datetime(2026, 11, 23, 15, 4, tzinfo=UTC),
        action=action,
        subject=subject,
        subject_id=subject_id,
        details=details,
        user=None,
    )


def test_every_action_of_the_services_has_a_sentence():
    written = set()
    for path in SERVICES.glob("*.py"):
        written |= set(re.findall(r'"([a-z]+\.[a-z_]+)"', path.read_text(encoding="utf-8")))
    nouns = {action.split(".")[0] for action in deeds.WORDS}
    assert {action for action in written if action.split(".")[0] in nouns} - set(deeds.WORDS) <= {"clinic.logo_set"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (entry("exercise.published", revision=4), "published clamshell, revision 4"),
        (entry("clinic.logo_set", "clinic", has_logo=True), "set a new logo"),
        (entry("clinic.logo_set", "clinic", has_logo=False), "took the logo off"),
        (entry("user.changed", "user", role="admin", is_active=False), "changed a person: admin, switched off"),
        (entry("protocol.copied", "protocol"), "protocol copied"),
        (entry("exercise.published"), "exercise published"),
    ],
)
def test_a_line_reads_as_words_even_when_a_detail_is_missing(line, words):
    assert deeds.deed(line, {}).words == words


def test_the_machine_signs_for_what_nobody_did():
    shown = deeds.deed(entry("library.loaded", "library", "seed"), {})
    assert (shown.who, shown.time, shown.url) == ("The server", "15:04", "")


def test_a_person_is_named_and_a_reason_is_told():
    somebody = str(uuid4())
    assert deeds.deed(entry("user.added", "user", somebody, role="admin"), {somebody: "N. E."}).note == "N. E."
    assert deeds.deed(entry("exercise.retired", reason="Twice told"), {}).note == "In spite of a finding: Twice told"
