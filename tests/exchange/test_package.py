"""A library as files: equal libraries give equal bytes, and nothing hostile is unpacked, followed or waited for."""

import contextlib
import io
import os
import random
import stat
import zipfile

import pytest

from hep.domain import sample
from hep.exchange import as_yaml, package
from hep.exchange.problems import FileRefused

CLAM = "strength/clamshell"


@pytest.fixture
def files():
    return package.files_of([sample.exercise("two"), sample.exercise()], lambda drawing: f"art of {drawing.title}")


@pytest.fixture
def packed(tmp_path):
    """A ZIP of entries, each a name or ZipInfo and its content."""

    def write(*entries, name="lib.zip"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry, content in entries:
                archive.writestr(entry, content)
        return path

    return write


def said(path):
    read = package.read_folder if path.is_dir() else package.read_zip
    with pytest.raises(FileRefused) as refused:
        read(path)
    return [str(problem) for problem in refused.value.problems]


def test_every_exercise_is_two_files_in_order(files):
    assert list(files) == [f"{CLAM}.svg", f"{CLAM}.yaml", "strength/two.svg", "strength/two.yaml"]
    assert as_yaml.read_exercise(files[f"{CLAM}.yaml"].decode(), "a") == sample.content()
    assert files[f"{CLAM}.svg"] == b"art of A square"


def test_equal_files_give_equal_bytes_whatever_their_order_and_the_day(files):
    turned = dict(reversed(files.items()))
    assert package.write_zip(files) == package.write_zip(turned)
    with zipfile.ZipFile(io.BytesIO(package.write_zip(turned))) as archive:
        assert archive.namelist() == sorted(files)
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_zip_and_a_folder_come_back_as_they_went(files, tmp_path):
    (tmp_path / "lib.zip").write_bytes(package.write_zip(files))
    package.write_folder(files, tmp_path / "lib")
    assert package.read_zip(tmp_path / "lib.zip") == files
    assert package.read_folder(tmp_path / "lib") == files


def test_a_folder_that_cannot_be_written_whole_is_not_there(tmp_path):
    with pytest.raises(TypeError):
        package.write_folder({"a/b.yaml": b"a", "a/c.yaml": "no bytes"}, tmp_path / "lib")
    assert list(tmp_path.iterdir()) == []


def test_a_library_packed_with_its_folder_and_what_systems_leave_is_read(packed):
    path = packed(
        ("mine/strength/a.yaml", "a"),
        ("mine/.DS_Store", "x"),
        ("__MACOSX/mine/strength/._a.yaml", "x"),
        ("mine/strength/", ""),
    )
    assert package.read_zip(path) == {"strength/a.yaml": b"a"}


def test_what_is_no_part_of_a_library_is_named_and_not_unpacked(packed):
    path = packed(("strength/a.yaml", "a"), ("LICENSE", "words"), ("x/inner.zip", b"PK\x03\x04"))
    assert package.read_zip(path) == {"strength/a.yaml": b"a", "LICENSE": b"", "x/inner.zip": b""}


@pytest.mark.parametrize(
    "name", ["../a.yaml", "strength/../../a.yaml", "/etc/a.yaml", "C:/a.yaml", "a\\..\\b.yaml", "a\x1b[2J/b.yaml"]
)
def test_a_name_that_leads_out_is_refused(packed, name):
    (problem,) = said(packed((name, "a")))
    assert problem.endswith("The name leads out of the package. Name it category/name.yaml.")
    assert "\x1b" not in problem


def test_a_link_is_refused(packed):
    link = zipfile.ZipInfo("strength/a.yaml")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    assert said(packed((link, "/etc/passwd"))) == ["strength/a.yaml: This is a link, no file. Put the file itself in."]


def test_a_bomb_is_refused_by_its_size_before_it_is_unpacked(packed):
    sizes = {"strength/a.yaml": 2, "strength/a.svg": 9, "LICENSE": 9}
    one, two, three = said(packed(*((name, b"\0" * (size << 20)) for name, size in sizes.items())))
    assert one == "strength/a.yaml: The file is over 1 MiB. Make it smaller."
    assert "strength/a.svg: It swells to over a hundred times its size" in two
    assert "LICENSE: It swells" in three


def test_a_size_that_lies_is_refused(packed):
    path = packed(("strength/a.yaml", random.Random(1).randbytes(5_000)))
    content = path.read_bytes().replace((5_000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    path.write_bytes(content)
    assert "no whole ZIP" in said(path)[0]


def test_all_problems_come_together(packed):
    odd = zipfile.ZipInfo("strength/c.yaml")
    odd.compress_type = zipfile.ZIP_LZMA
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = packed(("../a", "a"), ("strength/b.yaml", "a"), ("strength/b.yaml", "b"), (odd, "a"))
    assert said(path) == [
        "strength/b.yaml: 2 entries have this name. Keep one.",
        "../a: The name leads out of the package. Name it category/name.yaml.",
        "strength/c.yaml: It is packed in an unusual way. Pack it as plain ZIP (deflate).",
    ]


def test_an_encrypted_zip_is_refused(packed):
    path = packed(("strength/a.yaml", "a"))
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert said(path) == ["strength/a.yaml: This is encrypted. Pack it without a password."]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04" + b"x" * 99, b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_zip_is_told(tmp_path, content):
    path = tmp_path / "lib.zip"
    path.write_bytes(content)
    assert len(said(path)) == 1


@pytest.mark.parametrize("cut", [20, 200, 500])
def test_half_a_zip_is_told(tmp_path, files, cut):
    path = tmp_path / "lib.zip"
    path.write_bytes(package.write_zip(files)[:-cut])
    assert said(path) == ["lib.zip: This is no whole ZIP. Export it again, or send a folder."]


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_zip_is_told_or_read_but_never_breaks(tmp_path, files, seed):
    chance, content = random.Random(seed), bytearray(package.write_zip(files))
    for _ in range(chance.randint(1, 8)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = tmp_path / "lib.zip"
    path.write_bytes(content)
    with contextlib.suppress(FileRefused):
        package.read_zip(path)


def test_ten_thousand_files_are_refused_at_once(packed, tmp_path):
    entries = [(f"strength/{number}.yaml", "a") for number in range(10_000)]
    assert said(packed(*entries)) == ["lib.zip: It holds 10,000 files. Keep it to 5,000."]
    many = tmp_path / "many" / "strength"
    many.mkdir(parents=True)
    for number in range(5_001):
        (many / f"{number}.yaml").touch()
    assert said(many.parent) == ["many: It holds more than 5,000 files. Split it."]


def test_no_link_and_no_pipe_in_a_folder_is_followed(tmp_path):
    folder = tmp_path / "lib" / "strength"
    folder.mkdir(parents=True)
    (folder / "a.yaml").symlink_to("/etc/passwd")
    (folder / "loop").symlink_to(tmp_path)
    os.mkfifo(folder / "b.yaml")
    (folder / "c.yaml").write_bytes(b"x" * (1024 * 1024 + 1))
    assert said(folder.parent) == [
        "strength/a.yaml: This is a link or a device, no file. Put the file itself here.",
        "strength/b.yaml: This is a link or a device, no file. Put the file itself here.",
        "strength/c.yaml: The file is over 1 MiB. Make it smaller.",
        "strength/loop: This is a link or a device, no file. Put the file itself here.",
    ]
