"""Opening the database: migrated when it opens, guarded, and said in a sentence when it cannot be reached."""

import pytest
from sqlalchemy import func, inspect, select, text
from sqlalchemy.exc import IntegrityError

from hep.cli.files import shipped_library
from hep.domain.errors import RuleBroken
from hep.models import Base, Clinic, Exercise, User
from hep.services import accounts, store, transfers
from tests.services import scene
from tests.services.verbs import PASSWORD
from tests.store import NOW


@pytest.fixture
def fresh(tmp_path):
    """The address of a database that is not there yet."""
    return f"sqlite:///{tmp_path / 'fresh.sqlite3'}"


def count(session, kind):
    return session.scalar(select(func.count()).select_from(kind))


def test_an_empty_database_gets_its_tables(fresh):
    with store.opened(fresh) as session:
        assert set(inspect(session.get_bind()).get_table_names()) == {*Base.metadata.tables, "alembic_version"}


def test_opening_again_finds_what_was_committed_and_nothing_else(fresh):
    with store.opened(fresh) as session:
        transfers.seed_demo(session, NOW)
        session.commit()
        accounts.add_from_shell(
            session,
            NOW,
            session.scalars(select(Clinic)).one(),
            email="a@b.example",
            display_name="A.",
            role="admin",
            password=PASSWORD,
        )
    with store.opened(fresh) as session:
        assert (count(session, Clinic), count(session, User)) == (1, 3)


@pytest.mark.parametrize("is_demo", [True, False])
def test_the_library_is_loaded_always_and_the_demo_clinic_only_in_a_demo(fresh, is_demo):
    with store.opened(fresh) as session:
        store.bring_up_to_date(session, shipped_library().exercises, NOW, is_demo=is_demo)
        assert count(session, Exercise) == len(shipped_library().exercises)
        assert count(session, Clinic) == (1 if is_demo else 0)


def test_a_clinic_that_is_there_keeps_a_demo_from_being_made(fresh):
    with store.opened(fresh) as session:
        scene.outsider(session)
        store.bring_up_to_date(session, {}, NOW, is_demo=True)
        assert transfers.demo_people(session) == []


def test_people_can_sign_in_once_somebody_has_a_password(fresh):
    with store.opened(fresh) as session:
        transfers.seed_demo(session, NOW)
        assert not store.has_people(session)
        session.scalars(select(User)).first().password_hash = "hash"
        assert store.has_people(session)


def test_sqlite_writes_ahead_waits_and_holds_its_keys(fresh):
    with store.opened(fresh) as session:
        settings = {name: session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "foreign_keys")}
        assert settings == {"journal_mode": "wal", "foreign_keys": 1}
        assert session.scalar(text("PRAGMA busy_timeout")) == 5000


def test_a_row_of_a_clinic_that_is_not_there_is_refused(session, admin):
    user = scene.person(session, admin.clinic_id, "x@y.example", "admin")
    user.clinic_id = admin.user_id
    with pytest.raises(IntegrityError):
        session.flush()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("not an address", "The database address cannot be read"),
        ("", "The database address cannot be read"),
        ("oracledb+nothing://x/y", "The database address cannot be read"),
        ("sqlite:////no/such/folder/hep.sqlite3", "The database does not answer"),
        ("postgresql+psycopg://nobody@127.0.0.1:9/none", "The database does not answer"),
    ],
)
def test_a_database_that_cannot_be_reached_is_told_in_a_sentence_with_the_mend(url, words):
    with pytest.raises(RuleBroken, match=rf"{words}.*HEP_DATABASE_URL"), store.opened(url):
        pass


def test_a_database_of_a_newer_hep_is_told_in_a_sentence_and_left_alone(fresh):
    with store.opened(fresh) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        session.commit()
    with pytest.raises(RuleBroken, match="A newer hep made this database .*9999.* Update hep"), store.opened(fresh):
        pass


def test_a_file_that_is_no_database_is_told_in_a_sentence(tmp_path):
    path = tmp_path / "hep.sqlite3"
    path.write_text("This is a letter, and a long one, so that it is no empty file." * 40)
    with pytest.raises(RuleBroken, match="The database does not answer"), store.opened(f"sqlite:///{path}"):
        pass
