"""An issued handout says what it said for ever; only ending it is a change."""

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy import inspect

from hep.domain import sample
from hep.models import Handout
from hep.models.handout import MAY_CHANGE
from tests.models import rows

NEW = {
    "clinic_id": uuid4(),
    "program_id": uuid4(),
    "supersedes_id": uuid4(),
    "version": 2,
    "number": "0001-2",
    "plan": replace(sample.PLAN, title="Other"),
    "document": {"v": 1},
    "pdf": b"other",
    "sha256": "c" * 64,
    "locale": "es",
    "override_reason": "because",
    "issued_by_id": uuid4(),
    "issued_at": rows.AT.replace(hour=16),
}


@pytest.mark.parametrize("column", NEW)
def test_what_was_handed_out_cannot_be_changed(session, column):
    handout = rows.handout(session)
    setattr(handout, column, NEW[column])
    with pytest.raises(RuntimeError, match=rf"An issued handout never changes \({column}\)"):
        session.flush()


@pytest.mark.parametrize(
    ("column", "value"), [("share_token_hash", "d" * 64), ("expires_at", rows.AT), ("revoked_at", rows.AT)]
)
def test_a_handout_may_be_shared_and_ended(session, column, value):
    handout = rows.handout(session)
    setattr(handout, column, value)
    session.commit()
    session.expire_all()
    assert getattr(session.get(Handout, handout.id), column) == value


def test_every_column_either_may_change_or_is_held_by_a_test():
    columns = {attribute.key for attribute in inspect(Handout).column_attrs}
    assert columns == {*MAY_CHANGE, *NEW, "id"}


def test_the_pages_and_the_document_are_loaded_only_when_asked_for(session):
    handout = rows.handout(session)
    session.refresh(handout)
    session.expire_all()
    found = session.get(Handout, handout.id)
    assert {"pdf", "document"} <= inspect(found).unloaded
    assert found.pdf == b"%PDF-1.7\x00\xff"
