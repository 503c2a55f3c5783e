"""Programs: the version counts every save, and a stale save fails instead of winning."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from hep.models import Program
from tests.models import rows


def retitle(program, title):
    program.plan = replace(program.plan, title=title)


def test_the_version_counts_every_save(session):
    program = rows.program(session)
    versions = [program.version]
    for title in ("Two", "Three"):
        retitle(program, title)
        session.commit()
        versions.append(program.version)
    assert versions == [1, 2, 3]


def test_a_plan_is_replaced_whole(session):
    program = rows.program(session)
    retitle(program, "Phase 2")
    session.commit()
    session.expire_all()
    assert session.get(Program, program.id).plan.title == "Phase 2"


def test_of_two_saves_on_the_same_version_the_second_fails_and_the_first_stays(session):
    program = rows.program(session)
    program_id = program.id
    retitle(program, "Mine")
    with Session(session.get_bind()) as other:
        retitle(other.get(Program, program_id), "Theirs")
        other.commit()
    with pytest.raises(StaleDataError):
        session.flush()
    session.rollback()
    assert session.get(Program, program_id).plan.title == "Theirs"
