"""The audit list: newest first, the clinic's own, a page at a time; and every verb is known to the common check."""

from dataclasses import replace
from datetime import timedelta

import pytest

from hep.services import audit
from tests.house.test_audit import _functions, _is_verb
from tests.services import verbs
from tests.store import NOW

# Steps that other verbs take, what the shell and the start of the server do (each tested in its own file), and reading
# what an actor may always see of the own clinic.
CHECKED_ELSEWHERE = {
    "accounts": {
        "authenticate",
        "demo_user",
        "start_session",
        "find_session",
        "end_session",
        "find_by_email",
        "add_from_shell",
        "disable_from_shell",
        "reset_from_shell",
    },
    "clinics": {"get", "letterhead", "printing", "create", "find_by_name"},
    "curation": set(),
    "handouts": set(),
    "library": {"drawing", "rows", "revision_ids"},
    "patients": set(),
    "programs": {"exercises", "advise", "sheet"},
    "store": {"bring_up_to_date", "has_people"},
    "transfers": {"load_seed", "seed_demo", "demo_people"},
}


def test_every_public_verb_of_the_services_is_held_against_the_common_rules():
    public = {name for name, (_, node) in _functions().items() if _is_verb(name, node)}
    elsewhere = {f"{module}.{name}" for module, names in CHECKED_ELSEWHERE.items() for name in names}
    known = {verb.name for verb in verbs.VERBS} - {"audit.list_recent"}
    assert public == known | elsewhere, "Give a new verb its line in tests/services/verbs.py."


@pytest.mark.parametrize("verb", verbs.of("audit"), ids=str)
def test_a_verb_asks_for_its_permission_and_changes_nothing_it_should_not(session, verb):
    verbs.check(session, verb)


def record(session, actor, number, at=NOW):
    audit.record(session, replace(actor, at=at), "test.happened", "test", number, number=number)
    session.flush()


def test_the_newest_lines_come_first_a_page_at_a_time(session, admin):
    for number in range(5):
        record(session, admin, number, NOW + timedelta(minutes=number))
    pages = [[line.subject_id for line in audit.list_recent(session, admin, limit=2, page=page)] for page in (1, 2)]
    assert pages == [["4", "3"], ["2", "1"]]


def test_a_clinic_sees_its_own_lines_only(session, admin, stranger):
    record(session, admin, 1)
    record(session, stranger, 2)
    own = [line for line in audit.list_recent(session, stranger) if line.action == "test.happened"]
    assert [line.subject_id for line in own] == ["2"]


def test_a_line_keeps_who_when_what_and_the_details(session, admin):
    record(session, admin, 7, NOW + timedelta(minutes=1))
    line = audit.list_recent(session, admin, limit=1)[0]
    assert (line.user_id, line.at, line.action) == (admin.user_id, NOW + timedelta(minutes=1), "test.happened")
    assert (line.subject, line.subject_id, line.details) == ("test", "7", {"number": 7})
    assert line.user.role == admin.role


def test_what_the_machine_did_names_nobody(session, admin):
    audit.record_machine(session, NOW, "test.ran", "test", "x", clinic_id=admin.clinic_id)
    session.flush()
    line = next(line for line in audit.list_recent(session, admin) if line.action == "test.ran")
    assert (line.user_id, line.user) == (None, None)
