"""Settings: defaults, then the file, then the environment; each mistake in one sentence that names the setting."""

import pytest

from hep import config
from hep.config import BadSettings


def load(tmp_path, *, toml="", **environment):
    if toml:
        tmp_path.mkdir(exist_ok=True)
        (tmp_path / "config.toml").write_text(toml, encoding="utf-8")
    return config.load(tmp_path, environment)


def test_without_any_setting_everything_lies_in_the_instance_folder(tmp_path):
    settings = load(tmp_path / "new" / "instance")
    assert settings.instance == tmp_path / "new" / "instance"
    assert settings.database_url == f"sqlite:///{settings.instance / 'hep.sqlite3'}"
    assert settings.cache == settings.instance / "cache"
    assert (settings.is_demo, settings.is_https, settings.idle_minutes) == (False, False, 60)


def test_the_key_is_made_once_and_only_its_owner_can_read_it(tmp_path):
    first, second = load(tmp_path).secret_key, load(tmp_path).secret_key
    assert first == second
    assert len(first) == 64
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600
    assert load(tmp_path / "other").secret_key != first


def test_the_file_stands_before_the_defaults_and_the_environment_before_the_file(tmp_path):
    toml = 'idle_minutes = 15\nis_https = true\ndatabase_url = "sqlite:///a"\nsign_in_limit = "5 per hour"\n'
    settings = load(tmp_path, toml=toml)
    assert (settings.idle_minutes, settings.is_https, settings.sign_in_limit) == (15, True, "5 per hour")
    over = load(tmp_path, HEP_IDLE_MINUTES="30", HEP_HTTPS="0", HEP_DATABASE_URL="sqlite:///b")
    assert (over.idle_minutes, over.is_https, over.database_url) == (30, False, "sqlite:///b")
    assert over.sign_in_limit == "5 per hour"


def test_a_demo_is_never_a_setting(tmp_path):
    with pytest.raises(BadSettings, match="there is no setting is_demo"):
        load(tmp_path, toml="is_demo = true\n")
    assert not load(tmp_path / "other", HEP_DEMO="1", HEP_IS_DEMO="1").is_demo


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("idle_minutes = = 3", "config.toml is not TOML"),
        ('colour = "red"', "config.toml: there is no setting colour. Settings: database_url, idle_minutes"),
        ('idle_minutes = "15"', "the setting idle_minutes takes a int, not '15'"),
        ("idle_minutes = true", "the setting idle_minutes takes a int, not True"),
        ("is_https = 1", "the setting is_https takes a bool, not 1"),
        ("database_url = 3", "the setting database_url takes a str, not 3"),
        ("idle_minutes = 0", "idle_minutes is a number of minutes from 1 to 1440"),
        ("idle_minutes = 1441", "idle_minutes is a number of minutes from 1 to 1440"),
        ('sign_in_limit = "often"', "sign_in_limit is written like “10 per minute”, not “often”"),
        ('secret_key = "short"', "The secret key is too short"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_the_mend(tmp_path, toml, words):
    with pytest.raises(BadSettings) as wrong:
        load(tmp_path, toml=toml)
    assert words in str(wrong.value)


def test_a_file_that_is_not_utf_8_is_named(tmp_path):
    (tmp_path / "config.toml").write_bytes(b'database_url = "\xff"')
    with pytest.raises(BadSettings, match=r"config\.toml is not TOML"):
        load(tmp_path)


@pytest.mark.parametrize("text", ["", "0", "-5", "1441", "²", "٣", "15.5", "an hour", "9" * 5000])
def test_a_time_out_that_cannot_be_meant_is_refused(tmp_path, text):
    with pytest.raises(BadSettings, match="HEP_IDLE_MINUTES is a number of minutes from 1 to 1440"):
        load(tmp_path, HEP_IDLE_MINUTES=text)


@pytest.mark.parametrize(
    ("text", "is_https"), [("1", True), ("true", True), ("TRUE", True), ("0", False), ("false", False)]
)
def test_https_is_switched_by_1_and_0(tmp_path, text, is_https):
    assert load(tmp_path, HEP_HTTPS=text).is_https is is_https


@pytest.mark.parametrize("text", ["", "yes", "2", "on"])
def test_any_other_switch_is_refused(tmp_path, text):
    with pytest.raises(BadSettings, match="HEP_HTTPS is 1 or 0"):
        load(tmp_path, HEP_HTTPS=text)


@pytest.mark.parametrize("text", ["", "10", "10/minute", "0 per minute", "-1 per minute", "10 per fortnight"])
def test_a_limit_that_cannot_be_meant_is_refused(tmp_path, text):
    with pytest.raises(BadSettings, match="sign_in_limit is written like"):
        load(tmp_path, HEP_SIGN_IN_LIMIT=text)


def test_the_instance_folder_is_named_by_the_environment_or_stands_where_hep_was_started(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert config.instance_folder({}) == tmp_path / "instance"
    assert config.instance_folder({"HEP_INSTANCE": str(tmp_path / "here")}) == tmp_path / "here"


@pytest.mark.parametrize("name", ["templates", "exercises"])
def test_what_is_shipped_is_there(name):
    assert any(config.shipped(name).iterdir())
