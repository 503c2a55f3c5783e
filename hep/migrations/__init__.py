"""Plain Alembic scripts, and the two calls that the app needs of Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

FOLDER = Path(__file__).parent


def config() -> Config:
    """Alembic's settings: the scripts lie in this folder."""
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    return settings


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest shape. Quick when it is there already."""
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
