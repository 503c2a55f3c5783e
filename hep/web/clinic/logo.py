"""An uploaded logo as clean PNG bytes. What makes a picture safe is decided in hep/illustration."""

from io import BytesIO

from PIL import Image
from werkzeug.datastructures import FileStorage

from hep.domain.errors import RuleBroken
from hep.illustration import uploads

# On paper a logo is at most about 5 cm wide; this many pixels print it sharp.
LARGEST = (1000, 400)


def as_png(upload: FileStorage | None) -> bytes:
    """The logo to store. RuleBroken names the file, what is wrong and what to do."""
    if upload is None or not upload.filename:
        raise RuleBroken("Choose a picture first.", "logo")
    content = upload.read(uploads.MAX_BYTES + 1)
    try:
        raster = uploads.clean(content, upload.filename).frames[0].raster
    except RuleBroken as broken:
        raise RuleBroken(broken.message, "logo") from None
    if raster is None:
        raise RuleBroken("A logo is a PNG or JPEG picture. Export the drawing as PNG and choose that.", "logo")
    image = Image.open(BytesIO(raster.content))
    image.thumbnail(LARGEST, Image.Resampling.LANCZOS)
    made = BytesIO()
    image.save(made, "PNG", optimize=True)
    return made.getvalue()
