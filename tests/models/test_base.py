"""Columns: a frozen value comes back as it was, with its version underneath; a time is always UTC."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from hep.domain import sample
from hep.domain.errors import RuleBroken
from hep.models import Clinic
from tests.models import rows


def test_a_value_comes_back_as_it_was(session):
    program = rows.program(session)
    assert program.plan == sample.PLAN
    assert program.patient.facts == sample.PATIENT
    assert rows.revision(session).content == sample.content()


def test_a_value_lies_there_as_plain_data_with_its_version(session):
    clinic = rows.clinic(session)
    column = "facts ->> 'v', facts ->> 'name'"
    version, name = session.execute(text(f"SELECT {column} FROM clinic")).one()
    assert (int(version), name) == (1, clinic.facts.name)


def test_words_of_any_script_survive(session):
    facts = replace(sample.CLINIC, name="Élan 健康 🦵 <b>&amp;</b> \\ ' \" {0} %s")
    assert rows.clinic(session, facts=facts).facts == facts


def test_a_value_of_a_newer_hep_is_not_guessed_at(session):
    clinic = rows.clinic(session)
    session.execute(text('UPDATE clinic SET facts = \'{"v": 99, "name": "Tomorrow"}\''))
    session.commit()
    session.expire_all()
    with pytest.raises(RuleBroken, match="Update hep to read it"):
        session.get(Clinic, clinic.id)


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8))])
def test_a_time_comes_back_in_utc_whatever_its_zone_was(session, zone):
    at = datetime(2026, 11, 23, 23, 30, 15, 123456, tzinfo=zone)
    clinic = rows.clinic(session, created_at=at)
    assert clinic.created_at == at
    assert clinic.created_at.tzinfo is UTC


def test_a_time_without_a_zone_is_refused(session):
    with pytest.raises(StatementError, match="A stored time needs a zone"):
        rows.clinic(session, created_at=datetime(2026, 11, 23, 15, 0))  # noqa: DTZ001 (the mistake itself)


def test_a_time_may_be_unknown(session):
    handout = rows.handout(session)
    assert (handout.expires_at, handout.revoked_at) == (None, None)


def test_times_are_put_in_order_by_the_moment_and_not_by_the_clock_on_the_wall(session):
    east, west = timezone(timedelta(hours=9)), timezone(timedelta(hours=-9))
    later = rows.clinic(session, created_at=datetime(2026, 11, 23, 1, 0, tzinfo=west))
    earlier = rows.clinic(session, created_at=datetime(2026, 11, 23, 9, 0, tzinfo=east))
    found = session.query(Clinic).order_by(Clinic.created_at).all()
    assert [clinic.id for clinic in found] == [earlier.id, later.id]
