"""The app as the house tests look at it: whole, in a folder of its own, with nobody signed in and no rows."""

import pytest


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    """The app with its default settings; its database is never opened."""
    # Imported here so that a broken app stops only the tests that ask for it.
    from hep import config
    from hep.app import create_app

    return create_app(config.load(tmp_path_factory.mktemp("instance"), environment={}))
