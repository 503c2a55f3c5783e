"""An uploaded logo made fit for paper: PNG bytes, or the shapes of an SVG. What makes it safe is hep/illustration's."""

from io import BytesIO

from PIL import Image
from werkzeug.datastructures import FileStorage

from hep.domain.drawing import Drawing, Raster
from hep.domain.errors import RuleBroken
from hep.illustration import uploads

# On paper a logo is at most about 5 cm wide; this many pixels print it sharp.
LARGEST = (1000, 400)


def cleaned(upload: FileStorage | None) -> bytes | Drawing:
    """The logo to store. RuleBroken names the file, what is wrong and what to do."""
    if upload is None or not upload.filename:
        raise RuleBroken("Choose a picture first.", "logo")
    content = upload.read(uploads.MAX_BYTES + 1)
    try:
        drawing = uploads.clean_whole(content, upload.filename)
    except RuleBroken as broken:
        raise RuleBroken(broken.message, "logo") from None
    raster = drawing.frames[0].raster
    return _png(raster) if raster else drawing


def _png(raster: Raster) -> bytes:
    image = Image.open(BytesIO(raster.content))
    image.thumbnail(LARGEST, Image.Resampling.LANCZOS)
    made = BytesIO()
    image.save(made, "PNG", optimize=True)
    return made.getvalue()
