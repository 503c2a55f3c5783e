"""The migration scripts make exactly the tables that the models describe, and can be undone."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from hep.models import Base
from tests.house.ground import HEP, expect_none


@pytest.fixture
def scripts():
    """Alembic's view of hep/migrations."""
    settings = Config()
    settings.set_main_option("script_location", str(HEP / "migrations"))
    settings.set_main_option("path_separator", "os")
    return settings


@pytest.fixture
def connection(tmp_path):
    """A connection to an empty SQLite file."""
    engine = create_engine(f"sqlite:///{tmp_path / 'fresh.sqlite3'}")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def upgrade(scripts, connection):
    """Run every script on the connection."""
    scripts.attributes["connection"] = connection
    command.upgrade(scripts, "head")


def differences(connection):
    """What the models say and the tables do not, or the other way."""
    context = MigrationContext.configure(connection, opts={"compare_type": False})
    return [_in_words(difference) for difference in compare_metadata(context, Base.metadata)]


def _in_words(difference):
    """("add_column", None, "patient", Column("label")) -> "add_column patient.label"."""
    what, *parts = difference[0] if isinstance(difference, list) else difference
    names = [part if isinstance(part, str) else getattr(part, "name", "") for part in parts]
    return f"{what} {'.'.join(name for name in names if name)}"


def test_the_scripts_make_what_the_models_describe(scripts, connection):
    upgrade(scripts, connection)
    expect_none(
        differences(connection),
        rule="The models (hep/models) and the migration scripts (hep/migrations) describe different tables.",
        mend="write a migration script for what changed in the models.",
    )


def test_the_scripts_make_what_the_models_describe_on_postgresql(scripts, postgres_server):
    engine = create_engine(postgres_server.make_database("hep_house"))
    with engine.connect() as connection:
        upgrade(scripts, connection)
        found = differences(connection)
    engine.dispose()
    expect_none(
        found,
        rule="On PostgreSQL the models and the migration scripts describe different tables.",
        mend="write a migration script for what changed in the models.",
    )


def test_the_scripts_can_be_undone(scripts, connection):
    upgrade(scripts, connection)
    command.downgrade(scripts, "base")
    assert set(inspect(connection).get_table_names()) <= {"alembic_version"}


def test_there_is_one_newest_script(scripts):
    heads = ScriptDirectory.from_config(scripts).get_heads()
    assert len(heads) == 1, f"The migration scripts must end in one newest script, not in {heads}. Chain them."
