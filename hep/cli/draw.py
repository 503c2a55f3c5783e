"""`hep draw`: the figure of one exercise from its pose file, as art, pictures or a film. Needs `hep[draw]`."""

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from hep import pdf
from hep.cli.files import read_text, write_whole
from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.exchange import strict_yaml
from hep.illustration import art
from hep.illustration.web import frame_svg

POSE = ".pose.yaml"
NO_ENGINE = 'Drawing needs more than serving does: pip install "hep[draw]".'
# What a pose file says that no line of the picture hangs on.
_NOT_DRAWN = ("expect", "accept")
GIF_FRAMES = 12


@click.command()
@click.argument("pose", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder to write to."
)
@click.option("--frames", type=click.IntRange(2, 99), default=None, help="Frames of the movement, evenly in time.")
@click.option("--format", "kind", type=click.Choice(["svg", "png", "gif"]), default="svg", show_default=True)
def draw(pose: Path, output: Path, frames: int | None, kind: str) -> None:
    """Draw POSE, a file <slug>.pose.yaml. Without --frames the art file, or a picture of each key frame.

    What a look at the figure finds (a hand that misses its place, an arrow over the face) is said, and drawn anyway.
    """
    if not pose.name.endswith(POSE):
        raise RuleBroken(f"{pose.name} is no pose file: its name ends in {POSE}.")
    text, slug = read_text(pose), pose.name.removesuffix(POSE)
    count = frames or (GIF_FRAMES if kind == "gif" else None)
    drawing, findings = _drawn(text, pose.name, count)
    for finding in findings:
        click.echo(f"{pose.name}: {finding}", err=True)
    files = list(_files(drawing, slug, kind, is_film=count is not None))
    output.mkdir(parents=True, exist_ok=True)
    for name, content in files:
        write_whole(output / name, content)
        click.echo(output / name)


def drawn(text: str, name: str) -> Drawing:
    """The drawing of a pose file, with its frames told in words. RuleBroken says what cannot be drawn."""
    return _drawn(text, name, None, is_reviewed=False)[0]


def has_engine() -> bool:
    """Whether the libraries of hep[draw] are there."""
    return find_spec("numba") is not None and find_spec("numpy") is not None


def pose_mark(data: Any) -> str:
    """A mark of everything in a pose file that its picture hangs on. The art carries it."""
    drawn_of = {key: value for key, value in data.items() if key not in _NOT_DRAWN} if isinstance(data, dict) else data
    return sha256(json.dumps(drawn_of, sort_keys=True, default=str).encode()).hexdigest()[:16]


def _drawn(text: str, name: str, frames: int | None, *, is_reviewed: bool = True) -> tuple[Drawing, list[str]]:
    """The key frames, or `frames` of the movement, and what was found in them."""
    if not has_engine():
        raise RuleBroken(NO_ENGINE)
    from hep.illustration.engine import drawing, filming, pose_file, reviewing, solving, telling

    document = strict_yaml.load(text, name)
    try:
        solved = solving.solve(pose_file.read(document.data, document.line))
        if frames:
            return drawing.draw(filming.film(solved, frames)), reviewing.review(solved, None)
        made = telling.with_words(drawing.draw(solved), solved)
        made = art.sealed(replace(made, pose=pose_mark(document.data)))
        return made, reviewing.review(solved, made) if is_reviewed else []
    except RuleBroken as broken:
        raise RuleBroken(f"{name}: {broken.message}", broken.field) from None


def _files(drawing: Drawing, slug: str, kind: str, *, is_film: bool) -> Iterator[tuple[str, bytes]]:
    names = [frame.name for frame in drawing.frames]
    if kind == "gif":
        yield f"{slug}.gif", pdf.film_picture(drawing)
    elif kind == "png":
        yield from ((f"{slug}-{name}.png", pdf.frame_picture(drawing, name)) for name in names)
    elif is_film:
        yield from ((f"{slug}-{name}.svg", frame_svg(drawing, name).encode()) for name in names)
    else:
        yield f"{slug}.svg", art.write(drawing).encode()
