"""A library as a package: its files by name, written to or read from a folder or one ZIP, with nothing taken on trust.

Equal libraries give equal bytes. What the files say is read in `delivery.py`. The art is written and read by whoever
calls: pictures belong to another room.
"""

import os
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath

from hep.domain.drawing import Drawing
from hep.domain.exercise import Exercise
from hep.exchange import exercise_text
from hep.exchange.delivery import limit
from hep.exchange.problems import FileRefused, Problem

MOST_FILES = 5_000
MAX_ARCHIVE = 64 * 1024 * 1024
MAX_TOTAL = 256 * 1024 * 1024
MAX_NAME = 200
# Words and art shrink to a tenth; what shrinks to a thousandth was made to fill the memory.
MAX_RATIO, RATIO_FROM = 100, 100 * 1024
# The list of names at the end of a ZIP, and its own end; and the mark of a ZIP over 4 GB.
MAX_LIST = MOST_FILES * (MAX_NAME + 200)
_END, _END_SIZE, _END_64 = b"PK\x05\x06", 22, b"PK\x06\x07"
# No clock: 1 January 1980 is the first day that a ZIP knows.
_DAY = (1980, 1, 1, 0, 0, 0)


def files_of(exercises: Iterable[Exercise], write_art: Callable[[Drawing], str]) -> dict[str, bytes]:
    """The files of the exercises by name, sorted: <category>/<slug>.yaml and <category>/<slug>.svg."""
    files = {}
    for exercise in exercises:
        name = f"{exercise.content.category}/{exercise.slug}"
        files[f"{name}.yaml"] = exercise_text.write(exercise.content).encode()
        files[f"{name}.svg"] = write_art(exercise.drawing).encode()
    return dict(sorted(files.items()))


