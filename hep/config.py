"""Settings: defaults, then instance/config.toml, then HEP_* in the environment. Checked at start."""

import os
import re
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parent
MOST_IDLE_MINUTES = 24 * 60
SHORTEST_KEY = 16
# As Flask-Limiter reads it, in its plainest form.
_LIMIT = re.compile(r"[1-9][0-9]{0,5} per (second|minute|hour|day)")


class BadSettings(ValueError):
    """A setting is missing or cannot be meant. The message names it and the mend."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What an operator may set. `instance` is the folder of the database, the key and the caches."""

    instance: Path
    database_url: str = ""
    secret_key: str = ""
    is_demo: bool = False
    is_https: bool = False
    idle_minutes: int = 60
    sign_in_limit: str = "10 per minute"

    @property
    def cache(self) -> Path:
        """Where fonts made once are kept."""
        return self.instance / "cache"


_NAMES = {
    "HEP_DATABASE_URL": "database_url",
    "HEP_SECRET_KEY": "secret_key",
    "HEP_HTTPS": "is_https",
    "HEP_IDLE_MINUTES": "idle_minutes",
    "HEP_SIGN_IN_LIMIT": "sign_in_limit",
}


def shipped(name: str) -> Path:
    """The folder `templates` or `exercises`: inside the package in a wheel, beside it in a checkout."""
    inside = PACKAGE / "shipped" / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def instance_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """HEP_INSTANCE, or `instance` in the current folder."""
    return Path(environment.get("HEP_INSTANCE", "instance")).resolve()


def load(instance: Path | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of that instance folder, which is made if need be. BadSettings names what is wrong."""
    instance = instance or instance_folder(environment)
    instance.mkdir(mode=0o700, parents=True, exist_ok=True)  # patients live here: nobody else reads it
    given = _from_file(instance / "config.toml") | _from_environment(environment)
    settings = replace(Settings(instance=instance), **given)
    settings = replace(
        settings,
        database_url=settings.database_url or f"sqlite:///{instance / 'hep.sqlite3'}",
        secret_key=settings.secret_key or _own_key(instance / "secret_key"),
    )
    _check(settings)
    return settings


def _check(settings: Settings) -> None:
    """Refuse what has the right type and cannot be meant, wherever it was set."""
    if len(settings.secret_key) < SHORTEST_KEY:
        raise BadSettings(f"The secret key is too short. Use {SHORTEST_KEY} characters or more, or set none.")
    if not 1 <= settings.idle_minutes <= MOST_IDLE_MINUTES:
        raise BadSettings(f"idle_minutes is a number of minutes from 1 to {MOST_IDLE_MINUTES}.")
    if not _LIMIT.fullmatch(settings.sign_in_limit):
        raise BadSettings(f"sign_in_limit is written like “10 per minute”, not “{settings.sign_in_limit}”.")


def _from_file(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise BadSettings(f"{path} is not TOML: {wrong}. Mend it or take it away.") from None
    known = {field.name: field for field in fields(Settings) if field.name not in ("instance", "is_demo")}
    for name, value in given.items():
        if name not in known:
            raise BadSettings(f"{path}: there is no setting {name}. Settings: {', '.join(sorted(known))}.")
        kind = type(known[name].default)
        if type(value) is not kind:
            raise BadSettings(f"{path}: the setting {name} takes a {kind.__name__}, not {value!r}.")
    return given


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name, field in _NAMES.items():
        if name in environment:
            given[field] = _read(name, environment[name], field)
    return given


def _read(name: str, text: str, field: str) -> Any:
    if field.startswith("is_"):
        if text.lower() not in ("0", "1", "true", "false"):
            raise BadSettings(f"{name} is 1 or 0, not “{text}”.")
        return text.lower() in ("1", "true")
    if field == "idle_minutes":
        if not re.fullmatch(r"[0-9]{1,4}", text) or not 1 <= int(text) <= MOST_IDLE_MINUTES:
            raise BadSettings(f"{name} is a number of minutes from 1 to {MOST_IDLE_MINUTES}, not “{text}”.")
        return int(text)
    return text


def _own_key(path: Path) -> str:
    """The key of this instance, made once; only its owner can read it."""
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
    return path.read_text(encoding="ascii").strip()
