"""The text of a file: UTF-8, and not too large."""

import pytest

from hep.exchange.problems import FileRefused
from hep.exchange.reading import text_of
from hep.exchange.strict_yaml import MAX_BYTES


def put(tmp_path, content):
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    return path


def test_a_text_is_read(tmp_path):
    assert text_of(put(tmp_path, "é".encode()), "x.yaml") == "é"


def test_what_is_not_utf_8_is_told_with_its_line(tmp_path):
    with pytest.raises(FileRefused, match=r"x\.yaml, line 2: The file is not UTF-8"):
        text_of(put(tmp_path, b"a\n\xff"), "x.yaml")


def test_what_is_too_large_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="over 1 MiB"):
        text_of(put(tmp_path, b"a" * (MAX_BYTES + 1)), "x.yaml")
