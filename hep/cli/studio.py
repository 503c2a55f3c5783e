"""Drawing the whole library: only what changed, on all cores, with contact sheets. One figure: `draw.py`."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import click
from PIL import Image, ImageDraw

from hep import config, pdf
from hep.cli.draw import POSE, drawn
from hep.cli.files import read_text, write_whole
from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.illustration import art

# What was drawn from what, beside the art; git does not keep it.
RECORD = ".drawn.json"
ENGINE = config.PACKAGE / "illustration" / "engine"
FIGURE, SHEET = 354, 1600  # pixels: a figure is 6 cm wide at 150 dpi, four to a row


def stale(folder: Path, *, is_everything: bool = False) -> list[Path]:
    """The pose files whose art is missing, or was drawn from another pose or by another engine."""
    record = _record(folder)
    engine = engine_mark()
    poses = sorted(folder.glob(f"*/*{POSE}"))
    return [path for path in poses if is_everything or record.get(_slug(path)) != _mark(path, engine)]


def redraw(folder: Path, poses: list[Path]) -> list[str]:
    """Draw the poses and write their art; gives a sentence for each that could not be drawn."""
    record, engine, problems = _record(folder), engine_mark(), list[str]()
    with (
        ProcessPoolExecutor(max_workers=os.cpu_count()) as workers,
        click.progressbar(length=len(poses), label="Drawing", hidden=len(poses) < 2) as bar,
    ):
        jobs = {workers.submit(_art, read_text(path), path.name): path for path in poses}
        for job in as_completed(jobs):
            path = jobs[job]
            bar.update(1)
            try:
                write_whole(_svg(path), job.result().encode())
                record[_slug(path)] = _mark(path, engine)
            except RuleBroken as broken:
                problems.append(broken.message)
    write_whole(folder / RECORD, json.dumps(record, indent=0, sort_keys=True).encode())
    return sorted(problems)


def _art(text: str, name: str) -> str:
    """In a worker: the art file of a pose. A refusal travels back as plain words."""
    try:
        return art.write(drawn(text, name))
    except RuleBroken as broken:
        raise RuleBroken(broken.message) from None


def sheets(folder: Path, output: Path) -> Iterator[Path]:
    """One picture a category with every frame of its art, for a person to look at."""
    output.mkdir(parents=True, exist_ok=True)
    for category in sorted(path for path in folder.iterdir() if path.is_dir()):
        drawings = [(path.stem, art.read(read_text(path))) for path in sorted(category.glob("*.svg"))]
        if drawings:
            path = output / f"{category.name}.png"
            write_whole(path, _sheet(drawings))
            yield path


def _sheet(drawings: list[tuple[str, Drawing]]) -> bytes:
    strips = [_strip(slug, drawing) for slug, drawing in drawings]
    sheet = Image.new("RGB", (SHEET, sum(strip.height for strip in strips)), "white")
    top = 0
    for strip in strips:
        sheet.paste(strip, (0, top))
        top += strip.height
    made = BytesIO()
    sheet.quantize(128).save(made, "PNG", optimize=True)
    return made.getvalue()


def _strip(slug: str, drawing: Drawing) -> Image.Image:
    width = FIGURE if drawing.is_wide else FIGURE * 2 // 3
    names = [frame.name for frame in drawing.frames]
    frames = [Image.open(BytesIO(pdf.frame_picture(drawing, name, width=width))) for name in names]
    strip = Image.new("RGB", (SHEET, max(frame.height for frame in frames) + 34), "white")
    ImageDraw.Draw(strip).text((8, 6), slug, fill="black")
    for place, frame in enumerate(frames):
        strip.paste(frame, (8 + place * (FIGURE + 16), 24))
    return strip


def _record(folder: Path) -> dict[str, str]:
    try:
        found: dict[str, str] = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def engine_mark() -> str:
    """A mark of the engine's own code and bodies: another engine may draw otherwise."""
    files = sorted(path for path in ENGINE.rglob("*") if path.suffix in (".py", ".npz"))
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _mark(path: Path, engine: str) -> str:
    svg = _svg(path)
    content = svg.read_bytes() if svg.exists() else b""
    return sha256(b"\0".join((engine.encode(), path.read_bytes(), content))).hexdigest()


def _svg(path: Path) -> Path:
    return path.with_name(_slug(path) + ".svg")


def _slug(path: Path) -> str:
    return path.name.removesuffix(POSE)
