"""Photographs and scans of a clinic, made safe: decoded, turned upright, flattened on white, encoded anew.

Nothing of the old file but its pixels survives: no EXIF, no place, no hidden payload.
"""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from hep.domain.drawing import Raster
from hep.domain.errors import RuleBroken

MAX_BYTES = 8 * 1024 * 1024
MAX_PIXELS = 40_000_000
LONGEST_SIDE = 1600
PNG_AT_MOST = 600 * 1024
"""A PNG that comes out larger than this is a photograph and is stored as JPEG."""


def cleaned(content: bytes) -> tuple[Raster, tuple[int, int]]:
    """The picture of a PNG or JPEG file, and its width and height in pixels after sizing."""
    image = _opened(content)
    is_png = image.format == "PNG"
    image = _flat(image)
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    raster = _encoded(image, "PNG" if is_png else "JPEG")
    if is_png and len(raster.content) > PNG_AT_MOST:
        raster = _encoded(image, "JPEG")
    return raster, image.size


def check(raster: Raster) -> None:
    """RuleBroken unless this is a whole picture of its kind that tells nothing of who took it, where and when."""
    image = _opened(raster.content)
    if image.getexif() or "xmp" in image.info or "comment" in image.info:
        raise RuleBroken(
            "the photograph holds data on where it was taken; upload it in the browser, which removes them"
        )


def placed(raster: Raster, size: tuple[int, int]) -> Raster:
    """The picture in the middle of a white sheet of that size in pixels, as large as fits."""
    sheet = Image.new("RGB", size, "white")
    image = ImageOps.contain(_opened(raster.content).convert("RGB"), size, Image.Resampling.LANCZOS)
    sheet.paste(image, ((size[0] - image.width) // 2, (size[1] - image.height) // 2))
    return _encoded(sheet, _format(raster))


def shrunk(raster: Raster, across: int) -> Raster:
    """A small JPEG for a thumbnail, at most `across` pixels wide and high."""
    image = _opened(raster.content).convert("RGB")
    image.thumbnail((across, across), Image.Resampling.LANCZOS)
    return _encoded(image, "JPEG", quality=72)


def mirrored(raster: Raster) -> Raster:
    """The picture turned left to right."""
    return _encoded(ImageOps.mirror(_opened(raster.content).convert("RGB")), _format(raster))


def _opened(content: bytes) -> Image.Image:
    """Decode, and refuse what is no PNG or JPEG, is broken, or would fill the memory."""
    if len(content) > MAX_BYTES:
        raise RuleBroken(f"the picture is larger than {MAX_BYTES // 1024**2} MB; make it smaller")
    try:
        image = Image.open(BytesIO(content), formats=("PNG", "JPEG"))
        if image.width * image.height <= MAX_PIXELS:
            image.load()
            return image
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise RuleBroken("the picture is not a whole PNG or JPEG; save it anew and upload it again") from None
    raise RuleBroken(f"the picture has more than {MAX_PIXELS // 1_000_000} megapixels; make it smaller")


def _flat(image: Image.Image) -> Image.Image:
    """Upright, in RGB, on white where the picture is transparent."""
    image = ImageOps.exif_transpose(image)
    if image.has_transparency_data:
        with_alpha = image.convert("RGBA")
        sheet = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(sheet, with_alpha).convert("RGB")
    return image.convert("RGB")


def _format(raster: Raster) -> str:
    return "PNG" if raster.media_type == "image/png" else "JPEG"


def _encoded(image: Image.Image, kind: str, quality: int = 85) -> Raster:
    """Pixels only: a new image carries nothing over from the old file."""
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    target = BytesIO()
    if kind == "PNG":
        bare.save(target, "PNG", optimize=True)
    else:
        bare.save(target, "JPEG", quality=quality, optimize=True)
    return Raster(media_type=f"image/{kind.lower()}", content=target.getvalue())
