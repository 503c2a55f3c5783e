"""The poses of a library and the art beside them: what `hep library check` finds there.

A figure is solved and looked at once; what was found is kept until its pose, its art or the engine changes. Without
the engine only what the files themselves show is checked. Words and their art are checked in `exchange/folder.py`.
"""

import json
import os
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import click

from hep.cli.draw import POSE, has_engine, pose_mark
from hep.cli.files import read_text, write_whole
from hep.cli.studio import engine_mark
from hep.domain.errors import RuleBroken
from hep.exchange import strict_yaml
from hep.exchange.problems import FileRefused, Problem
from hep.illustration import art

# What was found in which pose, beside the exercises; git does not keep it.
RECORD = ".checked.json"
MOST_ART_MB = 15
MOST_FRAME_KB = 20
_MARK = re.compile(r'data-pose="([0-9a-f]*)"')
_FRAME = re.compile(r'<g id="(?:start|via|end)">.*')
_LINE = re.compile(r"(?:^|, )line (\d+)(?=[,:])")
Found = dict[str, Any]


def poses(folder: Path) -> list[Path]:
    """Every pose file of a library."""
    return sorted(folder.glob(f"*/*{POSE}"))


def problems(folder: Path) -> list[Problem]:
    """All that must be mended, in the order of the files."""
    found = [*_heavy(folder)]
    record, rules = _record(folder), _rules()
    marks = {path: _mark(path, rules) for path in poses(folder)}
    known = {path: record[key] for path in marks if (key := _key(folder, path)) in record}
    fresh = {path: each["problems"] for path, each in known.items() if each["mark"] == marks[path]}
    checked = _look([path for path in marks if path not in fresh], folder)
    for path in marks:
        found += [Problem(**each) for each in (fresh | checked)[path]]
    if has_engine() and checked:
        kept = {_key(folder, path): {"mark": marks[path], "problems": (fresh | checked)[path]} for path in marks}
        with suppress(OSError):  # an installed library may be read-only
            write_whole(folder / RECORD, json.dumps(kept, indent=0, sort_keys=True).encode())
    return found


def _look(paths: list[Path], folder: Path) -> dict[Path, list[Found]]:
    """Look at the poses on all cores; where there is no engine, at the files only."""
    if not has_engine():
        return {path: [asdict(problem) for problem in _on_file(path, _key(folder, path))] for path in paths}
    found = dict[Path, list[Found]]()
    with (
        ProcessPoolExecutor(max_workers=min(os.cpu_count() or 1, max(1, len(paths)))) as workers,
        click.progressbar(
            length=len(paths), label="Checking poses", hidden=not sys.stderr.isatty(), file=sys.stderr
        ) as bar,
    ):
        jobs = {workers.submit(_whole, path, _key(folder, path)): path for path in paths}
        for job in as_completed(jobs):
            found[jobs[job]] = job.result()
            bar.update(1)
    return found


def _whole(path: Path, name: str) -> list[Found]:
    """In a worker: what the files show and what the solved figure shows."""
    return [asdict(problem) for problem in (*_on_file(path, name), *_on_figure(path, name))]


def _on_file(path: Path, name: str) -> Iterator[Problem]:
    """A pose that is no YAML or expects nothing; art that is missing, older than its pose, or too large."""
    try:
        data = strict_yaml.load(read_text(path), name).data
    except FileRefused as refused:
        yield from refused.problems
        return
    except RuleBroken as broken:
        yield Problem(file=name, message=broken.message)
        return
    if isinstance(data, dict) and not data.get("expect"):
        yield Problem(file=name, field="expect", message="It expects nothing. Say what a therapist would check.")
    svg, picture = _svg(path), name.removesuffix(POSE) + ".svg"
    if not svg.is_file():
        yield Problem(file=picture, message="The art of this pose is missing. Run hep library draw.")
        return
    text = svg.read_text(encoding="utf-8", errors="replace")
    mark = _MARK.search(text)
    if mark is None or mark[1] != pose_mark(data):
        yield Problem(file=picture, message="The art was not drawn from the pose beside it. Run hep library draw.")
    for frame in _FRAME.findall(text) if not path.with_name(path.name.removesuffix(POSE) + ".yaml").exists() else ():
        if len(frame) > (MOST_FRAME_KB + 1) * 1024:
            yield Problem(file=picture, message="A frame takes more than 20 KB. Show fewer props or muscles.")


def _on_figure(path: Path, name: str) -> Iterator[Problem]:
    """What the engine says of the pose: it cannot be read, or what a look at the figure finds."""
    from hep.illustration.engine import pose_file, reviewing, solving

    try:
        document = strict_yaml.load(read_text(path), name)
        pose = pose_file.read(document.data, document.line)
    except pose_file.PoseRefused as refused:
        for fault in refused.faults:
            yield Problem(file=name, line=fault.line, field=fault.field, message=fault.message)
        return
    except RuleBroken:
        return  # told already by the file
    try:
        picture = art.read(_svg(path).read_text(encoding="utf-8")) if _svg(path).is_file() else None
        findings = reviewing.review(solving.solve(pose), picture)
    except RuleBroken as broken:
        yield Problem(file=name, message=broken.message)
        return
    for finding in findings:
        yield Problem(file=name, line=_line(finding), message=_LINE.sub("", finding))


def _line(finding: str) -> int | None:
    found = _LINE.search(finding)
    return int(found[1]) if found else None


def _heavy(folder: Path) -> Iterator[Problem]:
    size = sum(path.stat().st_size for path in folder.glob("*/*.svg")) / 1024**2
    if size > MOST_ART_MB:
        yield Problem(
            file=str(folder),
            message=f"The art takes {size:.1f} MB, at most {MOST_ART_MB} are kept. Draw with less detail.",
        )


def _record(folder: Path) -> dict[str, Found]:
    try:
        found: dict[str, Found] = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def _mark(path: Path, rules: bytes) -> str:
    """Of all that the findings hang on: the pose, its art, the engine and this module."""
    svg = _svg(path)
    parts = (path.read_bytes(), svg.read_bytes() if svg.is_file() else b"")
    return sha256(b"\0".join((rules, *parts))).hexdigest()


def _rules() -> bytes:
    return b"".join((engine_mark().encode(), Path(__file__).read_bytes()))


def _key(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _svg(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(POSE) + ".svg")
