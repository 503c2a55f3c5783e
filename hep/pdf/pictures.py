"""Pages and figures as pixels: a finished PDF for a preview on a screen, a drawing as PNG or GIF."""

from io import BytesIO
from threading import Lock

import pypdfium2
from PIL import Image

from hep.domain import handout
from hep.domain.drawing import Drawing
from hep.pdf import fonts
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.drawing import Figure
from hep.pdf.metadata import Record, moment

# Sharp enough to read 12 pt on a laptop's screen, and half a second less than print quality.
DPI = 110
# PDFium keeps state of its own and is not made for two threads at once.
_ONE_AT_A_TIME = Lock()


def page_count(content: bytes) -> int:
    """How many pages the PDF has."""
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(content) as document:
        return len(document)


def page_picture(content: bytes, number: int) -> bytes:
    """Page `number`, from 1, as PNG bytes. IndexError if there is no such page."""
    if number < 1:
        raise IndexError(number)
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(content) as document:
        if number > len(document):
            raise IndexError(number)
        picture = document[number - 1].render(scale=DPI / 72).to_pil()
    made = BytesIO()
    # Octrees keep the few pixels of a red sign red, and take a quarter of the time that the median cut takes.
    small = picture.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(made, "PNG", optimize=False)
    return made.getvalue()


def frame_picture(drawing: Drawing, frame: str, *, width: int = 900) -> bytes:
    """One frame of a drawing on white, `width` pixels across, as PNG bytes. KeyError if there is no such frame."""
    made = BytesIO()
    _frame(drawing, frame, width).save(made, "PNG")
    return made.getvalue()


def film_picture(drawing: Drawing, *, width: int = 600, seconds: float = 2.0) -> bytes:
    """All frames there and back as an endless GIF; `seconds` is the way there."""
    there = [_frame(drawing, frame.name, width) for frame in drawing.frames]
    shown = [*there, *there[-2:0:-1]]
    each = max(20, round(1000 * seconds / max(1, len(there) - 1)))
    made = BytesIO()
    shown[0].save(made, "GIF", save_all=True, append_images=shown[1:], duration=each, loop=0, disposal=1)
    return made.getvalue()


def _frame(drawing: Drawing, frame: str, width: int) -> Image.Image:
    """A page that holds the frame and nothing else, as pixels."""
    fonts.register()
    record = Record(title=drawing.title, author="", language="en", created=moment("2026-01-01T00:00:00"))
    canvas = TaggedCanvas((drawing.width, drawing.height), record)
    figure = handout.Figure(drawing=drawing, frame=frame, is_mirrored=False, label="", caption="", alt=drawing.title)
    Figure(figure=figure, colours="colour", tallest=drawing.height).draw(canvas, 0, drawing.height, drawing.width)
    canvas.showPage()
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(canvas.finish()) as document:
        picture: Image.Image = document[0].render(scale=width / drawing.width).to_pil()
        return picture.convert("RGB")
