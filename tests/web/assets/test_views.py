"""The screen font, made once, the icon, and the health check."""

from fontTools.ttLib import TTFont
from sqlalchemy import text

from hep.extensions import db
from hep.web.assets.views import screen_font


def test_the_font_is_made_once_and_holds_the_letters_of_our_languages(tmp_path):
    path = screen_font(tmp_path / "cache")
    made = path.stat().st_mtime_ns
    assert screen_font(tmp_path / "cache").stat().st_mtime_ns == made
    assert [each.name for each in (tmp_path / "cache").iterdir()] == ["source-sans-3.woff2"]
    with TTFont(path) as font:
        known = font.getBestCmap()
        assert font.flavor == "woff2"
        assert "fvar" in font
    assert all(ord(letter) in known for letter in "Aaéñüß¿¡–—“”→×°")
    assert path.stat().st_size < 120_000


def test_a_font_that_lies_in_the_cache_is_served_to_anybody_and_kept_by_browsers(app, tmp_path):
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "source-sans-3.woff2").write_bytes(b"wOF2")
    with app.test_client().get("/assets/source-sans-3.woff2") as answer:
        assert (answer.status_code, answer.mimetype, answer.data) == (200, "font/woff2", b"wOF2")
        assert "max-age=31536000" in answer.headers["Cache-Control"]


def test_a_browser_that_asks_for_an_icon_unasked_is_given_ours(app):
    with app.test_client().get("/favicon.ico") as answer, app.test_client().get("/static/icon.svg") as ours:
        assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
        assert answer.data == ours.data


def test_the_server_is_well_while_its_database_answers(app):
    answer = app.test_client().get("/health")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})
    with app.app_context():
        assert db.session.scalar(text("SELECT 1")) == 1
