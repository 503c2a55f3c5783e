"""A frame of a drawing as a ready-made form: recoloured for the page, compressed once, kept for later documents.

A form is drawn in the art's own space, y down; `Figure` places it, mirrored or not. Which figure stands where is
decided by the sections.
"""

import zlib
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

from PIL import Image

from hep.domain import handout
from hep.domain.drawing import Drawing, Frame, Path, PathKind, Raster
from hep.pdf import outlines, text
from hep.pdf.canvas import Form, TaggedCanvas
from hep.pdf.greys import FIGURE_GREYS, FIGURE_GRID, FIGURE_PROP_FACTOR

_MOST_FORMS = 1200  # every frame of the library in colour and in grey, 6 MB
_made: OrderedDict[tuple[str, str, str], Form] = OrderedDict()


@dataclass(kw_only=True)
class Figure:
    """One picture, as wide as it may be and no taller than `tallest`. `colours` is "colour" or "mono".

    A picture that is not `is_seen` only says its words: it stands where the same one was painted before.
    """

    figure: handout.Figure
    colours: str
    tallest: float
    is_seen: bool = True

    def scale(self, width: float) -> float:
        """Points a unit of the art."""
        drawing = self.figure.drawing
        return min(width / drawing.width, self.tallest / drawing.height)

    def height(self, width: float) -> float:
        """The height at that scale."""
        return self.figure.drawing.height * self.scale(width)

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        """Draw as a figure with its words."""
        drawing = self.figure.drawing
        scale = self.scale(width)
        wide, tall = drawing.width * scale, drawing.height * scale
        form = form_of(drawing, self.figure.frame, self.colours)
        flip = -scale if self.figure.is_mirrored else scale
        left = x + wide if self.figure.is_mirrored else x
        matrix = [flip, 0, 0, -scale, left, y]
        if drawing.frame(self.figure.frame).raster:  # a photograph fills a square of one unit, y up
            matrix = [flip * drawing.width, 0, 0, tall, left, y - tall]
        said = {"alt": text.clean(self.figure.alt), "lang": self.figure.language}
        with canvas.leaf("Figure", bbox=(x, y - tall, x + wide, y), **said), canvas.upright(x, x + wide):
            if not self.is_seen:
                canvas.operators("q 0 0 0 0 re W n")
            canvas.place(form, matrix)
            if not self.is_seen:
                canvas.operators("Q")


def form_of(drawing: Drawing, frame_name: str, colours: str) -> Form:
    """The form of a frame; the same sha, frame and colours give the one made before."""
    key = (drawing.sha, frame_name, colours)
    form = _made.get(key)
    if form is None:
        frame = drawing.frame(frame_name)
        name = "art-" + sha256("/".join(key).encode()).hexdigest()[:16]
        form = _photograph(name, frame.raster, colours) if frame.raster else _form(name, drawing, frame, colours)
        _made[key] = form
        while len(_made) > _MOST_FORMS:
            _made.popitem(last=False)
    return form


def _form(name: str, drawing: Drawing, frame: Frame, colours: str) -> Form:
    scale = min(1, FIGURE_GRID / max(drawing.width, drawing.height))
    content = "\n".join(_operators(frame.paths, colours, scale))
    box = f"/BBox [0 0 {drawing.width * scale:.0f} {drawing.height * scale:.0f}]"
    entries = f"/Subtype /Form {box} /Matrix [{1 / scale:.6f} 0 0 {1 / scale:.6f} 0 0] /Resources <<>>"
    packer = zlib.compressobj(9, strategy=zlib.Z_FILTERED)  # short numbers: a thirtieth less than by the usual strategy
    return Form(name, entries, packer.compress(content.encode()) + packer.flush())


def _operators(paths: tuple[Path, ...], colours: str, scale: float) -> Iterator[str]:
    """Every path painted; what a brush shares is said once for neighbours."""
    brush = ""
    yield "1 j"
    for path in paths:
        fill, stroke, width = _paint(path, colours)
        settings = []
        if fill:
            settings.append(f"{_rgb(fill)} rg")
        if stroke:
            settings.append(f"{_rgb(stroke)} RG {width * scale:.3g} w {int(path.round_cap)} J")
        if not settings:
            continue
        if (now := " ".join(settings)) != brush:
            brush = now
            yield now
        painting = "B*" if fill and stroke else "f*" if fill else "S"
        yield f"{outlines.coarse(path.d, scale)} {painting}"


def _paint(path: Path, colours: str) -> tuple[str | None, str | None, float]:
    """Fill, stroke and line width."""
    if colours == "colour":
        return path.fill, path.stroke if path.width else None, path.width
    grey = FIGURE_GREYS[path.kind.value].get(path.role)
    fill = (grey or _grey(path.fill)) if path.fill else None
    stroke = (grey or _grey(path.stroke)) if path.stroke and path.width else None
    is_prop = path.kind is PathKind.LINE and path.role == "prop"
    return fill, stroke, path.width * FIGURE_PROP_FACTOR if is_prop else path.width


def _grey(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    level = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return f"#{level:02x}{level:02x}{level:02x}"


def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3g}" for at in (1, 3, 5))


def _photograph(name: str, raster: Raster, colours: str) -> Form:
    """A raster as an image; a JPEG that needs no change goes in as it came."""
    with Image.open(BytesIO(raster.content)) as picture:
        entries = f"/Subtype /Image /Width {picture.width} /Height {picture.height} /BitsPerComponent 8"
        if colours == "colour" and picture.format == "JPEG" and picture.mode in ("RGB", "L"):
            return Form(name, f"{entries} /ColorSpace {_space(picture.mode)}", raster.content, "/DCTDecode")
        flat = _flat(picture).convert("L" if colours == "mono" else "RGB")
        return Form(name, f"{entries} /ColorSpace {_space(flat.mode)}", zlib.compress(flat.tobytes(), 6))


def image_form(name: str, content: bytes, colours: str) -> Form:
    """A PNG or JPEG from elsewhere, such as the logo."""
    media_type = "image/jpeg" if content.startswith(b"\xff\xd8") else "image/png"
    return _photograph(name, Raster(media_type=media_type, content=content), colours)


def pixels(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG."""
    with Image.open(BytesIO(content)) as picture:
        return picture.size


def _flat(picture: Image.Image) -> Image.Image:
    """The picture on white paper where it is transparent."""
    if not picture.has_transparency_data:
        return picture
    clear = picture.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "#ffffff")
    return Image.alpha_composite(paper, clear)


def _space(mode: str) -> str:
    return "/DeviceGray" if mode == "L" else "/DeviceRGB"