def write_zip(files: Mapping[str, bytes]) -> bytes:
    """One ZIP of the files. Equal files give equal bytes, on every day and every system."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, files[name])
    return whole.getvalue()


def read_zip(path: Path) -> dict[str, bytes]:
    """The files of a ZIP that a library may have; FileRefused lists every entry that may not be there."""
    if path.stat().st_size > MAX_ARCHIVE:
        raise _refused(path.name, f"The ZIP is over {MAX_ARCHIVE // 1024**2} MiB. Send the library in parts.")
    content = path.read_bytes()
    _check_list(content, path.name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [each for each in archive.infolist() if not each.is_dir() and not _is_aside(each.filename)]
            top = _top([each.filename for each in entries])
            if problems := [*_overall(path.name, entries, top), *_strange(entries, top)]:
                raise FileRefused(problems)
            names = {each.filename.removeprefix(top): each for each in entries}
            return {name: archive.read(entry) if limit(name) else b"" for name, entry in names.items()}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, struct.error, zlib.error):
        raise _refused(path.name, "This is no whole ZIP. Export it again, or send a folder.") from None


def _check_list(content: bytes, file: str) -> None:
    """Refuse what is no ZIP, and a ZIP whose very list of names would fill the memory, before it is read."""
    end = len(content) - _END_SIZE
    if content[max(end, 0) :][:4] != _END:
        end = content.rfind(_END, max(0, len(content) - _END_SIZE - 0xFFFF))
    if end < 0 or len(content) - end < _END_SIZE:
        raise _refused(file, "This is no whole ZIP. Export it again, or send a folder.")
    size = struct.unpack("<I", content[end + 12 : end + 16])[0]
    if size > MAX_LIST or content[max(end - 20, 0) :][:4] == _END_64:
        raise _refused(file, f"The ZIP holds more than {MOST_FILES:,} files. Send the library in parts.")


def _overall(file: str, entries: list[zipfile.ZipInfo], top: str) -> Iterator[Problem]:
    counts = Counter(entry.filename for entry in entries)
    if len(entries) > MOST_FILES:
        yield Problem(file=file, message=f"It holds {len(entries):,} files. Keep it to {MOST_FILES:,}.")
    if sum(entry.file_size for entry in entries if limit(entry.filename.removeprefix(top))) > MAX_TOTAL:
        yield Problem(file=file, message=f"Unpacked it is over {MAX_TOTAL // 1024**2} MiB. Send the library in parts.")
    for name, count in counts.items():
        if count > 1:
            yield Problem(file=_shown(name), message=f"{count} entries have this name. Keep one.")


def _strange(entries: list[zipfile.ZipInfo], top: str) -> Iterator[Problem]:
    """What stands against unpacking each entry, asked before a byte of any is unpacked."""
    for entry in entries[:MOST_FILES]:
        yield from _strange_entry(entry, limit(entry.filename.removeprefix(top)))


def _strange_entry(entry: zipfile.ZipInfo, most: int) -> Iterator[Problem]:
    name, kind = _shown(entry.orig_filename), stat.S_IFMT(entry.external_attr >> 16)
    if _is_strange_name(entry.orig_filename):
        yield Problem(file=name, message="The name leads out of the package. Name it category/name.yaml.")
    if kind not in (0, stat.S_IFREG):
        yield Problem(file=name, message="This is a link, no file. Put the file itself in.")
    if entry.flag_bits & 1:
        yield Problem(file=name, message="This is encrypted. Pack it without a password.")
    elif entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield Problem(file=name, message="It is packed in an unusual way. Pack it as plain ZIP (deflate).")
    if most and entry.file_size > most:
        yield _too_large(name, most)
    elif entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * entry.compress_size:
        yield Problem(file=name, message="It swells to over a hundred times its size when it is unpacked. Take it out.")


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """The files in a new folder. It is there whole, or not at all."""
    half = folder.with_name(f".{folder.name}.part")
    half.mkdir()
    try:
        for name, content in files.items():
            (half / name).parent.mkdir(exist_ok=True)
            (half / name).write_bytes(content)
        half.rename(folder)
    finally:
        if half.is_dir():
            _take_away(half)


def _take_away(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files below a folder that a library may have; FileRefused lists what may not be there. Links stay shut."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if len(files) + len(problems) >= MOST_FILES:
            problems.append(Problem(file=folder.name, message=f"It holds more than {MOST_FILES:,} files. Split it."))
            break
        try:
            files[name] = _content(path, name)
        except FileRefused as refused:
            problems += refused.problems
    if not problems and sum(map(len, files.values())) > MAX_TOTAL:
        problems.append(Problem(file=folder.name, message=f"It is over {MAX_TOTAL // 1024**2} MiB. Split it."))
    if problems:
        raise FileRefused(problems)
    return files


def _walk(folder: Path) -> Iterator[Path]:
    """Every file and link below the folder, in order; hidden ones are nobody's exercises."""
    for where, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(where) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in links and not _is_aside(name))
        yield from (Path(where) / name for name in sorted([*links, *names]) if not _is_aside(name))


def _content(path: Path, name: str) -> bytes:
    most, kind = limit(name), path.lstat().st_mode
    if stat.S_ISLNK(kind) or not stat.S_ISREG(kind):
        raise _refused(_shown(name), "This is a link or a device, no file. Put the file itself here.")
    if not most:
        return b""
    with path.open("rb") as opened:
        content = opened.read(most + 1)
    if len(content) > most:
        raise FileRefused([_too_large(name, most)])
    return content


def _is_aside(name: str) -> bool:
    """What systems leave beside the files of a person."""
    return any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in name.split("/"))


def _is_strange_name(name: str) -> bool:
    path = PurePosixPath(name)
    is_plain = name.isprintable() and "\\" not in name and ":" not in name and len(name) <= MAX_NAME
    return not is_plain or path.is_absolute() or ".." in path.parts


def _top(names: list[str]) -> str:
    """The one folder that all files lie in, when the folder itself was packed; otherwise nothing."""
    tops = {name.partition("/")[0] for name in names}
    is_packed = len(tops) == 1 and any(name.count("/") == 2 for name in names)
    return f"{tops.pop()}/" if is_packed else ""


def _shown(name: str) -> str:
    shown = "".join(character if character.isprintable() else "?" for character in name)
    return shown if len(shown) <= 80 else f"{shown[:80]}…"


def _refused(file: str, message: str) -> FileRefused:
    return FileRefused([Problem(file=file, message=message)])


def _too_large(name: str, most: int) -> Problem:
    return Problem(file=_shown(name), message=f"The file is over {most // 1024**2} MiB. Make it smaller.")
