"""create_app(): settings in, a Flask app out. Nothing else in the house builds one."""

from flask import Flask, g
from jinja2 import StrictUndefined

from hep import config
from hep.domain.marks import MARKS
from hep.extensions import bootstrap, compress, csrf, db, limiter
from hep.web import (
    access,
    accounts,
    assets,
    clinic,
    curation,
    education,
    errors,
    handouts,
    library,
    patients,
    programs,
    protocols,
)


def create_app(settings: config.Settings) -> Flask:
    """The app for these settings. The database must have been migrated (`hep serve` does it)."""
    app = Flask(
        "hep",
        root_path=str(config.PACKAGE),
        instance_path=str(settings.instance),
        template_folder=str(config.shipped("templates")),
        static_folder=str(config.PACKAGE / "web" / "static"),
    )
    app.config.update(_flask_settings(settings))
    app.extensions["hep"] = settings
    app.url_map.strict_slashes = False
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    for extension in (db, csrf, bootstrap, compress, limiter):
        extension.init_app(app)
    for blueprint in (accounts, programs, patients, library, protocols, education, handouts, curation, clinic, assets):
        app.register_blueprint(blueprint.blueprint)
    access.guard(app)
    errors.register(app)
    app.jinja_env.globals.update(marks=MARKS)
    app.context_processor(lambda: {"actor": g.get("person")})
    return app


def _flask_settings(settings: config.Settings) -> dict[str, object]:
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_ENGINES": {"default": settings.database_url},
        "SESSION_COOKIE_NAME": "hep",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.is_https,
        "MAX_CONTENT_LENGTH": 20 * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 2 * 1024 * 1024,
        "WTF_CSRF_TIME_LIMIT": None,
        "BOOTSTRAP_SERVE_LOCAL": True,
        "COMPRESS_MIMETYPES": [
            "text/html",
            "text/css",
            "text/javascript",
            "image/svg+xml",
            "application/json",
        ],
        "COMPRESS_ALGORITHM": ["br", "gzip"],
        "SEND_FILE_MAX_AGE_DEFAULT": 600,
        "RATELIMIT_HEADERS_ENABLED": True,
        "SIGN_IN_LIMIT": settings.sign_in_limit,
    }
