import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hep.pdf import fonts


def test_the_cache_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HEP_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/pt")
    for platform, folder in (("linux", "/home/pt/.cache/hep"), ("darwin", "/home/pt/Library/Caches/hep")):
        monkeypatch.setattr(sys, "platform", platform)
        assert fonts.folder() == Path(folder)


def test_a_named_cache_folder_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HEP_CACHE", str(tmp_path / "deep" / "cache"))
    first = fonts.instance(fonts.REGULAR)
    kept = list((tmp_path / "deep" / "cache").iterdir())
    assert [path.read_bytes() for path in kept] == [first]
    assert fonts.instance(fonts.REGULAR) == first


def test_a_cache_that_cannot_be_written_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("HEP_CACHE", str(tmp_path / "file"))
    monkeypatch.setattr(fonts, "_made", lambda family, weight: b"font")
    assert fonts.instance(fonts.BOLD) == b"font"


def test_a_letter_comes_from_the_family_that_has_it_in_the_same_weight() -> None:
    assert fonts.home("Щ", fonts.BOLD) == fonts.BOLD
    assert fonts.home("ب", fonts.BOLD) == "HepArabic-700"
    assert fonts.home("ש", fonts.REGULAR) == "HepHebrew-400"
    assert fonts.home("王", fonts.BOLD) == ""


def test_a_font_is_made_once_however_many_ask() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len({id(font) for font in pool.map(fonts.typeface, ["HepArabic-400"] * 40)}) == 1
