"""Pictures that a clinic uploads: PNG, JPEG or SVG in, a safe `Drawing` out; and two of them made a pair.

Photographs are made safe in `photographs.py`, foreign SVG in `stripping.py` and `redrawing.py`. Storing them
is not here.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from hep.domain.drawing import Drawing, Frame, Path
from hep.domain.errors import RuleBroken
from hep.illustration import art, paths, photographs
from hep.illustration.paths import Point
from hep.illustration.redrawing import redrawn
from hep.illustration.stripping import refuse_losses

MAX_BYTES = photographs.MAX_BYTES
MARGIN = 12
WHOLE_ROLE = "logo"


def clean(content: bytes, name: str) -> Drawing:
    """The uploaded picture as a drawing; RuleBroken says which file, what is wrong and what to do.

    Our own art files keep their frames and roles; any other picture becomes the one frame "start".
    """
    return _named(name, lambda: _cleaned(content, name))


def clean_whole(content: bytes, name: str) -> Drawing:
    """A picture of which nothing may be missing, such as a logo: one frame "start", no paper round its shapes.

    RuleBroken also where redrawing would leave behind what is seen: text, gradients.
    """
    return _named(name, lambda: _whole(content, name))


def _named(name: str, work: Callable[[], Drawing]) -> Drawing:
    try:
        return work()
    except RuleBroken as broken:
        raise RuleBroken(f"{_shown(name)}: {broken.message}", field="art") from None


def _cleaned(content: bytes, name: str) -> Drawing:
    if len(content) > MAX_BYTES:
        raise RuleBroken(f"the file is larger than {MAX_BYTES // 1024**2} MB; make it smaller")
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return _photograph(content, _title(name))
    if _is_markup(content):
        return _vector(_text(content), _title(name))
    raise RuleBroken("this is no PNG, JPEG or SVG picture; save it as one of these and upload it again")


def _whole(content: bytes, name: str) -> Drawing:
    if _is_markup(content) and len(content) <= MAX_BYTES:
        refuse_losses(_text(content))
    drawing = trimmed(_cleaned(content, name))
    return art.sealed(replace(drawing, frames=(_in_own_greys(drawing.frames[0]),), side=None))


def _in_own_greys(frame: Frame) -> Frame:
    """Of no role that black and white has a grey for: each shape turns to the grey of its own colour."""
    return replace(frame, name="start", paths=tuple(replace(path, role=WHOLE_ROLE) for path in frame.paths))


def _is_markup(content: bytes) -> bool:
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def combine(start: Drawing, end: Drawing) -> Drawing:
    """One drawing with two frames in one crop: the first frame of `start` and the last of `end`."""
    first = replace(start.frames[0], name="start")
    last = replace(end.frames[-1], name="end")
    if first.raster or last.raster:
        crops = [(0j, start.width, start.height), (0j, end.width, end.height)]
        return _on_one_sheet(start, (first, last), crops)
    if (start.width, start.height) == (end.width, end.height):
        # Drawn on the same sheet: what stands still must not jump.
        corner, width, height = _crop([first, last])
        return _on_one_sheet(start, (first, last), [(corner, width, height)] * 2)
    return _on_one_sheet(start, (first, last), [_crop([first]), _crop([last])])


def trimmed(drawing: Drawing) -> Drawing:
    """The drawing without the empty paper round it."""
    if any(frame.raster for frame in drawing.frames):
        return drawing
    return _on_one_sheet(drawing, drawing.frames, [_crop(list(drawing.frames))] * len(drawing.frames))


def _photograph(content: bytes, title: str) -> Drawing:
    raster, (width, height) = photographs.cleaned(content)
    return art.sealed(
        Drawing(sha="", title=title, width=width, height=height, frames=(Frame(name="start", raster=raster),))
    )


def _vector(text: str, title: str) -> Drawing:
    """Our own art as it is, photographs in it decoded anew; anything else is redrawn."""
    try:
        drawing = art.read(text)
    except RuleBroken:
        return redrawn(text, title)
    frames = tuple(
        replace(frame, raster=photographs.cleaned(frame.raster.content)[0]) if frame.raster else frame
        for frame in drawing.frames
    )
    return art.sealed(replace(drawing, frames=frames))


def _crop(frames: list[Frame]) -> tuple[Point, float, float]:
    """Upper left corner, width and height of all that is painted, with a narrow margin."""
    high, low = paths.box([ring for frame in frames for path in frame.paths for ring in paths.parse(path.d)])
    margin = MARGIN + max(path.width for frame in frames for path in frame.paths) / 2
    size = low - high
    return high - complex(margin, margin), size.real + 2 * margin, size.imag + 2 * margin


def _on_one_sheet(like: Drawing, frames: tuple[Frame, ...], crops: list[tuple[Point, float, float]]) -> Drawing:
    """Each frame's crop as large as fits on one common sheet, in the middle of it."""
    width, height = round(max(crop[1] for crop in crops)), round(max(crop[2] for crop in crops))
    if any(frame.raster for frame in frames):
        shrink = min(1.0, photographs.LONGEST_SIDE / max(width, height))
        width, height = round(width * shrink), round(height * shrink)
    placed = tuple(_placed(frame, crop, width, height) for frame, crop in zip(frames, crops, strict=True))
    return art.sealed(replace(like, width=width, height=height, frames=placed))


def _placed(frame: Frame, crop: tuple[Point, float, float], width: int, height: int) -> Frame:
    if frame.raster:
        return replace(frame, raster=photographs.placed(frame.raster, (width, height)))
    corner, across, down = crop
    scale = min(width / across, height / down)
    middle = complex(width - across * scale, height - down * scale) / 2

    def moved(path: Path) -> Path:
        rings = [ring.moved(lambda point: (point - corner) * scale + middle) for ring in paths.parse(path.d)]
        return replace(path, d=paths.text(rings), width=round(path.width * scale, 2))

    return replace(frame, paths=tuple(path for path in map(moved, frame.paths) if path.d))


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RuleBroken("the SVG is not in UTF-8; save it as plain SVG and upload it again") from None


def _title(name: str) -> str:
    words = "".join(sign if sign.isalnum() else " " for sign in PurePath(name).stem).split()
    return " ".join(words)[:80] or "Picture"


def _shown(name: str) -> str:
    """The file's name as it may stand in a sentence."""
    return "".join(sign for sign in PurePath(name).name if sign.isprintable())[:80] or "The picture"
