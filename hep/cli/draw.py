"""`hep draw`: the figure of one exercise from its pose file, as art, pictures or a film. Needs `hep[draw]`."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click

from hep import pdf
from hep.cli.files import read_text, write_whole
from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken
from hep.exchange import strict_yaml
from hep.illustration import art
from hep.illustration.web import frame_svg

POSE = ".pose.yaml"
GIF_FRAMES = 12


@click.command()
@click.argument("pose", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder to write to."
)
@click.option("--frames", type=click.IntRange(2, 99), default=None, help="Frames of the movement, evenly in time.")
@click.option("--format", "kind", type=click.Choice(["svg", "png", "gif"]), default="svg", show_default=True)
def draw(pose: Path, output: Path, frames: int | None, kind: str) -> None:
    """Draw POSE, a file <slug>.pose.yaml. Without --frames the art file, or a picture of each key frame."""
    if not pose.name.endswith(POSE):
        raise RuleBroken(f"{pose.name} is no pose file: its name ends in {POSE}.")
    text, slug = read_text(pose), pose.name.removesuffix(POSE)
    count = frames or (GIF_FRAMES if kind == "gif" else None)
    drawing = drawn(text, pose.name, count)
    files = list(_files(drawing, slug, kind, is_film=count is not None))
    output.mkdir(parents=True, exist_ok=True)
    for name, content in files:
        write_whole(output / name, content)
        click.echo(output / name)


def drawn(text: str, name: str, frames: int | None = None) -> Drawing:
    """The drawing of a pose file: its key frames, or `frames` of the movement. RuleBroken says what cannot be."""
    if find_spec("numba") is None or find_spec("numpy") is None:
        raise RuleBroken('Drawing needs more than serving does: pip install "hep[draw]".')
    from hep.illustration.engine import drawing, filming, pose_file, solving

    document = strict_yaml.load(text, name)
    try:
        solved = solving.solve(pose_file.read(document.data, document.line))
        return drawing.draw(filming.film(solved, frames) if frames else solved)
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
