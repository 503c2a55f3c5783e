"""Reading what commands are given, and writing results whole or not at all."""

from pathlib import Path

import pytest

from hep.cli import files
from hep.domain.errors import RuleBroken
from hep.exchange.guides import Guides
from hep.exchange.problems import FileRefused, Problem


def test_a_text_is_read_as_it_is(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes("título: 健康\r\n".encode())
    assert files.read_text(path) == "título: 健康\r\n"


def test_a_file_may_be_one_mib_and_not_a_byte_more(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * files.MAX_BYTES)
    assert len(files.read_text(path)) == files.MAX_BYTES
    path.write_bytes(b"x" * (files.MAX_BYTES + 1))
    with pytest.raises(RuleBroken, match="over 1 MiB"):
        files.read_text(path)


def test_an_endless_file_is_not_read_to_its_end():
    with pytest.raises(RuleBroken, match="over 1 MiB"):
        files.read_text(Path("/dev/zero"))


def test_bytes_that_are_no_text_are_told_with_their_place(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"ab\xff")
    with pytest.raises(RuleBroken, match=r"a\.yaml is not UTF-8 text \(byte 2\)"):
        files.read_text(path)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(RuleBroken, match="is a folder"):
        files.read_text(tmp_path)


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "out.pdf"
    for content in (b"one", b"two"):
        files.write_whole(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")

    def refuse(self, target):
        raise OSError("The disk is full.")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="disk is full"):
        files.write_whole(path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["out.pdf"]
    assert path.read_bytes() == b"old"


def test_a_folder_is_no_file_to_write(tmp_path):
    with pytest.raises(RuleBroken, match=r"is a folder\. Name a file to write"):
        files.write_whole(tmp_path, b"new")


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(RuleBroken, match=r"lies in no folder that is there\. Make .*nowhere first"):
        files.write_whole(tmp_path / "nowhere" / "out.pdf", b"new")


def test_the_shipped_library_is_read_once():
    assert files.shipped_library() is files.shipped_library()
    assert "bridge" in files.shipped_library().exercises


def test_only_a_broken_page_that_is_named_is_refused():
    broken = (
        Problem(file="protocols/knee-oa.yaml", message="Broken."),
        Problem(file="education/lifting.yaml", message="Broken."),
    )
    assert files.whole_pages(Guides(), broken, []) == {}
    assert files.whole_pages(Guides(), broken, ["sleeping", "knee-oa"]) == {}
    with pytest.raises(FileRefused, match=r"education/lifting\.yaml: Broken\."):
        files.whole_pages(Guides(), broken, ["lifting"])
    assert "lifting" in files.shipped_pages(["lifting"])
