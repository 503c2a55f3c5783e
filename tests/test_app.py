"""create_app(): settings in, an app out; every page ends in words, whatever happens."""

import pytest
from jinja2 import StrictUndefined

from hep import config
from hep.app import create_app
from hep.web.access import settings as running


@pytest.fixture
def settings(tmp_path):
    return config.load(tmp_path, {})


def test_the_app_carries_its_settings(settings):
    app = create_app(settings)
    with app.app_context():
        assert running() is settings
    assert app.secret_key == settings.secret_key
    assert app.config["SQLALCHEMY_ENGINES"] == {"default": settings.database_url}


@pytest.mark.parametrize("is_https", [True, False])
def test_the_cookie_is_closed_to_scripts_and_other_sites_and_secure_under_https(tmp_path, is_https):
    app = create_app(config.load(tmp_path, {"HEP_HTTPS": "1" if is_https else "0"}))
    cookie = {name: app.config[f"SESSION_COOKIE_{name}"] for name in ("HTTPONLY", "SAMESITE", "SECURE")}
    assert cookie == {"HTTPONLY": True, "SAMESITE": "Lax", "SECURE": is_https}


def test_two_apps_share_nothing_but_the_code(tmp_path):
    first, second = (create_app(config.load(tmp_path / name, {})) for name in ("a", "b"))
    assert first.config["SQLALCHEMY_ENGINES"] != second.config["SQLALCHEMY_ENGINES"]
    assert first.secret_key != second.secret_key


def test_forms_are_guarded_and_names_that_are_not_given_are_refused(settings):
    app = create_app(settings)
    assert app.config.get("WTF_CSRF_ENABLED", True)
    assert app.jinja_env.undefined is StrictUndefined


def test_nothing_that_is_sent_may_be_larger_than_20_mb(settings):
    assert create_app(settings).config["MAX_CONTENT_LENGTH"] == 20 * 1024 * 1024


def test_every_room_of_the_web_is_open_for_business(settings):
    app = create_app(settings)
    rooms = {"accounts", "assets", "clinic", "curation", "handouts", "library", "patients", "programs"}
    assert rooms <= set(app.blueprints)
